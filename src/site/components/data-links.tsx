import { useContext } from 'preact/hooks';
import { sourceWords } from '../catalogue/sources.ts';
import type { Ui } from '../ui.ts';
import { alternateForms } from './alternate-forms.ts';
import { PlaceOfPage } from './place-context.ts';

const names: Readonly<Record<string, string>> = {
  json: 'JSON',
  jsonld: 'JSON-LD',
  csv: 'CSV',
  ics: 'iCal',
  xml: 'XML',
  atom: 'Atom',
  bib: 'BibTeX',
  ris: 'RIS',
};

/** The page's data in every form in which it can be taken away; nothing on pages of ours. */
export function DataLinks({ ui }: { ui: Ui }) {
  const place = useContext(PlaceOfPage);
  if (place === null) return null;
  const forms = alternateForms(place.path, place.query).map(({ href }) => href);
  const cited = /^\/releases\/[\w-]+$/.test(place.path) ? [`${place.path}.bib`, `${place.path}.ris`] : [];
  const all = [...forms, ...cited];
  if (all.length === 0) return null;
  return (
    <p class="data-links">
      <span>{sourceWords[ui.locale].data}</span>{' '}
      {all.map((href) => (
        <a href={href} rel="nofollow">
          {names[/\.(?<form>[a-z]+)(?:\?|$)/.exec(href)?.groups?.['form'] ?? ''] ?? href}
        </a>
      ))}
    </p>
  );
}
