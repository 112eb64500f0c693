import { otherNames } from '../../things/names.ts';
import type { Ui } from '../../ui.ts';

/** What a thing is called besides, in the other languages of the record. */
export function OtherNames({ ui, names }: { ui: Ui; names: Readonly<Record<string, string>> }) {
  return (
    <>
      {otherNames(names, ui.locale).map((other) => (
        <p class="other-name" lang={other.lang}>
          <bdi>{other.words}</bdi>
        </p>
      ))}
    </>
  );
}
