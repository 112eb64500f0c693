import { describe, expect, it } from 'vitest';
import { titlesIn } from './brackets.ts';

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['「中央アジア+日本」対話の「次の10年」に向けて', ['「中央アジア+日本」', '「次の10年」']],
  ['「2030年までに実現する。努力したい。」と述べた', []],
  ['「3年間で実現したい」と述べた', []],
  ['「来年訪問したい」との発言', []],
  ['「外側「内側」外側」計画', ['「外側「内側」外側」']],
  ['「閉じない\n次の行」', []],
  ['『青書』と「白書」', ['『青書』', '「白書」']],
  ['何もない', []],
];

describe('titlesIn', () => {
  for (const [text, titles] of cases)
    it(text, () => expect(titlesIn(text).map((t) => text.slice(t.start, t.end))).toEqual(titles));
});
