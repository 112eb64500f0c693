import {
  moderationRules,
  type ModerationRule,
  type AppealItem,
  type LogLine,
  type QueueItem,
} from '../../record/members/moderation/views.ts';
import { moderationWords, type ModerationWords } from '../../site/catalogue/moderation.ts';
import { CommentText } from '../../site/components/comments/comment-text.tsx';
import { releasePath } from '../../site/components/release-head.tsx';
import { fullDate } from '../../site/format/dates.ts';
import { momentIn } from '../../site/format/moments.ts';
import { langTag } from '../../site/lang-tag.ts';
import { Frame } from '../comments/pages.tsx';
import { SessionEnded } from '../comments/session-ended.tsx';
import type { View } from '../comments/show.ts';

const place = (path: string) => ({ path, query: '', origin: '' });
const nameOf = (names: Readonly<Record<string, string>>, name: string | null): string =>
  name !== null && Object.hasOwn(names, name) ? (names[name] ?? name) : (name ?? '');

/** The form for reporting a comment. */
export function ReportPage(props: {
  view: View;
  comment: string;
  /** What the comment says. */
  text: string;
  /** What was written before the session ended. */
  kept?: { readonly rule: ModerationRule; readonly text: string };
}) {
  const { view, comment, text, kept } = props;
  const { ui } = view;
  const words = moderationWords[ui.locale];
  const path = `/comments/${comment}/report`;
  return (
    <Frame view={view} title={words.reportTitle} place={place(path)}>
      {kept && <SessionEnded view={view} from={path} />}
      <div class="comment-preview">
        <CommentText text={text} />
      </div>
      <form method="post" action={`/${ui.locale}${path}`} class="write">
        <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
        <fieldset>
          <legend>{words.reportIntro}</legend>
          {moderationRules.map((rule, at) => (
            <label class="choice">
              <input type="radio" name="rule" value={rule} required checked={kept ? kept.rule === rule : at === 0} />
              <b>{words.rules[rule]}</b>
            </label>
          ))}
        </fieldset>
        <label>
          <span>{words.reportWords}</span>
          <textarea name="text" rows={2} maxLength={1000}>
            {kept?.text}
          </textarea>
        </label>
        <p class="actions">
          <button type="submit">{words.reportSend}</button>
        </p>
      </form>
    </Frame>
  );
}

/** What waits for a moderator, with what can be done about it, and what was done last. */
export function QueuePage(props: {
  view: View;
  items: readonly QueueItem[];
  appeals: readonly AppealItem[];
  recent: readonly LogLine[];
  told: string | null;
}) {
  const { view, items, appeals, recent, told } = props;
  const { ui } = view;
  const words = moderationWords[ui.locale];
  return (
    <Frame view={{ ...view, said: told }} title={words.queueTitle} place={place('/moderation')}>
      <div class="queue" data-queue>
        {items.length === 0 && <p>{words.queueNone}</p>}
        <p class="fine">{words.queueKeys}</p>
        <ol class="threads">
          {items.map((item) => (
            <li>
              <Item view={view} words={words} item={item} />
            </li>
          ))}
        </ol>
        {appeals.length > 0 && <h2>{words.appeals}</h2>}
        {appeals.map((appeal) => (
          <form method="post" action={`/${ui.locale}/moderation/appeals`} class="write queue-item">
            <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
            <input type="hidden" name="id" value={appeal.id} />
            <p class="fine">
              {nameOf(words.done, appeal.what)} · {nameOf(words.rules, appeal.rule)} · {appeal.reason}
            </p>
            <CommentText text={appeal.words} />
            <label>
              <span>{words.answer}</span>
              <input type="text" name="answer" maxLength={1000} required />
            </label>
            <p class="actions">
              <button type="submit" name="granted" value="1">
                {words.grant}
              </button>
              <button type="submit" name="granted" value="0" class="quiet">
                {words.refuse}
              </button>
            </p>
          </form>
        ))}
        <h2>{words.recent}</h2>
        <Lines view={view} lines={recent} undoing />
        <p>
          <a class="onward" href={`/${ui.locale}/moderation/log`}>
            {words.logTitle}
          </a>
        </p>
      </div>
    </Frame>
  );
}

function Item({ view, words, item }: { view: View; words: ModerationWords; item: QueueItem }) {
  const { ui } = view;
  const { release } = item;
  return (
    <form method="post" action={`/${ui.locale}/moderation/act`} class="write queue-item" tabIndex={-1} data-queue-item>
      <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
      <input type="hidden" name="comment" value={item.comment} />
      <p class="fine">
        <b>{item.reports.length > 0 ? words.reported(item.reports.length) : words.waiting}</b>{' '}
        <bdi>{item.author ?? view.words.gone}</bdi> ({words.author(item.shown, item.before)}) ·{' '}
        <time dateTime={item.at}>{momentIn(item.at, ui.locale)}</time>
      </p>
      <p class="fine">
        <a href={releasePath(ui, release.id)}>
          <bdi lang={langTag(release.lang, ui.locale)}>{release.title}</bdi>
        </a>
      </p>
      <CommentText text={item.text} />
      {item.earlier.length > 0 && (
        <details class="act">
          <summary>{words.earlier}</summary>
          {item.earlier.map((text) => (
            <CommentText text={text} />
          ))}
        </details>
      )}
      {item.reports.length > 0 && (
        <ul class="queue-reports">
          {item.reports.map((report) => (
            <li>
              {nameOf(words.rules, report.rule)}
              {report.words !== '' && <q>{report.words}</q>}
            </li>
          ))}
        </ul>
      )}
      <div class="queue-fields">
        <label>
          <span>{words.rule}</span>
          <select name="rule">
            {moderationRules.map((rule) => (
              <option value={rule} selected={item.reports[0]?.rule === rule}>
                {words.rules[rule]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{words.reason}</span>
          <input type="text" name="reason" maxLength={1000} data-reason />
        </label>
        <label>
          <span>{words.days}</span>
          <input type="number" name="days" min={1} max={365} value="7" />
        </label>
      </div>
      <p class="actions">
        {(['approve', 'hide', 'remove', 'warn', 'suspend', 'ban', release.locked ? 'unlock' : 'lock'] as const).map(
          (what) => (
            <button type="submit" name="what" value={what} class={what === 'approve' ? undefined : 'quiet'}>
              {words.acts[what]}
            </button>
          ),
        )}
      </p>
    </form>
  );
}

function Lines({ view, lines, undoing = false }: { view: View; lines: readonly LogLine[]; undoing?: boolean }) {
  const { ui } = view;
  const words = moderationWords[ui.locale];
  return (
    <ol class="threads log-lines">
      {lines.map((line) => (
        <li>
          <p>
            <time class="fine" dateTime={line.at}>
              {momentIn(line.at, ui.locale)}
            </time>{' '}
            <b>{nameOf(words.done, line.what)}</b>
            {line.until !== null && ` (${words.until(fullDate(line.until.slice(0, 10), ui.locale))})`}
            {line.rule !== null && ` · ${nameOf(words.rules, line.rule)}`}
            {line.undone && <span class="comment-mark"> {words.undone}</span>}
          </p>
          {line.release && (
            <p class="fine">
              <a href={releasePath(ui, line.release.id)}>
                <bdi lang={langTag(line.release.lang, ui.locale)}>{line.release.title}</bdi>
              </a>
            </p>
          )}
          {undoing && !line.undone && (
            <form method="post" action={`/${ui.locale}/moderation/undo`}>
              <input type="hidden" name="token" value={ui.reader?.formToken ?? ''} />
              <input type="hidden" name="action" value={line.id} />
              <button type="submit" class="quiet">
                {words.undo}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The public log: what was done under which rule, and nobody's name. */
export function LogPage({ view, lines, next }: { view: View; lines: readonly LogLine[]; next: string | null }) {
  const { ui } = view;
  const words = moderationWords[ui.locale];
  return (
    <Frame view={view} title={words.logTitle} place={place('/moderation/log')}>
      <p>{words.logIntro}</p>
      {lines.length === 0 && <p>{words.logNone}</p>}
      <Lines view={view} lines={lines} />
      {next !== null && (
        <a class="onward" href={`/${ui.locale}/moderation/log?after=${next}`} rel="next nofollow">
          {words.older}
        </a>
      )}
    </Frame>
  );
}
