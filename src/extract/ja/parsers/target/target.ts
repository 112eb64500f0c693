import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { deadlinesIn, lastOf } from '../../../shared/facts/deadline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser, ValueOf } from '../../../shared/found.ts';
import type { Certainty } from '../../../../model/kinds.ts';
import type { Passage } from '../../../../model/edition.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import { actual, aimedIn, fromTo, goalAbove, partsOf, yearBefore } from './further.ts';
import type { Source } from '../../../shared/source.ts';
import { deadlineWords } from '../commitment/details.ts';
import { multiplesIn } from './multiples.ts';
import { figuresIn, type Figure } from './figures.ts';
import { subjectOf } from './subject.ts';

const goal = /目標|目指|めざ/;
/** Reaching a figure, not spending one: money handed over is an amount of a commitment. */
const reaching =
  /目標|目指|めざ|動員|実現|達成|増や|増加|倍増|拡大|削減|半減|抑え|引き上げ|引上げ|育成|養成|受け入れ|受入れ|招[へ聘]|対象|保全|交流|支援|派遣|創出|導入|向上|普及|訪日|高め|減ら/;
const spending = /供与|投じ|拠出|予算措置|無償資金協力|円借款|借款|支出/;
const reported = /達成された|達成した|上回|実績|見込ま|推計|によれば|であった|となった/;
const pledged = /(?:表明|約束|公約|掲げ|打ち出)した$/;
/** 「3か国間の交流を4,000万人に増やす」: of several figures the one that something is brought to. */
const raised =
  /^(?:以上|以下|程度|超|規模)?(?:に|へ|まで)(?:増や|引き上げ|引上げ|拡大|倍増|減ら|削減|達する|達成|高め)/;
const share = /^(?:この|その)(?:うち|中)/;

type Span = Pick<ValueOf<'targets'>, 'from' | 'until'>;

interface TargetParser extends Parser<'targets'> {
  of(
    source: Source,
    statement: Statement,
    start: number,
    figure: Figure,
    span: Span,
    certainty: Certainty,
  ): Found<'targets'>;
}

/** A figure to be reached by a date: 「今後5年間で総額3兆円のビジネス・プロジェクト」, 「2030年までに…30％を保全」. */
export const target: TargetParser = {
  id: 'ja/parsers/target/target',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'targets'>> {
    /** The last passage that may introduce the items behind it. */
    let lead: Passage | null = null;
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'row' || passage.kind === 'date') continue;
      let previous: Span | null = null;
      const whole = source.folded.slice(passage.start, passage.end);
      if (passage.kind !== 'item' && (goal.test(whole) || /次|以下|下記/.test(whole))) lead = passage;
      if (!figured.test(whole)) continue;
      const above = goalAbove(source, earlier, [
        ...ancestorsOf(source, passage),
        ...(passage.kind === 'item' && lead ? [lead] : []),
      ]);
      for (const statement of statementsOf(source, passage)) {
        const words = source.folded.slice(statement.start, statement.end);
        if (!figured.test(words) || !(above || previous || hopeful.test(words))) {
          previous = null;
          continue;
        }
        const figures = figuresIn(source.folded, earlier, statement.start, statement.end);
        const found: Aim | null =
          aim(source, context, earlier, statement, words, figures) ??
          (previous ? sharedAim(words, figures, previous) : null);
        const shared = found ? null : previous;
        previous = found?.span ?? null;
        const own = /目標|を目指/.test(words) || (fromTo.test(words) && !done.test(words)) ? { until: null } : above;
        const several =
          own || deadlineCount(words) > 1 ? aimedIn(source, context, earlier, statement, own ?? { until: null }) : [];
        for (const one of several)
          if (found?.figure.start !== one.figure.start && (own || above || goal.test(words) || reaching.test(words)))
            yield this.of(source, statement, one.start, one.figure, { from: null, until: one.until }, 'certain');
        // 「内訳は、大学の15万人、高校の2万人。」: parts of the figure before.
        for (const one of shared ? partsOf(source, earlier, statement, shared) : [])
          yield this.of(source, statement, one.start, one.figure, { from: null, until: one.until }, 'implied');
        for (const one of multiplesIn(source, context, earlier, statement))
          yield this.of(source, statement, one.start, one.figure, { from: null, until: one.until }, 'certain');
        if (!found) continue;
        const { figure, start, span } = found;
        yield this.of(source, statement, start, figure, span, goal.test(words) ? 'certain' : 'implied');
      }
    }
  },
  of(source, statement, start, figure, span, certainty) {
    const subject = subjectOf(source, statement, start, figure);
    const parts: Record<string, Anchor> = { value: source.anchor(figure.start, figure.end) };
    return {
      list: 'targets',
      start,
      end: figure.end,
      rule: this.id,
      certainty,
      value: { subject, value: figure.value, unit: figure.unit, ...span, parts },
    };
  },
};

/** One of these stands in every sentence that sets a goal or names the years until it. */
const hopeful =
  /目|めざ|まで|今後|向こう|むこう|この先|これから|次の|年間|表明|約束|公約|掲げ|打ち出|引き上げ|引上げ|[にへ]す|高め|増|拡大|削減|抑え|倍|半減/;

const done = /(?:した|しました|なった|なりました|った|いる|います|れた|れました)[。.]?$/;

/** A sentence without a number aims at no figure. */
const figured = /[0-9〇一二三四五六七八九十百千万億]/;
const deadlineCount = (words: string) => words.split('まで').length - 1;

interface Aim {
  readonly figure: Figure;
  readonly start: number;
  readonly span: Span;
}

function aim(
  source: Source,
  context: Context,
  earlier: FoundLists,
  statement: Statement,
  words: string,
  figures: readonly Figure[],
): Aim | null {
  const { start, end } = statement;
  const said = figures.find(
    (f) => f.counted && pledged.test(source.folded.slice(Math.max(start, f.start - 12), f.start)),
  );
  if (said) return { figure: said, start: said.start, span: { from: null, until: null } };
  // Of several dates the one with a figure before the next: 「2030年までに…を支持し、2035年までに60％削減」.
  const deadlines = deadlinesIn(source.folded, earlier, start, end, context.issued, deadlineWords);
  const deadline =
    deadlines.find((d, i) =>
      figures.some((f) => f.start >= d.time.end && f.start < (deadlines[i + 1]?.start ?? end)),
    ) ?? deadlines[0];
  if (deadline) {
    const after = figures.filter(
      (f) => f.start >= deadline.time.end && !actual.test(source.folded.slice(Math.max(start, f.start - 8), f.start)),
    );
    const figure = after.find((f) => raised.test(source.folded.slice(f.end, f.end + 12))) ?? after[0];
    // 「24日まで、5名が訪日します」 tells how long somebody stays.
    if (
      figure &&
      /^(?:名|人|社)?が(?:訪日|来日|訪問|参加|出席|滞在)/.test(source.folded.slice(figure.end, figure.end + 8))
    )
      return null;
    if (!figure || !reaching.test(words) || (reported.test(words) && !goal.test(words))) return null;
    if (figure.money && (spending.test(words) || !/目標|目指|動員|実現|投資|増や|拡大|倍増|達成/.test(words)))
      return null;
    // 「2050年までに実質ゼロにするため、2030年度に46%削減する」: of two dates the one said nearer.
    const nearer = yearBefore(source.folded, earlier, deadline.time.end, figure.start, context.issued);
    if (nearer && nearer < deadline.until) return { figure, start: figure.start, span: { from: null, until: nearer } };
    return { figure, start: deadline.start, span: { from: deadline.from, until: deadline.until } };
  }
  if (/目標/.test(words)) {
    const years = inside(earlier.times, start, end).find((t) => /^P\d+Y$/.test(t.value.value));
    const figure = years && figures.find((f) => f.start >= years.end && f.start - years.end < 12);
    // 「目標を超えた旨、5年間で30億ドルの支援を行う旨」: money to be handed over is no goal.
    const handed =
      figure?.money &&
      /^(?:規模|程度)?の(?:支援|拠出|供与|円借款|無償資金協力)/.test(source.folded.slice(figure.end, figure.end + 10));
    if (years && figure && !handed) return { figure, start: years.start, span: { from: null, until: null } };
  }
  // 「日本は、6年間で3,000人の産業人材を育成する。」: said of the future by its verb alone.
  if (context.issued && /(?:する|します|していく|ていきます)[。.]?$/.test(words)) {
    const years = inside(earlier.times, start, end).find(
      (t) => /^P\d+Y$/.test(t.value.value) && /^(?:で|の間に)/.test(source.folded.slice(t.end, t.end + 3)),
    );
    const figure = years && figures.find((f) => f.counted && f.start >= years.end && f.start - years.end < 12);
    const year = Number(context.issued.slice(0, 4));
    if (years && figure && reaching.test(words))
      return {
        figure,
        start: years.start,
        span: { from: String(year), until: String(year + Number(/\d+/.exec(years.value.value)?.[0])) },
      };
  }
  // 「2027年度に、…の水準を国内総生産の2％に引き上げます」
  for (const time of inside(earlier.times, start, end)) {
    if (!/^\d{4}/.test(time.value.value) || !/^(?:に|には|時点で|の)/.test(source.folded.slice(time.end, time.end + 3)))
      continue;
    if (context.issued && lastOf(time.value.value) <= context.issued.slice(0, lastOf(time.value.value).length))
      continue;
    const figure = figures.find(
      (f) =>
        f.start > time.end &&
        /^(?:以上|以下|程度|超)?(?:に|へ)(?:まで)?(?:引き上げ|引上げ|する|高め|増|拡大|削減|抑え|倍増)/.test(
          source.folded.slice(f.end, f.end + 12),
        ),
    );
    if (figure) return { figure, start: time.start, span: { from: null, until: lastOf(time.value.value) } };
  }
  return null;
}

/** 「このうち五万人は、…とする。」: part of the figure in the sentence before, by the same date. */
function sharedAim(words: string, figures: readonly Figure[], span: Span): Aim | null {
  const figure = share.test(words) ? figures[0] : undefined;
  return figure ? { figure, start: figure.start, span } : null;
}
