import { releaseKinds } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { statuses, thingKinds, thingAddress } from '../../model/things.ts';
import type { Names } from '../../record/things/views.ts';
import { openWords } from '../../site/catalogue/open.ts';
import type { Sources } from '../declare/kind.ts';

/** What a card shows. */
export interface Embedded {
  readonly kind: string;
  readonly title: string;
  readonly lang: string;
  /** Below the origin. */
  readonly address: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

export const embeddable = ['releases', 'commitments', 'targets'] as const;
export type Embeddable = (typeof embeddable)[number];

/** The card of one thing; null where there is none. */
export async function embedded(path: Embeddable, id: string, from: Sources, locale: Locale): Promise<Embedded | null> {
  const cards = { releases: release, commitments: commitment, targets: target };
  return cards[path](id, from, locale);
}

async function release(id: string, { record }: Sources, locale: Locale): Promise<Embedded | null> {
  const found = await record.open.release(id);
  if (found === null) return null;
  const { card: words } = openWords[locale];
  return {
    kind: releaseKinds.label(found.kind, locale),
    title: found.title,
    lang: found.lang,
    address: `/releases/${id}`,
    lines: lines([
      [words.issuer, found.issuer],
      [words.date, found.published?.slice(0, 10) ?? found.issued],
    ]),
  };
}

async function commitment(id: string, { record, labels }: Sources, locale: Locale): Promise<Embedded | null> {
  const found = await record.things.commitment(id);
  if (found === null) return null;
  const { card: words } = openWords[locale];
  const [title, lang] = wordsIn(found.words, locale, found.summary, found.lang);
  return {
    kind: thingKinds.label('commitment', locale),
    title,
    lang,
    address: thingAddress('commitment', id),
    lines: lines([
      [words.actor, labels.countries.get(found.actor.name)?.[locale] ?? found.actor.name],
      [words.status, statuses.label(found.status, locale)],
      [words.deadline, found.deadline],
      [words.date, found.said],
    ]),
  };
}

async function target(id: string, { record }: Sources, locale: Locale): Promise<Embedded | null> {
  const found = await record.things.target(id);
  if (found === null) return null;
  const { card: words } = openWords[locale];
  const [title, lang] = wordsIn(found.words, locale, found.subject, found.lang);
  const latest = found.measured[0];
  return {
    kind: thingKinds.label('target', locale),
    title,
    lang,
    address: thingAddress('target', id),
    lines: lines([
      [words.target, `${found.value.toLocaleString(locale)} ${found.unit}`],
      [
        words.measured,
        latest === undefined ? words.notMeasured : `${latest.value.toLocaleString(locale)} ${latest.unit}`,
      ],
      [words.until, found.until],
    ]),
  };
}

function wordsIn(words: Names, locale: Locale, otherwise: string, lang: string): [string, string] {
  const own = words[locale];
  return own === undefined ? [words[lang] ?? otherwise, lang] : [own, locale];
}

function lines(all: readonly (readonly [string, string | null])[]): Embedded['lines'] {
  return all.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]));
}
