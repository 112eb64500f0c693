import { releaseKinds } from '../../model/kinds.ts';
import type { ReleaseCard, ReleaseView } from '../../record/views.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Fields, ReleaseLanguages } from '../components/filters.tsx';
import { Masthead } from '../components/masthead.tsx';
import { Ranking } from '../components/ranking.tsx';
import { Days, Lead } from '../components/story.tsx';
import { HomeStrip, type HomeThings } from '../components/things/home-strip.tsx';
import { homeHref, type HomeQuery } from '../home-query.ts';
import { fieldName, type Ui } from '../ui.ts';

export interface HomeProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly query: HomeQuery;
  readonly cards: readonly ReleaseCard[];
  readonly next: string | null;
  readonly lead: { readonly card: ReleaseCard; readonly view: ReleaseView | null } | null;
  readonly ranking: readonly ReleaseCard[];
  /** Null where the page is narrowed to some releases. */
  readonly things: HomeThings | null;
  readonly fields: readonly { readonly field: string; readonly count: number }[];
}

/** The front page: what is new, by field and language, and what is read most. */
export function Home({ ui, place, query, cards, next, lead, ranking, things, fields }: HomeProps) {
  const { t } = ui;
  const field = query.field === null ? null : fieldName(ui, query.field);
  const kind = query.kind === null ? null : releaseKinds.label(query.kind, ui.locale);
  const filter = [field, kind].filter((name) => name !== null).join(' / ');
  const filtered = query.field !== null || query.kind !== null || query.lang !== null || query.after !== null;
  const recordEmpty = cards.length === 0 && !filtered && fields.length === 0;
  return (
    <Document
      ui={ui}
      place={place}
      page="home"
      title={filter === '' ? `${t.siteName} — ${t.tagline}` : `${filter} — ${t.siteName}`}
      description={t.description}
    >
      <Masthead ui={ui} place={place} />
      <Fields ui={ui} query={query} counts={fields} />
      <main id="main" tabIndex={-1}>
        {recordEmpty ? (
          <Empty ui={ui} />
        ) : (
          <>
            {lead && <Lead ui={ui} card={lead.card} view={lead.view} />}
            {things && <HomeStrip ui={ui} things={things} />}
            <div class="columns">
              <section class="latest" aria-labelledby="latest">
                <div class="section-head">
                  <h2 id="latest">{filter === '' ? t.latest : filter}</h2>
                  <ReleaseLanguages ui={ui} query={query} />
                </div>
                {cards.length === 0 && (
                  <p class="nothing">
                    {t.nothingHere} <a href={`/${ui.locale}/?lang=any`}>{t.showAll}</a>
                  </p>
                )}
                <Days ui={ui} cards={cards} />
                {cards.some((card) => card.example) && <p class="fine">{t.exampleNote}</p>}
                <Pager ui={ui} query={query} next={next} />
              </section>
              <Ranking ui={ui} cards={ranking} />
            </div>
          </>
        )}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

function Pager({ ui, query, next }: { ui: Ui; query: HomeQuery; next: string | null }) {
  if (next === null && query.after === null) return null;
  return (
    <nav class="pager" aria-label={ui.t.pager}>
      {query.after !== null && <a href={homeHref(ui.locale, { ...query, after: null })}>{ui.t.newest}</a>}
      {next !== null && (
        <a rel="next" href={homeHref(ui.locale, { ...query, after: next })}>
          {ui.t.older}
        </a>
      )}
    </nav>
  );
}

/** A record with nothing in it: what to do is the page. */
function Empty({ ui }: { ui: Ui }) {
  return (
    <section class="empty">
      <h2>{ui.t.emptyTitle}</h2>
      <p>{ui.t.emptyText}</p>
      <pre>
        <code>{ui.t.emptyCommand}</code>
      </pre>
      <p>{ui.t.emptyAfter}</p>
    </section>
  );
}
