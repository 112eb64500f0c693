import type { Locale } from '../../../model/language.ts';
import type { Ui } from '../../ui.ts';

const names: Readonly<Record<Locale, Intl.DisplayNames>> = {
  ja: new Intl.DisplayNames('ja', { type: 'language', fallback: 'code' }),
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
};

/** A language in the reader's own: 英語, “Japanese”; what a release declares need not be one. */
export function languageName(ui: Ui, tag: string): string {
  try {
    return names[ui.locale].of(tag) ?? tag;
  } catch {
    return tag;
  }
}
