import type { ComponentChildren } from 'preact';
import { bases, certainties } from '../../../model/kinds.ts';
import type { Amount } from '../../../model/reading.ts';
import { thingKinds } from '../../../model/things.ts';
import { entryId, wordsId, type Fact } from '../../facts/fact-index.ts';
import { amountWords } from '../../format/amounts.ts';
import { thingPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { TakePartLink } from '../comments/take-part-link.tsx';
import { CheckedMark } from './checked-mark.tsx';

/**
 * One entry of the panel: a link to its words in the text. `others` are facts shown under the same entry
 * (another form of a name), whose marks lead back here as well.
 */
export function Entry(props: {
  ui: Ui;
  fact: Fact;
  others?: readonly Fact[];
  lang: string | undefined;
  children: ComponentChildren;
}) {
  const { fact, ui, others = [] } = props;
  const ids = [fact, ...others].map((f) => f.id);
  return (
    <div class="entry" data-f={ids.join(' ')}>
      {others.map((other) => (
        <span id={entryId(other.id)} class="landing" />
      ))}
      <a class="to-words" id={entryId(fact.id)} href={`#${wordsId(fact.id)}`} data-f={ids.join(' ')}>
        <span class="say" lang={props.lang}>
          {props.children}
        </span>
      </a>
      <Certainty ui={ui} fact={fact} />
      <CheckedMark ui={ui} fact={fact.id} />
      <ThingLink ui={ui} fact={fact.id} />
      <TakePartLink ui={ui} fact={fact.id} />
    </div>
  );
}

/** From what a release says to all that the record has on it: the meeting, the promise, the paper, the person. */
function ThingLink({ ui, fact }: { ui: Ui; fact: string }) {
  const thing = ui.things && Object.hasOwn(ui.things, fact) ? ui.things[fact] : undefined;
  const href = thing && thing.kind !== 'country' ? thingPath(ui, thing.kind, thing.id) : null;
  if (href === null || !thing) return null;
  return (
    <a class="to-thing" href={href} title={ui.t.inRecord}>
      <span aria-hidden="true">→</span>
      <span class="unseen">{`${ui.t.inRecord}: ${thingKinds.label(thing.kind, ui.locale)}`}</span>
    </a>
  );
}

/** Shown only where there is doubt: “from the context”, “to be checked”. */
function Certainty({ ui, fact }: { ui: Ui; fact: Fact }) {
  const { certainty } = fact.item;
  if (certainty === 'certain') return null;
  return <span class={`certainty certainty-${certainty}`}>{certainties.label(certainty, ui.locale)}</span>;
}

/** An amount with what it is. A ceiling is an upper limit by its name, so “up to” is not said again. */
export function AmountOf({ ui, amount }: { ui: Ui; amount: Amount }) {
  const { value, currency, qualifier, basis } = amount;
  const said = basis === 'ceiling' && qualifier === 'at-most' ? 'exact' : qualifier;
  return (
    <span class="figure">
      {amountWords({ value, currency, qualifier: said }, ui.locale)}
      <span class="basis">{bases.label(basis, ui.locale)}</span>
    </span>
  );
}

/** A headed part of the panel; left out where there is nothing to show. */
export function Section(props: {
  ui: Ui;
  id: string;
  title: string;
  count: number;
  stamp?: string;
  children: ComponentChildren;
}) {
  return (
    <section class={`says says-${props.id}`} aria-labelledby={`says-${props.id}`}>
      <h3 id={`says-${props.id}`}>
        {props.stamp !== undefined && (
          <span class="stamp" aria-hidden="true">
            {props.stamp}
          </span>
        )}
        <span>{props.title}</span>
        <span class="count">{props.ui.t.countOf(props.count)}</span>
      </h3>
      {props.children}
    </section>
  );
}
