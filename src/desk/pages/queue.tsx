import type { ComponentChildren } from 'preact';
import { deskKinds, type DeskItem, type DeskKind } from '../../record/desk/views.ts';
import { langTag } from '../../site/lang-tag.ts';
import { everything, queueQuery, type QueueFilter } from '../queue-address.ts';
import { Frame, Hidden, type View } from '../show.tsx';
import { Choices } from './choices.tsx';
import { Item } from './item.tsx';
import { Keys } from './keys.tsx';

export interface QueueProps {
  readonly view: View;
  readonly filter: QueueFilter;
  readonly waiting: Readonly<Record<DeskKind, number>>;
  /** What comes next, in order; the first is shown unless `current` is another. */
  readonly items: readonly DeskItem[];
  readonly current: DeskItem | null;
  /** The cursor behind which the items are, or empty. */
  readonly after: string;
  /** What the last thing done has to say. */
  readonly said: string | null;
  /** Id of the decision that was made last and can be undone. */
  readonly done: string | null;
  /** Of an item that was sent back: what is wrong, and the reason that was written. */
  readonly told?: string;
  readonly reason?: string;
}

/** The desk: which kinds wait, what comes next, and one item to decide. */
export function QueuePage(props: QueueProps) {
  const { view, filter, waiting, items, current, after, said, done } = props;
  const { ui, words } = view;
  const base = `/${ui.locale}/desk`;
  return (
    <Frame view={view} title={words.title} path="/desk" query={queueQuery(filter)}>
      <div
        class="desk-room"
        data-desk
        data-items={`${base}/items${queueQuery(filter, { after })}`}
        data-undo-at={`${base}/undo`}
        data-says={JSON.stringify(wordsForScript(view))}
      >
        <header class="desk-head">
          <h1>{words.title}</h1>
          <p class="desk-tools">
            <a href={`${base}/decisions`}>{words.recent}</a>
            <a href={`/${ui.locale}/checked`}>{words.toChecked}</a>
            <button type="button" class="desk-plain" data-help hidden>
              {words.help} <kbd aria-hidden="true">?</kbd>
            </button>
          </p>
        </header>
        <Kinds view={view} filter={filter} waiting={waiting} />
        <div class="desk-row">
          <details class="desk-narrow" open={filter.country !== null || filter.dialogue !== null}>
            <summary>{words.filter}</summary>
            <Choices view={view} filter={filter} />
          </details>
          <div class="desk-say" role="status" data-say hidden={said === null}>
            {said !== null && <span>{said}</span>}
            {done !== null && <UndoForm view={view} filter={filter} line={done} />}
          </div>
        </div>
        {current === null ? (
          <Nothing view={view} filter={filter} />
        ) : (
          <div class="desk-bench">
            <div class="desk-stage" data-stage>
              <Item
                view={view}
                item={current}
                filter={filter}
                {...(props.told === undefined ? {} : { told: props.told })}
                {...(props.reason === undefined ? {} : { reason: props.reason })}
              />
            </div>
            <Line view={view} filter={filter} items={items} current={current} />
          </div>
        )}
        <template data-none>
          <Nothing view={view} filter={filter} />
        </template>
      </div>
      <Keys view={view} />
    </Frame>
  );
}

/** What the script says; its words come with the page. */
function wordsForScript({ words }: View) {
  const { lost, comesBack, toItem, notUndone, marks, loadFailed, pickNone } = words;
  return { lost, comesBack, toItem, notUndone, marks, loadFailed, pickNone };
}

function Kinds({ view, filter, waiting }: Pick<QueueProps, 'view' | 'filter' | 'waiting'>) {
  const { ui, words } = view;
  const all = deskKinds.reduce((sum, kind) => sum + waiting[kind], 0);
  const link = (kind: DeskKind | null, label: string, n: number): ComponentChildren => (
    <li>
      <a
        href={`/${ui.locale}/desk${queueQuery({ ...filter, kind })}`}
        aria-current={filter.kind === kind ? 'true' : undefined}
        class={n === 0 ? 'is-none' : undefined}
      >
        {label} <span class="count">{words.waiting(n)}</span>
      </a>
    </li>
  );
  return (
    <nav class="desk-kinds" aria-label={words.kindsLabel}>
      <ul>
        {link(null, words.all, all)}
        {deskKinds.map((kind) => link(kind, words.kinds[kind], waiting[kind]))}
      </ul>
    </nav>
  );
}

/** What comes next: the script takes its entries over, and every entry leads to its item without one. */
export function Line({
  view,
  filter,
  items,
  current,
}: Pick<QueueProps, 'view' | 'filter' | 'items'> & { current: DeskItem | null }) {
  const { ui, words } = view;
  return (
    <nav class="desk-line" aria-labelledby="desk-line">
      <h2 id="desk-line">{words.line}</h2>
      <ol data-line>
        {items.map((item) => {
          const side = item.sides[0];
          return (
            <li data-for={item.id}>
              <a
                href={`/${ui.locale}/desk${queueQuery(filter, { item: item.id })}`}
                aria-current={item.id === current?.id ? 'true' : undefined}
              >
                {filter.kind === null && <span class="line-kind">{words.kinds[item.kind]}</span>}
                <bdi class="line-words" lang={side ? langTag(side.release.lang, ui.locale) : undefined}>
                  {side ? side.text.slice(side.start, side.end).slice(0, 90) : item.said?.text.slice(0, 90)}
                </bdi>
                <bdi class="line-title" lang={side ? langTag(side.release.lang, ui.locale) : undefined}>
                  {side?.release.title}
                </bdi>
                <span class="line-mark" data-mark />
              </a>
            </li>
          );
        })}
      </ol>
      <p class="desk-steps" data-steps hidden>
        <button type="button" class="desk-plain" data-step="-1">
          {words.previous} <kbd aria-hidden="true">k</kbd>
        </button>
        <button type="button" class="desk-plain" data-step="1">
          {words.next} <kbd aria-hidden="true">j</kbd>
        </button>
        <button type="button" class="desk-plain" data-undo>
          {words.undo} <kbd aria-hidden="true">u</kbd>
        </button>
      </p>
    </nav>
  );
}

/** Takes back the decision that was just made. */
export function UndoForm({ view, filter, line }: { view: View; filter: QueueFilter; line: string }) {
  const { ui, words } = view;
  return (
    <form method="post" action={`/${ui.locale}/desk/undo`} class="desk-undo">
      <Hidden ui={ui} fields={{ line, ...(filter.kind === null ? {} : { kind: filter.kind }) }} />
      <button type="submit" class="desk-plain">
        {words.undo}
      </button>
    </form>
  );
}

function Nothing({ view: { ui, words }, filter }: Pick<QueueProps, 'view' | 'filter'>) {
  const narrowed = filter.kind !== null || filter.country !== null || filter.dialogue !== null;
  return (
    <div class="desk-nothing">
      <p class="desk-nothing-head">{narrowed ? words.emptyKind : words.empty}</p>
      {narrowed ? (
        <p>
          <a class="onward" href={`/${ui.locale}/desk${queueQuery(everything)}`}>
            {words.emptyAll}
          </a>
        </p>
      ) : (
        <p>{words.emptyMore}</p>
      )}
    </div>
  );
}
