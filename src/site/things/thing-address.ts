import { thingAddress, type ThingKind } from '../../model/things.ts';
import type { Places } from '../../record/things/views.ts';
import { releasePath } from '../components/release-head.tsx';
import { partId, wordsId } from '../facts/fact-index.ts';
import type { Ui } from '../ui.ts';

/** The kinds of things that have pages of their own; a line about another kind leads to its words alone. */
export const kindsWithPages: readonly ThingKind[] = [
  'dialogue',
  'meeting',
  'commitment',
  'instrument',
  'target',
  'country',
  'person',
  'organisation',
];
const withPages: ReadonlySet<ThingKind> = new Set(kindsWithPages);

/** The address of a thing's page; null for a kind that has none. */
export function thingPath(ui: Ui, kind: ThingKind, id: string): string | null {
  return withPages.has(kind) ? `/${ui.locale}${thingAddress(kind, id)}` : null;
}

/** The address of the words of a fact, or of one of its attributes, in its release. */
export function wordsPath(ui: Ui, release: string, fact: string, part?: string): string {
  return `${releasePath(ui, release)}#${part === undefined ? wordsId(fact) : partId(fact, part)}`;
}

/** The address of a passage of a release. */
export const passagePath = (ui: Ui, release: string, passage: number): string =>
  `${releasePath(ui, release)}#p-${passage}`;

/** The words of a thing in a release of the reader's language; where there is none in another; null for none at all. */
export function ownWords(ui: Ui, at: Places): string | null {
  const place = (Object.hasOwn(at, ui.locale) ? at[ui.locale] : undefined) ?? at['en'] ?? Object.values(at)[0];
  return place ? wordsPath(ui, place.release, place.fact) : null;
}
