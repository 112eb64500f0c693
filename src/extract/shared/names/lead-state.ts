import type { Passage } from '../../../model/edition.ts';
import type { Source } from '../source.ts';
import { type CountrySpan, lowerBound, spanStartingAt } from './country-span.ts';

/** What may stand beside a state's name where it heads a list or row: （議長国）, “(chair)”, 日本側, a bullet. */
const beside = /^(?:側|代表団?|政府|\([^()]{1,16}\)|[:、, -]){0,12}$/u;

/**
 * The state under whose name a person stands: of the table row (「ウズベキスタン｜エリヤル・ガニエフ外務大臣」), at the
 * head of the item (“Tajikistan: H.E. Mr. …”), or alone in a line above (「キルギス」／「カザクバエフ外務大臣」).
 */
export function leadState(source: Source, countries: readonly CountrySpan[], at: number): string | undefined {
  const passage = source.passageAt(at);
  const cells = passage.table?.cells.filter((cell) => cell.start <= at).toReversed();
  for (const cell of cells ?? []) {
    const state = onlyState(source, countries, cell.start, cell.end);
    if (state) return state;
  }
  return headOfPassage(source, countries, passage, at) ?? lineAbove(source, countries, passage);
}

/** The state that a stretch consists of, with nothing but a bracket or 側 beside it. */
function onlyState(source: Source, countries: readonly CountrySpan[], start: number, end: number): string | undefined {
  const state = countries[lowerBound(countries, start)];
  if (!state || state.end > end || state.form !== 'name' || state.territory) return undefined;
  const around = source.folded.slice(start, state.start) + source.folded.slice(state.end, end);
  return /^[・•\-–*(\s\d.)]*$/u.test(source.folded.slice(start, state.start)) &&
    beside.test(around.replace(/^[・•\-–*\s]+/u, ''))
    ? state.code
    : undefined;
}

function headOfPassage(
  source: Source,
  countries: readonly CountrySpan[],
  { start }: Passage,
  at: number,
): string | undefined {
  const bullet = /^[・•\-–*○●■◆]? ?(?:the )?/i.exec(source.folded.slice(start, start + 8))?.[0].length ?? 0;
  const state = spanStartingAt(countries, start + bullet);
  if (!state || state.end > at || state.form !== 'name' || state.territory) return undefined;
  return /^(?:側|\(.{1,16}\))? ?[:：]/u.test(source.folded.slice(state.end, state.end + 20)) ||
    /^(?:側|\(.{1,16}\))? $/u.test(source.folded.slice(state.end, at))
    ? state.code
    : undefined;
}

/** Up to eight short lines back, until one names a state alone; a long line or one with a number ends the search. */
function lineAbove(source: Source, countries: readonly CountrySpan[], passage: Passage): string | undefined {
  const { passages } = source.edition;
  for (let i = passage.index - 1; i >= Math.max(0, passage.index - 8); i--) {
    const { start, end, kind } = passages[i] as Passage;
    const state = onlyState(source, countries, start, end);
    if (state) return state;
    if (end - start > 70 || kind === 'title' || kind === 'date') return undefined;
  }
  return undefined;
}
