import type { Ui } from '../ui.ts';

/** A language in the reader's own: ja gives 日本語 or “Japanese”. A release may declare one that is none. */
export function languageName(tag: string, ui: Pick<Ui, 'locale'>): string {
  try {
    return new Intl.DisplayNames(ui.locale, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
