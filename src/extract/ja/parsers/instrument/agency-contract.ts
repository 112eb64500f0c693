import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, inside, onlyAmount } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { partnerCountry } from './partner-country.ts';
import { projectsOf, type ProjectMention } from './projects.ts';
import { agencyPapers, speaksOfLetters } from './schemes.ts';

const signed = /署名|調印|締結|取り交わ/;

/**
 * What the agency signs after the letters, for a project named elsewhere: 「第1の計画については、…が贈与契約に署名した」,
 * 「この事業の貸付契約に署名しました」. Where the sentence names the project itself, the project's own rule speaks.
 */
export const agencyContract: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/agency-contract',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const projects = projectsOf(source, earlier);
    const found: (Found<'instruments'> & { readonly told: boolean })[] = [];
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading' || passage.kind === 'row') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = source.folded.slice(sentence.start, sentence.end);
        if (!signed.test(words)) continue;
        const paper = agencyPapers.find(([name]) => name.test(words));
        if (!paper || projects.some((p) => p.start >= sentence.start && p.end <= sentence.end)) continue;
        const [name, kind, scheme] = paper;
        const at = name.exec(words);
        if (!at) continue;
        const end = sentence.start + at.index + at[0].length;
        const start = sentence.start + at.index - (before.exec(words.slice(0, at.index))?.[0].length ?? 0);
        const project = meant(projects, words);
        // Where nothing but this contract is signed for the project, the project's own entry is its entry.
        if (project && !speaksOfLetters(source)) continue;
        const headed = project ? null : projectOfTitle(source);
        const money = project ? null : onlyAmount(earlier, sentence.start, sentence.end);
        const count = inside(earlier.counts, sentence.start, sentence.end).find((c) => countable.test(c.value.unit));
        const parts: Record<string, Anchor> = { title: source.anchor(start, end) };
        if (project) parts['project'] = source.anchor(project.start, project.end);
        if (headed) parts['project'] = source.anchor(headed.start, headed.end);
        if (money) parts['amount'] = source.anchor(money.start, money.end);
        const title = source.text.slice(start, end);
        found.push({
          list: 'instruments',
          start,
          end,
          rule: this.id,
          certainty: project ? 'certain' : 'implied',
          told: /[。.]$/.test(words),
          value: {
            title: project ? `「${project.title}」に関する${at[0]}` : title,
            kind,
            scheme,
            country: project?.country ?? partnerCountry(source, earlier, start, end, sentence),
            amount: money ? amountOf(money) : null,
            project: project?.title ?? (headed ? source.text.slice(headed.start, headed.end) : null),
            count: project ? 1 : (count?.value.value ?? 1),
            partner: agencies.find(([agency]) => agency.test(words))?.[1] ?? null,
            parts,
          },
        });
      }
    }
    // 「…向け円借款契約の調印」 on a line of its own is the name of the release, told in full by a sentence below.
    const told = found.filter((f) => f.told);
    for (const { told: whole, ...one } of found)
      if (whole || !told.some((o) => o.value.kind === one.value.kind)) yield one;
      else
        context.trace({
          action: 'drop',
          rule: this.id,
          list: 'instruments',
          start: one.start,
          end: one.end,
          reason: 'a line without a verb; a sentence tells of the same contract',
        });
  },
};

/** 「【お知らせ】モザンビークLNGプロジェクトに対するプロジェクトファイナンス」: what the headline says that the contract is for. */
function projectOfTitle(source: Source): { start: number; end: number } | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title) return null;
  const words = source.folded.slice(title.start, title.end);
  const match =
    /(?<name>[\p{sc=Han}\p{sc=Katakana}A-Za-z0-9ー・()-]{3,50}(?:プロジェクト|事業|計画)(?:\([^)]{1,20}\))?)(?=に対する|への|向け|に係る|に関する|を対象|の)/u.exec(
      words,
    );
  const name = match?.groups?.['name'];
  if (!match || !name || /[「」]/.test(words)) return null;
  const start = title.start + match.index;
  return { start, end: start + name.length };
}

/** 円借款 of 円借款貸付契約 is part of its name. */
const before = /(?:円借款|有償資金協力|無償資金協力)(?:の|に関する)?$/;
const countable = /^(?:案?件|事業|計画)$/;
const agencies: readonly (readonly [RegExp, string])[] = [
  [/JICA|国際協力機構/, 'JICA'],
  [/JBIC|国際協力銀行/, 'JBIC'],
  [/NEXI|日本貿易保険/, 'NEXI'],
];

/** 第1の計画 is the first that the release lists; この事業, 本計画 the only one. */
function meant(projects: readonly ProjectMention[], words: string): ProjectMention | null {
  const distinct = projects.filter((p, i) => projects.findIndex((o) => o.title === p.title) === i);
  const ordinal = /第(?<n>[0-9一二三四五六七八九])の(?:計画|案件|事業)/.exec(words)?.groups?.['n'];
  if (ordinal) return distinct[('一二三四五六七八九'.indexOf(ordinal) + 1 || Number(ordinal)) - 1] ?? null;
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
