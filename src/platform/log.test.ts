import { describe, expect, it } from 'vitest';
import { makeLog, redacted, type LogLevel } from './log.ts';

function logged(level: LogLevel, write: (log: ReturnType<typeof makeLog>) => void): string {
  let out = '';
  write(makeLog(level, { write: (line) => (out += line), now: () => new Date('2026-01-02T03:04:05.678Z') }));
  return out;
}

describe('the log', () => {
  it('is one line an event', () => {
    const out = logged('info', (log) =>
      log.warn('a page failed', { path: '/ja/releases/x', status: 500, why: new Error('no such\nthing') }),
    );
    expect(out).toBe(
      '2026-01-02T03:04:05.678Z warn a page failed path=/ja/releases/x status=500 why="no such\\nthing"\n',
    );
  });
  it('lets nothing from outside look like a line of its own', () => {
    const out = logged('info', (log) => log.info('got\n2026 error', { url: 'a\u2028b\u001b[31m' }));
    for (const character of ['\n', '\u2028', '\u001b']) expect(out.trimEnd()).not.toContain(character);
  });
  it('tells what its level and those before it tell', () => {
    const all = (log: ReturnType<typeof makeLog>) =>
      (['error', 'warn', 'info', 'debug'] as const).forEach((l) => log[l](l));
    expect(logged('error', all).split('\n')).toHaveLength(2);
    expect(logged('warn', all).split('\n')).toHaveLength(3);
    expect(logged('debug', all).split('\n')).toHaveLength(5);
  });
  it('leaves passwords out', () => {
    expect(logged('info', (log) => log.info('at postgres://me:pw@db/x', { url: 'https://u:pw@h/?q=a@b' }))).not.toMatch(
      /pw/,
    );
    for (const [text, without] of [
      ['postgres://me:pw@host:5432/db', 'postgres://…@host:5432/db'],
      ['see https://example.org/a@b', 'see https://example.org/a@b'],
      ['postgres://me:p@ss@host/db', 'postgres://…@host/db'],
      ['postgres://me:p/s?s@host/db', 'postgres://…@host/db'],
      ['mail me@example.org', 'mail me@example.org'],
    ] as const)
      expect(redacted(text)).toBe(without);
  });
});
