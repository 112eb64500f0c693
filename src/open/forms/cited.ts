import { cardWords } from '../../site/catalogue/cards.ts';
import { openWords } from '../../site/catalogue/open.ts';
import { cut } from './cut.ts';
import { bibtex, cslJson, ris, type Cited } from './citation.ts';
import { form, type SingleForm, type Writing } from './form.ts';
import type * as items from './items.ts';

/** A quote that is longer than this is cut in a reference: its address leads to all of it. */
const longestTitle = 200;
const ours = 'Yakusoku';

export function citedRelease(release: items.ReleaseItem, { origin }: Writing): Cited {
  return {
    key: `yakusoku-${release.id}`,
    type: 'page',
    title: release.title,
    author: release.issuer,
    within: null,
    date: (release.published ?? release.issued)?.slice(0, 10) ?? null,
    version: null,
    url: release.url ?? `${origin}${release.address}`,
    note: release.licence.line,
    lang: release.lang,
  };
}

/** A fact is cited by its words, as a part of its release, at the passage where they stand. */
export function citedFact(fact: items.FactItem, { origin }: Writing): Cited {
  const { release } = fact;
  return {
    key: `yakusoku-fact-${fact.id}`,
    type: 'page',
    title: cut(fact.quote === '' ? release.title : fact.quote, longestTitle),
    author: release.issuer,
    within: release.title,
    date: release.listed.slice(0, 10),
    version: null,
    url: `${origin}${fact.address}`,
    note: fact.licence.line,
    lang: release.lang,
  };
}

interface Thing {
  readonly id: string;
  readonly address: string;
  readonly names?: items.Names;
  readonly words?: items.Names;
  readonly date?: string | null;
  readonly said?: string | null;
}

/** A thing is an entry of this record, made of what several releases tell. */
export function citedThing(thing: Thing, { origin }: Writing): Cited {
  const names = thing.words ?? thing.names ?? {};
  const [lang = 'en', title = thing.id] = Object.entries({ en: names['en'], ...names }).find(([, name]) => name) ?? [];
  return {
    key: `yakusoku-${thing.address.split('/')[1] ?? 'thing'}-${thing.id}`,
    type: 'page',
    title: cut(title, longestTitle),
    author: ours,
    within: null,
    date: thing.date ?? thing.said ?? null,
    version: null,
    url: `${origin}${thing.address}`,
    note: cardWords[lang === 'ja' ? 'ja' : 'en'].citedNote,
    lang,
  };
}

/** The record as a whole, as it was at its last change; `changed` is null in an empty one. */
export function citedDataset(origin: string, version: string, changed: string | null): Cited {
  return {
    key: 'yakusoku-dataset',
    type: 'dataset',
    title: `${ours}: ${cardWords.en.citedRecord}`,
    author: ours,
    within: null,
    date: changed?.slice(0, 10) ?? null,
    version,
    url: `${origin}/data`,
    note: openWords.en.licenceText,
    lang: 'en',
  };
}

const forms = [
  ['bib', 'application/x-bibtex', bibtex],
  ['ris', 'application/x-research-info-systems', ris],
  ['csl', 'application/vnd.citationstyles.csl+json', cslJson],
] as const;

/** The three forms of references of one kind of item. */
export const citations = (cited: (item: never, writing: Writing) => Cited): SingleForm[] =>
  forms.map(([suffix, type, write]) => form(suffix, type, (item: never, writing) => write(cited(item, writing))));

/** How the whole record is cited: `/api/v1/dataset.bib`, `.ris`, `.csl`. */
export const datasetCitations = forms.map(([suffix, type, write]) => ({ suffix, type, write }));
