import type { Label, Locale } from '../model/language.ts';
import type { Reader } from '../model/members.ts';
import type { FactCheck } from '../record/desk/views.ts';
import type { ThingRef } from '../record/things/views.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { currentReader } from './http/current-reader.ts';
import { catalogues, type Catalogue } from './catalogue/catalogue.ts';

/** Names that come from the vocabulary, by id or ISO code. What is missing here is named by CLDR or by its id. */
export interface SiteLabels {
  readonly fields: ReadonlyMap<string, Label>;
  readonly dialogues: ReadonlyMap<string, Label>;
  readonly countries: ReadonlyMap<string, Label>;
  /** By each name that an issuer has in any language. */
  readonly issuers?: ReadonlyMap<string, Label>;
}

/** What the pages need of an issuer: its names by language, the one to be shown first. */
export type IssuerNames = { readonly names: Readonly<Record<string, readonly string[] | undefined>> };

/** What every component needs to speak to its reader. */
export interface Ui {
  readonly locale: Locale;
  readonly t: Catalogue;
  readonly labels: SiteLabels;
  /** The address of a built file by its plain name, `main.css`. */
  readonly asset: (name: string) => string;
  /** Who the page is shown to; null for nobody in particular. */
  readonly reader: Reader | null;
  /** True while nothing can be written: pages come from a copy of the record. */
  readonly readOnly?: boolean;
  /** On the page of a release: the things that its facts are held for, by fact id. */
  readonly things?: Readonly<Record<string, ThingRef>>;
  /** On the page of a release: what editors have decided about its facts, by fact id. */
  readonly checks?: Readonly<Record<string, FactCheck>>;
}

export function uiFor(locale: Locale, labels: SiteLabels, asset: (name: string) => string): Ui {
  return { locale, t: catalogues[locale], labels, asset, reader: currentReader() };
}

/** The labels that the pages show, out of the vocabulary: the first name of each language is the one shown. */
export function labelsOf(
  vocabulary: Pick<Vocabulary, 'countries' | 'dialogues' | 'fields'>,
  issuers: readonly IssuerNames[] = [],
): SiteLabels {
  const first = (names: Readonly<Record<string, readonly string[] | undefined>>, id: string): Label => ({
    ja: names['ja']?.[0] ?? names['en']?.[0] ?? id,
    en: names['en']?.[0] ?? names['ja']?.[0] ?? id,
  });
  return {
    fields: new Map(vocabulary.fields.map((f) => [f.id, f.label])),
    dialogues: new Map(vocabulary.dialogues.map((d) => [d.id, first(d.names, d.id)])),
    countries: new Map(vocabulary.countries.map((c) => [c.code, first(c.names, c.code)])),
    issuers: new Map(issuers.flatMap(({ names }) => namesOf(names).map((name) => [name, first(names, name)] as const))),
  };
}

const namesOf = (names: IssuerNames['names']) => Object.values(names).flatMap((list) => list ?? []);

const regions: Record<Locale, Intl.DisplayNames> = {
  ja: new Intl.DisplayNames('ja', { type: 'region', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }),
};

/** A country's name in the reader's language: ours, else CLDR's, else the code. */
export function countryName(ui: Ui, code: string): string {
  const own = ui.labels.countries.get(code);
  if (own) return own[ui.locale];
  return /^[A-Z]{2}$/.test(code) ? (regions[ui.locale].of(code) ?? code) : code;
}

export const fieldName = (ui: Ui, id: string): string => ui.labels.fields.get(id)?.[ui.locale] ?? id;
export const dialogueName = (ui: Ui, id: string): string => ui.labels.dialogues.get(id)?.[ui.locale] ?? id;

/** Sentences of ours one after another: Japanese puts no space between them. */
export function sentences(ui: Ui, ...said: readonly string[]): string {
  return said.join(ui.locale === 'ja' ? '' : ' ');
}
