import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import { factsIn, textOf, type Heard, type HeardFact, type Stretch } from '../settle/heard.ts';
import { isMatter } from './matter.ts';
import { occasion, ownMeeting, recalled } from './own-meeting.ts';
import type { Surroundings } from './sighting.ts';

/** The meeting on whose occasion something was said or signed, and its dialogue. */
export interface Setting {
  /** Key of the meeting's thing. */
  readonly meeting: string | null;
  readonly dialogue: string | null;
}

export function settingOf({ heard, thingOf, valuesOf }: Surroundings, of: HeardFact | null = null): Setting {
  const own = ownMeeting(heard);
  const earlier = of ? recalled(heard, of) : null;
  // A release that reports a meeting puts its own into the same sentence as often as not.
  const fact = earlier && earlier !== own ? earlier : (own ?? occasion(heard));
  const meeting = fact ? thingOf(fact.id) : null;
  const dialogue = meeting ? valuesOf(meeting)['dialogue'] : null;
  return { meeting, dialogue: typeof dialogue === 'string' ? dialogue : null };
}

/**
 * Where a promise was made: at the release's own meeting; in a release about something else at the one at which its
 * sentence says so (「昨年12月18日の日・カザフスタン首脳会談において、高市総理大臣は…」), else on the occasion.
 */
export function promiseSetting(around: Surroundings, fact: HeardFact): Setting {
  const { heard } = around;
  if (ownMeeting(heard)) return settingOf(around);
  const earlier = recalled(heard, fact);
  const passage = heard.passages[fact.at.passage];
  if (!earlier || !passage) return settingOf(around);
  const behind = passage.text.slice(earlier.at.end - passage.start, earlier.at.end - passage.start + 24);
  const ahead = passage.text.slice(
    Math.max(0, earlier.at.start - passage.start - 24),
    earlier.at.start - passage.start,
  );
  const there =
    /^(?:[（(][^）)]{0,12}[）)])?(?:において|での?[、,]?|では|に際し|の際)/.test(behind) ||
    /\b(?:at|during) (?:the |its |his |her )?$/i.test(ahead);
  return there ? settingOf(around, fact) : settingOf(around);
}

/**
 * The states named within a fact's own words, else those of a paper in these words (「ドゥシャンベ市基幹電力系統変電所
 * 建設計画」, whose country its release tells), else in its passage, else in the headings above it.
 */
export function statesNear(heard: Heard, fact: HeardFact): string[] {
  const mentions = factsIn(heard, 'countryMentions').flatMap((mention) =>
    [mention.at, ...mention.also]
      .filter((at) => !isMatterAt(heard, at))
      .map((at) => ({ code: textOf(mention, 'code') ?? '', at })),
  );
  const within = mentions.filter(({ at }) => at.start >= fact.at.start && at.end <= fact.at.end);
  if (within.length > 0) return unique(within.map(({ code }) => code));
  const papers = factsIn(heard, 'instruments')
    .filter(({ id, at }) => id !== fact.id && at.start < fact.at.end && at.end > fact.at.start)
    .map((paper) => textOf(paper, 'country') ?? '')
    .filter((code) => code !== '');
  if (papers.length > 0) return unique(papers);
  for (
    let passage: number | null = fact.at.passage;
    passage !== null;
    passage = heard.passages[passage]?.parent ?? null
  ) {
    const here = mentions.filter(({ at }) => at.passage === passage);
    if (here.length > 0) return unique(here.map(({ code }) => code));
  }
  return [];
}

function isMatterAt(heard: Heard, at: Stretch): boolean {
  const passage = heard.passages[at.passage];
  if (!passage) return false;
  return isMatter(passage.text.slice(0, at.start - passage.start), passage.text.slice(at.end - passage.start));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/** The policy fields whose words stand in a text, the one with most words first; the release's first where none do. */
export function fieldsOf(vocabulary: Vocabulary, heard: Heard, text: string): string[] {
  const folded = fold(text).toLowerCase();
  const found = wordsOf(vocabulary, heard.lang)
    .map(({ id, words }) => ({ id, hits: words.filter((word) => folded.includes(word)).length }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ id }) => id);
  return found.length > 0 ? found.slice(0, 3) : heard.fields.slice(0, 1);
}

type FieldWords = readonly { readonly id: string; readonly words: readonly string[] }[];
const fieldWords = new WeakMap<Vocabulary, Map<string, FieldWords>>();
function wordsOf(vocabulary: Vocabulary, lang: string): FieldWords {
  const known = fieldWords.get(vocabulary) ?? new Map<string, FieldWords>();
  fieldWords.set(vocabulary, known);
  let found = known.get(lang);
  if (!found) {
    found = vocabulary.fields.map(({ id, words }) => ({ id, words: (words[lang] ?? []).map((w) => w.toLowerCase()) }));
    known.set(lang, found);
  }
  return found;
}
