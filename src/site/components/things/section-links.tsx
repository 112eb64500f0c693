import { recordWords } from '../../catalogue/record-pages.ts';
import { sourceWords } from '../../catalogue/sources.ts';
import { thingWords } from '../../catalogue/things.ts';
import type { Ui } from '../../ui.ts';

/** The parts of the site that have a page of their own: in the head of every page where there is room, and in its foot. */
export function SectionLinks({ ui, place }: { ui: Ui; place: 'head' | 'foot' }) {
  const words = thingWords[ui.locale];
  const more = recordWords[ui.locale];
  const sections = [
    { path: 'dialogues', name: words.dialogues },
    { path: 'ledger', name: more.ledger },
    { path: 'countries', name: more.countries },
    { path: 'about', name: more.about },
    // The foot has room for what few look for.
    ...(place === 'foot'
      ? [
          { path: 'sources', name: sourceWords[ui.locale].title },
          { path: 'accessibility', name: sourceWords[ui.locale].a11y },
        ]
      : []),
  ];
  return (
    <nav class={`sections sections-${place}`} aria-label={place === 'head' ? words.sections : words.sectionsFoot}>
      {sections.map(({ path, name }) => (
        <a href={`/${ui.locale}/${path}`}>{name}</a>
      ))}
    </nav>
  );
}
