import type { Edition } from '../../model/edition.ts';
import type { Reading } from '../../model/reading.ts';

/** A release to be recorded: the bytes as they came, and what was read in them. */
export interface ReleaseInput {
  readonly capture: {
    readonly bytes: Uint8Array;
    /** The address it stands at; null for a file whose address nobody knows. */
    readonly url: string | null;
    readonly contentType: string | null;
    readonly headers: Readonly<Record<string, string>>;
    readonly fetchedAt: Date;
  };
  readonly edition: Edition;
  readonly reading: Reading;
  readonly source: {
    readonly name: string;
    readonly credit: string | null;
    readonly terms: string | null;
    readonly lang: string;
  };
  /** Its credit line by language of the interface; without it the source's stands in all of them. */
  readonly credits?: Readonly<Record<string, string>>;
  /** True for the releases of the example corpus. */
  readonly example: boolean;
  /** The id of the release that this one translates (`releaseId`), recorded or not. */
  readonly translationOf?: string | null;
  /** Addresses that the page names as the same text in other languages; looked at where `translationOf` is not told. */
  readonly otherLanguages?: readonly string[];
}

/**
 * What recording did:
 * - `added` a release that was not there;
 * - `new-edition` the address has another text than before;
 * - `earlier-edition` the address has gone back to a text that it had before, which is current again;
 * - `unchanged` these bytes are recorded, or bytes with the same text (the new ones are then kept as a capture).
 */
export type AddStatus = 'added' | 'new-edition' | 'earlier-edition' | 'unchanged';

export interface AddResult {
  readonly status: AddStatus;
  /** The release's id. */
  readonly id: string;
  readonly editionId: string;
}

/** A release of a batch that the database refused; the others are recorded. */
export interface Refusal {
  readonly status: 'refused';
  readonly id: string;
  readonly reason: string;
}
