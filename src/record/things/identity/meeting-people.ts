import { factsIn, textOf, type HeardFact } from '../settle/heard.ts';
import { keyOf } from './alike.ts';
import type { Surroundings } from './sighting.ts';

/** A person as a meeting's line names them, and the thing that they are. */
export interface Attendee {
  readonly name: string;
  readonly role: string | null;
  readonly country: string | null;
  /** Key of the person's thing. */
  readonly person: string | null;
}

/** Who chaired and took part, with office and state as the release gives them somewhere. */
export function peopleOf(
  { heard, vocabulary, thingOf }: Surroundings,
  fact: HeardFact,
): { chairs: Attendee[]; participants: Attendee[]; countries: string[] } {
  const people = factsIn(heard, 'people');
  const attendee = (name: string): Attendee => {
    const key = keyOf(name);
    const own = people.filter((each) => keyOf(textOf(each, 'name') ?? '') === key);
    const found = own[0] ?? people.find((each) => keyOf(textOf(each, 'same') ?? '') === key);
    const state = found ? null : vocabulary.countries.find((each) => Object.values(each.names).flat().includes(name));
    return {
      name,
      role: found ? textOf(found, 'role') : null,
      country: found ? textOf(found, 'country') : (state?.code ?? null),
      person: found ? thingOf(found.id) : null,
    };
  };
  const names = (fact.value['participants'] as string[] | undefined) ?? [];
  const participants = names.map(attendee);
  const chairs = (textOf(fact, 'chair') ?? '').split(' / ').filter(Boolean).map(attendee);
  const dialogue = vocabulary.dialogues.find((each) => each.id === textOf(fact, 'dialogue'));
  const told = [...participants, ...chairs].flatMap(({ country }) => (country === null ? [] : [country]));
  // A communiqué of a dialogue names the ministers of some states and speaks of all: those of its members that it names.
  const members =
    dialogue && dialogue.members.length > 1 && told.length > 0
      ? heard.countries.filter((code) => dialogue.members.includes(code))
      : [];
  const party =
    partyOf({ heard, vocabulary, thingOf } as Surroundings, fact)
      ?.split(' ')[0]
      ?.split('-') ?? [];
  return { chairs, participants, countries: [...new Set([...told, ...members, ...party])] };
}

/**
 * Whose talk it is: `JP-KZ summit`, out of its participants, else of the states in its name; null where there are not
 * two. The rank keeps a prime minister's talk apart from his foreign minister's on the same day.
 */
export function partyOf({ heard, vocabulary }: Surroundings, fact: HeardFact): string | null {
  const name = textOf(fact, 'name') ?? fact.at.quote;
  const people = factsIn(heard, 'people');
  const names = ((fact.value['participants'] as string[] | undefined) ?? []).map(keyOf);
  const codes = new Set<string>();
  for (const key of names) {
    const found = people.find(
      (each) => keyOf(textOf(each, 'name') ?? '') === key || keyOf(textOf(each, 'same') ?? '') === key,
    );
    const code = found ? textOf(found, 'country') : null;
    if (code) codes.add(code);
  }
  if (codes.size < 2) {
    const lang = heard.lang;
    for (const { code, names: called, short, adjectives } of vocabulary.countries) {
      if (!heard.countries.includes(code)) continue;
      const long = (called[lang] ?? []).some((each) => name.includes(each));
      const brief = lang === 'ja' && (short?.['ja'] ?? []).some((each) => new RegExp(`^${each}|・${each}`).test(name));
      const adjective = lang !== 'ja' && (adjectives?.[lang] ?? []).some((each) => name.includes(each));
      if (long || brief || adjective) codes.add(code);
    }
    if (lang === 'ja' && /^日[・\p{sc=Katakana}米印中韓英仏独伊豪加露]/u.test(name)) codes.add('JP');
  }
  if (codes.size !== 2) return null;
  return `${[...codes].sort().join('-')} ${rankOf(name)}`;
}

/** Of which rank a talk is, by its name. */
function rankOf(name: string): string {
  if (/2プラス2|2\+2|２＋２/.test(name)) return 'two-plus-two';
  if (/首脳|大統領|総理|首相|summit|leaders|president|prime minister|premier/i.test(name)) return 'summit';
  if (/外相|外務大臣|foreign minister|foreign secretary|minister (?:of|for) foreign/i.test(name))
    return 'foreign-ministers';
  return 'other';
}
