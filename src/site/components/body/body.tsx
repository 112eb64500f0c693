import type { Cell, Passage } from '../../../model/edition.ts';
import type { ReleaseView } from '../../../record/views.ts';
import { entryId, type Fact, type FactIndex } from '../../facts/fact-index.ts';
import type { Ui } from '../../ui.ts';
import type { SaidByPassage } from '../comments/said-where.ts';
import { SaidHere } from '../comments/said-here.tsx';
import { Annotated } from './annotated.tsx';
import { blocksOf, type Block } from './passage-tree.ts';
import { safeHref, wideLists, type SpansByPassage } from './spans.ts';

interface BodyProps {
  readonly ui: Ui;
  readonly view: ReleaseView;
  readonly facts: FactIndex;
  readonly spans: SpansByPassage;
  /** What people wrote about single passages. */
  readonly said?: SaidByPassage;
}

/** The release's text with its numbering as printed, its marks, and the stamps that lead to the panel. */
export function Body(props: BodyProps) {
  const stamps = stampsByPassage(props.facts);
  return <>{blocksOf(props.view.edition.passages, props.view.edition.figures).map((b) => block(b, props, stamps))}</>;
}

type Stamps = ReadonlyMap<number, readonly Fact[]>;

function block(b: Block, props: BodyProps, stamps: Stamps) {
  if (b.is === 'list')
    return (
      <ol class="list">
        {b.items.map(({ passage, inside }) => (
          <li class={bullet(passage.label) ? 'item bulleted' : 'item'} id={anchorOf(passage)}>
            {passage.label !== null && (
              <span class="label" data-wide={passage.label.length > 3 ? '' : undefined}>
                {passage.label}
              </span>
            )}
            <div class="unit">
              <p class="words">
                {words(passage, props)}
                <StampsOf passage={passage} stamps={stamps} ui={props.ui} />
                <SaidHere ui={props.ui} said={props.said?.get(passage.index)} />
              </p>
              {inside.map((child) => block(child, props, stamps))}
            </div>
          </li>
        ))}
      </ol>
    );
  if (b.is === 'table')
    return (
      <div class="scroller" tabIndex={0} role="region" aria-label={props.ui.t.releaseBody}>
        <table>
          <tbody>
            {b.rows.map((row) => (
              <tr id={anchorOf(row)}>
                {row.table ? row.table.cells.map((c) => cell(c, row, props)) : <td>{words(row, props)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  if (b.is === 'figure') return figure(b, props);
  const { passage } = b;
  const content = (
    <>
      {passage.label !== null && <span class="label">{passage.label}</span>}
      <span class="words">{words(passage, props)}</span>
      <StampsOf passage={passage} stamps={stamps} ui={props.ui} />
      <SaidHere ui={props.ui} said={props.said?.get(passage.index)} />
    </>
  );
  if (passage.kind === 'heading') {
    const Heading = passage.depth > 0 ? 'h3' : 'h2';
    return (
      <Heading class="section" id={anchorOf(passage)}>
        {content}
      </Heading>
    );
  }
  return (
    <p class={passage.kind} id={anchorOf(passage)}>
      {content}
    </p>
  );
}

const bullet = (label: string | null): boolean => label !== null && /^[•・●○◦■□◆◇–—\-*]$/.test(label);
const anchorOf = (passage: Passage): string => `p-${passage.index}`;

function words(passage: Passage, { view, spans }: BodyProps) {
  const marks = spans.get(passage.index) ?? [];
  return <Annotated text={view.edition.text} start={passage.start} end={passage.end} spans={marks} />;
}

function cell(c: Cell, row: Passage, { view, spans }: BodyProps) {
  const marks = spans.get(row.index) ?? [];
  const content = <Annotated text={view.edition.text} start={c.start} end={c.end} spans={marks} />;
  return c.header ? <th>{content}</th> : <td>{content}</td>;
}

/** Pictures carry their maker's rights: the page says what is there and leads to where it may be seen. */
function figure(b: Extract<Block, { is: 'figure' }>, props: BodyProps) {
  const { t } = props.ui;
  const href = props.view.url === null ? null : safeHref(props.view.url);
  const caption = b.caption ? words(b.caption, props) : b.figure.alt;
  return (
    <figure class="absent">
      <div class="absent-what">
        <span>{t.figurePlace}</span>
        {href !== null && (
          <a href={href} rel="noopener nofollow" title={t.figureRights}>
            {t.figureAtSource}
          </a>
        )}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** Sentences and titles that state a fact, by the passage in which they stand. */
function stampsByPassage(facts: FactIndex): Stamps {
  const stamps = new Map<number, Fact[]>();
  for (const fact of Object.values(facts).flat() as Fact[])
    if (wideLists.has(fact.list)) {
      const passage = stamps.get(fact.item.at.passage) ?? [];
      passage.push(fact);
      stamps.set(fact.item.at.passage, passage);
    }
  return stamps;
}

const stampWord = (ui: Ui, list: string): string =>
  ({
    meetings: ui.t.meetingStamp,
    commitments: ui.t.promiseStamp,
    instruments: ui.t.signedStamp,
    targets: ui.t.targetStamp,
  })[list] ?? '';
const stampName = (ui: Ui, list: string): string =>
  ({
    meetings: ui.t.meeting,
    commitments: ui.t.promises,
    instruments: ui.t.signed,
    targets: ui.t.targets,
  })[list] ?? '';

function StampsOf({ passage, stamps, ui }: { passage: Passage; stamps: Stamps; ui: Ui }) {
  const facts = stamps.get(passage.index);
  if (!facts) return null;
  return (
    <span class="stamps" lang={ui.locale}>
      {facts.map((fact) => (
        <a class={`stamp stamp-${fact.list}`} href={`#${entryId(fact.id)}`} data-f={fact.id}>
          <span aria-hidden="true">{stampWord(ui, fact.list)}</span>
          <span class="unseen">{`${stampName(ui, fact.list)}: ${fact.item.quote.slice(0, 40)}`}</span>
        </a>
      ))}
    </span>
  );
}
