import type { Context, Hono } from 'hono';
import type { Form } from '../../members/accounts/forms/with-form.ts';
import type { FactStory, LitPassage } from '../../record/desk/views.ts';
import { isId } from '../../site/address.ts';
import { factPath } from '../../site/facts/fact-path.ts';
import type { DeskParts } from '../desk.ts';
import { filledFrom, type Filled } from '../edit/filled.ts';
import { readFact, typedIn } from '../edit/read-form.ts';
import type { Faults } from '../edit/value-of.ts';
import { EditPage, type OfRelease } from '../pages/edit.tsx';
import { filterFields, filterOf, queueQuery, wordOf } from '../queue-address.ts';
import { show, viewOf } from '../show.tsx';
import { answered, isRefusal, reasonOf, seeOther } from './decide.tsx';
import { addRoutes } from './add.tsx';
import { peopleOf, releaseOf } from './release-of.ts';

/** A fact that somebody edits, with the release it stands in. */
interface Edited {
  readonly item: string;
  readonly story: FactStory & { readonly now: NonNullable<FactStory['now']> };
  readonly passage: LitPassage;
  readonly release: OfRelease;
}

/** Changing a fact and adding one: forms of their own, which the script opens within the queue. */
export function editRoutes(app: Hono, parts: DeskParts): void {
  const { members, desk } = parts;
  const editor = members.requireRole('editor');
  addRoutes(app, parts);

  app.get('/:locale{(?:ja|en)}/desk/edit', editor, async (c) => {
    const edited = await editedFact(parts, wordOf(c.req.query('item')));
    if (!edited) return c.notFound();
    return page(parts, c, edited, (name) => c.req.query(name), asItStands(edited), {}, null);
  });

  app.post(
    '/:locale{(?:ja|en)}/desk/edit',
    editor,
    members.withForm(async (c, form) => {
      const edited = form.reader && (await editedFact(parts, wordOf(form.line('item'))));
      if (!form.reader || !edited) return c.notFound();
      const { story, passage, release, item } = edited;
      const before = asItStands(edited);
      const read = readFact(form, story.now.list, release.edition, passage, before);
      const again = (faults: Faults, told: string | null) => wrong(parts, c, form, edited, faults, told);
      if ('faults' in read) return again(read.faults, null);
      const { value, at, parts: words } = read;
      const moved = at.passage !== passage.passage || at.start !== passage.start || at.end !== passage.end;
      const seen = wordOf(form.line('seen'));
      try {
        const decided = await desk.decide(
          item,
          'correct',
          { by: form.reader.id, reason: reasonOf(form), ...(seen === '' ? {} : { seen }) },
          { value, ...(moved ? { at } : {}), ...(Object.keys(words).length === 0 ? {} : { parts: words }) },
        );
        if (form.json || form.line('back') === '') return answered(parts, c, form, decided);
        return seeOther(c, backTo(parts, c, form, story));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return again({}, `${viewOf(parts, c).words.refused} ${error.message}`);
      }
    }),
  );
}

/** Where to go after a fact was changed from somewhere else than its own item: its history, or the item it came up with. */
function backTo(parts: DeskParts, c: Context, form: Form, story: FactStory): string {
  const { ui } = viewOf(parts, c);
  const back = wordOf(form.line('back'));
  if (back === 'story') return factPath(ui, story.release, story.fact);
  return `/${ui.locale}/desk${queueQuery(
    filterOf((name) => form.line(name)),
    { item: back, said: 'decided' },
  )}`;
}

async function page(
  parts: DeskParts,
  c: Context,
  edited: Edited,
  get: (name: string) => string | undefined,
  filled: Filled,
  faults: Faults,
  told: string | null,
): Promise<Response> {
  const view = viewOf(parts, c);
  const { item, story, release, passage } = edited;
  const filter = filterOf(get);
  const after = wordOf(get('after'));
  const back = wordOf(get('back'));
  const hidden = {
    ...filterFields(filter),
    item,
    after,
    back,
    seen: get('seen') ?? story.seen ?? '',
  };
  const cancel =
    back === 'story'
      ? factPath(view.ui, story.release, story.fact)
      : `/${view.ui.locale}/desk${queueQuery(filter, { item: back || item })}`;
  const state = { view, filled, faults, people: await peopleOf(parts, c, release) };
  return show(
    c,
    <EditPage {...{ state, release, passage, hidden, cancel, told }} list={story.now.list} />,
    told === null && Object.keys(faults).length === 0 ? 200 : 422,
  );
}

async function wrong(
  parts: DeskParts,
  c: Context,
  form: Form,
  edited: Edited,
  faults: Faults,
  told: string | null,
): Promise<Response> {
  const { words } = viewOf(parts, c);
  if (form.json)
    return c.json({
      is: 'refused',
      said: told ?? words.faults,
      faults: Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, words.wrong[fault]])),
    });
  const get = (name: string) => (form.has(name) ? form.line(name) : undefined);
  return page(parts, c, edited, get, typedIn(form, edited.story.now.list), faults, told);
}

/** The form's inputs as the fact stands now. */
function asItStands({ story, passage }: Edited): Filled {
  const words = Object.fromEntries(
    passage.parts.flatMap(({ part, start, end }) => [
      [`part.${part}`, passage.text.slice(start, end)],
      [`at.part.${part}`, `${passage.passage}:${start}:${end}`],
    ]),
  ) as Filled;
  return {
    ...filledFrom(story.now.list, story.now.value),
    ...words,
    words: passage.text.slice(passage.start, passage.end),
    'at.words': `${passage.passage}:${passage.start}:${passage.end}`,
  };
}

async function editedFact(parts: DeskParts, item: string): Promise<Edited | null> {
  const [kind, release = '', fact = ''] = item.split('~');
  if ((kind !== 'fact' && kind !== 'changed') || !isId(release) || !isId(fact)) return null;
  const [story, of] = await Promise.all([parts.desk.story(release, fact), releaseOf(parts, release)]);
  return story?.now && story.passage && of
    ? { item, story: { ...story, now: story.now }, passage: story.passage, release: of }
    : null;
}
