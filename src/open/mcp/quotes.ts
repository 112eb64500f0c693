import type { Told } from '../../record/things/views.ts';

/** What every answer to an assistant says of a claim: the words, and where they can be checked. */
export interface Quoted {
  readonly quote: string;
  readonly address: string;
  readonly release: string;
  readonly title: string;
  readonly issued: string | null;
  readonly certainty: string;
}

/** A long quotation is cut: the address leads to all of it. */
const longest = 600;

export function quoted({ release, at, certainty }: Told, origin: string): Quoted {
  return {
    quote: cut(at.quote, longest),
    address: `${origin}/releases/${release.id}#p-${at.passage}`,
    release: release.id,
    title: release.title,
    issued: release.issued,
    certainty,
  };
}

/** At most so many code units, no letter cut in two. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
