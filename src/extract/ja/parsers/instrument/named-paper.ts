import type { InstrumentKind } from '../../../../model/kinds.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { quotedIn, quotesOf } from '../../../shared/facts/quoted.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { headlinePaper, isOwnText } from './own-text.ts';
import { clausePaper, notMade } from './paper-deed.ts';
import { nameStart, withBracket } from './paper-name.ts';
import { adoptedIn, headsIn, kindOfAdopted, kindOfTitle, kindsAhead, kindsOfPapers, made } from './papers.ts';
import { partyOfPaper } from './partner-country.ts';
import { agencyPapers } from './schemes.ts';

const fresh =
  /署名|採択|発出|発表|公表|交換|交わ[しさ]|を発(?:する|した|しました)|締結|調印|改定|改訂|定めた|取り交わ|盛り込|として(?:取り|とり)まとめ/;
/** 戦略, 指針 … are papers of a meeting only where the meeting adopts them itself. */
const policy = /(?:戦略|アジェンダ|原則|指針|枠組み)(?:[0-9]{4})?$/;

/**
 * Papers called by their name, signed, adopted or issued: 「情報通信及び郵便の分野の協力覚書に署名しました」,
 * 「「共同声明」が署名されました」. A name in brackets is taken whole, any other back to where its nouns begin.
 */
export const namedPaper: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/named-paper',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const { folded } = source;
    for (const passage of source.edition.passages) {
      if (passage.kind === 'row' || passage.kind === 'date' || passage.kind === 'caption') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = folded.slice(sentence.start, sentence.end);
        const title = passage.kind === 'title';
        const bare = title || passage.kind === 'heading' || alone(folded, passage.start, passage.end);
        if (!bare && !made.test(words) && !named.test(words)) continue;
        const quotes = quotesOf(source, sentence.start, sentence.end);
        for (const quote of quotes) {
          const name = folded.slice(quote.start + 1, quote.end - 1);
          // Whatever it is called, a title that is signed is a paper: 「…枠組み文書」に署名しました.
          const signed = signedTitle.test(folded.slice(quote.end, quote.end + 8)) && !projectName.test(name);
          // 「日ASEANみどり協力プラン」が全会一致で採択され, 共同声明「安全と繁栄のためのパートナーシップ」.
          const adopted = adoptedTitle.test(folded.slice(quote.end, quote.end + 24)) ? kindOfAdopted(name) : null;
          const noun = headsIn(folded, Math.max(sentence.start, quote.start - 12), quote.start).at(-1);
          const kind =
            kindOfTitle(name) ?? adopted ?? (noun?.end === quote.start ? noun.kind : null) ?? (signed ? 'other' : null);
          if (!kind || name.length < 3) continue;
          if (!fresh.test(words) && !adopted && !(bare && quote.end - quote.start > sentence.end - sentence.start - 6))
            continue;
          // 「…」の進捗に関する報告書: another paper, about this one.
          if (
            /^の(?!署名|採択|発出|発表|公表|締結|交換|調印|改定|改訂|締約|[0-9]|ほか|両文書)/.test(
              folded.slice(quote.end, quote.end + 6),
            ) &&
            !/(?:された|した)$/.test(folded.slice(quote.start - 2, quote.start))
          )
            continue;
          if (policy.test(name) && !/^を(?:採択|策定|発表|公表)/.test(folded.slice(quote.end, quote.end + 4))) continue;
          yield paper(
            this.id,
            source,
            earlier,
            sentence,
            quote.start,
            quote.end,
            source.text.slice(quote.start + 1, quote.end - 1),
            kind,
          );
        }
        const own = adoptedIn(words);
        if (own && headsIn(folded, sentence.start + own.start, sentence.start + own.end).length === 0) {
          const [start, end] = [sentence.start + own.start, sentence.start + own.end];
          if (!quotes.some((q) => q.start < end && start < q.end))
            yield paper(
              this.id,
              source,
              earlier,
              sentence,
              start,
              end,
              source.text.slice(start, end),
              kindOfAdopted(folded.slice(start, end)) ?? 'other',
            );
        }
        const clause = clausePaper(folded, sentence.start, sentence.end);
        if (clause)
          yield paper(
            this.id,
            source,
            earlier,
            sentence,
            clause.start,
            clause.end,
            source.text.slice(clause.start, clause.end),
            'other',
          );
        const heads = headsIn(folded, sentence.start, sentence.end);
        const headline = title && heads.length === 0 ? headlinePaper(words, quotes.length > 0) : null;
        if (headline) {
          const [start, end] = [sentence.start + headline.start, sentence.start + headline.end];
          const name = source.text.slice(start, end);
          yield paper(this.id, source, earlier, sentence, start, end, name, kindOfAdopted(name) ?? 'joint-declaration');
        }
        for (const [order, head] of heads.entries()) {
          // 「日米貿易協定を改正する議定書」 is one paper.
          const next = heads[order + 1];
          if (
            next &&
            nameStart(folded, sentence.start, next.start) < head.start &&
            /する(?:ための)?$|^(?:改正|修正|追加)$/.test(folded.slice(head.end, next.start))
          )
            continue;
          if (clause && clause.start <= head.start && head.start < clause.end) continue;
          if (quotes.some((q) => (q.start < head.start && head.start < q.end) || q.start === head.end)) continue;
          if (!title && isTitle(source, head)) continue;
          const last = heads[order - 1];
          const start = uncounted(
            folded,
            besideOther(folded, nameStart(folded, sentence.start, head.start), last?.end ?? sentence.start),
            head.start,
          );
          const end = withBracket(folded, head.end, sentence.end);
          const name = folded.slice(start, end);
          if (kindsOfPapers.test(name) || kindsAhead.test(folded.slice(start, end + 8))) continue;
          if (
            agencyPapers.some(([shape]) => shape.test(name)) ||
            /^(?:同(?!国)|本|上記|これ|各|両(?!国)|当該|関する|(?:既存|従来|以前|前回|過去)の)/.test(name)
          ) {
            if (!name.startsWith('これに関する')) continue;
          }
          if (head.kind === 'agreement' && start === head.start) continue;
          // 「首脳会談における共同文書」 says of several papers that there are some; only a signed one is one of its own.
          if (folded.endsWith('共同文書', head.end) && !signedPaper.test(folded.slice(head.end, head.end + 40)))
            continue;
          // 「工程を示すロードマップである「…」」: the same paper by what it is.
          if (folded.startsWith('である「', end)) continue;
          // 「…に関する協定」（日・ザンビア投資協定）: the same paper by its short name.
          if (folded.slice(start - 2, start) === '」(') continue;
          const declared =
            (head.kind === 'joint-declaration' && (title || named.test(name))) ||
            (title && isOwnText(source, head.end));
          if (!fresh.test(words) && head.kind !== 'agreement' && !declared) continue;
          if (title && !declared) continue;
          // 「…を対象とする協定(政治協定)」: what the paper before it is called for short.
          if (head.kind === 'agreement' && folded[start - 1] === '(' && folded[end] === ')') continue;
          // 「林大臣ステートメント」 is a speech.
          if (folded.startsWith('ステートメント', head.start) && inside(earlier.people, start, end).length > 0)
            continue;
          const reason = notMade(folded, end, sentence.end);
          if (reason) {
            context.trace({ action: 'drop', rule: this.id, list: 'instruments', start, end, reason });
            continue;
          }
          yield paper(
            this.id,
            source,
            earlier,
            sentence,
            start,
            end,
            titleOf(source, earlier, context, sentence, start, end),
            head.kind,
          );
        }
      }
    }
  },
};

/** 」に署名, 」への署名, 」が調印, 」を採択した: the deed right behind a title. */
const signedTitle = /^(?:(?:に|への|が|を)(?:署名|調印|締結)|を採択し(?:まし)?た)/;
/** 「…アクションプラン」を決定しました is as good as adopted; what is only 策定 for years to come is not looked at. */
const adoptedTitle =
  /^(?:\([^)]{0,12}\))?(?:(?:が|を|は|も|の)(?:[^、。「」]{0,10})(?:採択|閣議決定|取りまと|とりまと)|を(?:閣議決定|決定|取りまと|とりまと))/;
const signedPaper = /^(?:\([^)]{1,30}\))?(?:に|への)(?:署名|調印)/;
const projectName = /(?:計画|事業|プロジェクト|ローン|借款)(?:\([^)]{0,30}\))?$/;

/** 14件の協力覚書 are 協力覚書, fourteen of them. */
function uncounted(folded: string, start: number, head: number): number {
  const number = /^[0-9一二三四五六七八九十]{1,4}(?:件|本|つ)の/.exec(folded.slice(start, head));
  return number ? start + number[0].length : start;
}

/** In a release called 「環境協力に関する共同声明」 a bare 共同声明 is the one of its headline. */
function isTitle(source: Source, { start, end, kind }: { start: number; end: number; kind: InstrumentKind }): boolean {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (kind !== 'joint-declaration' || !title || nameStart(source.folded, source.passageAt(start).start, start) < start)
    return false;
  const name = source.folded.slice(start, end);
  return headsIn(source.folded, title.start, title.end).some(
    (h) => source.folded.slice(h.start, h.end) === name && nameStart(source.folded, title.start, h.start) < h.start,
  );
}

/** 「共同声明及び感染症への対応に関する協力覚書」 are two papers: the second begins behind what joins them. */
function besideOther(folded: string, start: number, last: number): number {
  const joined = start < last ? /^(?:及び|並びに|と)/.exec(folded.slice(last, last + 3)) : null;
  return joined ? last + joined[0].length : start;
}

/** A declaration with a name of its own is a paper wherever it is named: 首脳共同宣言(東京宣言). */
const named = /(?:宣言|声明)\([^)]{1,12}(?:宣言|声明)\)/;

/** Is the passage nothing but one title in brackets, as under 「成果文書」? */
const alone = (folded: string, start: number, end: number) =>
  folded[start] === '「' && quotedIn(folded, start, end)[0]?.end === end;

/** 両国外務省間の, 二国間の: who the two are is said elsewhere in the release. */
const between = /^両国(?<body>[一-龠]{2,6})間の/;
const bare = /^(?:共同プレスリリース|共同声明|共同宣言)$/;

/**
 * The paper's name as one would cite it: これ is the title in brackets named before, 二国間の航空協定 the one with the
 * state that the release speaks of.
 */
function titleOf(
  source: Source,
  earlier: FoundLists,
  context: Context,
  sentence: { start: number; end: number },
  start: number,
  end: number,
): string {
  const name = source.text.slice(start, end);
  const before = quotedIn(
    source.text,
    Math.max(source.passageAt(start).start, sentence.start - 1000),
    sentence.start,
  ).at(-1);
  if (name.startsWith('これに関する') && before)
    return `${source.text.slice(before.start + 1, before.end - 1)}${name.slice('これ'.length)}`;
  const code = partyOfPaper(source, earlier, sentence, start, end);
  const state = code ? context.vocabulary.countries.find((c) => c.code === code)?.names['ja']?.[0] : undefined;
  if (!state) return name;
  const body = between.exec(name)?.groups?.['body'];
  if (body) return name.replace(between, `日本国${body}と${state}${body}の間の`);
  if (/^(?:二国間|両国間)の/.test(name)) return name.replace(/^(?:二国間|両国間)の/, `日・${state}`);
  return bare.test(name) ? `日・${state}${name}` : name;
}

export function paper(
  rule: string,
  source: Source,
  earlier: FoundLists,
  sentence: { start: number; end: number },
  start: number,
  end: number,
  title: string,
  kind: InstrumentKind,
): Found<'instruments'> {
  return {
    list: 'instruments',
    start,
    end,
    rule,
    certainty: 'certain',
    value: {
      title,
      kind,
      scheme: null,
      country: partyOfPaper(source, earlier, sentence, start, end),
      amount: null,
      project: null,
      count:
        inside(earlier.counts, Math.max(sentence.start, start - 8), end).find(
          (c) => /^案?件$/.test(c.value.unit) && !c.value.ordinal,
        )?.value.value ?? null,
      partner: null,
      parts: { title: source.anchor(start, end) },
    },
  };
}
