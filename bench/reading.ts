import { readFileSync } from 'node:fs';
import { casesIn } from '../src/cli/corpus.ts';
import { vocabulary } from '../src/cli/vocabulary.ts';
import { extract } from '../src/extract/engine.ts';
import { grammars } from '../src/extract/grammars.ts';
import type { Grammar } from '../src/extract/shared/found.ts';
import type { Edition } from '../src/model/edition.ts';
import { read } from '../src/read/read.ts';
import { chronoAnswer, recognizersAll } from './peers.ts';
import { median, round, type Section } from './section.ts';

const ROUNDS = 5;

/** The first stage of every grammar alone: times, money and counts with all that resolves them, as the other libraries have. */
const valuesAlone = grammars.map((grammar): Grammar => ({
  ...grammar,
  stages: grammar.stages.slice(0, 1),
  kind: () => 'other',
}));

/**
 * Reading and extraction of the whole corpus on one core, beside two libraries doing only their part (dates; dates,
 * times, currencies, numbers and ordinals) on the text that ours has already cut out of the page for them. The part that
 * all have is measured for itself.
 */
export async function reading(): Promise<Section> {
  const cases = ['corpus/ca-jad', 'corpus/variety']
    .flatMap(casesIn)
    .map((c) => ({ ...c, bytes: readFileSync(c.page) }));
  const editions = cases.map((c) => read({ bytes: c.bytes, contentType: c.meta.contentType, url: c.meta.url }));
  const characters = editions.reduce((sum, e) => sum + e.text.length, 0);

  const ours = () => {
    for (const c of cases)
      extract(read({ bytes: c.bytes, contentType: c.meta.contentType, url: c.meta.url }), { vocabulary, grammars });
  };
  const extractionAlone = () => {
    for (const e of editions) extract(e, { vocabulary, grammars });
  };
  const likeForLike = () => {
    for (const e of editions) extract(e, { vocabulary, grammars: valuesAlone });
  };
  const withChrono = () => {
    for (const e of editions) chronoAnswer(e);
  };
  const withRecognizers = () => {
    for (const e of editions) recognizersAll(e);
  };
  const time = (work: () => void) => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  };
  // A server reads all day: what is measured is the program when it has read a few hundred releases.
  for (let i = 0; i < 8; i++) {
    ours();
    likeForLike();
  }
  withChrono();
  const seconds = {
    ours: [] as number[],
    alone: [] as number[],
    values: [] as number[],
    chrono: [] as number[],
    recognizers: [] as number[],
  };
  for (let i = 0; i < ROUNDS; i++) {
    seconds.ours.push(time(ours));
    seconds.alone.push(time(extractionAlone));
    seconds.values.push(time(likeForLike));
    seconds.chrono.push(time(withChrono));
    seconds.recognizers.push(time(withRecognizers));
  }
  const ourTime = median(seconds.ours);
  const slowest = median(seconds.recognizers);
  const row = (name: string, took: number, note: string) => [
    name,
    round(cases.length / took),
    round(characters / took),
    `${round(took / ourTime, took / ourTime < 10 ? 1 : 0)} ×`,
    `${round(slowest / took, slowest / took < 10 ? 1 : 0)} ×`,
    note,
  ];
  const long = growth(editions);
  return {
    title: 'Reading and extraction, one core',
    about: `${cases.length} releases of the corpus, ${round(characters)} characters of text; median of ${ROUNDS} rounds. Ours parses the page and finds all types; the others get the finished text and do only their part. The bar is 100 times recognizers’ speed; like for like is the row of the values alone. A text of 500,000 characters costs ${round(long, 2)} times as much per character as one of 2,000.`,
    heads: [
      'program',
      'releases/s',
      'characters/s',
      'time, against ours',
      'speed, against recognizers’',
      'what it does',
    ],
    rows: [
      row('Yakusoku, read + extract', ourTime, 'page → passages → all facts'),
      row('Yakusoku, extraction alone', median(seconds.alone), 'the finished text → all facts, as the others get it'),
      row(
        'Yakusoku, values alone',
        median(seconds.values),
        'the finished text → times, money, counts: what recognizers has',
      ),
      row('chrono-node', median(seconds.chrono), 'dates'),
      row('recognizers-text-suite', median(seconds.recognizers), 'dates, times, currencies, numbers, ordinals'),
    ],
  };
}

/** Cost per character of a very long edition, as a multiple of a short one's: 1 is perfectly linear. */
function growth(editions: readonly Edition[]): number {
  const japanese = editions
    .filter((e) => e.lang === 'ja')
    .flatMap((e) => e.passages.map((p) => e.text.slice(p.start, p.end)));
  const editionOf = (length: number): Edition => {
    const passages: Edition['passages'][number][] = [];
    let text = '';
    for (let i = 0; text.length < length; i++) {
      const words = japanese[i % japanese.length] ?? '';
      if (passages.length) text += '\n';
      passages.push({
        index: i,
        kind: 'paragraph',
        address: null,
        label: null,
        depth: 0,
        parent: null,
        start: text.length,
        end: text.length + words.length,
      });
      text += words;
    }
    return {
      title: '',
      lang: 'ja',
      issued: '2025-12-20',
      published: null,
      url: null,
      text,
      passages,
      links: [],
      figures: [],
      notes: [],
    };
  };
  const perCharacter = (length: number, repeats: number) => {
    const edition = editionOf(length);
    const took = Array.from({ length: 5 }, () => {
      const began = performance.now();
      for (let i = 0; i < repeats; i++) extract(edition, { vocabulary, grammars });
      return (performance.now() - began) / repeats;
    });
    return median(took) / edition.text.length;
  };
  const short = perCharacter(2_000, 200);
  return perCharacter(500_000, 1) / short;
}
