import type { Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { leadPassage } from '../../lead-in.ts';
import { hasSubstance } from '../../words/goodwill.ts';
import { notBinding } from '../../words/not-binding.ts';
import { detailsOf, summaryOf } from './details.ts';
import { subjectIn, type Subject } from './subject.ts';

const announces = /\b(?:announced|announces|pledged|committed|unveiled|promised)\b(?=:|\s\w)/i;

/**
 * Items in the style of headlines: “UK to guarantee $3bn of World Bank lending”, and sums under a sentence by which
 * somebody announces a package (“£13 million to help farmers”).
 */
export const headlined: Parser<'commitments'> = {
  id: 'en/parsers/commitment/headlined',
  *find(source, context, earlier) {
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'item') continue;
      const found = toDo(source, context, earlier, passage) ?? sumIn(source, context, earlier, passage);
      if (found) yield found;
    }
  },
};

function toDo(source: Source, context: Context, earlier: FoundLists, passage: Passage): Found<'commitments'> | null {
  const [state] = inside(earlier.countryMentions, passage.start, Math.min(passage.end, passage.start + 40));
  if (!state || !/^(?:[Tt]he\s)?$/.test(source.folded.slice(passage.start, state.start))) return null;
  const action = /^\sto\s(?<action>[a-z][^\n]*)/.exec(source.folded.slice(state.end, passage.end))?.groups?.action;
  if (!action || notBinding.test(action) || !hasSubstance(action)) return null;
  return promise(
    source,
    context,
    earlier,
    passage,
    { actor: state.value.code, start: state.start, end: state.end },
    action,
  );
}

function sumIn(source: Source, context: Context, earlier: FoundLists, passage: Passage): Found<'commitments'> | null {
  const [sum] = inside(earlier.money, passage.start, passage.end);
  if (!sum || sum.start - passage.start > 8 || sum.value.basis === 'statistic') return null;
  const lead = leadPassage(source, passage);
  const last = lead && lead.kind === 'paragraph' ? statementsOf(source, lead).at(-1) : null;
  const verb = last ? announces.exec(source.folded.slice(last.start, last.end)) : null;
  const subject =
    last && verb
      ? subjectIn(source, earlier, last.start, last.start + verb.index, { group: null, person: null })
      : null;
  return subject
    ? promise(source, context, earlier, passage, subject, source.folded.slice(passage.start, passage.end))
    : null;
}

function promise(
  source: Source,
  context: Context,
  earlier: FoundLists,
  passage: Passage,
  subject: Subject,
  action: string,
): Found<'commitments'> {
  const details = detailsOf(source, context, earlier, passage, passage.start, passage.end);
  return {
    list: 'commitments',
    start: passage.start,
    end: passage.end,
    rule: headlined.id,
    certainty: 'certain',
    value: {
      actor: subject.actor,
      force: 'will',
      summary: summaryOf(action),
      ...details,
      parts: { ...details.parts, actor: source.anchor(subject.start, subject.end) },
    },
  };
}
