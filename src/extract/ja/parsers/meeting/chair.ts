import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Source } from '../../../shared/source.ts';
import { peopleIn, type Person } from './persons.ts';

export interface Chair {
  readonly name: string;
  readonly people: readonly Person[];
  readonly start: number;
  readonly end: number;
}

/** Who chairs, as the words right around a name say it. */
const behindName =
  /^(?:\([^)]{0,60}\))?(?:の)?(?:議長の下|を議長|が議長|は議長|議長の|が(?:共同)?議長を|[がは](?:[^、。]{0,14}に)?出席し、(?:共同)?議長を|の司会の下|が共に議長|が(?:共同で)?議長)/;
const chairs =
  /議長(?:は|を(?:務め|つとめ|担)|の席|役)|^(?:共同)?議長 ?[:： ]|共同議長|議長の(?:下|もと)|が議長|を議長|議長として|\((?:共同)?議長[:：は]/;

/**
 * The chair of a meeting, from the passages that tell of it: 「高市総理大臣が議長を務め」, 「議長は、…の両名です」,
 * 「…（議長）」 in a list of those present, 「議長国キルギスのアブディルダエフ外務大臣」. A host is no chair.
 */
export function chairIn(source: Source, earlier: FoundLists, passages: readonly Passage[]): Chair | null {
  const { folded } = source;
  for (const passage of passages) {
    for (const sentence of statementsOf(source, passage)) {
      const words = folded.slice(sentence.start, sentence.end);
      if (!chairs.test(words)) continue;
      if (/^(?:共同)?議長(?:は|の席|国は| ?[:：] ?| (?=[^ ]))/.test(words)) {
        const people = peopleIn(earlier, sentence.start, sentence.end);
        if (people.length > 0) return named(people);
      }
      const people = inside(earlier.people, sentence.start, sentence.end);
      if (/共同議長(?:として|の下|を務め)|共に議長|共同で議長/.test(words)) {
        const both = peopleIn(earlier, sentence.start, sentence.end);
        if (both.length === 2) return named(both);
        const states = inside(earlier.countryMentions, sentence.start, sentence.end).filter((c) =>
          /^(?:(?:及び|と|、)[^、。]{2,14})?(?:の|が)共同議長/.test(folded.slice(c.end, c.end + 24)),
        );
        const [first] = states;
        if (both.length === 0 && first)
          return {
            name: states.map((c) => source.text.slice(c.start, c.end)).join(' / '),
            people: [],
            start: first.start,
            end: first.end,
          };
      }
      // 「太田国土交通大臣は、横浜で開かれた…会合に議長として出席しました」
      const subject = /(?:会合|会議|委員会|対話|協議)」?に(?:共同)?議長として/.test(words) ? people[0] : undefined;
      if (subject && /^(?:\([^)]{0,60}\))?[はが]/.test(folded.slice(subject.end, subject.end + 64)))
        return named([subject]);
      const presided = presidingSides(source, earlier, sentence);
      if (presided.length > 0) return named(presided);
      for (const [i, person] of people.entries()) {
        if (!behindName.test(folded.slice(person.end, person.end + 70))) continue;
        const other = people[i - 1];
        if (other && /^(?:と|及び|、|,)$/.test(folded.slice(other.end, person.start).replace(/\([^)]*\)/, '')))
          return named([other, person]);
        return named([person]);
      }
    }
  }
  for (const passage of passages) {
    for (const person of inside(earlier.people, passage.start, passage.end)) {
      const behind = folded.slice(person.end, person.end + 8);
      const own = folded.slice(person.start, person.end);
      if (/^[(](?:共同)?議長[)]/.test(behind) || /[(](?:共同)?議長[)]$/.test(own)) return named([person]);
      const before = folded.slice(Math.max(passage.start, person.start - 24), person.start);
      if (/議長国[^、,。]{1,14}の$/.test(before) || /[(]議長国[)]\s?[:：]?\s?$/.test(before)) return named([person]);
      if (own.endsWith('議長') && /^\p{sc=Katakana}+議長$|^[一-龠]{1,4}議長$/u.test(own)) return named([person]);
    }
  }
  return null;
}

/**
 * 「日本側議長を務めた木下審議官と、ケニア側議長を務めたオティエノ局長」, 「(共同議長:木下大臣、オティエノ産業大臣)」: who is named
 * behind the word, of each side.
 */
function presidingSides(source: Source, earlier: FoundLists, sentence: { start: number; end: number }): Person[] {
  const words = source.folded.slice(sentence.start, sentence.end);
  const bracket = /\((?:共同)?議長[:：は](?<who>[^()]{2,80})\)/.exec(words);
  if (bracket) {
    const start = sentence.start + bracket.index;
    // 「教育会議(議長:森内閣総理大臣)の提言を受け」 in a release on another meeting.
    const title = source.edition.passages[0];
    const noun = source.folded.slice(Math.max(sentence.start, start - 6), start);
    if (
      /(?:会議|会合|委員会|対話|協議|部会)$/.test(noun) &&
      title &&
      !source.folded.slice(title.start, title.end).includes(noun.slice(-4))
    )
      return [];
    // 「（議長：キエム・ベトナム副首相兼外相、我が国より岡田大臣出席）」
    const end = start + (/[、,](?:我が国|日本)(?:側)?(?:より|から)/.exec(bracket[0])?.index ?? bracket[0].length);
    return peopleIn(earlier, start, end);
  }
  return [...words.matchAll(/(?:側議長|共同議長|議長)を(?:務めた|務める|つとめた)/g)].flatMap((match) => {
    const at = sentence.start + match.index + match[0].length;
    const person = inside(earlier.people, at, sentence.end)[0];
    return person && person.start - at <= 12 ? [person] : [];
  });
}

/** 「議長国はトルクメニスタンからタジキスタンに引き継がれ」: the state that chairs, and the one that will. */
export function chairingStates(
  source: Source,
  earlier: FoundLists,
  passage: Passage,
): { now: string | null; next: string | null; at: { start: number; end: number } } | null {
  const words = source.folded.slice(passage.start, passage.end);
  const at = words.indexOf('議長国は');
  if (at < 0) return null;
  const start = passage.start + at;
  const [now, next] = inside(earlier.countryMentions, start, passage.end);
  if (!now) return null;
  const handed = next && source.folded.slice(now.end, next.start) === 'から' ? next : undefined;
  const name = (c: { start: number; end: number } | undefined) => (c ? source.text.slice(c.start, c.end) : null);
  return { now: name(now), next: name(handed), at: { start: now.start, end: now.end } };
}

const named = (people: readonly Person[]): Chair => ({
  name: people.map((p) => p.value.name).join(' / '),
  people,
  start: (people[0] as Person).start,
  end: (people[0] as Person).end,
});
