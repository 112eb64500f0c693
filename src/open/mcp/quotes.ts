import type { Told } from '../../record/things/views.ts';
import { cut } from '../forms/cut.ts';

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
