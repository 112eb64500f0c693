import { instrumentKinds, type InstrumentKind } from '../../../model/kinds.ts';
import { statuses, type Status } from '../../../model/things.ts';
import type { HistoryLine, Told } from '../../../record/things/views.ts';
import { promiseWords } from '../../catalogue/promises.ts';
import { amountWords } from '../../format/amounts.ts';
import { timeWords } from '../../format/dates.ts';
import { spanWords } from '../../format/spans.ts';
import { langTag } from '../../lang-tag.ts';
import { wordsPath } from '../../things/thing-address.ts';
import { dialogueName, type Ui } from '../../ui.ts';

/**
 * The story of a thing, oldest first: each line a day, what happened, and the release whose words say so. Of the releases
 * that said it on the first day, as `told` has them, the one in the reader's language is named.
 */
export function HistoryList({
  ui,
  history,
  told = [],
}: {
  ui: Ui;
  history: readonly HistoryLine[];
  told?: readonly Told[];
}) {
  const words = promiseWords[ui.locale];
  return (
    <ol class="history">
      {inWords(ui, history)
        .map((line) => ({ ...line, told: readable(ui, line, told) }))
        .map((line) => (
          <li class={`history-${line.what}`}>
            {line.on === null ? (
              <span class="fine">{words.unknownDay}</span>
            ) : (
              <time dateTime={line.on}>{timeWords(line.on, ui.locale)}</time>
            )}
            <div>
              <p>
                {titleOf(ui, line)}
                <Detail ui={ui} line={line} />
              </p>
              {line.told && (
                <p class="fine">
                  <a href={wordsPath(ui, line.told.release.id, line.told.fact)}>
                    <bdi lang={langTag(line.told.release.lang, ui.locale)}>{line.told.release.title}</bdi>
                  </a>
                </p>
              )}
            </div>
          </li>
        ))}
    </ol>
  );
}

function readable(ui: Ui, line: HistoryLine, told: readonly Told[]): Told | null {
  const own = line.told;
  if (line.what !== 'said' || own === null || own.release.lang === ui.locale) return own;
  return told.find(({ release }) => release.lang === ui.locale && release.issued === own.release.issued) ?? own;
}

function titleOf(ui: Ui, { what, detail: { attribute } }: HistoryLine): string {
  const words = promiseWords[ui.locale];
  const named = attribute === undefined ? undefined : words.attributes[attribute];
  return what === 'changed' && named !== undefined ? words.changedOf(named) : (words.line[what] ?? what);
}

/** Changes as people read them: an amount with its currency is one change, days and kinds are in the reader's language. */
function inWords(ui: Ui, history: readonly HistoryLine[]): HistoryLine[] {
  const currencies = new Map(
    history.filter((l) => l.detail['attribute'] === 'currency').map((l) => [l.on, l.detail] as const),
  );
  return history.flatMap((line) => {
    const { attribute, from = '', to = '' } = line.detail;
    if (line.what !== 'changed' || attribute === undefined) return [line];
    if (attribute === 'currency' && history.some((l) => l.on === line.on && l.detail['attribute'] === 'amount'))
      return [];
    const currency = currencies.get(line.on);
    const worded = (value: string, money: string | undefined): string =>
      value === '' ? '' : valueWords(ui, attribute, value, money ?? currency?.['to']);
    const detail = { ...line.detail, from: worded(from, currency?.['from']), to: worded(to, currency?.['to']) };
    return [{ ...line, detail }];
  });
}

function valueWords(ui: Ui, attribute: string, value: string, currency: string | undefined): string {
  if (attribute === 'date' || attribute === 'until') return spanWords(value, ui.locale);
  if (attribute === 'ordinal') return ui.t.nth(Number(value));
  if (attribute === 'dialogue') return dialogueName(ui, value);
  if (attribute === 'paper' && (instrumentKinds.values as readonly string[]).includes(value))
    return instrumentKinds.label(value as InstrumentKind, ui.locale);
  if (attribute !== 'amount' || !Number.isFinite(Number(value))) return value;
  return currency === undefined || currency === ''
    ? Number(value).toLocaleString('en')
    : amountWords({ value: Number(value), currency }, ui.locale);
}

function Detail({ ui, line: { what, detail } }: { ui: Ui; line: HistoryLine }) {
  const { from, to, status } = detail;
  if (what === 'changed' && from !== undefined && to !== undefined)
    return (
      <span class="change">
        {from !== '' && <s>{from}</s>} <b>{to}</b>
      </span>
    );
  const known = status ?? (what === 'status' ? to : undefined);
  if (known === undefined || !(statuses.values as readonly string[]).includes(known)) return null;
  return <b class={`status status-${known}`}>{statuses.label(known as Status, ui.locale)}</b>;
}
