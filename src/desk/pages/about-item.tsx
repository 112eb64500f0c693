import { certainties } from '../../model/kinds.ts';
import { evidenceRelations, thingKinds } from '../../model/things.ts';
import type { DeskItem, FactRead } from '../../record/desk/views.ts';
import { describeReason } from '../../record/evidence/reasons.ts';
import type { ThingRef } from '../../record/things/views.ts';
import { joinReason } from '../../site/catalogue/desk-reasons.ts';
import { langTag } from '../../site/lang-tag.ts';
import { nameIn } from '../../site/things/names.ts';
import { thingPath } from '../../site/things/thing-address.ts';
import type { View } from '../show.tsx';
import { valueRows } from './value-rows.ts';

/** Why an item is on the desk, in a sentence. */
export function whyHere({ words }: View, item: DeskItem): string {
  if (item.kind === 'changed') return item.gone ? words.why.gone : words.why.changed;
  if (item.kind !== 'fact') return words.why[item.kind];
  const { fact } = item;
  if (fact?.certainty === 'open') return words.why.fact.open;
  if (fact && fact.flags.length > 0) return words.why.fact.flags;
  return fact?.certainty === 'implied' ? words.why.fact.implied : words.why.fact.other;
}

/** What the program read, and the rule that did. */
export function Reading(props: {
  view: View;
  fact: FactRead;
  lang: string;
  title: string;
  /** Of the heading; 3 below an item's own. */
  level?: 2 | 3;
}) {
  const { view, fact, lang, title, level = 3 } = props;
  const Heading = `h${level}` as const;
  const { ui, words } = view;
  const rows = valueRows(view, fact.list, fact.value);
  return (
    <section class="desk-reading">
      <Heading>
        {title} <span class="desk-list">{words.lists[fact.list]}</span>
        {fact.certainty !== 'certain' && (
          <span class={`certainty certainty-${fact.certainty}`}>{certainties.label(fact.certainty, ui.locale)}</span>
        )}
      </Heading>
      <dl class="desk-value">
        {rows.map((row) => (
          <div>
            <dt>{row.label}</dt>
            <dd lang={row.asWritten ? langTag(lang, ui.locale) : undefined}>
              <bdi>{row.text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {fact.flags.length > 0 && (
        <ul class="desk-flags">
          {fact.flags.map((flag) => (
            <li>{words.flagNames[flag] ?? flag}</li>
          ))}
        </ul>
      )}
      <RuleLine view={view} rule={fact.rule} />
    </section>
  );
}

function RuleLine({ view: { words }, rule }: { view: View; rule: string }) {
  if (rule === 'editor') return <p class="fine">{words.byEditor}</p>;
  return (
    <details class="desk-rule">
      <summary>
        {words.rule} <code>{rule}</code>
        <span class="unseen">{words.ruleHelp}</span>
      </summary>
      <p class="fine">
        {words.ruleWhere} <code>yakusoku trace …</code>
      </p>
    </details>
  );
}

/** How sure it is that two are one, or that a release speaks of a promise, and why. */
export function Weighed({ view, item }: { view: View; item: DeskItem }) {
  const { ui, words } = view;
  if (item.thing === null && item.score === null && item.reasons.length === 0) return null;
  const say = (reason: string) =>
    item.kind === 'evidence' ? describeReason(reason, ui.locale) : joinReason(reason, ui.locale);
  return (
    <dl class="desk-weighed">
      {item.thing && (
        <div>
          <dt>{words.heldFor}</dt>
          <dd>
            <Thing view={view} thing={item.thing} />
          </dd>
        </div>
      )}
      {item.candidate && (
        <div>
          <dt>{words.candidate}</dt>
          <dd>
            <Thing view={view} thing={item.candidate} />
          </dd>
        </div>
      )}
      {item.relation !== null && (
        <div>
          <dt>{words.relation}</dt>
          <dd>{evidenceRelations.label(item.relation, ui.locale)}</dd>
        </div>
      )}
      {item.reasons.length > 0 && (
        <div>
          <dt>{words.reasons}</dt>
          <dd>{item.reasons.map(say).join(ui.locale === 'ja' ? '、' : '; ')}</dd>
        </div>
      )}
      {item.score !== null && item.kind !== 'changed' && (
        <div>
          <dt class="unseen">{words.score(0)}</dt>
          <dd class="desk-score">
            <meter min={0} max={100} value={Math.round(item.score * 100)} aria-hidden="true" />
            {words.score(Math.round(item.score * 100))}
          </dd>
        </div>
      )}
    </dl>
  );
}

export function Thing({ view: { ui }, thing }: { view: View; thing: ThingRef }) {
  const name = nameIn(thing.names, ui.locale);
  const href = thingPath(ui, thing.kind, thing.id);
  const shown = <bdi lang={name?.lang}>{name?.words ?? thing.id}</bdi>;
  return (
    <>
      <span class="desk-kind">{thingKinds.label(thing.kind, ui.locale)}</span>{' '}
      {href === null ? shown : <a href={href}>{shown}</a>}
    </>
  );
}

/** What a reader has said, and where they say that it stands. The address is theirs: it is opened by a click only. */
export function Said({ view: { words }, said }: { view: View; said: NonNullable<DeskItem['said']> }) {
  const source = said.address !== null && /^https?:\/\//.test(said.address) ? said.address : null;
  return (
    <section class="desk-said">
      <h3>{words.said[said.what]}</h3>
      <p dir="auto">{said.text}</p>
      {said.address !== null && (
        <p class="fine">
          {words.source}{' '}
          {source === null ? (
            <bdi>{said.address}</bdi>
          ) : (
            <a href={source} rel="noopener noreferrer nofollow ugc">
              <bdi>{source}</bdi>
            </a>
          )}
        </p>
      )}
    </section>
  );
}
