import type { ComponentChildren } from 'preact';
import type { Named, Names, Places, ThingRef } from '../../../record/things/views.ts';
import { stockActor } from '../../catalogue/stock-words.ts';
import { nameIn } from '../../things/names.ts';
import { ownWords, thingPath } from '../../things/thing-address.ts';
import { countryName, type Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';

/** A name in the reader's language, or in another one that says which it is. */
export function NameOf({ ui, names, fallback = '' }: { ui: Ui; names: Names; fallback?: string }) {
  const name = nameIn(names, ui.locale);
  return <bdi lang={name?.lang}>{name?.words ?? fallback}</bdi>;
}

/** A thing that a line points to: a link where it has a page. */
export function RefLink({ ui, to }: { ui: Ui; to: ThingRef }) {
  const href = thingPath(ui, to.kind, to.id);
  const name = <NameOf ui={ui} names={to.names} fallback={to.id} />;
  return href === null ? name : <a href={href}>{name}</a>;
}

/**
 * What a line says, leading to the page of what it is about; where that has none, straight to the words in the release.
 * `WordsLink` beside it then leads to the words in either case.
 */
export function LineLink(props: {
  ui: Ui;
  to: Pick<ThingRef, 'kind' | 'id'>;
  at: Places;
  children: ComponentChildren;
}) {
  const { ui, to, at, children } = props;
  const href = thingPath(ui, to.kind, to.id) ?? ownWords(ui, at);
  return href === null ? <>{children}</> : <a href={href}>{children}</a>;
}

/** A person, body or state as the release writes it, with office and flag. A state by its code is shown by its name. */
export function NamedOf({ ui, named, words = null }: { ui: Ui; named: Named; words?: string | null }) {
  const state = /^[A-Z]{2}$/.test(named.name);
  const country = state ? named.name : named.country;
  const name = state ? countryName(ui, named.name) : (stockActor(named.name, ui.locale) ?? named.name);
  // The name leads to the person's page where there is one; the office then leads to the words.
  const page = named.ref === null ? null : thingPath(ui, named.ref.kind, named.ref.id);
  const href = page ?? words;
  return (
    <span class="named">
      <Flag code={country} />
      <span>
        <bdi class="named-name">{href === null ? name : <a href={href}>{name}</a>}</bdi>
        {named.role !== null && (
          <>
            {' '}
            <bdi class="named-role">
              {page !== null && words !== null ? <a href={words}>{named.role}</a> : named.role}
            </bdi>
          </>
        )}
      </span>
    </span>
  );
}
