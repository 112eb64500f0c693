import type { InstrumentKind } from '../../../../model/kinds.ts';
import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, moneyIn } from '../../../shared/facts/choose-amount.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { agencyPapers, letters, speaksOfLetters } from './schemes.ts';
import { partnerOf } from './partner.ts';
import { isOfThePast } from './past-amount.ts';
import { projectsOf, type ProjectMention } from './projects.ts';

/**
 * Projects of development cooperation, one instrument each: 「無償資金協力「経済社会開発計画」に関する書簡」.
 * A project named several times is one; the place that states its amount is its anchor.
 */
export const aidProject: Parser<'instruments'> = {
  id: 'ja/parsers/instrument/aid-project',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'instruments'>> {
    const byTitle = new Map<string, ProjectMention[]>();
    for (const mention of projectsOf(source, earlier)) {
      const key = bare(mention.title);
      byTitle.set(key, [...(byTitle.get(key) ?? []), mention]);
    }
    // 「食糧援助（KR）」 in the headline is the 「食糧援助」 of the sentence; 第一期 and 第二期 are two.
    for (const [key, mentions] of byTitle) {
      const short = key.replace(/\([A-Z]{1,6}\)$/, '');
      if (short === key || !byTitle.has(short)) continue;
      byTitle.set(short, [...(byTitle.get(short) ?? []), ...mentions]);
      byTitle.delete(key);
    }
    for (const mentions of byTitle.values()) {
      const best = mentions.find((m) => m.money) ?? mentions[0];
      if (!best) continue;
      const money = best.money ?? (byTitle.size === 1 ? amountOfRelease(source, earlier) : null);
      const parts: Record<string, Anchor> = { project: source.anchor(best.start, best.end) };
      if (money) parts['amount'] = source.anchor(money.start, money.end);
      const scheme = best.scheme ?? mentions.find((m) => m.scheme)?.scheme ?? null;
      yield {
        list: 'instruments',
        start: best.start,
        end: best.end,
        rule: this.id,
        certainty: best.money ? 'certain' : 'implied',
        value: {
          title: best.title,
          kind: kindOfProject(source, best, scheme),
          scheme,
          country: best.country ?? mentions.find((m) => m.country)?.country ?? null,
          amount: money ? amountOf(money) : null,
          project: best.title,
          count: 1,
          partner: partnerOf(source, best) ?? (agencySigns(source, best) ? 'JICA' : null),
          parts,
        },
      };
    }
  },
};

/** Does the agency itself sign for it, with a contract of its own? */
const agencySigns = (source: Source, project: ProjectMention) => {
  const words = source.folded.slice(project.sentence.start, project.sentence.end);
  return agencyPapers.some(([name]) => name.test(words)) && /JICA|国際協力機構/.test(words);
};

const bare = (title: string) => title.normalize('NFKC').replace(/[\s「」『』]/g, '');

/** The letters first; an agency's contract where its sentence speaks of nothing else; else what the scheme is. */
function kindOfProject(source: Source, project: ProjectMention, scheme: string | null): InstrumentKind {
  const own = source.folded.slice(project.sentence.start, project.sentence.end);
  if (letters.test(own)) return 'exchange-of-notes';
  const paper = agencyPapers.find(([name]) => name.test(own));
  if (paper) return paper[1];
  const { kind, start, end } = source.passageAt(project.start);
  if (kind === 'paragraph' && letters.test(source.folded.slice(start, end))) return 'exchange-of-notes';
  // 「バングラデシュ向け円借款契約の調印」: the headline says which paper it is, though letters before it are told of too.
  const headline = source.edition.passages.find((p) => p.kind === 'title');
  const title = headline ? source.folded.slice(headline.start, headline.end) : '';
  const named = letters.test(title) ? undefined : agencyPapers.find(([name]) => name.test(title));
  if (named) return named[1];
  if (speaksOfLetters(source)) return 'exchange-of-notes';
  const elsewhere = agencyPapers.find(([name]) => name.test(source.folded));
  if (elsewhere) return elsewhere[1];
  return scheme === 'loan' ? 'loan' : scheme === 'technical' ? 'technical-cooperation' : 'grant';
}

/** Where the release is about one project, the first amount it states as a ceiling or as provided. */
function amountOfRelease(source: Source, earlier: FoundLists): Found<'money'> | null {
  return (
    moneyIn(earlier, 0, source.text.length).find(
      (m) => ['ceiling', 'provided', 'loan'].includes(m.value.basis) && !isOfThePast(source.folded, m),
    ) ?? null
  );
}
