import type { Hono } from 'hono';
import type { SiteParts } from '../site/site.ts';
import type { Sources } from './declare/kind.ts';
import { calendarRoutes } from './calendars/routes.ts';
import { embedRoutes } from './embed/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { harvestRoutes } from './harvest/routes.ts';
import { answers } from './http/answers.ts';
import type { Reporter } from './iati/reporter.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { referenceRoutes } from './reference/routes.tsx';
import { apiRoutes } from './routes/api.ts';
import { listForms } from './routes/list-forms.ts';
import { writes, type WriteOptions } from './writes/writes.ts';
import { pageForms } from './routes/page-forms.ts';

export interface OpenOptions {
  readonly record: Sources['record'];
  /** The program's version, as the API tells it. */
  readonly version: string;
  /** Who reports papers to IATI. */
  readonly reporter?: Reporter;
  /** Where the operator can be written to, as the operator has set it. */
  readonly mail?: string | null;
  /** Address of the WebSub hub that the feeds announce. */
  readonly hub?: string | null;
  /** Where the file with the whole record is, which is made elsewhere; none unless told. */
  readonly whole?: string;
  /** What editors' programs write with; without it everything can only be read. */
  readonly writes?: Pick<WriteOptions, 'desk' | 'tokens'>;
}

/** What programs see, added to the site's application: pass the result in `createSite({ more: […] })`. */
export function openData({
  record,
  version,
  reporter,
  mail,
  hub,
  whole,
  writes: deciding,
}: OpenOptions): (app: Hono, parts: SiteParts) => void {
  return (app, parts) => {
    const { options, pages } = parts;
    const from: Sources = { record, labels: options.labels, ...(reporter === undefined ? {} : { reporter }) };
    const door = answers({ pages, clock: options.clock, failed: options.failed });
    const { clock, failed } = options;
    const write = deciding && writes({ from, clock, failed, ...deciding });
    apiRoutes(app, from, door, { version, origin: options.origin, write, whole: whole ?? null });
    pageForms(app, from, door, options.origin);
    listForms(app, from, door);
    feedRoutes(app, from, door, options.origin, hub ?? null);
    calendarRoutes(app, from, door, options.origin);
    harvestRoutes(app, from, door, { clock: options.clock, origin: options.origin, mail: mail ?? null });
    mcpRoutes(app, from, door, { origin: options.origin, version, failed: options.failed });
    embedRoutes(app, parts, from, door);
    referenceRoutes(app, parts, from);
  };
}
