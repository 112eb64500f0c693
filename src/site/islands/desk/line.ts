/** The line of what comes next, entry by entry, and where in it one is. */
export interface Line {
  /** Shows where one is; null for past its end. */
  at(id: string | null): void;
  current(): string | null;
  /** The next that is not decided, from here on and then from the beginning; null for none. */
  after(): string | null;
  /** The one before or behind, decided or not. */
  step(by: 1 | -1): string | null;
  /** How many that are not decided lie ahead. */
  ahead(): number;
  add(entries: readonly HTMLElement[]): void;
  mark(id: string, as: 'done' | 'waits' | 'wrong'): void;
  unmark(id: string): void;
  /** Puts a decided one back into the line, right behind the one that is shown. */
  back(id: string): void;
}

export function makeLine(list: HTMLElement, words: Readonly<Record<string, string>>, first: string): Line {
  let now: string | null = first;
  const entries = () => [...list.querySelectorAll<HTMLElement>(':scope > li')];
  const idOf = (li: HTMLElement) => li.dataset['for'] ?? '';
  const entry = (id: string) => entries().find((li) => idOf(li) === id);
  const isDecided = (li: HTMLElement) => li.dataset['is'] === 'done' || li.dataset['is'] === 'waits';
  const mark = (id: string, as: 'done' | 'waits' | 'wrong' | null) => {
    const li = entry(id);
    if (!li) return;
    if (as === null) delete li.dataset['is'];
    else li.dataset['is'] = as;
    const place = li.querySelector('[data-mark]');
    if (place) place.textContent = as === null ? '' : (words[as] ?? '');
  };
  const place = () => entries().findIndex((li) => idOf(li) === now);
  return {
    at(id) {
      now = id;
      for (const li of entries()) {
        const link = li.querySelector('a');
        if (idOf(li) === id) {
          link?.setAttribute('aria-current', 'true');
          const box = list.getBoundingClientRect();
          const own = li.getBoundingClientRect();
          if (own.bottom > box.bottom) list.scrollTop += own.bottom - box.bottom;
          else if (own.top < box.top) list.scrollTop -= box.top - own.top;
        } else link?.removeAttribute('aria-current');
      }
    },
    current: () => now,
    after() {
      const all = entries();
      const from = place();
      const found = [...all.slice(from + 1), ...all.slice(0, Math.max(from, 0))].find((li) => !isDecided(li));
      return found ? idOf(found) : null;
    },
    step(by) {
      const all = entries();
      const from = place();
      const to = from === -1 ? (by === -1 ? all.at(-1) : undefined) : all[from + by];
      return to ? idOf(to) : null;
    },
    ahead: () =>
      entries()
        .slice(place() + 1)
        .filter((li) => !isDecided(li)).length,
    add(more) {
      for (const li of more) if (!entry(idOf(li))) list.append(li);
    },
    mark,
    unmark: (id) => mark(id, null),
    back(id) {
      mark(id, 'wrong');
      const li = entry(id);
      const here = now === null ? undefined : entry(now);
      if (li && here && li !== here) here.after(li);
    },
  };
}
