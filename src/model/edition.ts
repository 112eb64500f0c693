import type { Language } from './language.ts';

/**
 * What a passage is:
 * - `title` the release's headline, `date` its issue date line, always the first passages;
 * - `heading` a heading of the body, numbered or not, and the heading of a reference section;
 * - `item` a numbered or bulleted unit, `paragraph` a plain one;
 * - `row` one row of a table, `caption` of a table or figure, `note` a 注 or footnote.
 */
export type PassageKind = 'title' | 'date' | 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'note';

/** One cell of a table row: a stretch of the edition's text. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly header: boolean;
}

/**
 * One unit of an edition: its own words only, not those of the units nested in it.
 * `edition.text.slice(start, end)` is its text, without the marker typed before it.
 */
export interface Passage {
  /** Position in `Edition.passages`, from 0, in reading order. */
  readonly index: number;
  readonly kind: PassageKind;
  /** `2.2.1`, `参考1.2`, `Reference 1.2`; null where nothing is numbered or bulleted. */
  readonly address: string | null;
  /** The marker as printed: `1`, `(ア)`, `①`, `•`, `(参考1)`; null without one. */
  readonly label: string | null;
  /** How deep it is nested: 0 for the body's own level, 1 under `1`, 2 under `1.1` … */
  readonly depth: number;
  /** The passage it stands under (heading or item), null at the top. */
  readonly parent: number | null;
  readonly start: number;
  readonly end: number;
  /** For rows: which table (counted from 0 within the edition) and its cells. */
  readonly table?: { readonly index: number; readonly cells: readonly Cell[] };
}

export interface Link {
  readonly start: number;
  readonly end: number;
  /** As written in the page, resolved against the page's address where there is one. */
  readonly href: string;
}

export interface Figure {
  readonly src: string;
  readonly alt: string;
  /** Index of the caption's passage, null without one. */
  readonly caption: number | null;
  /** Index of the passage after which it stands. */
  readonly after: number;
}

/** Something the reader noticed and did not hide, such as a body given twice. */
export interface ReadNote {
  readonly code: string;
  readonly detail: string;
}

/**
 * One distinct text of a release.
 *
 * `text` is all passages in reading order, joined by "\n"; white space inside a passage (line breaks,
 * U+3000, no-break spaces) is folded to one space, nothing else is changed.
 */
export interface Edition {
  readonly title: string;
  readonly lang: Language;
  /** The day of issue printed in the release, `2025-12-20`, null where none is. */
  readonly issued: string | null;
  /** When it was published, local to the issuer, where the page says so: `2025-12-20T15:40`. */
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly links: readonly Link[];
  readonly figures: readonly Figure[];
  readonly notes: readonly ReadNote[];
}
