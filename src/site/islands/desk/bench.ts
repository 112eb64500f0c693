import { fieldsOf, page, send, type Answer } from './ask.ts';
import { openForm } from './edit.ts';
import { makeLine, type Line } from './line.ts';
import { saysOf } from './says.ts';

/** What keys and buttons do at the desk. */
export interface Bench {
  step(by: 1 | -1): void;
  act(name: string): boolean;
  edit(): boolean;
  undo(): void;
  reason(): void;
}

/** A decision of this sitting, the answer to it perhaps still on its way. */
interface Made {
  readonly id: string;
  readonly answer: Promise<Answer | null>;
}

/** How few items may lie ahead before more are fetched. */
const fewAhead = 6;

/**
 * One item at a time: what is decided leaves the screen at once and is sent behind it. What the record does not take
 * comes back into the line right after the item that is shown then, and says why.
 */
export function bench(room: HTMLElement): Bench | null {
  const stage = room.querySelector<HTMLElement>('[data-stage]');
  const list = room.querySelector<HTMLElement>('[data-line]');
  const first = stage?.querySelector<HTMLElement>('[data-item]');
  if (!stage || !list || !first) return null;
  const says = saysOf(room);
  const articles = new Map<string, HTMLElement>([[first.dataset['item'] ?? '', first]]);
  const line: Line = makeLine(list, says.marks ?? {}, first.dataset['item'] ?? '');
  const made: Made[] = [];
  const banner = room.querySelector<HTMLElement>('[data-say]');
  const items = room.dataset['items'] ?? '';
  /** Null until the items of the line that the page came with are fetched; empty at the end of the queue. */
  let next: string | null = null;
  let loading: Promise<void> | null = null;

  const say = (text: string, action?: { readonly label: string; readonly run: () => void }) => {
    if (!banner) return;
    const words = document.createElement('span');
    words.textContent = text;
    banner.replaceChildren(words);
    if (action) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'desk-plain';
      button.textContent = action.label;
      button.addEventListener('click', action.run);
      banner.append(button);
    }
    banner.hidden = text === '';
  };

  const show = (id: string | null) => {
    const article = id === null ? null : articles.get(id);
    if (article) stage.replaceChildren(article);
    else {
      const none = room.querySelector<HTMLTemplateElement>('template[data-none]');
      stage.replaceChildren(...(none ? [none.content.cloneNode(true)] : []));
    }
    line.at(id);
    const head = article?.querySelector<HTMLElement>('[data-head]');
    head?.focus({ preventScroll: true });
    if (stage.getBoundingClientRect().top < 0) stage.scrollIntoView({ block: 'start' });
  };

  const fetchMore = async (): Promise<void> => {
    const address = new URL(items, location.href);
    if (next !== null) address.searchParams.set('after', next);
    const found = await page(address.href);
    loading = null;
    if (!found) return say(says['loadFailed'] ?? '');
    next = found.body.dataset['next'] ?? '';
    for (const article of found.querySelectorAll<HTMLElement>('[data-item]')) {
      const id = article.dataset['item'] ?? '';
      if (!articles.has(id)) articles.set(id, document.importNode(article, true));
    }
    line.add([...found.querySelectorAll<HTMLElement>('[data-line] > li')].map((li) => document.importNode(li, true)));
  };
  /** One fetch at a time: who asks meanwhile waits for the same. */
  const load = (): Promise<void> => (loading ??= fetchMore());

  /** The next one that is not decided: from the line if it is there, else from the record. */
  const goOn = async () => {
    const ahead = line.after();
    if (ahead !== null && articles.has(ahead)) {
      show(ahead);
      if (line.ahead() < fewAhead && next !== '') void load();
      return;
    }
    stage.setAttribute('aria-busy', 'true');
    if (next !== '' || ahead !== null) await load();
    stage.removeAttribute('aria-busy');
    const now = line.after();
    show(now !== null && articles.has(now) ? now : null);
  };

  /** Says within an item what is wrong with the decision about it, and with which fields. */
  const tell = (id: string, told: string, faults: Readonly<Record<string, string>> = {}) => {
    const article = articles.get(id);
    for (const place of article?.querySelectorAll<HTMLElement>('[data-told]') ?? []) place.hidden = true;
    const place =
      article?.querySelector<HTMLElement>('[data-fact-form] [data-told]') ??
      article?.querySelector<HTMLElement>('[data-told]');
    if (place) Object.assign(place, { textContent: told, hidden: told === '' });
    for (const wrong of article?.querySelectorAll<HTMLElement>('[data-wrong]') ?? []) {
      const fault = faults[wrong.dataset['wrong'] ?? ''] ?? '';
      wrong.textContent = fault;
      wrong.closest('[data-field]')?.classList.toggle('is-wrong', fault !== '');
    }
  };

  const comeBack = (id: string, told: string, faults?: Readonly<Record<string, string>>) => {
    tell(id, told, faults);
    line.back(id);
    if (line.current() === null) show(id);
    const here = line.current() === id;
    say(
      here ? told : `${told} ${says['comesBack'] ?? ''}`,
      here ? undefined : { label: says['toItem'] ?? '', run: () => show(id) },
    );
  };

  /** Moves on at once; what the record says is looked at when it comes. */
  const decide = async (id: string, address: string, fields: Readonly<Record<string, string>>) => {
    const answer = send(address, fields);
    const one: Made = { id, answer };
    made.push(one);
    tell(id, '');
    line.mark(id, 'done');
    say('');
    void goOn();
    const came = await answer;
    if (came?.is === 'done') return;
    if (made.includes(one)) made.splice(made.indexOf(one), 1);
    if (came?.is === 'waits') {
      line.mark(id, 'waits');
      say(came.said ?? '');
    } else comeBack(id, came?.said ?? says['lost'] ?? '', came?.faults);
  };

  /** Changes a fact that an item is about, and shows the item as it is then: it is still to be decided. */
  const amend = async (id: string, address: string, fields: Readonly<Record<string, string>>) => {
    const came = await send(address, fields);
    if (came?.is !== 'done' && came?.is !== 'waits') return tell(id, came?.said ?? says['lost'] ?? '', came?.faults);
    say(came.said ?? '');
    const asked = new URL(items, location.href);
    asked.searchParams.set('item', id);
    const fresh = (await page(asked.href))?.querySelector<HTMLElement>('[data-item]');
    if (fresh) articles.set(id, document.importNode(fresh, true));
    if (line.current() === id) show(id);
  };

  const current = (): HTMLElement | null => stage.querySelector<HTMLElement>('[data-item]');

  const undo = async () => {
    const last = made.pop();
    // Decided before this page was opened: the page brings the form for it.
    if (!last) return room.querySelector<HTMLFormElement>('.desk-undo')?.requestSubmit();
    line.unmark(last.id);
    show(last.id);
    const came = await last.answer;
    if (came?.is !== 'done') return;
    if (came.line === undefined) {
      line.mark(last.id, 'done');
      return say(says['notUndone'] ?? '');
    }
    const token = articles.get(last.id)?.querySelector<HTMLInputElement>('input[name=token]')?.value ?? '';
    const undone = await send(room.dataset['undoAt'] ?? '', { token, line: came.line });
    if (undone?.ok !== true) line.mark(last.id, 'wrong');
    say(undone?.said ?? says['lost'] ?? '');
  };

  room.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !stage.contains(form)) return;
    const item = form.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (item === undefined) return;
    if (form.matches('[data-decide]')) {
      const button = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
      if (!button) return;
      event.preventDefault();
      void decide(item, form.action, { ...fieldsOf(form), act: button.value });
    } else if (form.matches('[data-fact-form]')) {
      event.preventDefault();
      const fields = fieldsOf(form);
      if ((fields['back'] ?? '') === '') void decide(item, form.action, fields);
      else void amend(item, form.action, fields);
    }
  });

  room.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const way = target?.closest<HTMLElement>('[data-for] a, [data-edit], [data-step], [data-undo]');
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const id = way.closest<HTMLElement>('[data-for]')?.dataset['for'];
    if (way.dataset['step'] !== undefined) void step(way.dataset['step'] === '1' ? 1 : -1);
    else if (way.dataset['undo'] !== undefined) void undo();
    else if (way.dataset['edit'] !== undefined) void openForm(current(), way, () => show(line.current()));
    else if (id !== undefined && articles.has(id)) show(id);
    else return;
    event.preventDefault();
  });

  const step = async (by: 1 | -1) => {
    if (by === 1 && line.step(1) === null && next !== '') await load();
    const to = line.step(by);
    if (to !== null && articles.has(to)) show(to);
  };

  for (const hidden of room.querySelectorAll<HTMLElement>('[data-steps], [data-help]')) hidden.hidden = false;
  // The items of the line that the page came with: all but the one that is shown.
  void load();

  return {
    step: (by) => void step(by),
    undo: () => void undo(),
    act(name) {
      const button = current()?.querySelector<HTMLButtonElement>(`[data-decide] button[data-act=${name}]`);
      button?.click();
      return button !== null && button !== undefined;
    },
    edit() {
      const way = current()?.querySelector<HTMLElement>('[data-edit]');
      if (way) void openForm(current(), way, () => show(line.current()));
      return way !== null && way !== undefined;
    },
    reason: () => current()?.querySelector<HTMLElement>('[data-reason]')?.focus(),
  };
}
