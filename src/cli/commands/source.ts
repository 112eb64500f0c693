import { Robots } from '../../acquire/robots.ts';
import type { AcquireOptions } from '../../acquire/acquire.ts';
import { webAddress } from '../../acquire/web-address.ts';
import { YakusokuError } from '../../model/errors.ts';
import type { OpenRecord } from '../../record/open.ts';
import { lookAt, type Sight } from '../../watch/listing.ts';
import { robotsOf, tryFirst, type FirstRelease } from '../../watch/try-first.ts';
import { openOwnRecord } from '../open-record.ts';
import { settingsOf, starters, type SourceOptions } from './source-settings.ts';
import { noSources, sourceLines } from './source-lines.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `yakusoku source add`: looks at the address once, tells what it found, and has it watched from now on. */
export async function sourceAdd(
  address: string | undefined,
  options: SourceOptions & { check: boolean },
): Promise<void> {
  const settings = settingsOf(address, options);
  const sight = options.check ? await lookAt(settings, web(options)) : null;
  if (sight && sight.links.length + sight.whole.length + sight.earlier === 0)
    throw new YakusokuError(
      'no-release',
      `${settings.address} leads to no releases${elsewhereOf(sight)}: try yakusoku source test, or --no-check to add it anyway`,
    );
  await withRecord(async (record) => {
    const kind = settings.kind === 'auto' ? (sight?.kind ?? 'auto') : settings.kind;
    const { added } = await record.watching.keepSource({ ...settings, kind }, new Date());
    if (sight) say(foundLine(sight));
    say(`${added ? 'added' : 'settings changed'}: ${settings.address}`);
  });
}

/** `yakusoku source list`: every source with its state, or the starters. */
export async function sourceList(options: { json?: boolean; starters?: boolean }): Promise<void> {
  if (options.starters) {
    if (options.json) say(JSON.stringify(starters));
    else for (const { name, title, address } of starters) say(`${name}\n  ${title.en} · ${title.ja}\n  ${address}`);
    return;
  }
  await withRecord(async (record) => {
    const all = await record.sources();
    if (options.json) say(JSON.stringify(all));
    else if (all.length === 0) say(noSources);
    else for (const source of all) for (const line of sourceLines(source, new Date())) say(line);
  });
}

export async function sourcePause(address: string, paused: boolean): Promise<void> {
  await withRecord(async (record) => {
    const known = await record.watching.pauseSource(whole(address), paused, new Date());
    if (!known) throw unknown(address);
    say(paused ? `paused: ${whole(address)}` : `goes on: ${whole(address)}`);
  });
}

/** `yakusoku source retry`: what was given up at a source is fetched again at the next visit. */
export async function sourceRetry(address: string): Promise<void> {
  await withRecord(async (record) => {
    const count = await record.watching.retryPages(whole(address), new Date());
    if (count === null) throw unknown(address);
    const pages = count === 1 ? '1 page' : `${count} pages`;
    say(count === 0 ? `nothing was given up at ${whole(address)}` : `${pages} to be fetched again: ${whole(address)}`);
  });
}

/** `yakusoku source remove`: forgets the source; its releases stay. */
export async function sourceRemove(address: string): Promise<void> {
  await withRecord(async (record) => {
    if (!(await record.watching.removeSource(whole(address), new Date()))) throw unknown(address);
    say(`removed: ${whole(address)} (its releases stay in the record)`);
  });
}

/** `yakusoku source test`: what would be found, without recording and without a record. */
export async function sourceTest(
  address: string | undefined,
  options: SourceOptions & { json?: boolean },
): Promise<void> {
  const settings = settingsOf(address, options);
  const asking = web(options);
  const sight = await lookAt(settings, asking);
  if (!sight) throw new YakusokuError('no-release', `${settings.address} gave nothing`);
  const { closed, delay } = robotsOf(sight, settings, asking);
  const first = await tryFirst(sight, settings, asking);
  const found = [...sight.whole.map(({ link }) => ({ ...link, whole: true })), ...sight.links];
  if (options.json) {
    const elsewhere = Object.fromEntries(sight.elsewhere);
    const told = found.map((link) => ({ ...link, forbidden: closed.has(link.url) }));
    say(JSON.stringify({ ...settings, kind: sight.kind, found: told, elsewhere, crawlDelay: delay, first }));
    return;
  }
  say(foundLine(sight));
  if (closed.size > 0) say(`robots.txt asks programs not to read ${closed.size} of them, which are left alone`);
  if (delay > 0) say(`robots.txt asks for ${delay} s between two requests`);
  for (const { url, title, day } of found)
    say(`${day ?? '          '}  ${title}\n            ${url}${closed.has(url) ? '  ✗ robots.txt' : ''}`);
  if (first) for (const line of firstLines(first)) say(line);
}

/** How the first release reads: its title, day, language and passages, or why it cannot be read. */
function firstLines({ url, edition, reason }: FirstRelease): string[] {
  if (edition === null) return [`the first one cannot be read, and so perhaps none: ${reason}`];
  const { title, lang, issued, passages } = edition;
  return [
    `the first one reads as: ${title}`,
    `            ${issued ?? 'no day of issue'}, ${lang}, ${passages.length} passages; yakusoku read ${url} shows its facts`,
  ];
}

function foundLine(sight: Sight): string {
  const { links, whole, earlier, kind } = sight;
  const words = { feed: 'a feed', list: 'a page that lists releases', page: 'one page' }[kind];
  const counts = [
    ...(links.length > 0 ? [`${links.length} to be fetched`] : []),
    ...(whole.length > 0 ? [`${whole.length} with their full text`] : []),
    ...(earlier > 0 ? [`${earlier} dated before --since, left out`] : []),
  ];
  return `${words}: ${counts.length > 0 ? counts.join(', ') : 'no releases'}${elsewhereOf(sight)}`;
}

function elsewhereOf({ elsewhere }: Sight): string {
  if (elsewhere.size === 0) return '';
  const names = [...elsewhere.keys()].slice(0, 5).join(',');
  const count = [...elsewhere.values()].reduce((a, b) => a + b, 0);
  return ` (${count} on other hosts, left out; --hosts ${names} takes them in)`;
}

function web({ allowPrivateAddresses = false, timeout = 30 }: SourceOptions): AcquireOptions & { robots: Robots } {
  if (!(timeout > 0 && timeout <= 600))
    throw new YakusokuError('usage', '--timeout takes seconds, more than 0 and at most 600');
  return { allowPrivate: allowPrivateAddresses, timeoutMs: timeout * 1000, robots: new Robots() };
}

const whole = (address: string) => webAddress(address, null, true).href;
const unknown = (address: string) =>
  new YakusokuError('usage', `${whole(address)} is not watched; yakusoku source list names what is`);

async function withRecord(work: (record: OpenRecord) => Promise<void>): Promise<void> {
  const record = await openOwnRecord({ join: true });
  try {
    await work(record);
  } finally {
    await record.close();
  }
}
