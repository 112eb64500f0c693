import { localeOf } from '../../site/http/locale.ts';
import type { Context, Hono } from 'hono';
import { moderationActs, moderationRules, type ModerationRule } from '../../record/members/moderation/views.ts';
import { isId } from '../../site/address.ts';
import { moderationWords, type ModerationWords } from '../../site/catalogue/moderation.ts';
import { say, said } from '../accounts/forms/flash.ts';
import type { Form } from '../accounts/forms/with-form.ts';
import { commentPath } from '../../site/components/comments/comment-paths.ts';
import { goOn, show, showKept, uiOf } from '../comments/show.ts';
import { textOf } from '../comments/fields.ts';
import type { TakingPart } from '../taking-part.ts';
import { LogPage, QueuePage, ReportPage } from './pages.tsx';

const ruleOf = (text: string): ModerationRule => moderationRules.find((rule) => rule === text) ?? 'off-topic';
const messages = ['saidDone', 'saidUndone', 'saidGone', 'saidNotAllowed'] as const;
type Message = (typeof messages)[number] & keyof ModerationWords;

/** Reporting, the moderators' queue, and the public log of what they did. */
export function moderationRoutes(app: Hono, parts: TakingPart): void {
  const { members, record } = parts;
  const { moderation } = record;

  app.get('/:locale{(?:ja|en)}/comments/:comment/report', members.requireRole('reader'), async (c) => {
    const id = c.req.param('comment');
    const found = isId(id) ? await textOfComment(parts, id) : null;
    if (!found) return c.notFound();
    return show(parts, c, (view) => <ReportPage view={view} comment={id} text={found.text} />);
  });
  const report = async (c: Context, form: Form, stale = false): Promise<Response> => {
    const { reader } = form;
    if (!reader && !stale) return members.refuse(c, 'role');
    const id = c.req.param('comment') ?? '';
    const found = isId(id) ? await textOfComment(parts, id) : null;
    if (!found) return c.notFound();
    const rule = ruleOf(form.text('rule'));
    const words = textOf(form).slice(0, 1000).toWellFormed();
    if (!reader || stale) {
      const kept = { rule, text: words };
      return show(parts, c, (view) => <ReportPage view={view} comment={id} text={found.text} kept={kept} />, 403);
    }
    if (!(await members.limits.allow('report', reader.id, members.addressOf(c)))) return members.refuse(c, 'too-often');
    await moderation.report({ comment: id, member: reader.id, rule, words });
    return goOn(parts, c, commentPath(uiOf(parts, c), found.release, id), 'reported');
  };
  app.post(
    '/:locale{(?:ja|en)}/comments/:comment/report',
    members.withForm((c, form) => report(c, form), { stale: (c, form) => report(c, form, true) }),
  );

  const editor = members.requireRole('editor');
  app.get('/:locale{(?:ja|en)}/moderation', editor, async (c) => {
    const [items, appeals, { lines }] = await Promise.all([
      moderation.queue(30),
      moderation.appeals(30),
      moderation.log({ limit: 15 }),
    ]);
    const name = said(c, members.origin(), (n): n is Message => (messages as readonly string[]).includes(n));
    const told = name === null ? null : moderationWords[localeOf(c)][name];
    return show(parts, c, (view) => (
      <QueuePage view={view} items={items} appeals={appeals} recent={lines} told={told} />
    ));
  });
  const back = (c: Context, message: Message) => {
    say(c, members.origin(), message);
    return goOn(parts, c, `/${localeOf(c)}/moderation`);
  };
  app.post(
    '/:locale{(?:ja|en)}/moderation/act',
    editor,
    members.withForm(async (c, form) => {
      const what = moderationActs.find((one) => one === form.text('what'));
      const comment = form.line('comment');
      if (what === undefined || !isId(comment)) return c.notFound();
      const days = Number(form.line('days'));
      const done = await moderation.act({
        what,
        comment,
        rule: ruleOf(form.text('rule')),
        reason: form.line('reason').slice(0, 1000).toWellFormed(),
        by: form.reader?.id ?? '',
        ...(Number.isInteger(days) && days > 0 ? { days } : {}),
      });
      return back(c, done === null ? 'saidGone' : done === 'not-allowed' ? 'saidNotAllowed' : 'saidDone');
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/moderation/undo',
    editor,
    members.withForm(async (c, form) => {
      const done = await moderation.undo(
        form.line('action'),
        form.reader?.id ?? '',
        form.line('reason').slice(0, 1000),
      );
      return back(c, done === null ? 'saidGone' : 'saidUndone');
    }),
  );
  app.post(
    '/:locale{(?:ja|en)}/moderation/appeals',
    editor,
    members.withForm(async (c, form) => {
      const id = form.line('id');
      const granted = form.text('granted') === '1';
      const answer = form.line('answer').slice(0, 1000).toWellFormed();
      const done = /^\d{1,18}$/.test(id) && (await moderation.answerAppeal(id, form.reader?.id ?? '', granted, answer));
      return back(c, done ? 'saidDone' : 'saidGone');
    }),
  );

  app.get('/:locale{(?:ja|en)}/moderation/log', (c) => {
    const after = /^\d{1,18}$/.exec(c.req.query('after') ?? '')?.[0];
    const address = `/${localeOf(c)}/moderation/log${after === undefined ? '' : `?after=${after}`}`;
    return showKept(parts, c, address, async (view) => {
      const { lines, next } = await moderation.log({ limit: 50, ...(after === undefined ? {} : { after }) });
      return <LogPage view={view} lines={lines} next={next} />;
    });
  });
}

async function textOfComment(parts: TakingPart, id: string): Promise<{ text: string; release: string } | null> {
  const thread = await parts.record.comments.thread(id, {});
  const one = thread && [thread.comment, ...thread.replies].find((comment) => comment.id === id);
  return one && one.state === 'shown' ? { text: one.text, release: one.release } : null;
}
