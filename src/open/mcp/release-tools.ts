import { z } from 'zod';
import { compareTranslation } from '../../record/editions/translation/compare.ts';
import { parameters } from '../declare/parameters.ts';
import { cut } from '../forms/cut.ts';
import { licenceOf } from '../kinds/present.ts';
import { NotFound, tool } from './tool.ts';

/** How much of a release's text is given at once, in UTF-16 code units. */
const longestText = 12_000;

export const searchPassages = tool({
  name: 'search_passages',
  title: 'Search the words of releases',
  description:
    'Finds passages of official releases in which words stand (Japanese or English; all words must stand in the release). Returns the passages with the address of each.',
  input: z.object({
    query: parameters.words.describe('Words; "in quotes" for a phrase, -word to leave out, word* for a beginning'),
    lang: parameters.lang.optional().describe('Only releases in this language: ja, en'),
    country: parameters.country.optional().describe('ISO 3166-1 code of a country that they concern'),
    sort: z.enum(['relevance', 'date']).default('relevance'),
    page: z.int().min(1).max(100).default(1).describe('Ten releases a page'),
  }),
  async run({ query, lang, country, sort, page }, { from, origin }) {
    const result = await from.record.search({
      words: query,
      sort,
      page,
      advice: false,
      ...(lang === undefined ? {} : { lang }),
      ...(country === undefined ? {} : { country }),
    });
    if (result === null) throw new NotFound('the search took too long: add words, or narrow it down');
    return {
      total: result.total,
      more_than_counted: result.capped,
      page: result.page,
      pages: result.pages,
      releases: result.releases.map(({ card, passages, more }) => ({
        id: card.id,
        title: card.title,
        issued: card.issued,
        issuer: card.issuer,
        address: `${origin}/releases/${card.id}`,
        passages: passages.map(({ index, address, text }) => ({
          quote: cut(text, 600),
          number: address,
          address: `${origin}/releases/${card.id}#p-${index}`,
        })),
        further_passages: more,
      })),
    };
  },
});

export const getRelease = tool({
  name: 'get_release',
  title: 'Read a release',
  description:
    'The text of one official release by its id, passage by passage with addresses, with its credit line. Long texts come in parts: pass on next_passage.',
  input: z.object({
    id: parameters.release,
    from_passage: z.int().min(0).default(0).describe('Index of the first passage to give'),
  }),
  async run({ id, from_passage: first }, { from, origin }) {
    const [view, release] = await Promise.all([from.record.release(id), from.record.open.release(id)]);
    if (view === null || release === null) throw new NotFound(`there is no release ${id}`);
    const { passages, text } = view.edition;
    let length = 0;
    const given = passages.slice(first).filter(({ start, end }) => (length += end - start) <= longestText);
    const next = first + given.length;
    return {
      id,
      title: release.title,
      lang: release.lang,
      issued: release.issued,
      issuer: release.issuer,
      source: release.url,
      address: `${origin}/releases/${id}`,
      credit: licenceOf(release).line,
      translations: view.translations.map((one) => ({ ...one, address: `${origin}/releases/${one.id}` })),
      passages: given.map(({ index, kind, address, start, end }) => ({
        kind,
        number: address,
        text: cut(text.slice(start, end), longestText),
        address: `${origin}/releases/${id}#p-${index}`,
      })),
      next_passage: next < passages.length && given.length > 0 ? next : null,
    };
  },
});

export const compareTranslations = tool({
  name: 'compare_translations',
  title: 'Hold a release against its translation',
  description:
    'What a release says and its translation does not, or says otherwise: amounts, dates, counts, people, commitments, papers, each with both words.',
  input: z.object({
    id: parameters.release,
    other: parameters.release.optional().describe('Id of the translation; the first one where it is not given'),
  }),
  async run({ id, other }, { from, origin }) {
    const view = await from.record.release(id);
    if (view === null) throw new NotFound(`there is no release ${id}`);
    const translation = other ?? view.translations[0]?.id;
    if (translation === undefined || !view.translations.some((one) => one.id === translation))
      throw new NotFound(`release ${id} has no such translation in the record`);
    const second = await from.record.release(translation);
    if (second === null) throw new NotFound(`there is no release ${translation}`);
    const { differences } = compareTranslation(view, second);
    const place = (release: string, side: { readonly quote: string; readonly passage: number } | null) =>
      side && { quote: cut(side.quote, 600), address: `${origin}/releases/${release}#p-${side.passage}` };
    return {
      releases: [
        { id, title: view.card.title, lang: view.card.lang },
        { id: translation, title: second.card.title, lang: second.card.lang },
      ],
      differences: differences
        .slice(0, 50)
        .map(({ list, a, b }) => ({ about: list, first: place(id, a), second: place(translation, b) })),
      further_differences: Math.max(0, differences.length - 50),
    };
  },
});
