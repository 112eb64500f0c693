import type { Context, Hono } from 'hono';
import { YakusokuError } from '../../model/errors.ts';
import type { Form } from '../../members/accounts/forms/with-form.ts';
import { deskActs, type Decided } from '../../record/desk/views.ts';
import { isId } from '../../site/address.ts';
import { factPath } from '../../site/facts/fact-path.ts';
import { momentIn } from '../../site/format/moments.ts';
import type { DeskParts } from '../desk.ts';
import type { Message } from '../messages.ts';
import { QueuePage } from '../pages/queue.tsx';
import { filterOf, queueQuery, wordOf, type QueueAt } from '../queue-address.ts';
import { show, viewOf } from '../show.tsx';
import { asked } from './queue.tsx';

/** Longest reason that the record keeps, in UTF-16 code units. */
const longestReason = 1000;

/** Why somebody decides so, on one line. */
export const reasonOf = (form: Form): string => form.line('reason').slice(0, longestReason).toWellFormed();

/** Decisions on items of the queue, and taking them back: forms that a script may send as well. */
export function decideRoutes(app: Hono, parts: DeskParts): void {
  const { members, desk } = parts;
  const editor = members.requireRole('editor');

  app.post(
    '/:locale{(?:ja|en)}/desk/decide',
    editor,
    members.withForm(async (c, form) => {
      const act = deskActs.find((one) => one === form.text('act'));
      const item = wordOf(form.line('item'));
      if (!form.reader || act === undefined || act === 'correct' || item === '') return c.notFound();
      try {
        const seen = wordOf(form.line('seen'));
        const decider = { by: form.reader.id, reason: reasonOf(form), ...(seen === '' ? {} : { seen }) };
        const decided = await desk.decide(item, act, decider);
        return answered(parts, c, form, decided);
      } catch (error) {
        return refusedAgain(parts, c, form, error);
      }
    }),
  );

  app.post(
    '/:locale{(?:ja|en)}/desk/undo',
    editor,
    members.withForm(async (c, form) => {
      const line = wordOf(form.line('line'));
      if (!form.reader || line === '') return c.notFound();
      const undone = await desk
        .undo(line, { by: form.reader.id, reason: reasonOf(form) })
        .catch((error: unknown): Decided => {
          if (isRefusal(error)) return { taken: true, line: null };
          throw error;
        });
      const said: Message = 'done' in undone || 'waits' in undone ? 'undone' : 'notUndone';
      if (form.json) return c.json({ said: viewOf(parts, c).words[said], ok: said === 'undone' });
      if (form.text('back') === 'story') return seeOther(c, storyOf(parts, c, form.line('release'), form.line('fact')));
      const back = form.text('back') === 'decisions' ? '/decisions' : '';
      return seeOther(
        c,
        `/${form.locale}/desk${back}${queueQuery(
          filterOf((name) => form.line(name)),
          { said },
        )}`,
      );
    }),
  );
}

/** Whether the record says no for a reason that people are told. */
export const isRefusal = (error: unknown): error is YakusokuError =>
  error instanceof YakusokuError && error.code === 'record-refused';

/** Goes on to the next item, or tells a script what became of the decision. */
export function answered(parts: DeskParts, c: Context, form: Form, decided: Decided): Response {
  const { words, ui } = viewOf(parts, c);
  const message: Message =
    'done' in decided ? 'decided' : 'taken' in decided ? 'taken' : decided.disagrees ? 'disagrees' : 'waits';
  if (form.json) {
    const line = 'taken' in decided ? decided.line : null;
    return c.json({
      is: 'done' in decided ? 'done' : 'taken' in decided ? 'taken' : 'waits',
      said: line ? words.takenBy(line.by ?? words.someone, momentIn(line.at, ui.locale)) : words[message],
      ...('done' in decided && decided.undoable ? { line: decided.done } : {}),
    });
  }
  const [, release = '', fact = ''] = wordOf(form.line('item')).split('~');
  if (form.text('back') === 'story') return seeOther(c, storyOf(parts, c, release, fact));
  const at: QueueAt = {
    after: wordOf(form.line('after')),
    said: message,
    ...('done' in decided && decided.undoable ? { done: decided.done } : {}),
  };
  return seeOther(
    c,
    `/${form.locale}/desk${queueQuery(
      filterOf((name) => form.line(name)),
      at,
    )}`,
  );
}

/** The history of a fact, where somebody has decided about it there. */
function storyOf(parts: DeskParts, c: Context, release: string, fact: string): string {
  const { ui } = viewOf(parts, c);
  return isId(release) && isId(fact) ? factPath(ui, release, fact) : `/${ui.locale}/desk`;
}

/** The item again, with what is wrong and the reason that was written. */
async function refusedAgain(parts: DeskParts, c: Context, form: Form, error: unknown): Promise<Response> {
  if (!isRefusal(error)) throw error;
  const view = viewOf(parts, c);
  const told = `${view.words.refused} ${error.message}`;
  if (form.json) return c.json({ is: 'refused', said: told });
  const filter = filterOf((name) => form.line(name));
  const { desk } = parts;
  const after = wordOf(form.line('after'));
  const [current, { items }, waiting] = await Promise.all([
    desk.item(wordOf(form.line('item'))),
    desk.queue(asked(filter, after)),
    desk.waiting(),
  ]);
  const shown = { view, filter, waiting, items, current, after, done: null };
  const said = current === null ? told : null;
  return show(c, <QueuePage {...shown} said={said} told={told} reason={reasonOf(form)} />, 422);
}

export function seeOther(c: Context, to: string): Response {
  c.header('Cache-Control', 'no-store');
  c.header('Location', to);
  return c.body(null, 303);
}
