/** An `ol` or `ul` that a block stands in. Lists nested deeper than `deepestList` share the context of that depth. */
export interface ListContext {
  readonly parent: ListContext | null;
  readonly depth: number;
  readonly ordered: boolean;
}

/** No release nests lists this deep; a page that does is an attack, and addresses as long as the page would be its harm. */
export const deepestList = 24;

export type BlockRole = 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'note';

/** A stretch of a block's text that is a link, before it is known where the block will stand. */
export interface BlockLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/**
 * One unit of a page as its markup or its lines set it apart, before anything is known of numbering.
 * `text` has its white space folded and starts and ends with ink.
 */
export interface Block {
  readonly role: BlockRole;
  readonly text: string;
  /** 1–6 for `h1`–`h6`, 7 for a line that is bold throughout, 0 for anything else. */
  readonly level: number;
  /** Columns of blank before the first character, where blanks mean something. */
  readonly indent: number;
  /** The list it stands in, null outside lists. */
  readonly list: ListContext | null;
  /** For the first block of an `li`: its number in an ordered list (or null) and the marker a browser would print. */
  readonly item: { readonly value: number | null; readonly label: string } | null;
  readonly links: readonly BlockLink[];
  /** For rows: which table, and the cells as stretches of `text`. */
  readonly table: {
    readonly index: number;
    readonly cells: readonly { readonly start: number; readonly end: number; readonly header: boolean }[];
  } | null;
  /** A `datetime` attribute found inside it. */
  readonly datetime: string | null;
  readonly centred: boolean;
}

export interface FigureFound {
  readonly src: string;
  readonly alt: string;
  /** How many blocks stand before it; its caption is block number `caption`, null without one. */
  readonly after: number;
  readonly caption: number | null;
}

export const plainBlock = (text: string, rest: Partial<Block> = {}): Block => ({
  role: 'paragraph',
  text,
  level: 0,
  indent: 0,
  list: null,
  item: null,
  links: [],
  table: null,
  datetime: null,
  centred: false,
  ...rest,
});
