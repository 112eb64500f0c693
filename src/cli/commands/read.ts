import { writeFileSync } from 'node:fs';
import pc from 'picocolors';
import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import { YakusokuError } from '../../model/errors.ts';
import { printReading } from '../print/reading.ts';
import { vocabulary } from '../vocabulary.ts';
import { openSource, type SourceOptions } from './open-source.ts';

interface ReadOptions extends SourceOptions {
  readonly json?: boolean;
  readonly html?: string;
  readonly color: boolean;
}

/** `yakusoku read`: one release in, its outline and facts out; nothing is recorded. */
export async function readCommand(source: string, options: ReadOptions): Promise<void> {
  const { edition } = await openSource(source, options);
  const reading = extract(edition, { vocabulary, grammars });
  if (options.html !== undefined) {
    const { standalonePage } = await import('../print/standalone-page.tsx');
    try {
      writeFileSync(options.html, standalonePage(edition, reading));
    } catch (error) {
      throw new YakusokuError('unreadable-file', `${options.html} cannot be written: ${(error as Error).message}`);
    }
    process.stderr.write(`wrote ${options.html}\n`);
    if (!options.json) return;
  }
  if (options.json) process.stdout.write(`${JSON.stringify(reading, null, 1)}\n`);
  else {
    const colours = pc.createColors(options.color && process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
    process.stdout.write(printReading(edition, reading, colours));
  }
}
