import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import type { Edition } from '../../model/edition.ts';
import { YakusokuError } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import { printReading } from '../print/reading.ts';
import { vocabulary } from '../vocabulary.ts';
import { openSource, type SourceOptions } from './open-source.ts';

interface ReadOptions extends SourceOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly color: boolean;
}

/**
 * `yakusoku read`: a release in, its outline and facts out; nothing is recorded. Of a feed every release is printed, as
 * JSON one list of them.
 */
export async function readCommand(source: string, options: ReadOptions): Promise<void> {
  const opened = await openSource(source, options);
  const readings = opened.map(({ edition }) => extract(edition, { vocabulary, grammars }));
  if (options.html !== undefined) {
    if (opened.length > 1)
      throw new YakusokuError(
        'usage',
        `${source} carries ${opened.length} releases: --html writes one, give the address of one`,
      );
    const [{ edition }, reading] = [opened[0] as (typeof opened)[0], readings[0] as (typeof readings)[0]];
    await writePage(options.html, edition, reading);
    if (!options.json) return;
  }
  if (options.json)
    process.stdout.write(`${JSON.stringify(readings.length === 1 ? readings[0] : readings, null, 1)}\n`);
  else {
    const colours = pc.createColors(options.color && process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
    process.stdout.write(
      opened.map(({ edition }, i) => printReading(edition, readings[i] as Reading, colours)).join('\n\n'),
    );
  }
}

async function writePage(path: string, edition: Edition, reading: Reading): Promise<void> {
  const { standalonePage } = await import('../print/standalone-page.tsx');
  try {
    writeFileSync(path, standalonePage(edition, reading));
  } catch (error) {
    throw new YakusokuError('unreadable-file', `${path} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
  process.stderr.write(`wrote ${path}\n`);
}
