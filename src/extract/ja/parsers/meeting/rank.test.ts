import { describe, expect, it } from 'vitest';
import { rankSaid } from './rank.ts';

describe('the rank that is said of a meeting', () => {
  it.each([
    ['国際会議が閣僚級で開催された', 'ministerial'],
    ['11か国の閣僚らが参加した', 'ministerial'],
    ['第1回の会議は首脳級で開かれた', 'summit'],
    ['同会議には、城内実外務副大臣が出席した', 'other'],
    ['各国の代表が参加した', 'other'],
  ] as const)('%s', (words, level) => expect(rankSaid(words, 'other')).toBe(level));

  it('leaves a meeting whose noun gives its level as it is', () =>
    expect(rankSaid('閣僚級で開催された', 'summit')).toBe('summit'));
});
