import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const told =
  'The Board of the Bank yesterday approved the first four loans for roads and wells. Three are shared with others.';
const text = (lines: readonly string[]) =>
  read({
    bytes: new TextEncoder().encode(lines.join('\n')),
    contentType: 'text/plain; charset=utf-8',
    url: 'https://releases.example/1',
  });
const page = (above: string) =>
  read({
    bytes: new TextEncoder().encode(
      `<html lang="en"><head></head><body><main>${above}<p>${told}</p><p>${told}</p></main></body></html>`,
    ),
    contentType: 'text/html; charset=utf-8',
    url: 'https://releases.example/1',
  });

describe('an English headline stands below its letterhead', () => {
  it.each([
    ['who issues it and what it is, in one paragraph', ['Sample Development Bank', 'NEWS RELEASE']],
    ['who issues it', ['Ministry of Foreign Affairs of the Republic of Norway']],
    ['an embassy', ['EMBASSY OF NORWAY IN CHILE', '', 'Press Release No. 12/2024']],
    ['a number', ['Press Release No: 2021/045/ECA']],
    ['for whom', ['FOR IMMEDIATE RELEASE', '', 'Media Advisory']],
    ['the office of its speaker', ['Office of the Spokesperson', '', 'Readout']],
    ['an agency', ['Norwegian Agency for Development Cooperation (Norad)', '', 'Press Release']],
  ])('%s', (_, lines) => {
    const edition = text([
      ...lines,
      '',
      'Board Approves Four Loans for Roads and Wells',
      '',
      'Oslo, June 25, 2016',
      '',
      told,
    ]);
    expect([edition.title, edition.issued]).toEqual(['Board Approves Four Loans for Roads and Wells', '2016-06-25']);
  });

  it('and an embassy that does something is the headline itself', () => {
    const title = 'Embassy of Norway in Chile Hands Over School in Arica';
    expect(text([title, '', 'Oslo, June 25, 2016', '', told, '', told]).title).toBe(title);
  });

  it('on a page without a heading', () =>
    expect(
      page(
        '<p>Ministry of Finance</p><p><b>PRESS RELEASE</b></p><p><b>Board Approves Four Loans for Roads and Wells</b></p>',
      ).title,
    ).toBe('Board Approves Four Loans for Roads and Wells'));
});
