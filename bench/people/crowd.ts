import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { diceOf } from '../generator.ts';
import { personAt, type Answered } from './client.ts';
import type { FilledPeople } from './fill-people.ts';

/** What a crowd did and how long each kind of thing took, in milliseconds. */
export interface Crowd {
  readonly times: Readonly<Record<'reading' | 'commenting' | 'liking' | 'following', readonly number[]>>;
  readonly errors: readonly string[];
  readonly perSecond: number;
  /** Figures that are not what the rows are. */
  readonly unequal: number;
}

const people = 1_000;
/** How long somebody looks before doing the next thing, in milliseconds: between nothing and twice this. */
const thought = 2_500;
const subjects = ['country KZ', 'country UZ', 'country JP', 'area health', 'area economy', 'area energy'];

/**
 * A thousand people at once, each with a browser of their own that keeps its cookies and connections: reading a release,
 * liking it, writing about it, liking what others wrote, following. Half of it happens on ten releases, as it does on a
 * day with news.
 */
export async function crowd(
  address: string,
  client: Client,
  { releases }: FilledPeople,
  seconds: number,
  firstPerson: number,
): Promise<Crowd> {
  const times = {
    reading: [] as number[],
    commenting: [] as number[],
    liking: [] as number[],
    following: [] as number[],
  };
  const errors: string[] = [];
  const end = performance.now() + seconds * 1_000;
  const note = (kind: keyof typeof times, path: string, { status, text, whole }: Answered, fine: boolean) => {
    times[kind].push(whole);
    if (!fine) errors.push(`${path} answered ${status}: ${text.slice(0, 120)}`);
  };
  const one = async (n: number) => {
    const person = personAt(address, firstPerson + n);
    const dice = diceOf(n);
    const some = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
    await sleep(dice() * 2 * thought);
    for (let turn = 0; performance.now() < end; turn++) {
      const release = dice() < 0.5 ? some(releases.slice(3, 13)) : some(releases.slice(3));
      const page = `/${n % 2 ? 'ja' : 'en'}/releases/${release}`;
      const what = dice();
      try {
        if (what < 0.2) {
          const shown = await person.get(page);
          note('reading', page, shown, shown.status === 200 && shown.text.includes('name="token"'));
        } else if (what < 0.45) {
          const text = `Person ${n}, turn ${turn}: is this the same project as the one of two years ago?`;
          const said = await person.act(`${page}/comments`, { text });
          note('commenting', page, said, said.status === 200 && said.text.includes('"to"'));
        } else if (what < 0.85) {
          const on = dice() < 0.8 ? '1' : '0';
          const liked = await person.act(`${page}/like`, { on });
          note('liking', page, liked, liked.status === 200 && liked.text.includes('"likes"'));
        } else {
          const [kind = '', of = ''] = some(subjects).split(' ');
          const done = await person.send('/en/account/follows', { kind, of, on: dice() < 0.8 ? '1' : '0', back: page });
          note('following', `${kind} ${of}`, done, done.status === 303);
        }
      } catch (error) {
        errors.push(`${page}: ${String(error)}`);
      }
      await sleep(dice() * 2 * thought);
    }
    person.leave();
  };
  await Promise.all(Array.from({ length: people }, (_, n) => one(n)));
  const done = Object.values(times).reduce((sum, own) => sum + own.length, 0);
  return { times, errors, perSecond: done / seconds, unequal: await unequalFigures(client) };
}

/** How many releases and comments show another figure than there are rows. */
async function unequalFigures(client: Client): Promise<number> {
  const { rows } = await client.query<{ unequal: string }>(`
    select (select count(*) from release r
        left join (select release_key, count(*) as n from release_like group by 1) l on l.release_key = r.key
        left join (select release_key, count(*) as n from comment where state = 'shown' group by 1) c
          on c.release_key = r.key
        where r.likes <> coalesce(l.n, 0) or r.comments <> coalesce(c.n, 0))
      + (select count(*) from comment c left join (select comment_key, count(*) as n from comment_like group by 1) l
          on l.comment_key = c.key where c.likes <> coalesce(l.n, 0))
      + (select count(*) from comment c left join (select parent, count(*) as n from comment
            where parent is not null and state = 'shown' group by 1) a
          on a.parent = c.key where c.replies <> coalesce(a.n, 0)) as unequal`);
  return Number(rows[0]?.unequal);
}
