import type { Keyset } from '../../record/open/views.ts';
import type { Sources } from '../declare/kind.ts';
import type { InstrumentItem } from '../forms/items.ts';
import type { Writing } from '../forms/form.ts';
import { Problem } from '../http/problem.ts';
import { instruments } from '../kinds/promises.ts';
import { activityOf, isReportable, type Teller } from './activity.ts';
import { unregistered } from './reporter.ts';

export const iatiType = 'application/xml';

/** How many papers are looked up at once while a report goes out. */
const batch = 100;

/** What is the same for all activities of a report. */
interface Reporting {
  readonly from: Sources;
  readonly origin: string;
  /** What the record said then is what is told, ISO 8601 in UTC. */
  readonly asOf: string;
  /** Ids of the papers whose money others carry. */
  readonly leftOut: ReadonlySet<string>;
}

async function reportingOf(from: Sources, origin: string): Promise<Reporting> {
  const [last, leftOut] = await Promise.all([
    from.record.open.changes({}, { order: '-recorded', limit: 1, after: null }),
    from.record.things.leftOutPapers(),
  ]);
  return {
    from,
    origin,
    asOf: last.items[0]?.at ?? new Date(0).toISOString(),
    leftOut: new Set(leftOut),
  };
}

const opening = (asOf: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="${asOf}">`;
const closing = '</iati-activities>\n';

/** All papers that can be reported, narrowed as their list is, as one IATI file: a piece a batch. */
export async function* wholeReport(
  from: Sources,
  origin: string,
  filter: Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  const reporting = await reportingOf(from, origin);
  yield opening(reporting.asOf);
  let after: Keyset | null = null;
  do {
    const page: Awaited<ReturnType<typeof instruments.list>> = await instruments.list(from, {
      filter,
      sort: instruments.sorts[0],
      limit: batch,
      after,
    });
    yield await activities(page.items as readonly InstrumentItem[], reporting);
    after = page.next;
  } while (after !== null);
  yield closing;
}

/**
 * One paper as an IATI file. Throws a `not-found` problem for a paper that is no aid, has no whole day, or whose money
 * others carry.
 */
export async function singleReport(paper: InstrumentItem, { from, origin }: Writing): Promise<string> {
  const reporting = await reportingOf(from, origin);
  const activity = await activities([paper], reporting);
  if (activity === '')
    throw new Problem('not-found', 'this paper is no activity of aid of its own, so there is no IATI report of it');
  return `${opening(reporting.asOf)}${activity}${closing}`;
}

async function activities(papers: readonly InstrumentItem[], reporting: Reporting): Promise<string> {
  const { from, origin, asOf } = reporting;
  const own: Parameters<typeof activityOf>[0][] = [];
  for (const paper of papers)
    if (isReportable(paper, asOf.slice(0, 10)) && !reporting.leftOut.has(paper.id) && !(await hasParts(paper, from)))
      own.push(paper);
  const changes = await from.record.open.thingChanges(
    'instrument',
    own.map(({ id }) => id),
  );
  const tellers = await tellersOf(own, from);
  return own
    .map((paper) =>
      activityOf(paper, {
        reporter: from.reporter ?? unregistered,
        origin,
        updated: changes.get(paper.id)?.last ?? null,
        tellers: Object.values(paper.at).flatMap(({ release }) => tellers.get(release) ?? []),
      }),
    )
    .join('');
}

/** “4 grants” whose four papers the record has: they are reported, not the sum. */
async function hasParts({ id, count }: InstrumentItem, { record }: Sources): Promise<boolean> {
  return count !== null && ((await record.things.instrument(id))?.parts.length ?? 0) > 0;
}

/** The releases that tell most of the papers, one a language, by id. */
async function tellersOf(papers: readonly InstrumentItem[], { record }: Sources): Promise<ReadonlyMap<string, Teller>> {
  const ids = new Set(papers.flatMap(({ at }) => Object.values(at).map(({ release }) => release)));
  const found = await Promise.all(Array.from(ids, (id) => record.open.release(id)));
  return new Map(
    found.flatMap((release) => {
      if (release === null) return [];
      const { id, title, lang, issued, published } = release;
      const day = (published ?? issued ?? '').slice(0, 10);
      return [[id, { id, title, lang, day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null }] as const];
    }),
  );
}
