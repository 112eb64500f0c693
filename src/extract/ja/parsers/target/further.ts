import { inside } from '../../../shared/facts/choose-amount.ts';
import { deadlinesIn, lastOf } from '../../../shared/facts/deadline.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { deadlineWords } from '../commitment/details.ts';
import { figuresIn, type Figure } from './figures.ts';

/** A figure aimed at, where its words begin, and by when. */
export interface Aimed {
  readonly figure: Figure;
  readonly start: number;
  readonly until: string | null;
}

/** What makes a figure the one to be reached: 「20万円に引き上げる」, 「2.5泊とする」, 「5兆円を目標とする」. */
const reached =
  /^(?:以上|以下|程度|超|規模)?(?:の(?:水準|規模)?)?(?:に|へ|とする|とし[、,て]|とすること|を目標|を目指|の高み(?:を目指|に向け)|が目標|を達成|の達成|[をの]実現|まで(?:に)?(?:引き上げ|拡大|増|高め|減)|削減|低減|増や|減ら|引き上げ)(?!対|つい|関|上る|上り|達した|よる|なった|相当|あた|当た|とどま|おいて|向け)/;
/** Several figures share one verb: 「消費額を5兆円、国内旅行消費額を22兆円とする」. */
const shared = /^(?:以上|以下|程度|超|規模)?(?:、|,|及び|と(?![すしな比]))/;
const statistic =
  /実績|現状|現在|昨年|前年|であった|だった|となった|上った|上る|達した|見込|推計|増えた|減った|から[^、,。]{0,6}$/;

/** 「2024年実績の4.5万トンの7.5倍の35万トン」 */
export const actual = /(?:実績|現状|現在)(?:値)?の?$/;
/** 「小麦は109万トンから137万トンへ増やす」, 「自給率は38%から45%を目指す」: figures to be reached without the word 目標. */
export const fromTo =
  /[0-9][万億千]?[^0-9、。]{1,6}から[^、。から]{2,16}(?:[へにまで]{1,2}(?:高め|増や|減ら|、)|を目指)|[0-9][万億千]?(?:%|人|件|名|トン|社)を[0-9][^、。を]{1,10}[にへ](?:増や|減ら|高め|引き上げ)/;
const pair = /[0-9][万億千]?[^0-9、。]{1,6}から$/;
const baseYear = /[0-9]年度?(?:比で?|から|の水準から)$/;

/** 「目標は5兆円です」 */
const isGoal = /目標(?:値|額|数)?(?:は|として)、?(?:[^、,。]{0,12}まで(?:に|の))?$/;

/** 「令和7年に、…を20万円とする目標」, 「2030年度において」: a year to come, said before the figure. */
export function yearBefore(
  folded: string,
  earlier: FoundLists,
  start: number,
  to: number,
  issued: string | null,
): string | null {
  const time = inside(earlier.times, start, to).findLast(
    (t) => /^\d{4}/.test(t.value.value) && /^(?:に|には|において|時点で|の時点)/.test(folded.slice(t.end, t.end + 4)),
  );
  const last = time && lastOf(time.value.value);
  return last && issued && last > issued.slice(0, last.length) ? last : null;
}

/** The bracket behind a figure gives another one beside it: 「20万円（令和元年は15.9万円）とする」. */
function pastBracket(folded: string, at: number, to: number): number {
  if (folded[at] !== '(') return at;
  const close = folded.slice(at, Math.min(to, at + 40)).indexOf(')');
  return close < 0 ? at : at + close + 1;
}

/** All figures of a sentence that sets a goal, each with the date said before it, else the goal's own. */
export function aimedIn(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  goal: { readonly until: string | null },
): Aimed[] {
  const { start, end } = statement;
  const { folded } = source;
  const figures = figuresIn(folded, earlier, start, end);
  if (figures.length === 0) return [];
  const deadlines = deadlinesIn(folded, earlier, start, end, context.issued, deadlineWords);
  const found: Aimed[] = [];
  let pending: Figure[] = [];
  let aside = start;
  for (const figure of figures) {
    // 「38万人（以前は31.2万人）、高校へは2万人」: what stands in the bracket parts none from its verb.
    if (figure.start < aside) continue;
    const before = folded.slice(Math.max(start, figure.start - 20), figure.start);
    const from = pastBracket(folded, figure.end, end);
    if (from > figure.end) aside = from;
    const behind = folded.slice(from, Math.min(end, from + 16));
    // 「2013年度から46%削減」, 「2019年比で30%減」: the year that a cut is counted from is no earlier figure.
    const since = baseYear.test(before) && /^(?:以上|程度)?(?:の?(?:削減|減|低減|増|引き))/.test(behind);
    const raised = pair.test(before) && reached.test(behind);
    if ((statistic.test(before) && !since && !raised) || behind.startsWith('から') || before.endsWith('もう')) {
      pending = [];
      continue;
    }
    if (shared.test(behind)) {
      pending.push(figure);
      continue;
    }
    if (actual.test(before)) {
      pending = [];
      continue;
    }
    const named = isGoal.test(before) && /^(?:以上|以下|程度)?(?:です|である|とな|[。,、]|$)/.test(behind);
    if (!(named || reached.test(behind)) || statistic.test(behind.split(/[、,]/, 1)[0] ?? '')) {
      pending = [];
      continue;
    }
    for (const one of [...pending, figure]) {
      const deadline = deadlines.findLast((d) => d.time.end <= one.start);
      const year = deadline ? null : yearBefore(folded, earlier, start, one.start, context.issued);
      // The date belongs to the quote where it stands right before its figure.
      const near = deadline && one.start - deadline.time.end < 12 ? deadline.start : one.start;
      found.push({ figure: one, start: near, until: deadline?.until ?? year ?? goal.until });
    }
    pending = [];
  }
  return found;
}

const breakdown = /^(?:その)?内訳は/;

/** The figures of 「内訳は、…15万人（…）、…2万人。」, each a part of the one that the sentence before aims at. */
export function partsOf(
  source: Source,
  earlier: FoundLists,
  { start, end }: Statement,
  whole: { readonly until: string | null },
): Aimed[] {
  const { folded } = source;
  if (!breakdown.test(folded.slice(start, start + 8)) || statistic.test(folded.slice(end - 12, end))) return [];
  const found: Aimed[] = [];
  let aside = start;
  for (const figure of figuresIn(folded, earlier, start, end)) {
    if (figure.start < aside || !(figure.counted || figure.money)) continue;
    const from = pastBracket(folded, figure.end, end);
    aside = Math.max(figure.end, from);
    if (from >= end - 1 || /^[、,。]/.test(folded.slice(from, from + 1)))
      found.push({ figure, start: figure.start, until: whole.until });
  }
  return found;
}

const goalWord = /目標/;

/**
 * The goal that a passage stands under: a heading or a sentence before a list that speaks of 目標, with its date.
 * Null where nothing above it sets one.
 */
export function goalAbove(
  source: Source,
  earlier: FoundLists,
  above: readonly { readonly start: number; readonly end: number }[],
): { readonly until: string | null } | null {
  for (const { start, end } of above) {
    const words = source.folded.slice(start, end);
    if (!goalWord.test(words)) continue;
    const time = inside(earlier.times, start, end).findLast((t) => /^\d{4}/.test(t.value.value));
    const by = time && /^(?:末|度末)?(?:まで|の|に|を目標)/.test(source.folded.slice(time.end, time.end + 5));
    return { until: by ? time.value.value.slice(time.value.value.lastIndexOf('/') + 1) : null };
  }
  return null;
}
