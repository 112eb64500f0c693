import type { DeskItem } from '../../record/desk/views.ts';
import type { QueueFilter } from '../queue-address.ts';
import type { View } from '../show.tsx';
import { Item } from './item.tsx';
import { Line } from './queue.tsx';

/** Items that the script fetches ahead: as nodes, so that no text ever becomes markup in the browser. */
export function Batch(props: { view: View; filter: QueueFilter; items: readonly DeskItem[]; next: string | null }) {
  const { view, filter, items, next } = props;
  return (
    <html lang={view.ui.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="robots" content="noindex" />
        <title>{view.words.title}</title>
      </head>
      <body data-next={next ?? ''}>
        <Line view={view} filter={filter} items={items} current={null} />
        {items.map((item) => (
          <Item view={view} item={item} filter={filter} />
        ))}
      </body>
    </html>
  );
}
