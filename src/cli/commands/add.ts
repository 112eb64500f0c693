import { releaseInput } from '../release-input.ts';
import { openOwnRecord } from '../open-record.ts';
import type { AddStatus } from '../../record/commands/release-input.ts';
import type { OpenRecord } from '../../record/open.ts';
import { YakusokuError } from '../../model/errors.ts';
import type { FollowOptions } from './follow-options.ts';
import { openEach, type Opened, type SourceOptions } from './open-source.ts';
import { tellFailure } from './tell-failure.ts';

interface AddOptions extends SourceOptions, FollowOptions {
  readonly issuer?: string;
  readonly json?: boolean;
}

const said: Record<AddStatus, string> = {
  added: 'added',
  'new-edition': 'a new edition: the text at this address has changed',
  'earlier-edition': 'the text at this address is an earlier one again',
  unchanged: 'unchanged: these words are in the record already, nothing has changed',
};

/**
 * `yakusoku add`: gets, reads and records each source, one transaction each. Of a feed
 * or a list every release is one, recorded as soon as it is read. One that fails is told in a line and the others go
 * on; the exit status is then the first failure's.
 */
export async function addCommand(sources: readonly string[], options: AddOptions): Promise<void> {
  if (options.url !== undefined && sources.length > 1)
    throw new YakusokuError('usage', '--url says where one saved file came from: give it with one source');
  const record = await openOwnRecord({ join: true });
  try {
    for (const source of sources) await addSource(record, source, options);
    await record.settled();
  } finally {
    await record.close();
  }
}

async function addSource(record: OpenRecord, source: string, options: AddOptions): Promise<void> {
  try {
    for await (const opened of openEach(source, options))
      try {
        await addOne(record, (opened.listed && opened.edition.url) || source, opened, options);
      } catch (error) {
        tellFailure(error);
      }
  } catch (error) {
    tellFailure(error);
  }
}

async function addOne(
  record: OpenRecord,
  source: string,
  { acquired, edition }: Opened,
  options: AddOptions,
): Promise<void> {
  const { status, id } = await record.addRelease(releaseInput(acquired, edition, options));
  const { lang, title } = edition;
  if (options.json) process.stdout.write(`${JSON.stringify({ source, status, id, title })}\n`);
  else process.stdout.write(`${source}: ${said[status]} → /${lang === 'ja' ? 'ja' : 'en'}/releases/${id}  ${title}\n`);
}
