import type { Hono } from 'hono';
import { currentReader } from '../../site/http/current-reader.ts';
import type { DeskParts } from '../desk.ts';
import { Batch } from '../pages/batch.tsx';
import { DecisionsPage } from '../pages/decisions.tsx';
import { QueuePage } from '../pages/queue.tsx';
import { filterOf, wordOf, type QueueFilter } from '../queue-address.ts';
import { messageOf } from '../messages.ts';
import { show, viewOf } from '../show.tsx';

/** How many items the line beside the item shows, and how many the script fetches at once. */
const inLine = 12;

/** What is asked of the queue for a filter; nobody gets what waits for a second editor after themselves. */
export function asked(filter: QueueFilter, after: string) {
  const by = currentReader()?.id;
  return {
    limit: inLine,
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.country === null ? {} : { country: filter.country }),
    ...(filter.dialogue === null ? {} : { dialogue: filter.dialogue }),
    ...(after === '' ? {} : { after }),
    ...(by === undefined ? {} : { by }),
  };
}

/** The desk's queue, the items that the script fetches ahead, and the list of decisions. */
export function queueRoutes(app: Hono, parts: DeskParts): void {
  const { members, desk } = parts;
  const editor = members.requireRole('editor');

  app.get('/:locale{(?:ja|en)}/desk', editor, async (c) => {
    const filter = filterOf((name) => c.req.query(name));
    const wanted = wordOf(c.req.query('item'));
    const after = wordOf(c.req.query('after'));
    const [{ items }, waiting, one] = await Promise.all([
      desk.queue(asked(filter, after)),
      desk.waiting(),
      wanted === '' ? null : desk.item(wanted),
    ]);
    const view = viewOf(parts, c);
    const said = wanted !== '' && one === null ? view.words.gone : messageOf(view.words, c.req.query('said'));
    const done = wordOf(c.req.query('done')) || null;
    const current = one ?? items[0] ?? null;
    const ahead = current && !items.some((item) => item.id === current.id) ? [current, ...items] : items;
    return show(c, <QueuePage {...{ view, filter, waiting, items: ahead, current, after, said, done }} />);
  });

  app.get('/:locale{(?:ja|en)}/desk/items', editor, async (c) => {
    const filter = filterOf((name) => c.req.query(name));
    const wanted = wordOf(c.req.query('item'));
    const view = viewOf(parts, c);
    if (wanted !== '') {
      const one = await desk.item(wanted);
      return show(c, <Batch view={view} filter={filter} items={one ? [one] : []} next={null} />, one ? 200 : 404);
    }
    const { items, next } = await desk.queue(asked(filter, wordOf(c.req.query('after'))));
    return show(c, <Batch view={view} filter={filter} items={items} next={next} />);
  });

  app.get('/:locale{(?:ja|en)}/desk/decisions', editor, async (c) => {
    const after = /^[\d:.TZ-]{1,40}$/.exec(c.req.query('after') ?? '')?.[0];
    const { lines, next } = await desk.history({ limit: 40, ...(after === undefined ? {} : { after }) });
    const view = viewOf(parts, c);
    return show(
      c,
      <DecisionsPage view={view} lines={lines} next={next} said={messageOf(view.words, c.req.query('said'))} />,
    );
  });
}
