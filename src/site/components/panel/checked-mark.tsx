import { useContext } from 'preact/hooks';
import { atLeast } from '../../../model/members.ts';
import { deskWords } from '../../catalogue/desk.ts';
import { segment } from '../../address.ts';
import { factPath } from '../../facts/fact-path.ts';
import type { Ui } from '../../ui.ts';
import { OfRelease } from '../comments/take-part-link.tsx';

/** Where an editor has decided about a fact: what they did, and the way to when and why. */
export function CheckedMark({ ui, fact }: { ui: Ui; fact: string }) {
  const release = useContext(OfRelease);
  const state = ui.checks && Object.hasOwn(ui.checks, fact) ? ui.checks[fact] : undefined;
  if (release === null || state === undefined) return null;
  return (
    <a class="checked-mark" href={factPath(ui, release, fact)}>
      {deskWords[ui.locale].checkedBy[state]}
    </a>
  );
}

/** For editors: the way to adding a fact that the program has missed. */
export function AddFactLink({ ui }: { ui: Ui }) {
  const release = useContext(OfRelease);
  if (release === null || !ui.reader || !atLeast(ui.reader.role, 'editor')) return null;
  return (
    <p class="add-fact">
      <a href={`/${ui.locale}/desk/add?release=${segment(release)}`}>{deskWords[ui.locale].toAdd}</a>
    </p>
  );
}
