import type { DeskWords } from '../site/catalogue/desk.ts';

const messages = ['decided', 'waits', 'disagrees', 'taken', 'undone', 'notUndone', 'gone', 'added'] as const;
export type Message = (typeof messages)[number];

/** What an address asks to have said: a name of ours, never a text. */
export function messageOf(words: DeskWords, name: string | undefined): string | null {
  const known = messages.find((one) => one === name);
  return known === undefined ? null : words[known];
}
