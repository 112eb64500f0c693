import type { Context, Hono } from 'hono';
import { atLeast } from '../../model/members.ts';
import type { NoticeView } from '../../record/members/moderation/views.ts';
import { isId } from '../../site/address.ts';
import { deskWords } from '../../site/catalogue/desk.ts';
import { moderationWords } from '../../site/catalogue/moderation.ts';
import { CommentText } from '../../site/components/comments/comment-text.tsx';
import { commentPath } from '../../site/components/comments/comment-paths.ts';
import { fullDate } from '../../site/format/dates.ts';
import { momentIn } from '../../site/format/moments.ts';
import type { Form } from '../accounts/forms/with-form.ts';
import { textOf } from '../comments/fields.ts';
import { Frame } from '../comments/pages.tsx';
import { goOn, show, type View } from '../comments/show.ts';
import type { News } from '../../record/members/follows/views.ts';
import { followWords } from '../../site/catalogue/follows.ts';
import type { TakingPart } from '../taking-part.ts';
import { AppealAgain, AppealForm, type Appeal } from './appeal.tsx';
import { FollowedNotice } from './followed.tsx';

/** What somebody is told on the site, and the appeal against what was done about their words. */
export function noticeRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  app.get('/:locale{(?:ja|en)}/notices', members.requireRole('reader'), async (c) => {
    const reader = await members.readerOf(c.req.raw);
    const notices = reader ? await record.moderation.notices(reader.id) : [];
    if (reader) await record.moderation.read(reader.id);
    return show(parts, c, (view) => <NoticesPage view={view} notices={notices} />);
  });
  const stale = (c: Context, form: Form) =>
    show(parts, c, (view) => <AppealAgain view={view} appeal={appealOf(form)} />, 403);
  app.post(
    '/:locale{(?:ja|en)}/notices/appeal',
    members.withForm(
      async (c, form) => {
        const { reader } = form;
        if (!reader) return members.refuse(c, 'role');
        if (!(await members.limits.allow('report', reader.id, members.addressOf(c))))
          return members.refuse(c, 'too-often');
        const { action, words } = appealOf(form);
        const taken = words !== '' && (await record.moderation.appeal(action, reader.id, words));
        return goOn(parts, c, `/${form.locale}/notices`, taken ? 'appealed' : undefined);
      },
      { stale },
    ),
  );
}

const appealOf = (form: Form): Appeal => ({
  action: form.line('action'),
  words: textOf(form).slice(0, 2000).toWellFormed(),
});

function NoticesPage({ view, notices }: { view: View; notices: readonly NoticeView[] }) {
  const words = moderationWords[view.ui.locale];
  const unread = notices.filter((notice) => notice.unread).length;
  return (
    <Frame view={view} title={words.noticesTitle} place={{ path: '/notices', query: '', origin: '' }}>
      {view.ui.reader && atLeast(view.ui.reader.role, 'editor') && (
        <p class="editors-ways">
          <a class="onward" href={`/${view.ui.locale}/desk`}>
            {deskWords[view.ui.locale].title}
          </a>{' '}
          <a class="onward" href={`/${view.ui.locale}/moderation`}>
            {words.queueTitle}
          </a>
        </p>
      )}
      <p>
        <a class="onward" href={`/${view.ui.locale}/account/follows`}>
          {followWords[view.ui.locale].toFollows}
        </a>
      </p>
      {unread > 0 && <p role="status">{followWords[view.ui.locale].unread(unread)}</p>}
      {notices.length === 0 && <p>{words.noticesNone}</p>}
      <ol class="threads notices">
        {notices.map((notice) => (
          <li>
            <p class="fine">
              <time dateTime={notice.at}>{momentIn(notice.at, view.ui.locale)}</time>
              {notice.unread && <span class="comment-mark">{words.unread}</span>}
            </p>
            <Notice view={view} notice={notice} />
          </li>
        ))}
      </ol>
    </Frame>
  );
}

function Notice({ view, notice }: { view: View; notice: NoticeView }) {
  const { ui } = view;
  const words = moderationWords[ui.locale];
  const { about, what } = notice;
  if (what === 'followed') return <FollowedNotice view={view} news={about as unknown as News} />;
  const { release, comment, act, rule, reason, until, text, answer, quote } = about;
  const link =
    release && comment && isId(release) ? (
      <a class="onward" href={commentPath(ui, release, comment)}>
        {words.readIt}
      </a>
    ) : null;
  if (what === 'answered')
    return (
      <p>
        {words.answered} {link}
      </p>
    );
  if (what === 'proposal-decided')
    return (
      <>
        <p>{about['state'] === 'accepted' ? words.proposal.accepted : words.proposal.refused}</p>
        {quote && <blockquote class="comment-about">{quote}</blockquote>}
        {answer && <CommentText text={answer} />}
      </>
    );
  if (what === 'appeal-refused')
    return (
      <>
        <p>{words.appealRefused}</p>
        {answer && <CommentText text={answer} />}
      </>
    );
  const told = act && Object.hasOwn(words.told, act) ? words.told[act as keyof typeof words.told] : '';
  const open = notice.appeal === null && act !== 'approve' && act !== 'undo';
  return (
    <>
      <p>
        {told} {until && words.until(fullDate(until.slice(0, 10), ui.locale))}
      </p>
      {rule && act !== 'approve' && Object.hasOwn(words.rules, rule) && (
        <p class="fine">{words.under(words.rules[rule as keyof typeof words.rules])}</p>
      )}
      {reason && <CommentText text={reason} />}
      {text && <blockquote class="comment-about">{text}</blockquote>}
      {act === 'approve' && link}
      {notice.appeal?.state === 'open' && <p class="fine">{words.appealOpen}</p>}
      {notice.appeal?.state === 'granted' && <p class="fine">{words.appealGranted}</p>}
      {open && (
        <details class="act">
          <summary>{words.appealLabel}</summary>
          <AppealForm ui={ui} action={about['action'] ?? ''} words="" />
        </details>
      )}
    </>
  );
}
