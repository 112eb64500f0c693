import type { MeetingLevel } from '../../../../model/kinds.ts';
import { englishOrdinal } from '../../../../text/numerals-en.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Context } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { commonWords, meetingPattern, socialHeads } from '../../words/meetings.ts';
import { partiesIn } from '../../words/parties.ts';
import { levelOf } from './level.ts';

/** A meeting named somewhere in the text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly passage: Passage;
  readonly words: string;
  readonly head: string;
  readonly ordinal: number | null;
  /** “previous”, “next”, “last”. */
  readonly turn: string | null;
  /** Words that no other meeting shares: a place, a pair of states, a title in marks. */
  readonly own: readonly string[];
  readonly level: MeetingLevel;
  readonly dialogue: string | null;
}

const notOrdinal = /^(?:second|third|fourth)\s(?:largest|time|half|day)/i;

/** Every meeting named in a stretch of one passage, in order. Possessives of a state before the name stay out. */
export function mentionsIn(source: Source, context: Context, passage: Passage): Mention[] {
  const words = source.folded.slice(passage.start, passage.end);
  const found: Mention[] = [];
  for (const match of words.matchAll(meetingPattern)) {
    const g = match.groups ?? {};
    const left = trimLeft(g.left ?? '');
    const right =
      socialHeads.test(g.head ?? '') ||
      /^courtesy/i.test(g.head ?? '') ||
      /^(?:\s(?:of|on)\s)(?:the\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^\s(?:of|on)\s(?:the\s)?(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\b/.test(
        g.right ?? '',
      )
        ? ''
        : (g.right ?? '');
    const start = passage.start + match.index + ((g.left ?? '').length - left.length);
    const end =
      passage.start +
      match.index +
      (g.left ?? '').length +
      (g.head ?? '').length +
      (g.abbr ?? '').length +
      right.length;
    const text = source.folded.slice(start, end).replace(/[\s.,]{1,4}$/, '');
    const first = left.trim().split(/\s/)[0] ?? '';
    const whole = `${left}${g.head}${g.abbr ?? ''}${right}`;
    found.push({
      start,
      end: start + text.length,
      passage,
      words: source.text.slice(start, start + text.length),
      head: g.head ?? '',
      ordinal: notOrdinal.test(left) ? null : englishOrdinal(first),
      turn: /^(?<turn>previous|next|last|latest)\b/i.exec(left)?.groups?.turn?.toLowerCase() ?? null,
      own: ownWords(whole),
      level: levelOf(whole, g.head ?? '', partiesIn(whole, context.vocabulary)),
      dialogue: dialogueIn(whole, context),
    });
  }
  return found;
}

/** A sentence's first word, or a title before a name, is no part of the meeting's name: “At the”, “The Seventh …”. */
function trimLeft(left: string): string {
  return left.replace(
    /^(?:(?:The|A|An|On|At|In|After|During|Following|Before|This|These|As|For|With|Today|Since|From|To|By|Under|When|While|Mr\.|Ms\.|Its|Their|His|Her|Both|Reference|Opening|Holding|Participants)\s(?:of\s|in\s|for\s|on\s|and\s)?)+/,
    '',
  );
}

const ownWords = (name: string): string[] =>
  name
    .replace(/\([^()]{0,60}\)/g, ' ')
    .split(/[\s",]+/)
    .map((word) => word.replace(/[.]$/, ''))
    .filter(
      (word) =>
        /^[A-Z]/.test(word) &&
        !commonWords.has(word.toLowerCase().replace(/'s?$/, "'").replace(/'$/, '')) &&
        !commonWords.has(word.toLowerCase()) &&
        englishOrdinal(word) === null,
    );

/** The lasting framework in whose name a meeting stands; the longest known name wins. */
function dialogueIn(name: string, context: Context): string | null {
  const plain = name.replace(/["\u201c\u201d]/g, '').toLowerCase();
  let best: { id: string; length: number } | null = null;
  for (const dialogue of context.vocabulary.dialogues)
    for (const known of dialogue.names.en ?? []) {
      const words = known.replace(/["\u201c\u201d]/g, '').toLowerCase();
      const at = plain.indexOf(words);
      // “TICAD9” and “PALM10” go on with their number.
      if (
        at >= 0 &&
        !/[a-z]/.test(plain[at + words.length] ?? '') &&
        !/[a-z-]/.test(plain[at - 1] ?? '') &&
        (!best || words.length > best.length)
      )
        best = { id: dialogue.id, length: words.length };
    }
  return best?.id ?? null;
}
