import { existsSync, readFileSync } from 'node:fs';
import { score, type Figures, type Scored } from '../../../corpus/score.mjs';
import { extract } from '../../extract/engine.ts';
import { grammars } from '../../extract/grammars.ts';
import { YakusokuError } from '../../model/errors.ts';
import { read } from '../../read/read.ts';
import { casesIn } from '../corpus.ts';
import { vocabulary } from '../vocabulary.ts';

interface EvaluateOptions {
  readonly lang?: string;
  readonly type?: string;
  readonly misses?: boolean;
  readonly json?: boolean;
}

/** `yakusoku evaluate`: the program's answers scored against the annotated releases, in this process. */
export function evaluateCommand(folders: readonly string[], options: EvaluateOptions): void {
  const figures = scoreFolders(folders, options.lang);
  if (options.type !== undefined && !figures.types[options.type])
    throw new YakusokuError(
      'usage',
      `no type is called ${options.type}: give one of ${Object.keys(figures.types).join(', ')}`,
    );
  if (options.json) return void process.stdout.write(`${JSON.stringify({ ...figures, misses: undefined }, null, 1)}\n`);
  process.stdout.write(table(figures, options.type));
  if (options.misses) process.stdout.write(missLines(figures, options.type));
}

/** Reads and scores every annotated release below the folders; a release that cannot be read counts as missed. */
export function scoreFolders(folders: readonly string[], lang?: string): Scored {
  for (const folder of folders)
    if (!existsSync(folder)) throw new YakusokuError('no-such-file', `${folder}: no such folder of annotated releases`);
  const cases = folders.flatMap(casesIn).filter((c) => lang === undefined || c.meta.lang === lang);
  return score(
    cases.map(({ slug, page, meta, gold }) => {
      try {
        const edition = read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url });
        return { slug, gold, answer: extract(edition, { vocabulary, grammars }) };
      } catch (error) {
        return { slug, gold, answer: null, why: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
}

const share = (value: number | null) => (value === null ? '  -  ' : value.toFixed(3));

function table(figures: Scored, only?: string): string {
  const line = ([name, f]: [string, Figures]) => {
    const beside = Object.entries(f.attributes).map(([key, value]) => `${key} ${share(value.share)}`);
    const counts = `gold ${String(f.gold).padStart(4)} answered ${String(f.answered).padStart(4)}`;
    return `${name.padEnd(12)} ${counts} P ${share(f.precision)} R ${share(f.recall)} F1 ${share(f.f1)}  ${beside.join(' ')}`.trimEnd();
  };
  return [
    ...Object.entries(figures.types)
      .filter(([name]) => only === undefined || name === only)
      .map(line),
    `title ${share(figures.title.share)} issued ${share(figures.issued.share)} kind ${share(figures.kind.share)} releases ${figures.releases}`,
    ...figures.failed.map((f) => `failed ${f.slug}: ${f.why}`),
    '',
  ].join('\n');
}

function missLines(figures: Scored, only?: string): string {
  return figures.misses
    .filter((miss) => only === undefined || miss.type === only)
    .map(({ side, type, slug, item }) => {
      if (typeof item === 'string') return `${side.padEnd(9)}${type.padEnd(12)}${slug}  ${item}\n`;
      const { quote = '', at: _at, also: _also, parts: _parts, ...rest } = item;
      return `${side.padEnd(9)}${type.padEnd(12)}${slug}  «${String(quote)}» ${JSON.stringify(rest)}\n`;
    })
    .join('');
}
