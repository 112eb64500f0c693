import { amountOf, inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { aidIn, aidOf } from './aid.ts';
import { ownState } from './own-state.ts';
import { projectsIn } from './projects.ts';

/** Each project of a release about signed aid, with its own amount: in a heading, a table or the sentence itself. */
export const aidProject: Parser<'instruments'> = {
  id: 'en/parsers/instrument/aid-project',
  *find(source, context, earlier) {
    const release = aidOf(source, context, earlier);
    const all = projectsIn(source, earlier);
    for (const named of all) {
      // “Signing of the Grant Contract for the Project for …”: the one project of a title has the first sum of the text.
      const sum =
        named.passage.kind === 'title' && named.money === null && all.length === 1
          ? (earlier.money.find((m) => /^(?:ceiling|loan|provided)$/.test(m.value.basis)) ?? null)
          : named.money;
      const project = { ...named, money: sum };
      const here = statementsOf(source, project.passage).find((s) => s.start <= project.start && s.end >= project.end);
      const aid = release ?? (here ? aidIn(source, context, earlier, here.start, here.end) : null);
      if (!aid) continue;
      if (
        !project.money &&
        project.passage.kind !== 'heading' &&
        project.passage.kind !== 'title' &&
        !signedHere(source.folded.slice(project.passage.start, project.passage.end))
      )
        continue;
      yield {
        list: 'instruments',
        start: project.start,
        end: project.end,
        rule: aidProject.id,
        certainty: 'certain',
        value: {
          title: project.title,
          kind: aid.kind,
          scheme: aid.scheme,
          country: aid.country ?? (here && !aid.partner ? stateNamed(source, earlier, here.start, here.end) : null),
          amount: project.money ? amountOf(project.money) : null,
          project: project.title,
          count: 1,
          partner: aid.partner,
          parts: project.money ? { amount: source.anchor(project.money.start, project.money.end) } : {},
        },
      } satisfies Found<'instruments'>;
    }
  },
};

/** Of several recipients the one that the project's own sentence names. */
function stateNamed(source: Source, earlier: FoundLists, start: number, end: number): string | null {
  const codes = new Set(inside(earlier.countryMentions, start, end).map((c) => c.value.code));
  codes.delete(ownState(source, earlier) ?? '');
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

const signedHere = (words: string) => /\b(?:signed|exchanged|signing|concluded)\b/i.test(words);
