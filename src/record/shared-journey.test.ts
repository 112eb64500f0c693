import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { describe, expect, it } from 'vitest';
import { sharedJourneys } from './shared-journey.ts';

/** A pool that tells which connections were taken and given back. */
function told(fails = false) {
  const lines: string[] = [];
  let taken = 0;
  const pool: PostgresPool = {
    async connect() {
      if (fails) throw new Error('no connection');
      const name = `connection ${++taken}`;
      lines.push(`${name} taken`);
      return { query: async () => ({ name }), release: () => void lines.push(`${name} given back`) } as never;
    },
    end: async () => {},
  };
  return { pool, lines };
}
const turn = () => new Promise((next) => setImmediate(() => setImmediate(next)));
const used = async (client: PostgresPoolClient) =>
  ((await client.query('select', [])) as unknown as { name: string }).name;

describe('a shared journey', () => {
  it('takes all who ask in one turn, and goes on until the last of them is back', async () => {
    const { pool, lines } = told();
    const shared = sharedJourneys(pool);
    const [first, second] = await Promise.all([shared.connect(), shared.connect()]);
    expect([await used(first), await used(second)]).toEqual(['connection 1', 'connection 1']);
    first.release();
    await turn();
    expect(lines).toEqual(['connection 1 taken']);
    second.release();
    await turn();
    expect(lines).toEqual(['connection 1 taken', 'connection 1 given back']);
  });
  it('is not joined in a later turn', async () => {
    const { pool, lines } = told();
    const shared = sharedJourneys(pool);
    const first = await shared.connect();
    await turn();
    const second = await shared.connect();
    expect([await used(first), await used(second)]).toEqual(['connection 1', 'connection 2']);
    first.release();
    second.release();
    await turn();
    expect(lines.filter((line) => line.endsWith('given back'))).toHaveLength(2);
  });
  it('is not given back while others may still join, though nobody uses it', async () => {
    const { pool, lines } = told();
    const shared = sharedJourneys(pool);
    const first = await shared.connect();
    first.release();
    const second = await shared.connect();
    await Promise.resolve();
    expect(lines).toEqual(['connection 1 taken']);
    expect(await used(second)).toBe('connection 1');
    second.release();
    await turn();
    expect(lines).toEqual(['connection 1 taken', 'connection 1 given back']);
  });
  it('that finds no connection says so to all who asked, and the next tries again', async () => {
    const shared = sharedJourneys(told(true).pool);
    const asked = await Promise.allSettled([shared.connect(), shared.connect()]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await turn();
    await expect(shared.connect()).rejects.toThrow('no connection');
  });
});
