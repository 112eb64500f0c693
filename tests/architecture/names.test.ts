import { expect, it } from 'vitest';
import { filesBelow, textOf } from '../support/source-files.ts';

const sources = [
  ...filesBelow('src', ['.ts', '.tsx', '.css']),
  ...filesBelow('tests', ['.ts', '.tsx']),
  ...filesBelow('bin', ['.mjs']),
];

it('names no file or folder after nothing', () => {
  expect(sources.filter((path) => /(?:^|\/)(?:utils?|helpers?|common|misc|lib)(?:\/|\.\w+$)/i.test(path))).toEqual([]);
});

it('keeps files short: past 300 lines a file says at its top why', () => {
  const long = sources.filter(
    (path) => textOf(path).split('\n').length > 300 && !/long because/i.test(textOf(path).slice(0, 600)),
  );
  expect(long).toEqual([]);
});

it('leaves nothing undone behind', () => {
  // Letters in brackets, so that this file does not find itself.
  const marks = /TOD[O]|FIXM[E]|@ts-(?:ignor[e]|nochec[k])|\b(?:it|test|describe)\.(?:skip|only|todo)\b/;
  expect(sources.filter((path) => marks.test(textOf(path)))).toEqual([]);
});
