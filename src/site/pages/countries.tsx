import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Flag } from '../components/flag.tsx';
import { Strip } from '../components/masthead.tsx';
import type { ThingQueries } from '../../record/things/views.ts';
import { countryName, type Ui } from '../ui.ts';

type Counted = Awaited<ReturnType<ThingQueries['countries']>>[number];

/** Every country that releases name, most named first, with what there is of each. */
export function Countries({ ui, place, countries }: { ui: Ui; place: Place; countries: readonly Counted[] }) {
  const words = recordWords[ui.locale];
  return (
    <Document
      ui={ui}
      place={place}
      page="countries"
      title={`${words.countries} — ${ui.t.siteName}`}
      description={words.countriesIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.countries}</h1>
          <p class="standfirst">{words.countriesIntro}</p>
        </header>
        {countries.length === 0 && <p>{words.nothing}</p>}
        <ul class="country-list">
          {countries.map(({ code, releases, commitments, instruments }) => (
            <li>
              <Flag code={code} />
              <a href={`/${ui.locale}/countries/${code.toLowerCase()}`}>{countryName(ui, code)}</a>
              <span class="fine">
                {[
                  `${words.releases} ${releases}`,
                  ...(commitments > 0 ? [`${words.promises} ${commitments}`] : []),
                  ...(instruments > 0 ? [`${words.papers} ${instruments}`] : []),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
