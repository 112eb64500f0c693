import { atLeast } from '../../model/members.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { DeskLine, FactShown, FactStory } from '../../record/desk/views.ts';
import { Colophon } from '../../site/components/colophon.tsx';
import { Document } from '../../site/components/document.tsx';
import { Strip } from '../../site/components/masthead.tsx';
import { comparePath } from '../../site/components/compare/addresses.ts';
import { releasePath } from '../../site/components/release-head.tsx';
import { factPath } from '../../site/facts/fact-path.ts';
import { momentIn } from '../../site/format/moments.ts';
import { langTag } from '../../site/lang-tag.ts';
import { Hidden, type View } from '../show.tsx';
import { Reading } from './about-item.tsx';
import { LitWords } from './lit-words.tsx';
import { valueRows } from './value-rows.ts';

/** Everything that was done to one fact, for everybody to see; editors decide about it here as well. */
export function StoryPage({ view, story, origin }: { view: View; story: FactStory; origin: string }) {
  const { ui, words } = view;
  const place = { path: `/releases/${story.release}/facts/${story.fact}`, query: '', origin };
  const lang = story.passage?.release.lang ?? ui.locale;
  const changed = story.found && story.lines.some((line) => line.change !== null);
  const list = story.now?.list ?? null;
  return (
    <Document
      ui={ui}
      place={null}
      page="desk"
      script="desk.js"
      title={`${words.storyTitle} — ${ui.t.siteName}`}
      description={words.storyIntro}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1} class="desk desk-story">
        <header class="desk-head">
          <h1>{words.storyTitle}</h1>
        </header>
        <p class="desk-intro">{words.storyIntro}</p>
        {story.passage && <LitWords view={view} side={story.passage} />}
        {story.now ? (
          <Reading view={view} fact={story.now} lang={lang} title={words.storyNow} level={2} />
        ) : (
          <p class="desk-why">{words.storyRefused}</p>
        )}
        <Otherwise view={view} story={story} />
        {changed && story.found && list !== null && (
          <section class="desk-reading">
            <h2>{words.storyFound}</h2>
            <Shown view={view} list={list} shown={story.found} lang={lang} />
          </section>
        )}
        <Lines view={view} story={story} lang={lang} />
        {ui.reader && atLeast(ui.reader.role, 'editor') && <Again view={view} story={story} />}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

/** What another language's version says in its place. */
function Otherwise({ view, story }: { view: View; story: FactStory }) {
  const { ui, words } = view;
  if (story.otherwise.length === 0) return null;
  return (
    <section class="desk-reading desk-otherwise" aria-labelledby="otherwise">
      <h2 id="otherwise">{words.otherwiseTitle}</h2>
      {story.otherwise.map(({ release, fact, quote, at, reason }) => (
        <figure>
          <blockquote lang={langTag(release.lang, ui.locale)}>{quote ?? <em>{words.saysNothing}</em>}</blockquote>
          <figcaption class="fine">
            <a href={fact === null ? releasePath(ui, release.id) : factPath(ui, release.id, fact)}>
              <bdi lang={langTag(release.lang, ui.locale)}>{release.title}</bdi>
            </a>{' '}
            {words.otherwiseFound(momentIn(at, ui.locale))} {reason !== '' && words.because(reason)}{' '}
            <a href={comparePath(ui, story.release, release.id)}>{words.otherwiseCompare}</a>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Lines({ view, story, lang }: { view: View; story: FactStory; lang: string }) {
  const { ui, words } = view;
  if (story.lines.length === 0) return <p class="fine">{words.storyNone}</p>;
  return (
    <ol class="desk-lines">
      {story.lines.map((line) => (
        <li class={line.undone ? 'is-undone' : undefined}>
          <p>
            {sentence(view, line)}
            {line.undone && <span class="comment-mark"> {words.wasUndone}</span>}
          </p>
          <p class="fine">{line.reason === '' ? words.noReason : words.because(line.reason)}</p>
          {line.change && story.now && (line.what === 'corrected' || line.what === 'undone') && (
            <dl class="desk-change">
              {(['before', 'after'] as const).map((side) => (
                <div>
                  <dt>{words[side]}</dt>
                  <dd>
                    <Shown
                      view={view}
                      list={story.now?.list ?? 'times'}
                      shown={line.change?.[side] ?? null}
                      lang={lang}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {line.undoable && ui.reader && atLeast(ui.reader.role, 'editor') && (
            <form method="post" action={`/${ui.locale}/desk/undo`}>
              <Hidden ui={ui} fields={{ line: line.id, back: 'story', release: story.release, fact: story.fact }} />
              <button type="submit" class="desk-plain">
                {words.undo}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  );
}

function sentence({ ui, words }: View, line: DeskLine): string {
  const say =
    line.what in words.storyDid ? words.storyDid[line.what as keyof typeof words.storyDid] : words.storyDid.other;
  return say(momentIn(line.at, ui.locale), line.by ?? words.someone);
}

function Shown(props: { view: View; list: AnchoredList; shown: FactShown | null; lang: string }) {
  const { view, list, shown, lang } = props;
  if (shown === null) return <em>{view.words.notThere}</em>;
  return (
    <>
      <blockquote lang={langTag(lang, view.ui.locale)}>{shown.quote}</blockquote>
      <ul class="desk-shown">
        {valueRows(view, list, shown.value).map((row) => (
          <li>
            <span class="fine">{row.label}</span> <bdi>{row.text}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an editor can do about a fact that does not wait. */
function Again({ view, story }: { view: View; story: FactStory }) {
  const { ui, words } = view;
  const item = `fact~${story.release}~${story.fact}`;
  const fields = { item, back: 'story', ...(story.seen === null ? {} : { seen: story.seen }) };
  return (
    <section class="desk-again">
      <h2>{words.decideAgain}</h2>
      <form method="post" action={`/${ui.locale}/desk/decide`} class="desk-decide">
        <Hidden ui={ui} fields={fields} />
        <label class="desk-reason">
          <span>{words.reason}</span>
          <input type="text" name="reason" maxLength={1000} autocomplete="off" />
          <span class="fine">{words.reasonHint}</span>
        </label>
        <div class="desk-acts">
          {story.now && (
            <>
              <button type="submit" name="act" value="accept" class="desk-act act-accept">
                <span class="act-name">{words.acts.fact.accept}</span>
                <span class="act-does">{words.effects.fact.accept}</span>
              </button>
              <a class="desk-act act-correct" href={`/${ui.locale}/desk/edit?item=${item}&back=story`}>
                <span class="act-name">{words.acts.fact.correct}</span>
                <span class="act-does">{words.effects.fact.correct}</span>
              </a>
              <button type="submit" name="act" value="refuse" class="desk-act act-refuse">
                <span class="act-name">{words.acts.fact.refuse}</span>
                <span class="act-does">{words.effects.fact.refuse}</span>
              </button>
            </>
          )}
        </div>
      </form>
    </section>
  );
}
