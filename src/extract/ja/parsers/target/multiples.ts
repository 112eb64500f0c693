import { deadlinesIn, lastOf } from '../../../shared/facts/deadline.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { deadlineWords } from '../commitment/details.ts';
import type { Aimed } from './further.ts';

const multiple =
  /(?:(?<n>[2-9二三四五]|10)(?:\.[0-9])?倍(?:以上|程度)?(?:に(?:する|し|増|拡大|引き上げ|高め)|へ|とする|を目指)|(?<twice>倍増)|(?<half>半減))/g;
const past = /^(?:し(?:た|まし|てい|てお)|され(?:た|まし|てい)|とな|にな|であ|だった)/;
/** 「…を3倍にする目標を支持し」: somebody else's goal. */
const ofOthers = /^[^、,。]{0,12}(?:目標|取組|努力)(?:を|への)(?:支持|歓迎|支援|奨励|評価)/;
const figure = /[0-9〇一二三四五六七八九十百千万億兆](?:[万億兆]?(?:円|ドル|米ドル|人|名|件|トン|%|社|か所))/;
const worth: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4, 五: 5 };

/** Figures told as a multiple of what is: 「2030年までに輸出を倍増させる」, 「2035年までに食品の廃棄を半減する」. Only by a date. */
export function multiplesIn(source: Source, context: Context, earlier: FoundLists, statement: Statement): Aimed[] {
  const { start, end } = statement;
  const { folded } = source;
  const words = folded.slice(start, end);
  if (!/倍|半減/.test(words)) return [];
  const found: Aimed[] = [];
  for (const hit of words.matchAll(multiple)) {
    const at = start + hit.index;
    const behind = folded.slice(at + hit[0].length, end);
    if (ofOthers.test(behind) || past.test(behind)) continue;
    const by =
      deadlinesIn(folded, earlier, start, at, context.issued, deadlineWords).at(-1) ??
      yearAhead(source, context, earlier, start, at);
    // Where a figure stands between, that is the target: 「2030年までに2兆円に倍増させる」.
    if (!by || /[。]/.test(folded.slice(by.start, at)) || figure.test(folded.slice(Math.max(start, at - 14), at)))
      continue;
    const { n, half } = hit.groups ?? {};
    const value = half ? 50 : n ? (worth[n] ?? Number(n)) : 2;
    const said = n ? at + hit[0].indexOf('倍') + 1 : at + hit[0].length;
    found.push({
      figure: { start: at, end: said, value, unit: half ? '%' : '倍', money: false, counted: false },
      start: by.start,
      until: by.until,
    });
  }
  return found;
}

/** 「2030年に3倍とする」, 「2030年度において半減」 */
function yearAhead(source: Source, context: Context, earlier: FoundLists, from: number, to: number) {
  const time = inside(earlier.times, from, to).findLast(
    (t) => /^\d{4}/.test(t.value.value) && /^(?:に|において|時点)/.test(source.folded.slice(t.end, t.end + 4)),
  );
  const until = time && lastOf(time.value.value);
  return time && until && context.issued && until > context.issued.slice(0, until.length)
    ? { start: time.start, until }
    : null;
}
