import { releaseKinds } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import { statuses, thingKinds, thingAddress } from '../../model/things.ts';
import type { Names } from '../../record/things/views.ts';
import type { Drawing } from '../../site/charts/chart.ts';
import { clock } from '../../site/charts/clock.tsx';
import { cardWords } from '../../site/catalogue/cards.ts';
import { figureWords } from '../../site/format/amounts.ts';
import { spanWords } from '../../site/format/spans.ts';
import type { Ui } from '../../site/ui.ts';
import type { Sources } from '../declare/kind.ts';

/** What a card shows. */
export interface Embedded {
  readonly kind: string;
  readonly title: string;
  readonly lang: string;
  /** Below the origin. */
  readonly address: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  /** Set large: each with what it is. */
  readonly figures?: readonly { readonly value: string; readonly note: string }[];
  /** A picture, and what it says to those who hear it. */
  readonly gauge?: { readonly drawing: Drawing; readonly says: string };
}

/** What a card is made with. */
export interface CardMaking {
  readonly from: Sources;
  readonly ui: Ui;
  readonly now: Date;
}

export const embeddable = ['releases', 'commitments', 'targets'] as const;
export type Embeddable = (typeof embeddable)[number];

/** The card of one thing; null where there is none. */
export async function embedded(path: Embeddable, id: string, making: CardMaking): Promise<Embedded | null> {
  const cards = { releases: release, commitments: commitment, targets: target };
  return cards[path](id, making);
}

async function release(id: string, { from: { record }, ui: { locale } }: CardMaking): Promise<Embedded | null> {
  const found = await record.open.release(id);
  if (found === null) return null;
  const words = cardWords[locale];
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

async function commitment(id: string, { from, ui: { locale } }: CardMaking): Promise<Embedded | null> {
  const found = await from.record.things.commitment(id);
  if (found === null) return null;
  const words = cardWords[locale];
  const [title, lang] = wordsIn(found.words, locale, found.summary, found.lang);
  return {
    kind: thingKinds.label('commitment', locale),
    title,
    lang,
    address: thingAddress('commitment', id),
    lines: lines([
      [words.actor, from.labels.countries.get(found.actor.name)?.[locale] ?? found.actor.name],
      [words.status, statuses.label(found.status, locale)],
      [words.deadline, found.deadline],
      [words.date, found.said],
    ]),
  };
}

async function target(id: string, { from: { record }, ui, now }: CardMaking): Promise<Embedded | null> {
  const found = await record.things.target(id);
  if (found === null) return null;
  const { locale } = ui;
  const words = cardWords[locale];
  const [title, lang] = wordsIn(found.words, locale, found.subject, found.lang);
  const latest = found.measured.at(-1);
  const chart = clock(ui, found, now);
  return {
    kind: thingKinds.label('target', locale),
    title,
    lang,
    address: thingAddress('target', id),
    figures: [{ value: figureWords(found.value, found.unit, locale), note: words.target }],
    ...(chart === null ? {} : { gauge: { drawing: chart.narrow ?? chart.wide, says: chart.says } }),
    lines: lines([
      [words.measured, latest === undefined ? words.notMeasured : figureWords(latest.value, latest.unit, locale)],
      [words.until, found.until === null ? null : spanWords(found.until, locale)],
    ]),
  };
}

function wordsIn(words: Names, locale: Locale, otherwise: string, lang: string): [string, string] {
  const own = words[locale];
  return own === undefined ? [words[lang] ?? otherwise, lang] : [own, locale];
}

export function lines(all: readonly (readonly [string, string | null])[]): Embedded['lines'] {
  return all.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]));
}
