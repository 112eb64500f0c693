import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import type { Edition } from '../../model/edition.ts';
import { YakusokuError } from '../../model/errors.ts';
import type { Reading } from '../../model/reading.ts';
import { printReading } from '../print/reading.ts';
import { vocabulary } from '../vocabulary.ts';
import type { FollowOptions } from './follow-options.ts';
import { openEach, type Opened, type SourceOptions } from './open-source.ts';

interface ReadOptions extends SourceOptions, FollowOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly color: boolean;
}

/**
 * `yakusoku read`: a release in, its outline and facts out; nothing is recorded. Of a feed or a
 * list every release is printed, as JSON one list of them.
 */
export async function readCommand(source: string, options: ReadOptions): Promise<void> {
  const opened: Opened[] = [];
  for await (const one of openEach(source, options)) {
    opened.push(one);
    // Before the rest is asked for: it would all be for nothing.
    if (options.html !== undefined && opened.length > 1)
      throw new YakusokuError(
        'usage',
        `${source} leads to several releases: --html writes one, give the address of one`,
      );
  }
  // All that a list leads to has failed, and each has been told.
  if (opened.length === 0) return;
  const readings = opened.map(({ edition }) => extract(edition, { vocabulary, grammars }));
  if (options.html !== undefined) {
    const [{ edition }, reading] = [opened[0] as (typeof opened)[0], readings[0] as (typeof readings)[0]];
    await writePage(options.html, edition, reading);
    if (!options.json) return;
  }
  if (options.json)
    process.stdout.write(`${JSON.stringify(opened.some(({ listed }) => listed) ? readings : readings[0], null, 1)}\n`);
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
