import { compareWords } from '../../catalogue/compare.ts';
import type { Ui } from '../../ui.ts';
import { comparePath } from './addresses.ts';
import { languageName } from './language-name.ts';

/** From a release to itself beside its translation. */
export function CompareLink({
  ui,
  id,
  other,
}: {
  ui: Ui;
  id: string;
  other: { readonly id: string; readonly lang: string };
}) {
  return (
    <a class="onward" href={comparePath(ui, id, other.id)}>
      {compareWords[ui.locale].compareLink(languageName(ui, other.lang))}
    </a>
  );
}
