import type { Hono } from 'hono';
import { anchoredLists, type AnchoredList } from '../../model/reading.ts';
import { isId } from '../../site/address.ts';
import { factPath } from '../../site/facts/fact-path.ts';
import { releasePath } from '../../site/components/release-head.tsx';
import type { DeskParts } from '../desk.ts';
import { findWords } from '../edit/find-words.ts';
import { filledFrom } from '../edit/filled.ts';
import { readFact, typedIn } from '../edit/read-form.ts';
import type { Faults } from '../edit/value-of.ts';
import { AddPage } from '../pages/edit.tsx';
import { show, viewOf } from '../show.tsx';
import { isRefusal, reasonOf, seeOther } from './decide.tsx';
import { peopleOf, releaseOf } from './release-of.ts';

const listOf = (name: string | undefined): AnchoredList | null => anchoredLists.find((list) => list === name) ?? null;

/** Adding a fact that the program has missed: first its kind, then its words and value. */
export function addRoutes(app: Hono, parts: DeskParts): void {
  const { members, desk } = parts;
  const editor = members.requireRole('editor');

  app.get('/:locale{(?:ja|en)}/desk/add', editor, async (c) => {
    const release = await releaseOf(parts, c.req.query('release') ?? '');
    if (!release) return c.notFound();
    const list = listOf(c.req.query('list'));
    const quote = (c.req.query('words') ?? c.req.query('quote') ?? '').slice(0, 5000).toWellFormed();
    const number = (name: string) => Number(/^\d{1,7}$/.exec(c.req.query(name) ?? '')?.[0] ?? 0);
    const near = { passage: number('passage'), start: number('near') };
    const at = findWords(release.edition, quote, c.req.query('at.words') ?? '', near);
    const filled = {
      ...(list === null ? {} : filledFrom(list, {})),
      words: quote,
      'at.words': at ? `${at.passage}:${at.start}:${at.end}` : '',
    };
    const state = { view: viewOf(parts, c), filled, faults: {}, people: await peopleOf(parts, c, release) };
    const hidden = { release: release.id, list: list ?? '' };
    return show(c, <AddPage state={state} list={list} release={release} hidden={hidden} told={null} />);
  });

  app.post(
    '/:locale{(?:ja|en)}/desk/add',
    editor,
    members.withForm(async (c, form) => {
      const release = form.reader && (await releaseOf(parts, form.line('release')));
      const list = listOf(form.line('list'));
      if (!form.reader || !release || list === null) return c.notFound();
      const view = viewOf(parts, c);
      const again = async (faults: Faults, told: string | null) => {
        const people = await peopleOf(parts, c, release);
        const state = { view, filled: typedIn(form, list), faults, people };
        const hidden = { release: release.id, list };
        return show(c, <AddPage state={state} list={list} release={release} hidden={hidden} told={told} />, 422);
      };
      const read = readFact(form, list, release.edition, { passage: 0, start: 0 }, {});
      if ('faults' in read) return again(read.faults, null);
      const words = Object.entries(read.parts).flatMap(([name, at]) => (at === null ? [] : [[name, at] as const]));
      try {
        const added = await desk.add(
          { release: release.id, list, at: read.at, value: read.value, parts: Object.fromEntries(words) },
          { by: form.reader.id, reason: reasonOf(form) },
        );
        const fact = 'done' in added ? (added.fact ?? '') : '';
        return seeOther(c, isId(fact) ? factPath(view.ui, release.id, fact) : releasePath(view.ui, release.id));
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return again({}, `${view.words.refused} ${error.message}`);
      }
    }),
  );
}
