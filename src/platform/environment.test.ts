import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

const read = (variables: Record<string, string>) => readEnvironment(variables, '/home/a');

describe('the environment', () => {
  it('may be empty', () =>
    expect(read({})).toEqual({
      port: null,
      dataFolder: null,
      databaseUrl: null,
      replicaUrl: null,
      origin: null,
      people: { secret: null, smtpUrl: null, mailFrom: null, proxies: [], openId: null },
      hub: null,
      fourEyes: false,
      logLevel: 'info',
      ci: false,
      noColor: false,
    }));

  const right: [Record<string, string>, object][] = [
    [{ PORT: '3000' }, { port: 3000 }],
    [{ PORT: '0' }, { port: 0 }],
    [{ PORT: '' }, { port: null }],
    [{ YAKUSOKU_DATA: 'data' }, { dataFolder: '/home/a/data' }],
    [{ YAKUSOKU_DATA: '/srv/data' }, { dataFolder: '/srv/data' }],
    [{ YAKUSOKU_DATA: '' }, { dataFolder: null }],
    [{ DATABASE_URL: 'postgres://me:pw@db/record' }, { databaseUrl: 'postgres://me:pw@db/record' }],
    [{ DATABASE_URL: 'postgres://me@/record?host=%2Frun' }, { databaseUrl: 'postgres://me@/record?host=%2Frun' }],
    [{ DATABASE_REPLICA_URL: 'postgres://replica/record' }, { replicaUrl: 'postgres://replica/record' }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [{}, { fourEyes: false }],
    [{ YAKUSOKU_FOUR_EYES: '1' }, { fourEyes: true }],
    [{ YAKUSOKU_FOUR_EYES: 'no' }, { fourEyes: false }],
    [{ CI: 'true' }, { ci: true }],
    [{ CI: '1' }, { ci: true }],
    [{ CI: 'false' }, { ci: false }],
    [{ CI: 'woodpecker' }, { ci: true }],
    [{ NO_COLOR: '1' }, { noColor: true }],
  ];
  for (const [variables, is] of right) it(JSON.stringify(variables), () => expect(read(variables)).toMatchObject(is));

  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: 'http' }, /^PORT must be a port number$/],
    [{ PORT: '80.5' }, /^PORT must be a whole number$/],
    [{ PORT: '70000' }, /^PORT must be from 0 to 65535$/],
    [{ DATABASE_URL: 'mysql://me:secret@db' }, /^DATABASE_URL must begin with postgres:\/\/ or postgresql:\/\/$/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of error, warn, info, debug$/],
  ];
  for (const [variables, message] of wrong)
    it(`${JSON.stringify(variables)} is refused`, () => {
      expect(() => read(variables)).toThrow(message);
      expect(() => read(variables)).not.toThrow(/secret/);
    });

  it('takes scheme, host and port of the site’s address', () => {
    expect(read({ YAKUSOKU_ADDRESS: 'https://yakusoku.example/ja/' }).origin).toBe('https://yakusoku.example');
    expect(() => read({ YAKUSOKU_ADDRESS: 'yakusoku.example' })).toThrow(/YAKUSOKU_ADDRESS must begin with/);
  });
});
