import { readFileSync } from 'node:fs';
import { score } from '../../corpus/score.mjs';
import { extract } from '../extract/engine.ts';
import { grammars } from '../extract/grammars.ts';
import { read } from '../read/read.ts';
import { casesIn } from './corpus.ts';
import { vocabulary } from './vocabulary.ts';

/** Scores the program on annotated releases: `evaluate [--lang ja] [--type times] [--misses] [folder…]`. */
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const lang = option('--lang');
const type = option('--type');
const folders = args.filter((a, i) => !a.startsWith('--') && !['--lang', '--type'].includes(args[i - 1] ?? ''));
const releases = (folders.length ? folders : ['corpus/ca-jad', 'corpus/variety'])
  .flatMap(casesIn)
  .filter((c) => !lang || c.meta.lang === lang)
  .map(({ slug, page, meta, gold }) => {
    try {
      const edition = read({ bytes: readFileSync(page), contentType: meta.contentType, url: meta.url });
      return { slug, gold, answer: extract(edition, { vocabulary, grammars }) };
    } catch (error) {
      return { slug, gold, answer: null, why: String((error as Error).stack) };
    }
  });
const result: any = score(releases);
const n = (v: number | null) => (v === null ? '  -  ' : v.toFixed(3));
for (const [name, f] of Object.entries<any>(result.types)) {
  if (type && name !== type) continue;
  const beside = Object.entries<any>(f.attributes).map(([k, v]) => `${k} ${n(v.share)}`);
  console.log(
    `${name.padEnd(12)} gold ${String(f.gold).padStart(4)} answered ${String(f.answered).padStart(4)} P ${n(f.precision)} R ${n(f.recall)} F1 ${n(f.f1)}  ${beside.join(' ')}`,
  );
}
console.log(
  `title ${n(result.title.share)} issued ${n(result.issued.share)} kind ${n(result.kind.share)} releases ${releases.length}`,
);
for (const f of result.failed) console.log(`failed ${f.slug}: ${f.why}`);
if (args.includes('--misses'))
  for (const m of result.misses)
    if (!type || m.type === type) {
      const { quote, at, also, parts, ...rest } = typeof m.item === 'string' ? ({ quote: m.item } as any) : m.item;
      console.log(`${m.side.padEnd(9)}${m.type.padEnd(12)}${m.slug}  «${quote ?? ''}» ${JSON.stringify(rest)}`);
    }
