import type { Anchor } from '../../../../model/anchor.ts';
import { amountOf, moneyIn } from '../../../shared/facts/choose-amount.ts';
import { areaOf } from '../../../shared/facts/area.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { projectsOf, type ProjectMention } from '../instrument/projects.ts';
import { speaksOfLetters } from '../instrument/schemes.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import { signingIn } from './signing.ts';
import { generalHeadings } from './details.ts';

/** Projects that stand alone as a heading or item with their amount: 「南部地域…整備計画」（供与限度額18億100万円）. */
export function projectHeadings(source: Source, earlier: FoundLists): ProjectMention[] {
  if (!speaksOfLetters(source)) return [];
  const found = projectsOf(source, earlier).filter((project) => {
    const passage = source.edition.passages[project.passage];
    if (!passage || (passage.kind !== 'heading' && passage.kind !== 'item' && passage.kind !== 'paragraph'))
      return false;
    if (!project.money || project.money.start < project.end) return false;
    const words = source.folded.slice(passage.start, passage.end);
    return !/[。.]$/.test(words) && passage.end - project.end < 60 && project.start - passage.start < 30;
  });
  if (found.length === 0) return found;
  // Where the sentence of the signing carries the amounts itself, that sentence is the commitment; where it gives only
  // their total, the projects are.
  for (const passage of source.edition.passages)
    if (passage.kind === 'paragraph' || passage.kind === 'item')
      for (const sentence of statementsOf(source, passage))
        if (amountsIn(earlier, sentence) > 1 && signingIn(source, earlier, sentence)?.aid) return [];
  return found;
}

const amountsIn = (earlier: FoundLists, { start, end }: { start: number; end: number }) =>
  new Set(moneyIn(earlier, start, end).map((m) => m.value.value)).size;

/** Each such project is what was signed for. */
export const signedProject: Parser<'commitments'> = {
  id: 'ja/parsers/commitment/signed-project',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'commitments'>> {
    for (const project of projectHeadings(source, earlier)) {
      const passage = source.edition.passages[project.passage];
      if (!passage || !project.money) continue;
      const parts: Record<string, Anchor> = {
        project: source.anchor(project.start, project.end),
        amount: source.anchor(project.money.start, project.money.end),
      };
      yield {
        list: 'commitments',
        start: passage.start,
        end: passage.end,
        rule: this.id,
        certainty: 'certain',
        value: {
          actor: 'JP',
          force: 'signed',
          summary: project.title,
          area: areaOf(source, passage, generalHeadings),
          deadline: null,
          amount: amountOf(project.money),
          parts,
        },
      };
    }
  },
};
