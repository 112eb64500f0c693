import type { VNode } from 'preact';
import type { ReleaseKind } from '../../model/kinds.ts';
import type { ReleaseCard } from '../../record/views.ts';
import type { Place } from '../components/document.tsx';
import type { HomeQuery } from '../home-query.ts';
import { Home } from '../pages/home.tsx';
import type { SiteOptions } from '../site.ts';
import { homeThings } from '../things/home-things.ts';
import type { Ui } from '../ui.ts';

const pageSize = 20;

/** What leads the front page: the newest of the weightiest kind among the latest. */
const weight: Partial<Record<ReleaseKind, number>> = {
  summit: 3,
  'joint-statement': 2,
  ministerial: 2,
  'bilateral-talk': 1,
};

/** The front page for a query; null where it filters by a field that the record does not know. */
export async function homePage(options: SiteOptions, ui: Ui, query: HomeQuery, place: Place): Promise<VNode | null> {
  const { record } = options;
  const lang = query.lang ?? ui.locale;
  const inLanguage = lang === 'any' ? {} : { lang };
  const fields = await record.fieldCounts(lang === 'any' ? undefined : lang);
  const known = (field: string) => options.labels.fields.has(field) || fields.some((f) => f.field === field);
  if (query.field !== null && !known(query.field)) return null;
  const [latest, ranking] = await Promise.all([
    record.latest({
      ...inLanguage,
      ...(query.field === null ? {} : { field: query.field }),
      ...(query.kind === null ? {} : { kind: query.kind }),
      ...(query.after === null ? {} : { after: query.after }),
      limit: pageSize,
    }),
    record.ranking({ limit: 5, ...inLanguage, now: options.clock.now() }),
  ]);
  const front = query.field === null && query.kind === null && query.after === null;
  const leading = front ? leadOf(latest.cards) : null;
  return (
    <Home
      ui={ui}
      place={place}
      query={query}
      cards={latest.cards.filter((card) => card !== leading)}
      next={latest.next}
      lead={leading && { card: leading, view: await record.release(leading.id) }}
      ranking={ranking}
      things={front ? await homeThings(record.things, options.clock.now()) : null}
      fields={[...fields].sort((a, b) => b.count - a.count)}
    />
  );
}

function leadOf(cards: readonly ReleaseCard[]): ReleaseCard | null {
  const ranked = cards
    .map((card, at) => ({ card, at, weight: weight[card.kind] ?? 0 }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  return ranked[0]?.card ?? null;
}
