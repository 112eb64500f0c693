import { statuses, type Status } from '../../../model/things.ts';
import type { HistoryLine } from '../../../record/things/views.ts';
import { promiseWords } from '../../catalogue/promises.ts';
import { timeWords } from '../../format/dates.ts';
import { langTag } from '../../lang-tag.ts';
import { wordsPath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';

/** The story of a thing, oldest first: each line a day, what happened, and the release whose words say so. */
export function HistoryList({ ui, history }: { ui: Ui; history: readonly HistoryLine[] }) {
  const words = promiseWords[ui.locale];
  return (
    <ol class="history">
      {history.map((line) => (
        <li class={`history-${line.what}`}>
          {line.on === null ? (
            <span class="fine">{words.unknownDay}</span>
          ) : (
            <time dateTime={line.on}>{timeWords(line.on, ui.locale)}</time>
          )}
          <div>
            <p>
              {words.line[line.what] ?? line.what}
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

function Detail({ ui, line: { what, detail } }: { ui: Ui; line: HistoryLine }) {
  const { from, to, status } = detail;
  if (what === 'changed' && from !== undefined && to !== undefined)
    return (
      <b>
        {' '}
        <bdi>{promiseWords[ui.locale].fromTo(from, to)}</bdi>
      </b>
    );
  const known = status ?? (what === 'status' ? to : undefined);
  if (known === undefined || !(statuses.values as readonly string[]).includes(known)) return null;
  return <b class={`status status-${known}`}>{statuses.label(known as Status, ui.locale)}</b>;
}
