import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import type { Edition } from '../../model/edition.ts';
import { anchoredLists } from '../../model/reading.ts';
import { YakusokuError } from '../../model/errors.ts';
import { vocabulary } from '../vocabulary.ts';
import { openSource, type SourceOptions } from './open-source.ts';

/** `yakusoku trace`: what every rule did, in the order it was done, one line each. */
export async function traceCommand(source: string, options: SourceOptions & { list?: string }): Promise<void> {
  if (options.list !== undefined && !(anchoredLists as readonly string[]).includes(options.list))
    throw new YakusokuError('usage', `no list is called ${options.list}: give one of ${anchoredLists.join(', ')}`);
  for (const { edition } of await openSource(source, options)) traceOne(edition, options.list);
}

function traceOne(edition: Edition, list: string | undefined): void {
  extract(edition, {
    vocabulary,
    grammars,
    trace: (event) => {
      if (list !== undefined && event.list !== list) return;
      const words = edition.text.slice(event.start, event.end).replaceAll('\n', ' ⏎ ');
      process.stdout.write(
        `${event.action.padEnd(7)} ${event.list.padEnd(15)} ${`${event.start}–${event.end}`.padEnd(12)} “${words}”  ${event.rule}  ${event.reason}\n`,
      );
    },
  });
}
