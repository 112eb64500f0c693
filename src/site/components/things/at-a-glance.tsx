import type { ComponentChildren } from 'preact';
import type { CommitmentCard, MeetingView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { figureWords, qualified } from '../../format/amounts.ts';
import { spanWords } from '../../format/spans.ts';
import { areasNamed, type AreaOfPromises } from '../../things/areas.ts';
import { aimOf, figureLocale, isFigure, nameWithin, saidOf } from '../../things/names.ts';
import { inTextOrder, type Teller } from '../../things/teller.ts';
import { wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { LineLink } from './thing-name.tsx';

/** What a meeting comes to, before its detail: launched, in which areas, aimed at, and how many papers. */
export function AtAGlance(props: {
  ui: Ui;
  view: MeetingView;
  teller: Teller;
  /** The parts of the page that its areas lead to. */
  areas: readonly AreaOfPromises[];
}) {
  const { ui, view, teller } = props;
  const words = thingWords[ui.locale];
  const inOrder = inTextOrder(view.commitments, teller, ui.locale);
  const launched = inOrder.filter((card) => card.force === 'launched').slice(0, 2);
  const areas = areasNamed(ui, inOrder, teller).slice(0, 4);
  const [target] = view.targets;
  const { claim } = teller;
  const cells = [
    launched.length > 0 && (
      <Cell title={words.launched}>
        <Names ui={ui} cards={launched} />
      </Cell>
    ),
    areas.length > 1 && (
      <Cell title={words.priorities}>
        <ul class="glance-names">
          {areas.map((area) => (
            <li lang={area.lang}>
              <a href={`#${props.areas.find((part) => part.id === area.id)?.anchor ?? 'commitments'}`}>{area.name}</a>
            </li>
          ))}
        </ul>
      </Cell>
    ),
    target && (
      <Cell title={words.aimed}>
        <b>
          <LineLink ui={ui} to={{ kind: 'target', id: target.id }} at={target.at}>
            {figureWords(target.value, target.unit, figureLocale(target, ui.locale))}
          </LineLink>
        </b>
        <Aim ui={ui} target={target} />
      </Cell>
    ),
    claim && (
      <Cell title={words.papersSaid}>
        <b>
          <a href={wordsPath(ui, claim.release, claim.fact)}>
            {qualified(
              `${claim.claimed.toLocaleString('en')}${ui.locale === 'ja' ? claim.unit : ''}`,
              claim.qualifier,
              ui.locale,
            )}
          </a>
        </b>
        {view.instruments.length > 0 && (
          <p>
            <a href="#instruments">{words.papersFound(view.instruments.length)}</a>
          </p>
        )}
      </Cell>
    ),
  ].filter((cell) => cell !== false && cell !== null && cell !== undefined);
  // One alone is no overview, and stands in its own part below.
  if (cells.length < 2) return null;
  return (
    <section class="glance" aria-label={words.glance}>
      {cells}
    </section>
  );
}

function Cell({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What was launched, by the name its sentence gives it. */
function Names({ ui, cards }: { ui: Ui; cards: readonly CommitmentCard[] }) {
  return (
    <ul class="glance-names">
      {cards.map((card) => {
        const said = saidOf(card, ui.locale);
        return (
          <li>
            <LineLink ui={ui} to={{ kind: 'commitment', id: card.id }} at={card.at}>
              <bdi lang={said.lang}>{nameWithin(said.words) ?? said.words}</bdi>
            </LineLink>
          </li>
        );
      })}
    </ul>
  );
}

function Aim({ ui, target }: { ui: Ui; target: MeetingView['targets'][number] }) {
  const aim = aimOf(target, ui.locale);
  return (
    <p>
      {!isFigure(aim.words) && <bdi lang={aim.lang}>{aim.words}</bdi>}{' '}
      {target.until !== null && <small>{ui.t.until(spanWords(target.until, ui.locale))}</small>}
    </p>
  );
}
