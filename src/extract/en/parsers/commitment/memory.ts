import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Source } from '../../../shared/source.ts';
import { agency, article, body, groupSubject } from '../../words/actors.ts';
import { clauseStart } from './subject.ts';
import { partiesAt } from './several.ts';

/** Who was spoken of before, for “they” and “she”. */
export interface Memory {
  group: string | null;
  person: string | null;
  /** The one state or body that the last sentence was about, for “it”. */
  single?: string | null;
}

/** “The UK will provide … It will also …”: a state or body at the head of its sentence. */
function singleAt(source: Source, earlier: FoundLists, at: number, end: number, words: string): string | null {
  const [state] = inside(earlier.countryMentions, at, Math.min(end, at + 40));
  if (
    state &&
    state.start - at <= 4 &&
    /^\s(?:also\s)?[a-z]/.test(source.folded.slice(state.end, state.end + 8)) &&
    !/^\sand\s/.test(source.folded.slice(state.end, state.end + 5))
  )
    return state.value.code;
  const institution = agency.exec(words)?.[0] ?? body.exec(words)?.[0];
  return institution ? institution.replace(article, '') : null;
}

/** “Minister X met his counterpart, Y”, whose states nothing tells. */
const meeting = /\b(?:met|meets|talks|meeting|spoke|call)\b[^.;]{0,60}\bcounterpart\b/i;

/** Who the next sentence's “they”, “he” and “she” will mean. */
export function remember(source: Source, earlier: FoundLists, start: number, end: number, memory: Memory): void {
  const at = clauseStart(source.folded, start, end);
  const words = source.folded.slice(at, end);
  const group =
    groupSubject.exec(words)?.groups?.group ??
    /,\s(?<group>(?:the\s|both\s)(?:two\s)?(?:leaders|ministers|participants|sides|presidents))\b/i.exec(words)?.groups
      ?.group;
  if (group) memory.group = group;
  else {
    const parties = partiesAt(words.slice(0, 120));
    if (parties) memory.group = source.text.slice(at, at + parties);
  }
  memory.single = singleAt(source, earlier, at, end, words);
  const people = inside(earlier.people, start, end);
  const first = people.find((p) => p.start <= at + 40) ?? people[0];
  if (first?.value.country) memory.person = first.value.country;
  // “The President met Prime Minister X. They agreed …”: of two states, and called nothing else.
  if (
    memory.group === null &&
    (new Set(people.flatMap((p) => p.value.country ?? [])).size > 1 || (people.length > 0 && meeting.test(words)))
  )
    memory.group = 'They';
}
