import type { DeskAct, DeskItem, LitPassage } from '../../record/desk/views.ts';
import type { View } from '../show.tsx';
import { Hidden } from '../show.tsx';
import { filterFields, queueQuery, type QueueFilter } from '../queue-address.ts';
import { Reading, Said, Weighed, whyHere } from './about-item.tsx';
import { LitWords } from './lit-words.tsx';

/** The keys of what can be done; `a` and `m` are one where two things may be the same. */
const keyOf: Readonly<Record<DeskAct, string>> = { accept: 'a', correct: 'e', refuse: 'x', split: 's' };
const order: readonly DeskAct[] = ['accept', 'correct', 'refuse', 'split'];

/** One item of the queue: the words, what was read, why it is here, and what deciding does. */
export function Item(props: {
  view: View;
  item: DeskItem;
  filter: QueueFilter;
  /** What went wrong with the last decision about it. */
  told?: string;
  reason?: string;
}) {
  const { view, item, filter, told, reason } = props;
  const { ui, words } = view;
  const sideNames: readonly string[] =
    item.kind in words.sides ? words.sides[item.kind as keyof typeof words.sides] : [];
  const named = item.gone ? (words.sides.changed.slice(1) as readonly string[]) : sideNames;
  const lang = item.sides[0]?.release.lang ?? ui.locale;
  // Where the item's own decision does not change its fact, each side's fact can be changed beside it.
  const editOf = ({ release, fact }: LitPassage): string | undefined =>
    fact === null || item.acts.includes('correct') || !['proposal', 'contradiction', 'evidence'].includes(item.kind)
      ? undefined
      : `/${ui.locale}/desk/edit${queueQuery(filter, { item: `fact~${release.id}~${fact}`, back: item.id })}`;
  return (
    <article
      class={`desk-item desk-${item.kind}`}
      data-item={item.id}
      data-cursor={item.cursor}
      aria-labelledby="desk-h"
    >
      <header>
        <h2 id="desk-h" tabIndex={-1} data-head>
          {words.kinds[item.kind]}
          {item.interest >= 5 && <span class="desk-read">{words.interest}</span>}
        </h2>
        <p class="desk-why">{whyHere(view, item)}</p>
        {item.second && <p class="desk-second">{words.second}</p>}
        <p class="desk-told" role="alert" data-told hidden={told === undefined}>
          {told}
        </p>
      </header>
      {item.said && <Said view={view} said={item.said} />}
      <div class={item.sides.length > 1 ? 'desk-sides two' : 'desk-sides'}>
        {item.sides.map((side, n) => (
          <LitWords
            view={view}
            side={side}
            edit={editOf(side)}
            {...(named[n] === undefined ? {} : { title: named[n] })}
          />
        ))}
      </div>
      {item.gone && <p class="fine">{words.nowGone}</p>}
      {item.differs && <Differs view={view} differs={item.differs} />}
      <Weighed view={view} item={item} />
      {item.fact && (
        <Reading
          view={view}
          fact={item.fact}
          lang={(item.kind === 'evidence' ? item.sides[1]?.release.lang : lang) ?? lang}
          title={item.kind === 'evidence' ? words.readWas : words.read}
        />
      )}
      <div data-edit-here />
      <Decide view={view} item={item} filter={filter} reason={reason ?? ''} />
    </article>
  );
}

function Differs({ view: { words }, differs }: { view: View; differs: NonNullable<DeskItem['differs']> }) {
  return (
    <dl class="desk-differs">
      {differs.values.map((value, n) => (
        <div>
          <dt>{words.sides.contradiction[n]}</dt>
          <dd>{value === null ? <em>{words.saysNothing}</em> : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decide({ view, item, filter, reason }: { view: View; item: DeskItem; filter: QueueFilter; reason: string }) {
  const { ui, words } = view;
  const named = item.gone ? 'gone' : item.kind;
  const fields = { item: item.id, after: item.cursor, ...filterFields(filter) };
  const edits = item.acts.includes('correct');
  const editHref = `/${ui.locale}/desk/edit${queueQuery(filter, { item: item.id, after: item.cursor })}`;
  return (
    <form method="post" action={`/${ui.locale}/desk/decide`} class="desk-decide" data-decide>
      <Hidden ui={ui} fields={fields} />
      <label class="desk-reason">
        <span>{words.reason}</span>
        <input type="text" name="reason" maxLength={1000} autocomplete="off" value={reason} data-reason />
        <span class="fine">{item.kind === 'proposal' ? words.reasonReader : words.reasonHint}</span>
      </label>
      <div class="desk-acts">
        {order
          .filter((act) => item.acts.includes(act))
          .map((act) => {
            const label = words.acts[named][act];
            const effect = words.effects[named][act];
            const key = item.kind === 'join' && act === 'accept' ? 'm' : keyOf[act];
            const content = (
              <>
                <span class="act-name">
                  {label} <kbd aria-hidden="true">{key}</kbd>
                </span>
                <span class="act-does">{effect}</span>
              </>
            );
            return act === 'correct' && edits ? (
              <a class="desk-act act-correct" href={editHref} data-edit>
                {content}
              </a>
            ) : (
              <button type="submit" name="act" value={act} class={`desk-act act-${act}`} data-act={act}>
                {content}
              </button>
            );
          })}
      </div>
    </form>
  );
}
