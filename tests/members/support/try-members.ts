import { createHash } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { vocabulary } from '../../../src/cli/vocabulary.ts';
import { systemClock } from '../../../src/platform/clock.ts';
import { makeLog } from '../../../src/platform/log.ts';
import { createMembers, type Members } from '../../../src/members/members.ts';
import type { OpenIdSettings } from '../../../src/members/accounts/open-id.ts';
import type { Mail, Message } from '../../../src/members/mail/mail.ts';
import type { Role } from '../../../src/model/members.ts';
import { createSite, type Site, type SiteOptions } from '../../../src/site/site.ts';
import { labelsOf } from '../../../src/site/ui.ts';
import { freshRecord, type FreshRecord } from '../../record/support/fresh-record.ts';
import { Browser } from './browser.ts';

export const origin = 'https://yakusoku.test';
export const goodPassword = 'lantern otter quarry 47';

export interface Trial {
  readonly site: Site;
  readonly members: Members;
  readonly db: FreshRecord;
  /** Every letter so far. */
  readonly letters: Message[];
  readonly log: string[];
  readonly failures: unknown[];
  /** A browser of its own, with nothing in it, at a network address of its own. */
  readonly browser: (address?: string) => Browser;
  /** Somebody who has joined, confirmed and signed in. */
  readonly person: (role?: Role) => Promise<Somebody>;
}

export interface Somebody {
  readonly browser: Browser;
  readonly email: string;
  readonly id: string;
}

/** The site with accounts on a real PostgreSQL, with letters kept in a list. `set` before each file's tests. */
export function trial(
  set: {
    proxies?: readonly string[];
    openId?: OpenIdSettings;
    /** Whether the record finds out what things releases speak of, without which no fact can be decided. */
    settles?: boolean;
    /** Other parts of the site beside accounts. */
    parts?: (db: FreshRecord, members: Members) => NonNullable<SiteOptions['more']>;
  } = {},
): Trial {
  const letters: Message[] = [];
  const log: string[] = [];
  const failures: unknown[] = [];
  const held: { site?: Site; members?: Members; db?: FreshRecord } = {};
  let count = 0;
  beforeAll(async () => {
    const db = await freshRecord(set.settles === true ? { vocabulary } : {});
    const mail: Mail = {
      post: (message) => void letters.push(message),
      send: async (message) => void letters.push(message),
      flush: async () => {},
    };
    const members = createMembers({
      accounts: db.record.accounts,
      address: { origin: () => origin, given: true },
      secret: createHash('sha256').update('a secret of the tests').digest('hex'),
      mail,
      log: makeLog('debug', { write: (line) => void log.push(line) }),
      proxies: set.proxies ?? [],
      openId: set.openId ?? null,
    });
    const site = createSite({
      record: db.record,
      views: { count: () => {} },
      assets: { url: (name) => `/static/${name}`, folder: null },
      labels: labelsOf(vocabulary),
      clock: systemClock,
      origin,
      onChange: (listener) => db.record.onChange(listener),
      onTalk: (listener) => db.record.onTalk(listener),
      reader: members.readerOf,
      more: [members.routes, ...(set.parts?.(db, members) ?? [])],
      failed: (error) => void failures.push(error),
    });
    Object.assign(held, { db, members, site });
  });
  afterAll(() => held.db?.close());
  const need = <K extends keyof typeof held>(name: K): NonNullable<(typeof held)[K]> => {
    const value = held[name];
    if (!value) throw new Error('the trial has not begun');
    return value;
  };
  const browser = (address = `192.0.2.${(++count % 250) + 1}`) =>
    new Browser((request, from) => need('site').app.fetch(request, { incoming: { socket: { remoteAddress: from } } }), {
      origin,
      address,
    });
  return {
    get site() {
      return need('site');
    },
    get members() {
      return need('members');
    },
    get db() {
      return need('db');
    },
    letters,
    log,
    failures,
    browser,
    async person(role = 'reader') {
      const email = `person${++count}@example.org`;
      const one = browser();
      await one.send('/en/join', { name: `Person ${count}`, email, password: goodPassword });
      const link = linkIn(letters, email, 'verify');
      await one.send('/en/verify', { link }, `/en/verify?token=${link}`);
      await one.send('/en/sign-in', { email, password: goodPassword });
      const { rows } = await need('db').client.query<{ id: string }>('select id from member where email = $1', [email]);
      const id = rows[0]?.id ?? '';
      if (role !== 'reader')
        await need('db').client.query('update member set role = $2, two_factor_enabled = true where id = $1', [
          id,
          role,
        ]);
      return { browser: one, email, id };
    },
  };
}

/** The token of the link in the newest letter to an address. */
export function linkIn(letters: readonly Message[], to: string, page: string): string {
  const letter = letters.findLast((one) => one.to === to && one.text.includes(`/${page}?token=`));
  const token = /[?]token=(?<token>\S+)/.exec(letter?.text ?? '')?.groups?.['token'];
  if (token === undefined) throw new Error(`no letter to ${to} leads to ${page}`);
  return decodeURIComponent(token);
}
