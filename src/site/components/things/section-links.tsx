import { thingWords } from '../../catalogue/things.ts';
import type { Ui } from '../../ui.ts';

/** The parts of the site that have a page of their own: in the head of every page where there is room, and in its foot. */
export function SectionLinks({ ui, place }: { ui: Ui; place: 'head' | 'foot' }) {
  const words = thingWords[ui.locale];
  const sections = [{ path: 'dialogues', name: words.dialogues }];
  return (
    <nav class={`sections sections-${place}`} aria-label={place === 'head' ? words.sections : words.sectionsFoot}>
      {sections.map(({ path, name }) => (
        <a href={`/${ui.locale}/${path}`}>{name}</a>
      ))}
    </nav>
  );
}
