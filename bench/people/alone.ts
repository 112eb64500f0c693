import type { Client } from 'pg';
import { personAt, tokenOn } from './client.ts';
import type { FilledPeople } from './fill-people.ts';

/** Milliseconds of each time that something was done. */
export type Times = readonly number[];

/** The page of the release with the long thread, made anew each time: to nobody in particular, and to somebody. */
export async function longPage(
  address: string,
  client: Client,
  { releases: [release = ''] }: FilledPeople,
): Promise<{ readonly nobody: Times; readonly somebody: Times }> {
  const path = `/ja/releases/${release}`;
  const time = async (isSomebody: boolean, n: number): Promise<number[]> => {
    const person = personAt(address, 1, isSomebody);
    const times: number[] = [];
    for (let round = 0; round < n; round++) {
      await client.query('select bump_revision()');
      // Longer than the site believes that nothing has changed.
      await new Promise((done) => setTimeout(done, 30));
      const { status, text, first } = await person.get(path);
      if (status !== 200 || !text.includes('Comment number')) throw new Error(`${path} answered ${status}`);
      times.push(first);
    }
    person.leave();
    return times.slice(5);
  };
  return { nobody: await time(false, 105), somebody: await time(true, 105) };
}

/** Fifty people post at once, each again as soon as the answer has come: to one release, or each to another. */
export async function posting(
  address: string,
  { releases }: FilledPeople,
  from: number,
  oneRelease: boolean,
  each = 15,
): Promise<Times> {
  const people = 50;
  const times: number[] = [];
  const post = async (n: number) => {
    const person = personAt(address, from + n);
    const release = oneRelease ? (releases[1] ?? '') : (releases[2 + n] ?? '');
    for (let round = 0; round < each; round++) {
      const text = `Posted by ${n} as number ${round} ${oneRelease ? 'here' : 'there'}: what became of the second project?`;
      const { status, text: body, whole } = await person.act(`/en/releases/${release}/comments`, { text });
      if (status !== 200 || !body.includes('"to"'))
        throw new Error(`posting answered ${status}: ${body.slice(0, 200)}`);
      times.push(whole);
    }
    person.leave();
  };
  await Promise.all(Array.from({ length: people }, (_, n) => post(n)));
  return times;
}

const password = 'lantern otter quarry 47';

/** Signing in with a password, four people at a time; they join first, as anybody does. */
export async function signingIn(address: string, client: Client): Promise<Times> {
  const [atOnce, people] = [4, 60];
  const times: number[] = [];
  const emails = Array.from({ length: people }, (_, n) => `signs-in-${n}@example.org`);
  for (const [n, email] of emails.entries()) {
    const person = personAt(address, 50_000 + n, false);
    const token = await tokenOn(person, '/en/join');
    const joined = await person.send('/en/join', { name: `Signer ${n}`, email, password, token });
    person.leave();
    if (joined.status >= 400) throw new Error(`joining answered ${joined.status}`);
  }
  await client.query(`update member set email_verified = true where email like 'signs-in-%'`);
  const line = emails.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [n, email] of line) {
        const person = personAt(address, 60_000 + n, false);
        const token = await tokenOn(person, '/en/sign-in');
        const { status, whole } = await person.send('/en/sign-in', { email, password, token });
        if (status !== 303) throw new Error(`signing in answered ${status}`);
        times.push(whole);
        person.leave();
      }
    }),
  );
  return times;
}
