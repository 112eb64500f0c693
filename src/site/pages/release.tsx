import type { ComponentChildren } from 'preact';
import { segment } from '../address.ts';
import { releaseKinds } from '../../model/kinds.ts';
import type { Passage } from '../../model/edition.ts';
import type { EditionNote } from '../../record/editions/views.ts';
import type { CommentsView } from '../../record/members/comments/views.ts';
import type { ReleaseSurroundings } from '../../record/things/views.ts';
import type { ReleaseCard, ReleaseView } from '../../record/views.ts';
import { Around } from '../components/around.tsx';
import { Annotated } from '../components/body/annotated.tsx';
import { Body } from '../components/body/body.tsx';
import { spansByPassage, spansOf, type SpansByPassage } from '../components/body/spans.ts';
import { Colophon } from '../components/colophon.tsx';
import { Comments } from '../components/comments.tsx';
import { ReleaseCounters } from '../components/comments/release-counters.tsx';
import { saidByPassage } from '../components/comments/said-where.ts';
import { OfRelease } from '../components/comments/take-part-link.tsx';
import { CompareLink } from '../components/compare/compare-link.tsx';
import { EditionLine, FormerFacts } from '../components/compare/edition-note.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Countries } from '../components/flag.tsx';
import { Strip } from '../components/masthead.tsx';
import { Panel } from '../components/panel/panel.tsx';
import { Ranking } from '../components/ranking.tsx';
import { SourceNote } from '../components/source-note.tsx';
import { lengthOf, releasePath } from '../components/release-head.tsx';
import { commentWords } from '../catalogue/comments.ts';
import { factIndex } from '../facts/fact-index.ts';
import { fullDate, shortDate, weekdayOf } from '../format/dates.ts';
import { langTag } from '../lang-tag.ts';
import { issuerName } from '../things/issuer-name.ts';
import { releaseLd } from '../things/json-ld.ts';
import { fieldName, type Ui } from '../ui.ts';

export interface ReleaseProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly view: ReleaseView;
  readonly ranking: readonly ReleaseCard[];
  /** What is to be said of its editions; null where it has only one. */
  readonly note: EditionNote | null;
  readonly comments: CommentsView;
  /** What the record has around it; null on the page of an earlier edition. */
  readonly around: ReleaseSurroundings | null;
}

/** A release: its text as published, and beside it what it says, each tied to its words. */
export function Release({ ui, place, view, ranking, note, comments, around }: ReleaseProps) {
  const { t } = ui;
  const { card, edition } = view;
  const facts = factIndex(view);
  const spans = spansByPassage(spansOf(facts, edition.links), edition.passages);
  const lang = langTag(edition.lang, ui.locale);
  return (
    <Document
      ui={ui}
      place={place}
      page="release"
      kind="article"
      jsonLd={releaseLd(ui, place, view)}
      script="release.js"
      title={`${card.title.slice(0, 200)} — ${t.siteName}`}
      description={`${card.issuer} ${card.issued === null ? '' : fullDate(card.issued, ui.locale)} — ${card.title}`.slice(
        0,
        300,
      )}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <div class="release">
          <ReleaseHead ui={ui} view={view} spans={spans} note={note} liked={comments.liked} />
          <article
            class="text"
            lang={lang}
            aria-label={t.releaseBody}
            data-text
            data-about={`${releasePath(ui, card.id)}/about`}
            data-comment-on-words={commentWords[ui.locale].commentOnWords}
          >
            <Body ui={ui} view={view} facts={facts} spans={spans} said={saidByPassage(comments.words, edition)} />
          </article>
          <OfRelease.Provider value={card.id}>
            <Panel ui={ui} facts={facts} unread={view.reading.unread ?? []} lang={lang} />
          </OfRelease.Provider>
          <div class="after">
            {around && <Around ui={ui} card={card} around={around} without={view.translations.map(({ id }) => id)} />}
            <SourceNote ui={ui} view={view} />
            <FormerFacts ui={ui} release={card.id} lang={edition.lang} note={note} />
            <Comments ui={ui} card={card} view={comments} edition={edition} />
          </div>
        </div>
        <Ranking ui={ui} cards={ranking} />
      </main>
      <Colophon ui={ui}>
        <p class="credit">
          <bdi>{view.source.credit ?? `© ${card.issuer}`}</bdi>
        </p>
      </Colophon>
    </Document>
  );
}

/**
 * When it was issued: 「12.20 (土)」 large and 「令和7年12月20日」 small, or “December 20, 2025” large and “Saturday” small; with
 * the line that the release itself prints, as its children, where that stands for one of them or says something else.
 */
function DateLine(props: {
  ui: Ui;
  card: ReleaseView['card'];
  printed: string;
  lang: string | undefined;
  children: ComponentChildren;
}) {
  const { ui, card, printed, lang, children } = props;
  const at = card.published ?? card.issued;
  const full = card.issued === null ? ui.t.undated : fullDate(card.issued, ui.locale);
  const large = at === null ? null : ui.locale === 'en' ? fullDate(at, 'en') : shortDate(at, ui.locale);
  const small = ui.locale === 'en' && at !== null ? weekdayOf(at, 'en') : full;
  return (
    <>
      {at !== null && (
        <time class="short" dateTime={at}>
          {printed !== '' && printed === large ? children : large}
        </time>
      )}
      <span class="full">
        <span>{printed !== '' && printed === small ? children : small}</span>
        {printed !== '' && printed !== large && printed !== small && printed.length < 60 && (
          <span class="printed" lang={lang}>
            {children}
          </span>
        )}
      </span>
    </>
  );
}

function ReleaseHead(props: {
  ui: Ui;
  view: ReleaseView;
  spans: SpansByPassage;
  note: EditionNote | null;
  liked: boolean;
}) {
  const { ui, view, spans, note, liked } = props;
  const { t } = ui;
  const { card, edition } = view;
  const lang = langTag(edition.lang, ui.locale);
  const title = edition.passages.find((p) => p.kind === 'title');
  const printed = edition.passages.find((p) => p.kind === 'date');
  const words = (p: Passage) => (
    <Annotated text={edition.text} start={p.start} end={p.end} spans={spans.get(p.index) ?? []} />
  );
  const printedText = printed ? edition.text.slice(printed.start, printed.end) : '';
  return (
    <header class="release-head">
      <p class="kicker">
        <a class="kind" href={`/${ui.locale}/?kind=${card.kind}`}>
          {releaseKinds.label(card.kind, ui.locale)}
        </a>
        <span class="issuer">
          <bdi>{issuerName(card.issuer, ui)}</bdi>
        </span>
        {card.fields.slice(0, 3).map((field) => (
          <a href={`/${ui.locale}/?field=${segment(field)}`}>{fieldName(ui, field)}</a>
        ))}
        {card.example && (
          <span class="example" title={t.exampleNote}>
            {t.example}
          </span>
        )}
      </p>
      <h1 lang={lang} data-length={lengthOf(card.title)}>
        <bdi>{title ? words(title) : card.title}</bdi>
      </h1>
      <div class="dateline">
        <DateLine ui={ui} card={card} printed={printedText} lang={lang}>
          {printed && words(printed)}
        </DateLine>
        <ReleaseCounters ui={ui} card={card} liked={liked} />
      </div>
      <EditionLine ui={ui} release={card.id} note={note} />
      <div class="head-foot">
        <Countries ui={ui} codes={card.countries} limit={12} />
        {view.translations.length > 0 && (
          <ul class="translations" aria-label={t.readThisIn}>
            {view.translations.map((other) => (
              <li>
                <a
                  href={releasePath(ui, other.id)}
                  hreflang={langTag(other.lang, ui.locale) ?? ui.locale}
                  lang={langTag(other.lang, ui.locale)}
                >
                  {languageNames(other.lang)}: <bdi>{other.title}</bdi>
                </a>{' '}
                <CompareLink ui={ui} id={card.id} other={other} />
              </li>
            ))}
          </ul>
        )}
        <a class="jump" href="#says">
          {t.toFacts}
        </a>
      </div>
    </header>
  );
}

/** A language under its own name: 日本語, English. */
function languageNames(lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
