import type { MeetingLevel } from '../../../../model/kinds.ts';
import { englishOrdinal } from '../../../../text/numerals-en.ts';
import type { Passage } from '../../../../model/edition.ts';
import type { Vocabulary } from '../../../../model/vocabulary.ts';
import { oncePer } from '../../../shared/names/trie.ts';
import type { Context } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { bodyHeads, commonWords, meetingHead, modified, socialHeads } from '../../words/meetings.ts';
import { partiesIn } from '../../words/parties.ts';
import { levelOf } from './level.ts';
import { nameStart, nameEnd } from './name-bounds.ts';

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
  /** Short forms in brackets inside the name. */
  readonly short: readonly string[];
  readonly level: MeetingLevel;
  readonly dialogue: string | null;
}

const notOrdinal = /^(?:second|third|fourth)\s(?:largest|time|half|day)/i;

/** What a name may be of: “of the "Central Asia plus Japan" Dialogue”, “on African Development”, “with H.E. …”. */
const behind =
  /^\s(?<word>of|on|for|between|among|[Ww]ith)\s(?:the\s)?(?:(?:H\.E|Hon|Mr|Ms|Mrs|Dr)\.?\s){0,3}(?=["A-Z])/;
/** “meeting of the ministers of health”, “seventh meeting of the heads of customs services”: whose meeting, in small letters. */
const smallWord = String.raw`(?!(?:in|on|at|to|for|from|will|was|were|is|are|has|have|had|and|by|with|which|that|who|held|where|the)\b)[a-z]{3,20}`;
/** “of the Central Asian states”, “of the countries of Central Asia” */
const ofRegion = String.raw`(?:the\s)?(?:(?:member\s)?(?:countries|states|nations|republics)\sof\s(?:the\s)?)?[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20}){0,3}(?:\s(?:countries|states|nations|republics|region))?`;
const ofRanks = new RegExp(
  String.raw`^\sof\s(?:the\s)?(?:(?:foreign|defen[cs]e|finance|trade|energy|health|senior|high-level|government|technical)\s){0,2}(?:ministers|officials|leaders|experts|[Hh]eads|secretaries|speakers|presidents)(?:\sof\s(?:the\s)?${smallWord}(?:\s${smallWord}){0,3}(?:\sof\s${ofRegion})?|\sof\s${ofRegion})?(?=[\s,.;]|$)`,
);
/** “10th meeting of the countries' joint commission on bilateral cooperation”: which body, in small letters. */
const ofBody =
  /^\sof\s(?:the\s)?(?:(?:two\s)?countries'\s)?(?:(?:joint|intergovernmental|bilateral|mixed|binational)\s){1,2}(?:[a-z-]{3,16}\s){0,2}?(?:commission|committee|council|working\sgroup)(?:\s(?:on|for)\s(?!(?:the|a|an)\b)[a-z-]{3,16}(?:\s(?!(?:in|on|at|to|for|from|will|was|were|is|are|has|have|had|by|with|which|that|held|where)\b)[a-z-]{3,16}){0,4})?(?=[\s,.;]|$)/;
const abbreviated = /^\s\((?:2\+2|"?[A-Z][\w{1,40}&-]{1,14}(?:\s\d{1,2})?"?)\)/;
const dated =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,40}\b(?!\s[A-Z])/;

const nobody = { states: 0, codes: [], groups: 0 };

/** The mentions of every passage, found once for all rules that ask for them. */
const mentions = (): Map<number, Mention[]> => new Map();

/** Every meeting named in a passage, in order. Possessives of a state before the name stay out. */
export function mentionsIn(source: Source, context: Context, passage: Passage): Mention[] {
  const kept = source.once(mentions, mentions);
  let found = kept.get(passage.index);
  if (!found) kept.set(passage.index, (found = findIn(source, context, passage)));
  return found;
}

function findIn(source: Source, context: Context, passage: Passage): Mention[] {
  const words = source.folded.slice(passage.start, passage.end);
  const found: Mention[] = [];
  const heads = [...words.matchAll(meetingHead)];
  // From the last noun to the first: in “Forum Leaders Meeting” the last one bears the name.
  let taken = words.length;
  for (const match of heads.toReversed()) {
    const head = match[0];
    const headEnd = match.index + head.length;
    if (/^[Tt]elepho(?:ne|nic)\s[Cc]onv/.test(head) && passage.kind !== 'title') continue;
    if (headEnd > taken || modified.test(words.slice(headEnd, headEnd + 20))) continue;
    const from = nameStart(words, match.index);
    taken = from;
    const before = words.slice(Math.max(0, from - 12), from);
    const left = trimLeft(words.slice(from, match.index)).replace(
      // “during his visit to Munich for Munich Security Conference”
      /\b(?:to|in|at|from)\s$/.test(before) ? /^[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?\sfor\s(?:the\s)?/ : /^$/,
      '',
    );
    const abbr = abbreviated.exec(words.slice(headEnd, headEnd + 24))?.[0] ?? '';
    const right =
      socialHeads.test(head) || /^courtesy/i.test(head)
        ? ''
        : rightOf(words, headEnd + abbr.length) ||
          (ofRanks.exec(words.slice(headEnd, headEnd + 120))?.[0] ??
            ofBody.exec(words.slice(headEnd, headEnd + 120))?.[0] ??
            '');
    const whole = `${left}${head}${abbr}${right}`;
    const start = passage.start + match.index - left.length;
    // A stop behind letters with stops is the name's: “of the U.S.”.
    const text = whole.replace(/(?:[A-Z]\.){2}$/.test(whole) ? /[\s,]{1,4}$/ : /[\s.,]{1,4}$/, '');
    const first = left.trim().split(/\s/)[0] ?? '';
    // A name without a capital names no state and no framework.
    const named = /[A-Z]/.test(whole);
    found.push({
      start,
      end: start + text.length,
      passage,
      words: source.text.slice(start, start + text.length),
      head,
      ordinal: notOrdinal.test(left)
        ? null
        : (englishOrdinal(first) ??
          // “ADB 40th Annual Meeting”
          englishOrdinal(
            /^(?:[A-Z][\w.-]{1,20}(?:'s?)?\s){1,3}(?<number>\d{1,3}(?:st|nd|rd|th))\s/.exec(left)?.groups?.number ?? '',
          ) ??
          (/^(?:first-ever|inaugural)$/i.test(first)
            ? 1
            : bodyHeads.test(head)
              ? null
              : roundOf(words.slice(Math.max(0, start - passage.start - 60), start - passage.start)))),
      turn: turnOf(left, words.slice(Math.max(0, from - 14), match.index - left.length)),
      own: ownWords(whole),
      short: shortForms(whole),
      level: levelOf(whole, head, named ? partiesIn(whole, context.vocabulary) : nobody),
      dialogue: named ? dialogueIn(whole, context) : null,
    });
  }
  // What stands inside a longer name is part of it: “Summit of the "Central Asia plus Japan" Dialogue”.
  let end = -1;
  return found.toReversed().filter((f) => {
    const inside = f.start < end;
    if (!inside) end = f.end;
    return !inside;
  });
}

/** “the 9th round of the annual Norway-Chile Dialogue”: its number stands with the round. */
function roundOf(before: string): number | null {
  const number = /(?<![\w-])(?<number>[\w-]{3,16})\s(?:round|edition|iteration)\sof\s(?:the\s|its\s|their\s)?$/.exec(
    before,
  )?.groups?.number;
  return number ? englishOrdinal(number) : null;
}

function rightOf(words: string, from: number): string {
  let end = from;
  for (let i = 0; i < 2; i++) {
    const lead = behind.exec(words.slice(end, end + 60));
    if (!lead || (i > 0 && lead.groups?.word?.toLowerCase() !== 'with')) break;
    const at = end + lead[0].length;
    if (dated.test(words.slice(at, at + 12))) break;
    const stop = nameEnd(words, at, lead.groups?.word === 'on' || lead.groups?.word === 'for');
    if (stop === at) break;
    end = stop;
    // “Conference on … Measures in Asia (CICA)”: where a long name goes on to its short form.
    end += /^\sin\s[A-Z]\w{2,20}\s(?=\([A-Z]{3,8}\))/.exec(words.slice(end, end + 40))?.[0].trimEnd().length ?? 0;
    end += abbreviated.exec(words.slice(end, end + 24))?.[0].length ?? 0;
  }
  return words.slice(from, end);
}

/** “previous”, “next”; “last year's conference”. */
function turnOf(left: string, before: string): string | null {
  const own = /^(?<turn>previous|next|last|latest|earlier)\b/i.exec(left)?.groups?.turn?.toLowerCase();
  return (
    own ?? /\b(?<turn>(?:last|this|next)\s(?:year|month|week)'s)\s$/i.exec(before)?.groups?.turn?.toLowerCase() ?? null
  );
}

/** Short forms inside a name: RCEP of “Partnership (RCEP) Summit”. */
const shortForms = (name: string): string[] =>
  [...name.matchAll(/\("?(?<short>[A-Z][\w{1,40}&-]{1,14})/g)].map((m) => m.groups?.short ?? '');

/** A sentence's first word, or a title before a name, is no part of the meeting's name: “At the”, “The Seventh …”. */
function trimLeft(left: string): string {
  // “Joint Statement Released After the …”, “Readout of President Biden's …”: what a title says of the meeting.
  const bare = left
    .replace(/^[^\n]{0,120}\b(?:After|Following|During|Before|[Aa]head\s[Oo]f)\s[Tt]he\s/, '')
    // “GENEVA – The Global Refugee Forum”: where the release was sent from.
    .replace(/^[A-Z]{3,20}(?:[\s,-]{1,2}[A-Z]{2,20}){0,3}\s?[–—-]\s(?=[A-Z])/, '')
    .replace(/^Readout\s[Oo]f\s(?:the\s)?/, '')
    // “Joint Statement on the Norway - Chile Energy Dialogue”: the paper is not the meeting.
    .replace(
      /^(?:Joint\s|Press\s|Media\s|Chair(?:man)?'s\s){1,2}(?:Statement|Release|Communiqu[ée]|Note)\s[Oo][nf]\s(?:[Tt]he\s)?/,
      '',
    );
  return bare.replace(
    /^(?:(?:The|Today's|Yesterday's|A|An|On|At|In|After|During|Following|Before|This|These|As|For|With|Today|Since|From|To|By|Under|When|While|Mr\.|Ms\.|Its|Their|His|Her|Both|Reference|Opening|Holding|Participants)\s(?:of\s|in\s|for\s|on\s|and\s)?(?:the\s)?)+/,
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
  for (const { id, words } of dialogueNames(context.vocabulary)) {
    const at = plain.indexOf(words);
    // “TICAD9” and “PALM10” go on with their number.
    if (
      at >= 0 &&
      !/[a-z]/.test(plain[at + words.length] ?? '') &&
      !/[a-z-]/.test(plain[at - 1] ?? '') &&
      (!best || words.length > best.length)
    )
      best = { id, length: words.length };
  }
  return best?.id ?? null;
}

const dialogueNames = oncePer((vocabulary: Vocabulary) =>
  vocabulary.dialogues.flatMap(({ id, names }) =>
    (names.en ?? []).map((name) => ({ id, words: name.replace(/["\u201c\u201d]/g, '').toLowerCase() })),
  ),
);
