import { type CountrySpan, lowerBound } from './country-span.ts';
import { sentencesIn } from '../sentences.ts';
import type { Release } from './people-refiner.ts';
import type { PersonFound } from './person-candidate.ts';

/** Words of a talk between two persons of one sentence. */
const talk =
  /^(?:\s\([^()]{1,40}\)|,[^.;,]{2,60},)?\s(?:[^.;]{0,60}\s)?(?:met|meets?|spoke|speaks|talked|talks?|conversation|call|called|meetings?|discussions?|consultations?|received|welcomed|hosted|counterpart)\b[^.;]{0,60}$/;

/** “was received by President A and met with Minister B”: the guest met both, and B not A. */
const coordinated =
  /^,? and (?:(?:will|also|then|later|subsequently|separately) ){0,3}(?:met|meet|spoke|speak|held|hold|had)\b/;

/** “… called on Prime Minister Abbasi”, “… was received by President Kamal”: the one who is visited. */
const visited =
  /\b(?:(?:called|calls|call|calling|visit) (?:upon|on|to)|received by|(?:met|meets|meeting|talks|discussions) with)(?: (?:the|His Excellency|Her Excellency|H\.E\.|Honou?rable|then)){0,3} ?$/;
/** “PRESIDENT KAMAL MEETS THE SPEAKER OF …”: whoever is behind these words is met, with the office's state. */
const receives =
  /^ (?:met|meets|receives?|received|welcomes?|welcomed|hosts|hosted)(?: with)?(?: (?:the|a|an|his|her|visiting|newly|appointed)){0,3} (?:\p{Lu}[\p{L}'’-]{1,20} (?:(?:of|for|and|the|in) ){0,2}){1,8}$/iu;

/** “Minister Hayashi had a telephone conversation with Minister Colonna of France”: whom one meets is of another state. */
export function statesMet(person: PersonFound, release: Release): ReadonlySet<string> {
  const { people, source } = release;
  const found = new Set<string>();
  if (person.hint.script !== 'latin') return found;
  const at = lowerBound(people, person.start);
  for (const other of people.slice(Math.max(0, at - 2), at + 3)) {
    if (other === person || other.hint.state !== 'said' || other.value.country === null) continue;
    const [first, second] = other.start < person.start ? [other, person] : [person, other];
    const between = source.folded.slice(first.end, second.start);
    if (second.start - first.end < 160 && !coordinated.test(between) && talk.test(between))
      found.add(other.value.country);
  }
  for (const code of visitors(person, release)) found.add(code);
  return found;
}

/** “The High Commissioner of Sri Lanka … paid a call on Prime Minister Abbasi”: a guest's state is not the host's. */
function visitors({ start, end }: PersonFound, { source, countries }: Release): string[] {
  const passage = source.passageAt(start);
  const before = source.folded.slice(Math.max(passage.start, start - 240), start);
  const sentences = sentencesIn(source);
  const sentence = sentences[lowerBound(sentences, start + 1) - 1]?.start ?? passage.start;
  const at = lowerBound(countries, start);
  const guests = visited.test(before) ? countries.slice(lowerBound(countries, sentence), at).filter(isOffice) : [];
  const next = countries[lowerBound(countries, end)];
  const behind = next && next.start < Math.min(passage.end, end + 120) ? source.folded.slice(end, next.start) : '';
  if (next && receives.test(behind)) guests.push(next);
  return guests.map(({ code }) => code);

  /** “High Commissioner of Sri Lanka”, “Sri Lankan High Commissioner”; not the place of a meeting. */
  function isOffice(state: CountrySpan): boolean {
    return (
      state.form === 'adjective' ||
      /\bof (?:the )?$/.test(source.folded.slice(Math.max(0, state.start - 8), state.start))
    );
  }
}
