import { locales } from '../../model/language.ts';
import { sourceWords } from '../catalogue/sources.ts';
import { catalogues } from '../catalogue/catalogue.ts';
import { fieldName, type Ui } from '../ui.ts';
import { homeHref, type HomeQuery } from '../home-query.ts';

/** Fields to filter by, as links that say how many releases are behind each. */
export function Fields(props: {
  ui: Ui;
  query: HomeQuery;
  counts: readonly { readonly field: string; readonly count: number }[];
}) {
  const { ui, query, counts } = props;
  if (!counts.length) return null;
  return (
    <nav class="fields" aria-label={ui.t.fields}>
      <ul>
        <li>
          <a
            href={homeHref(ui.locale, { ...query, field: null, kind: null, after: null })}
            aria-current={query.field === null && query.kind === null ? 'true' : undefined}
          >
            {ui.t.fieldsAll}
          </a>
        </li>
        {counts.map(({ field, count }) => (
          <li>
            <a
              href={homeHref(ui.locale, { ...query, field, after: null })}
              aria-current={query.field === field ? 'true' : undefined}
            >
              {fieldName(ui, field)} <span class="count">{count}</span>
            </a>
          </li>
        ))}
        <li class="by-issuer">
          <a href={`/${ui.locale}/sources`}>{sourceWords[ui.locale].byIssuer}</a>
        </li>
      </ul>
    </nav>
  );
}

/** In which language the releases are: the reader's own at first. */
export function ReleaseLanguages({ ui, query }: { ui: Ui; query: HomeQuery }) {
  const choices = [
    ...locales.map((lang) => ({ lang, name: catalogues[lang].languageName })),
    { lang: 'any', name: ui.t.anyLanguage },
  ];
  return (
    <nav class="release-languages" aria-label={ui.t.releaseLanguage}>
      {choices.map(({ lang, name }) => (
        <a
          href={homeHref(ui.locale, { ...query, lang: lang === ui.locale ? null : lang, after: null })}
          aria-current={(query.lang ?? ui.locale) === lang ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
