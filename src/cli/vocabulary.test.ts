import { describe, expect, it } from 'vitest';
import { vocabularySchema } from '../model/vocabulary.ts';
import { settingsOf, starters, startersSchema } from './commands/source-settings.ts';
import { countryNames, vocabulary } from './vocabulary.ts';

/** Kosovo's code is not assigned by ISO 3166-1 but reserved for users; CLDR and most registers use it. */
const notOfIso = new Set(['XK']);
const region = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i);

describe('vocabulary', () => {
  it('has the shape that the rules expect', () => expect(vocabularySchema.parse(vocabulary)).toEqual(vocabulary));

  it('has every region of ISO 3166-1 once, the 193 members of the United Nations among its states', () => {
    const codes = vocabulary.countries.map(({ code }) => code);
    expect(repeated(codes)).toEqual([]);
    expect(codes.filter((code) => !notOfIso.has(code) && !region.of(code))).toEqual([]);
    expect(codes).toHaveLength(250);
    expect(vocabulary.countries.filter(({ territory }) => !territory)).toHaveLength(199);
  });

  it('gives every name to one state, body or dialogue only', () => {
    for (const lang of ['ja', 'en']) {
      expect(repeated(vocabulary.countries.flatMap(({ names }) => names[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.countries.flatMap(({ adjectives }) => adjectives?.[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.countries.flatMap(({ short }) => short?.[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.groups.flatMap(({ names }) => names[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.organisations.flatMap(({ names }) => names[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.dialogues.flatMap(({ names }) => names[lang] ?? []))).toEqual([]);
      expect(repeated(vocabulary.portfolios.names[lang] ?? [])).toEqual([]);
    }
  });

  it('names every state, group, body, dialogue and field in both languages', () => {
    const { countries, groups, organisations, dialogues } = vocabulary;
    for (const { names } of [...countries, ...groups, ...organisations, ...dialogues])
      expect(Object.keys(names)).toEqual(expect.arrayContaining(['ja', 'en']));
  });

  it('has an id once in every list', () => {
    for (const list of [vocabulary.groups, vocabulary.organisations, vocabulary.dialogues, vocabulary.fields])
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
  });

  it('refers to states that it has', () => {
    const codes = new Set(vocabulary.countries.map(({ code }) => code));
    const referred = [
      ...vocabulary.groups.flatMap(({ members }) => members),
      ...vocabulary.dialogues.flatMap(({ members }) => members),
      ...vocabulary.organisations.flatMap(({ country }) => country ?? []),
      ...vocabulary.offices.flatMap(({ country }) => country ?? []),
      ...vocabulary.leaders.map(({ country }) => country),
    ];
    expect(referred.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('gives names in further languages to states that it has, under tags that CLDR knows', () => {
    const codes = new Set(vocabulary.countries.map(({ code }) => code));
    expect(Object.keys(countryNames).filter((code) => !codes.has(code))).toEqual([]);
    const tags = [...new Set(Object.values(countryNames).flatMap((names) => Object.keys(names)))];
    expect(Intl.DisplayNames.supportedLocalesOf(tags)).toEqual(tags);
    expect(tags.filter((tag) => tag === 'ja' || tag === 'en')).toEqual([]);
  });

  it('holds no family name twice', () => {
    expect(repeated(vocabulary.surnames.ja)).toEqual([]);
    expect(repeated(vocabulary.surnames.zh)).toEqual([]);
  });
});

describe('the official sources that ship with the program', () => {
  it('are whole, each there once, and can be added by their name', () => {
    expect(startersSchema.parse(starters)).toEqual(starters);
    expect(repeated(starters.map(({ name }) => name))).toEqual([]);
    expect(repeated(starters.map(({ address }) => address))).toEqual([]);
    for (const { name, address, kind } of starters)
      expect(settingsOf(undefined, { starter: name })).toMatchObject({ address, kind });
  });
});
