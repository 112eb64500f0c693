import type { Anchor } from '../../../../model/anchor.ts';
import { englishNumber } from '../../../../text/numerals-en.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Deadline } from '../../../shared/facts/deadline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { aimWords, pastWords } from '../../words/aims.ts';
import { multiplesIn } from './multiples.ts';
import { reachedBy } from './reached.ts';
import { ownUntil, untilWhen } from './until.ts';

/** A figure that could be reached: an amount, a count of things or people, a percentage. */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

/** Figures to be reached by a date, or called a target: “business projects totaling 3 trillion yen over the next five years”. */
export const figure: Parser<'targets'> = {
  id: 'en/parsers/target/figure',
  *find(source, context, earlier) {
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'row') continue;
      for (const statement of statementsOf(source, passage)) {
        const found = targetsIn(source, context, earlier, statement);
        if (found.length) yield* found;
        else yield* reachedBy(figure.id, source, context, earlier, statement);
        yield* multiplesIn(figure.id, source, context, earlier, statement);
      }
    }
  },
};

/** The figure that a sentence aims at, and others of it that have a day of their own: “… by 2019, and a 50% increase by 2021”. */
function targetsIn(source: Source, context: Context, earlier: FoundLists, statement: Statement): Found<'targets'>[] {
  const words = source.folded.slice(statement.start, statement.end);
  const aim = aimWords.find((a) => a.words.test(words));
  if (!aim) return [];
  const figures = figuresIn(source, earlier, statement).filter(
    (f) => !/^\sof\sthe\sdecline|^\sin\s(?:19|20)\d\d\b/.test(source.folded.slice(f.end, f.end + 20)),
  );
  const chosen = choose(source, figures, statement, aim.words.exec(words)?.index ?? 0, aim.behind);
  if (!chosen) return [];
  const told = untilWhen(source, context, earlier, statement, chosen.end);
  // “through fiscal year 2021” of a release of that October is over.
  const day = context.issued?.slice(0, told?.until.length) ?? '';
  const over =
    (told !== null && told.until < day) ||
    (/^(?:Through|Since)\b/.test(words) && !/\b(?:will|would|shall)\b/.test(words));
  const by = over ? null : told;
  if ((aim.needsDate && !by && !aim.past) || (pastWords.test(words) && !aim.past)) return [];
  // Money is a target where it is to be raised or invested, not where it is merely given.
  if (
    /^[A-Z]{3}$/.test(chosen.unit) &&
    !/\b(?:mobili[sz]|generat|attract|unlock|leverag|reali[sz]|aims?\sat|targets?\b|goals?\b|doubl|tripl|(?<!\ban\s|\bthe\s)increas(?:e[sd]?|ing)\b(?!\sof\b)|rais|trade\b|reach)/i.test(
      words,
    )
  )
    return [];
  const since = aim.past ? previousYear(source, earlier, statement) : null;
  const others = figures.flatMap((f, i) => {
    if (f.start <= chosen.end || (by?.time.end ?? 0) > f.start) return [];
    const next = figures[i + 1]?.start ?? statement.end;
    const own = ownUntil(source, context, earlier, f.start, Math.min(next, f.end + 80));
    return own ? [targetOf(source, statement, f, own, null)] : [];
  });
  return [targetOf(source, statement, chosen, by, since), ...others];
}

function targetOf(
  source: Source,
  statement: Statement,
  chosen: Figure,
  by: Deadline | null,
  told: string | null,
): Found<'targets'> {
  const start = quoteStart(source, statement, chosen);
  const end = by && by.time.end > chosen.end && by.time.end - chosen.end < 70 ? by.time.end : chosen.end;
  const parts: Record<string, Anchor> = { value: source.anchor(chosen.start, chosen.end) };
  if (by) parts.until = source.anchor(by.time.start, by.time.end);
  return {
    list: 'targets',
    start,
    end,
    rule: figure.id,
    certainty: 'certain',
    value: {
      subject: subjectOf(source, statement, chosen, start),
      value: chosen.value,
      unit: chosen.unit,
      from: by?.from ?? told,
      until: by?.until ?? null,
      parts,
    },
  };
}

/** “set the task to increase trade turnover to $35bn”: what is counted today may be what is aimed at, too. */
const leadsTo =
  /\b(?:increas(?:e|ing)|bring(?:ing)?|rais(?:e|ing)|boost(?:ing)?|doubl(?:e|ing))\b[^.;]{0,100}\sto\s(?:about\s|over\s|more\sthan\s)?$/i;

function figuresIn(source: Source, earlier: FoundLists, statement: Statement): Figure[] {
  const money = inside(earlier.money, statement.start, statement.end)
    // “… from the $4.1 billion available before” is where it starts, not where it leads.
    .filter(
      (m) =>
        (m.value.basis !== 'statistic' || leadsTo.test(source.folded.slice(statement.start, m.start))) &&
        !/\bfrom\s(?:the\s)?$/.test(source.folded.slice(Math.max(statement.start, m.start - 10), m.start)),
    )
    .map((m) => ({ start: m.start, end: m.end, value: m.value.value, unit: m.value.currency }));
  const counts = inside(earlier.counts, statement.start, statement.end)
    .filter(
      (c) => !c.value.ordinal && !/^(?:anniversary|levels?|baselines?)$/.test(c.value.unit) && c.value.value >= 10,
    )
    .map((c) => ({ start: c.start, end: c.end, value: c.value.value, unit: c.value.unit }));
  const shares = [
    ...source.folded.slice(statement.start, statement.end).matchAll(
      // Not “an increase of 22% from the last one”, which is done already.
      /(?<![\w.]|\b(?:is|was|are|were)\san?\s(?:increase|rise|fall|drop|growth)\sof\s)(?:(?<value>\d{1,3}(?:\.\d{1,3})?)\s?(?:%|per\s?cent\b)|(?<words>one|two|three|four|five|ten|twenty|thirty|forty|fifty)\sper\s?cent\b)/g,
    ),
  ].map((m) => ({
    start: statement.start + m.index,
    end: statement.start + m.index + m[0].length,
    value: m.groups?.value ? Number(m.groups.value) : (englishNumber(m.groups?.words ?? '') ?? 0),
    unit: '%',
  }));
  return [...money, ...counts, ...shares, ...measuresIn(source, statement)].sort((a, b) => a.start - b.start);
}

const measure =
  /(?<![\w.,])(?<number>\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?:\.\d{1,3})?)[\s-]?(?<scale>thousand\s|million\s|billion\s)?(?<unit>kilomet(?:re|er)s?|km|[Gg]igawatts?|[Mm]egawatts?|GW|MW|tonnes|tons|hectares|acres|barrels)\b/g;
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 };

/** “10,000 kilometres of roads by 2030”: measures are no counts, and aimed at all the same. */
const measuresIn = (source: Source, { start, end }: Statement): Figure[] =>
  [...source.folded.slice(start, end).matchAll(measure)].map(({ index, 0: words, groups }) => ({
    start: start + index,
    end: start + index + words.length,
    value: Number(groups?.['number']?.replaceAll(',', '')) * (scales[groups?.['scale']?.trim() ?? ''] ?? 1),
    unit: groups?.['unit'] ?? '',
  }));

/** “from 0.5% to 0.3%”: the figure to be reached stands behind “to”; else the first behind the word that aims. */
function choose(
  source: Source,
  figures: readonly Figure[],
  statement: Statement,
  aimAt: number,
  passive = false,
): Figure | null {
  const at = statement.start + aimAt;
  // “$100 million will be raised”: it stands before the verb.
  if (passive) return figures.findLast((f) => f.end <= at && at - f.end < 60) ?? null;
  const to = figures.find(
    (f) => /\bto\s$/.test(source.folded.slice(Math.max(statement.start, f.start - 4), f.start)) && figures.length > 1,
  );
  return to ?? figures.find((f) => f.start >= at) ?? null;
}

/** The noun before “totaling 3 trillion yen” belongs to the words of the target. */
function quoteStart(source: Source, statement: Statement, chosen: Figure): number {
  const before = source.folded.slice(statement.start, chosen.start);
  const noun = /(?<![\w-])(?<noun>(?:[a-z][\w-]{0,30}\s){1,3})(?:totall?ing|worth|of)\s(?:a\stotal\sof\s)?$/.exec(
    before,
  )?.groups?.noun;
  if (!noun || chosen.unit.length !== 3) return chosen.start;
  const bare = noun.replace(/^(?:an?|the|target|goal|of|with|and|for|in|new|to)\s(?:of\s)?/, '');
  const at = before.lastIndexOf(bare);
  return bare.trim() && at >= 0 ? statement.start + at : chosen.start;
}

function subjectOf(source: Source, statement: Statement, chosen: Figure, start: number): string {
  if (start < chosen.start)
    return source.text
      .slice(start, chosen.start)
      .replace(/\s(?:totall?ing|worth|of)\s[^\n]{0,40}$/, '')
      .trim();
  const before = source.text.slice(statement.start, chosen.start);
  const object =
    /\b(?:reduce|increase|raise|bring|reach(?:ed)?|double|cut|expand|lower|boost|exceeded|train|accept|mobili[sz]e|invest|create|reducing|increasing|raising|bringing|cutting|expanding|lowering|boosting)\s(?<what>[^,.;]{3,60}?)\s(?:from|to|by|of|the\sfigure)\b/i.exec(
      before,
    )?.groups?.what;
  if (object) return object;
  // “The share of girls in upper schools will rise from 42% to 60%”
  const moved =
    /^(?:the\s)?(?<what>[^,.;]{3,70}?)\s(?:will|should|must|(?:is|are)\s(?:expected\s|set\s)?to)\s(?:rise|fall|grow|drop|climb|shrink)\b/i.exec(
      before,
    )?.groups?.what;
  if (moved) return moved;
  const behind = /^\s(?:of|in|for)\s(?<what>[^,.;]{3,50}?)(?=\s(?:by|over|within|through|until)\s|[,.;]|$)/.exec(
    source.text.slice(chosen.end, statement.end),
  )?.groups?.what;
  return behind ?? source.text.slice(statement.start, statement.end).slice(0, 80);
}

/** “announced at the previous meeting” in a release that dates it: where the figure runs from. */
function previousYear(source: Source, earlier: FoundLists, statement: Statement): string | null {
  if (!/\bprevious\s(?:meeting|summit)\b/i.test(source.folded.slice(statement.start, statement.end))) return null;
  const told = earlier.times.find(
    (t) =>
      t.start < statement.start &&
      /\bprevious\s(?:meeting|summit)\s(?:held\s)?in\s$/i.test(source.folded.slice(Math.max(0, t.start - 30), t.start)),
  );
  return told?.value.value.slice(0, 4) ?? null;
}
