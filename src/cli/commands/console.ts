import { start } from 'node:repl';
import { inspect } from 'node:util';
import { acquire } from '../../acquire/acquire.ts';
import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import { YakusokuError } from '../../model/errors.ts';
import type { Edition } from '../../model/edition.ts';
import { read } from '../../read/read.ts';
import { vocabulary } from '../vocabulary.ts';
import { openOwnRecord } from '../open-record.ts';

/**
 * `yakusoku console`: a prompt at which the parts can be tried: `await read('page.html')`, `facts(edition)`,
 * `await record.latest({ limit: 5 })`.
 */
export async function consoleCommand(): Promise<void> {
  const record = await openOwnRecord({ join: true });
  process.stdout.write('read(file or address), facts(edition), record, vocabulary; .exit ends\n');
  const prompt = start({
    prompt: 'yakusoku> ',
    // An error for people is its words; where in the program it was thrown is for nobody here.
    writer: (value: unknown) =>
      value instanceof YakusokuError ? value.message : inspect(value, { colors: process.stdout.isTTY }),
  });
  Object.assign(prompt.context, {
    record,
    vocabulary,
    read: async (source: string) => {
      const { bytes, contentType, url } = await acquire(source, {});
      return read({ bytes, contentType, url });
    },
    facts: (edition: Edition) => extract(edition, { vocabulary, grammars }),
  });
  await new Promise((done) => prompt.once('exit', done));
  await record.close();
}
