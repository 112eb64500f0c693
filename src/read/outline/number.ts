import type { Block } from '../block.ts';
import type { PassageKind } from '../../model/edition.ts';
import { isHeadline } from './headline-like.ts';
import { labelOf } from './label.ts';
import { holds, shortPrefix, type Level, type Scope } from './level.ts';
import { markerOf, type Marker } from './marker.ts';
import { siblingOf } from './sibling.ts';

const contact = /(?:電話|TEL|Tel|FAX|Fax|内線|E-?mail)[ :：]{0,2}[(（]?[0-9０-９]/;
/** 「■広報担当 電話 03-0000-0000」: whom to ask is no item, whatever sign stands before it. */
const isContact = (text: string): boolean => text.length <= 80 && /^[■□◆◇●○▼★☆]/.test(text) && contact.test(text);

/** A block with its place in the outline; `from` is how many characters of marker its text begins with. */
export interface Numbered {
  readonly block: Block;
  readonly kind: PassageKind;
  readonly address: string | null;
  readonly label: string | null;
  readonly depth: number;
  readonly parent: number | null;
  readonly from: number;
}

/**
 * Gives blocks their addresses. Addresses count positions at each level; a printed number that runs ahead is
 * followed, one that begins again is counted on, so that no address is given twice.
 *
 * @param strict the indents are those of nested lists (a page saved as text), so they decide what is nested
 */
export function numbered(blocks: readonly Block[], options: { offset: number; strict: boolean }): Numbered[] {
  const outline = new Outline(options);
  return blocks.map((block) => outline.place(block));
}

class Outline {
  readonly #body: Scope = { address: '', last: 0, shift: 0 };
  readonly #open: Level[] = [];
  /** Addresses of reference sections, and the number that the next one without a number of its own gets. */
  readonly #references = new Set<string>();
  #nextReference = 2;
  readonly #strict: boolean;
  #next: number;
  /** The last number of each shape at the body's own level, to know a series that goes on after a reference. */
  readonly #series = new Map<string, number>();

  /** The last number printed in each shape, wherever it stood. */
  readonly #printed = new Map<string, number>();

  constructor(options: { offset: number; strict: boolean }) {
    this.#next = options.offset;
    this.#strict = options.strict;
  }

  place(block: Block): Numbered {
    const passage = this.#next++;
    this.#close((level) => !holds(level.list, block.list));
    if (block.role === 'row' || block.role === 'caption') return this.#plain(block, block.role);
    if (block.role === 'note') return footnote(this.#plain(block, 'note'));
    const labelled = labelOf(block.text);
    if (labelled?.what === 'reference' && !block.item) return this.#reference(block, passage, labelled);
    if (labelled?.what === 'note')
      return { ...this.#plain(block, 'note'), label: labelled.label, from: labelled.length };
    if (block.item) return this.#listItem(block, passage, block.item);
    if (labelled?.what === 'caption') return this.#plain(block, 'caption');
    const marker = isContact(block.text) ? null : markerOf(block.text);
    const typed = marker && this.#typed(block, passage, marker);
    if (typed) return typed;
    return block.level > 0 ? this.#heading(block, passage) : this.#plain(block, 'paragraph');
  }

  #plain(block: Block, kind: PassageKind): Numbered {
    const under = this.#open.findLast((level) => this.#explains(block, level));
    return {
      block,
      kind,
      address: null,
      label: null,
      depth: under ? under.depth + 1 : 0,
      parent: under?.passage ?? null,
      from: 0,
    };
  }

  /** A paragraph stands under the heading, not under the sentence numbered (2) before it, unless it is set in. */
  #explains(block: Block, level: Level): boolean {
    return level.headline || level.list !== null || level.shape === 'reference' || block.indent > level.indent;
  }

  /** `(参考1)` closes everything: what follows is counted under it. */
  #reference(
    block: Block,
    passage: number,
    labelled: { label: string; length: number; address: string | null },
  ): Numbered {
    this.#close(() => true);
    let address = labelled.address ?? '';
    const [word, gap] = address.startsWith('参考') ? ['参考', ''] : ['Reference', ' '];
    while (this.#references.has(address)) address = `${word}${gap}${this.#nextReference++}`;
    this.#references.add(address);
    const short = block.level > 0 || isHeadline(block.text);
    this.#push(
      block,
      passage,
      { shape: 'reference', readings: [], rank: 0 },
      { address, last: 0, shift: 0 },
      this.#body,
    );
    const kind = short ? 'heading' : 'paragraph';
    return { block, kind, address, label: labelled.label, depth: 0, parent: null, from: labelled.length };
  }

  #listItem(block: Block, passage: number, item: NonNullable<Block['item']>): Numbered {
    this.#close((level) => level.shape === 'reference' && level.list !== block.list && !level.headline);
    const at = this.#open.findLastIndex((level) => level.shape === 'list' && level.list === block.list);
    if (at >= 0) this.#open.length = at;
    const marker = markerOf(block.text);
    const scope = this.#open.at(-1)?.scope ?? this.#body;
    // “2 years since the war began” is no second item, unless it is the second.
    const printed = marker && (!marker.weak || marker.readings.some((r) => r.value === scope.last + 1)) ? marker : null;
    const number = printed?.readings[0]?.value ?? item.value;
    return this.#numbered(block, passage, 'item', scope, number, printed?.label ?? item.label, printed?.length ?? 0, {
      shape: 'list',
      readings: [],
      rank: 0,
    });
  }

  /** A typed marker, or null where it is plain text after all. */
  #typed(block: Block, passage: number, marker: Marker): Numbered | null {
    const found = siblingOf(this.#open, block, marker, this.#strict);
    const starts = marker.readings.length === 0 || marker.readings.some((r) => r.value === 1);
    const before = this.#series.get(marker.shape);
    const goesOn = before !== undefined && marker.readings.some((r) => r.value === before + 1);
    if (marker.weak && !starts && !goesOn && !found?.goesOn) return null;
    if (found) this.#open.length = found.at;
    else if (goesOn && !marker.readings.some((r) => r.value === 1))
      this.#close(
        (level) => level.scope !== this.#body && !(level.heading > 0 && level.rank < marker.rank && level.rank > 0),
      );
    else this.#close((level) => level.list === block.list && this.#outranked(level, block, marker));
    const reading =
      found?.reading ??
      (goesOn ? marker.readings.find((r) => r.value === (before ?? 0) + 1) : undefined) ??
      marker.readings.find((r) => r.value === 1) ??
      marker.readings[0];
    const scope = this.#open.at(-1)?.scope ?? this.#body;
    // Paragraphs numbered through all sections: the third is the first of its section.
    if (reading && scope.last === 0 && this.#printed.get(marker.shape) === reading.value - 1)
      scope.shift = reading.value - 1;
    if (reading) this.#printed.set(marker.shape, reading.value);
    if (scope === this.#body && reading) this.#series.set(marker.shape, reading.value);
    const heading = block.level > 0;
    return this.#numbered(
      block,
      passage,
      heading ? 'heading' : 'item',
      scope,
      reading?.value ?? null,
      marker.label,
      marker.length,
      {
        shape: marker.shape,
        readings: reading ? [reading] : [],
        rank: marker.rank,
      },
    );
  }

  /** Whether an open level ends where a new kind of marker begins: `・` under (1) ends when 2 comes, not when ア does. */
  #outranked(level: Level, block: Block, marker: Marker): boolean {
    if (level.shape === 'reference' || level.shape === 'list') return false;
    if (this.#strict && level.indent > 0 && block.indent <= level.indent) return true;
    if (level.shape === 'heading') return block.level > 0 && level.heading >= block.level;
    if (level.heading > 0 && block.level > 0) return level.heading > block.level;
    return level.rank > marker.rank && !(level.heading > 0 && block.level === 0);
  }

  /** A heading without a number: what follows stands under it but is counted in the scope around it. */
  #heading(block: Block, passage: number): Numbered {
    const closed = this.#open.filter(
      (level) =>
        holds(level.list, block.list) &&
        (level.heading === 0 ? level.shape !== 'reference' && block.list === null : level.heading >= block.level),
    );
    const first = closed[0];
    const cut = first === undefined ? this.#open.length : this.#open.indexOf(first);
    // 「2 供与条件」 then 「その他」 at the same level: bullets below count under 2, or 3 would be given twice.
    const scope = this.#open.slice(cut).find((l) => l.heading === block.level && l.shape !== 'heading')?.scope;
    const around = first === undefined ? this.#open.at(-1)?.scope : first.siblings;
    const inherited = first?.shape === 'heading' ? first.scope : undefined;
    this.#open.length = cut;
    const under = this.#open.at(-1);
    const counts = scope ?? inherited ?? around ?? this.#body;
    this.#push(block, passage, { shape: 'heading', readings: [], rank: 0 }, counts, under?.scope ?? this.#body);
    const depth = under ? under.depth + 1 : 0;
    return { block, kind: 'heading', address: null, label: null, depth, parent: under?.passage ?? null, from: 0 };
  }

  #numbered(
    block: Block,
    passage: number,
    kind: PassageKind,
    scope: Scope,
    printed: number | null,
    label: string,
    from: number,
    as: Pick<Level, 'shape' | 'readings' | 'rank'>,
  ): Numbered {
    const number = positionIn(scope, printed);
    const address = shortPrefix(scope, number);
    const under = this.#open.at(-1);
    this.#push(block, passage, as, { address, last: 0, shift: 0 }, scope);
    const depth = under ? under.depth + 1 : 0;
    return { block, kind, address, label, depth, parent: under?.passage ?? null, from };
  }

  #push(
    block: Block,
    passage: number,
    as: Pick<Level, 'shape' | 'readings' | 'rank'>,
    scope: Scope,
    siblings: Scope,
  ): void {
    const depth = (this.#open.at(-1)?.depth ?? -1) + 1;
    this.#open.push({
      ...as,
      passage,
      depth,
      scope,
      siblings,
      heading: block.level,
      headline:
        block.level > 0 ||
        isHeadline(block.text) ||
        /(?:次の|以下|下記|following|below)[^。.]{0,20}[。.]$|[:：]$/.test(block.text),
      indent: block.indent,
      list: block.list,
    });
  }

  /** Closes the innermost levels for as long as the test says so. */
  #close(ends: (level: Level) => boolean): void {
    for (let last = this.#open.at(-1); last && ends(last); last = this.#open.at(-1)) this.#open.pop();
  }
}

/**
 * The next position in a scope. A printed number that runs ahead by a little is followed, so that one item missed
 * does not put all others out; one that begins again is counted on.
 */
function positionIn(scope: Scope, printed: number | null): number {
  const next = scope.last + 1;
  let number = next;
  if (printed !== null) {
    if (printed - scope.shift < next || printed - scope.shift > next + 20) scope.shift = printed - next;
    number = printed - scope.shift;
  }
  scope.last = number;
  return number;
}

/** `<sup>1</sup> Not all ministers were present.` */
function footnote(plain: Numbered): Numbered {
  const sign = /^\S{1,4} /.exec(plain.block.text)?.[0] ?? '';
  return { ...plain, label: sign === '' ? null : sign.trim(), from: sign.length };
}
