import { readFileSync, writeFileSync } from 'node:fs';
import { score, type Figures, type Scored } from '../corpus/score.mjs';
import { aside, casesIn } from '../src/cli/corpus.ts';
import { vocabulary } from '../src/cli/vocabulary.ts';
import { extract } from '../src/extract/engine.ts';
import { grammars } from '../src/extract/grammars.ts';
import type { Edition } from '../src/model/edition.ts';
import { read } from '../src/read/read.ts';
import { chronoAnswer, recognizersAnswer } from './peers.ts';

/**
 * `npm run evaluate` without arguments: scores the program on the corpus by type, language and issuer, beside what two
 * libraries find of the types that they have, and writes docs/accuracy.md with every known miss.
 */
const readCases = (folders: readonly string[]) =>
  folders.flatMap(casesIn).map((c) => ({
    ...c,
    edition: read({ bytes: readFileSync(c.page), contentType: c.meta.contentType, url: c.meta.url }),
  }));
const cases = readCases(['corpus/ca-jad', 'corpus/variety']);
const wide = readCases(['corpus/wide']);
const fresh = readCases(['corpus/fresh']);
/** Nobody who writes rules has read the pages, the gold or the misses of those with an even number. */
const kept = readCases([`corpus/${aside}`]).filter(
  ({ slug }) => /^\d\d-/.test(slug) && Number(slug.slice(0, 2)) % 2 === 0,
);
type Read = (typeof cases)[number];

const scoreBy = (answer: (edition: Edition) => object, chosen: readonly Read[]): Scored =>
  score(chosen.map(({ slug, gold, edition }) => ({ slug, gold, answer: answer(edition) })));
const ours = (edition: Edition) => extract(edition, { vocabulary, grammars });
const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : value.toFixed(3));
const languages = { ja: 'Japanese', en: 'English' } as const;

function typeTable(lang: keyof typeof languages, chosen: readonly Read[] = cases): string[] {
  const { types, title, issued, kind, releases } = scoreBy(
    ours,
    chosen.filter((c) => c.meta.lang === lang),
  );
  const row = ([name, f]: [string, Figures]) => {
    const beside = Object.entries(f.attributes).map(([key, value]) => `${key} ${share(value.share)}`);
    return `| ${name} | ${f.gold} | ${f.answered} | ${share(f.precision)} | ${share(f.recall)} | **${share(f.f1)}** | ${beside.join(', ')} |`;
  };
  return [
    `## ${languages[lang]}: ${releases} releases`,
    '',
    '| type | in the gold | answered | precision | recall | F1 | right among the matched |',
    '|---|---|---|---|---|---|---|',
    ...Object.entries(types).map(row),
    '',
    `Title exact ${share(title.share)}, issue date exact ${share(issued.share)}, kind ${share(kind.share)}.`,
    '',
  ];
}

function peerTable(): string[] {
  const peers = { Yakusoku: ours, 'chrono-node': chronoAnswer, 'recognizers-text-suite': recognizersAnswer };
  const rows = Object.entries(languages).flatMap(([lang, language]) =>
    Object.entries(peers).map(([name, answer]) => {
      const { types } = scoreBy(
        answer,
        cases.filter((c) => c.meta.lang === lang),
      );
      const cell = (f: Figures | undefined) =>
        f?.answered ? `${share(f.precision)} / ${share(f.recall)} / **${share(f.f1)}**` : '–';
      return `| ${language} | ${name} | ${cell(types['times'])} | ${cell(types['money'])} |`;
    }),
  );
  return [
    '## Beside other libraries',
    '',
    'Precision / recall / F1. The libraries get the text that ours has cut out of the page, and the issue date. A dash: it does not have that type in that language.',
    '',
    '| language | program | times | money |',
    '|---|---|---|---|',
    ...rows,
    '',
  ];
}

function issuerTable(): string[] {
  const issuers = [...new Set(cases.map((c) => c.meta.issuer))].sort();
  const types = Object.keys(scoreBy(ours, cases.slice(0, 1)).types);
  return [
    '## By issuer',
    '',
    `| issuer | releases | ${types.join(' | ')} |`,
    `|---|---|${types.map(() => '---').join('|')}|`,
    ...issuers.map((issuer) => {
      const chosen = cases.filter((c) => c.meta.issuer === issuer);
      const figures = scoreBy(ours, chosen);
      return `| ${issuer} | ${chosen.length} | ${types.map((type) => share(figures.types[type]?.f1)).join(' | ')} |`;
    }),
    '',
  ];
}

function missList(): string[] {
  const { misses } = scoreBy(ours, cases);
  const line = ({ side, type, slug, item }: Scored['misses'][number]) => {
    const quote =
      typeof item === 'string' ? item : ([item['quote'], item['starts'], ''].find((v) => typeof v === 'string') ?? '');
    const words = quote.length > 60 ? `${quote.slice(0, 59)}…` : quote;
    return `| ${side} | ${type} | ${slug} | ${words.replaceAll('|', '\\|')} |`;
  };
  return ['## Known misses', '', '| | type | release | words |', '|---|---|---|---|', ...misses.map(line), ''];
}

const text = [
  '# Accuracy',
  '',
  'Written by `npm run evaluate`. Scored on the annotated releases in `corpus/` by the rules of [SCHEMA.md](../corpus/SCHEMA.md). The rules were written with these releases at hand, so the figures say how well the program does on them, not how well it will do on others.',
  '',
  ...typeTable('ja'),
  ...typeTable('en'),
  '# On releases that the rules were not written with',
  '',
  'The releases of `corpus/wide` were written and annotated by somebody who had not seen the rules. At first contact F1 over both languages was: outline .918, times .904, money .980, counts .955, people .924, countries .980, meetings .456, instruments .656, commitments .771, targets .267. The rules then learned from twelve of the 24 (for people, from the misses of all), and the others were watched in the sum while they did, knowing what each is about; what follows is how they do now, and is kinder than a release from outside will be.',
  '',
  ...typeTable('ja', wide),
  ...typeTable('en', wide),
  '# On releases that were kept aside before',
  '',
  'The releases of `corpus/fresh` were written and annotated before the rules had seen them, and its even-numbered half was only measured in the sum until it, too, was opened to the rules on 2026-11-23. What follows is how they do now, and is kinder than a release from outside will be.',
  '',
  ...typeTable('ja', fresh),
  ...typeTable('en', fresh),
  '# Releases kept aside',
  '',
  'The releases of `corpus/aside`, 16 of as many issuers, were written and annotated before any program read them, and their even-numbered half is only ever measured in the sum: this is what to expect of a release from outside. At first contact, over all sixteen, F1 was, in Japanese and in English: outline 1.000 and 1.000, times .900 and .939, money 1.000 and .820, counts .984 and .889, people .795 and .676, countries 1.000 and .988, meetings .318 and .500, instruments .649 and .267, commitments .704 and .756, targets .667 and .167. The odd-numbered half was opened to the rules on 2026-11-23, and so were the meetings of the even one, which had an F1 of .391 and .519 over all sixteen by then; what follows is how the even one does now.',
  '',
  ...typeTable('ja', kept),
  ...typeTable('en', kept),
  ...peerTable(),
  ...issuerTable(),
  ...missList(),
].join('\n');
writeFileSync('docs/accuracy.md', text);
process.stdout.write(
  `${[...typeTable('ja'), ...typeTable('en'), ...peerTable()].join('\n')}\nwrote docs/accuracy.md\n`,
);
