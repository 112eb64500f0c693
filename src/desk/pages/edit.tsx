import type { Edition } from '../../model/edition.ts';
import { anchoredLists, type AnchoredList, type Reading } from '../../model/reading.ts';
import type { LitPassage } from '../../record/desk/views.ts';
import { releasePath } from '../../site/components/release-head.tsx';
import { langTag } from '../../site/lang-tag.ts';
import { FactForm } from '../edit/fact-form.tsx';
import type { FormState } from '../edit/controls.tsx';
import { Frame, type View } from '../show.tsx';
import { LitText } from './lit-words.tsx';

/** What the page of a fact's form needs of the release. */
export interface OfRelease {
  readonly id: string;
  readonly title: string;
  readonly edition: Pick<Edition, 'text' | 'passages' | 'lang'>;
  readonly reading: Pick<Reading, 'people'>;
}

/** How many passages before and after the fact's own are shown with its form. */
const near = 4;

/** The form for changing a fact, with the words around it to choose others from. */
export function EditPage(props: {
  state: FormState;
  list: AnchoredList;
  release: OfRelease;
  passage: LitPassage;
  hidden: Readonly<Record<string, string>>;
  cancel: string;
  told: string | null;
}) {
  const { state, list, release, passage, hidden, cancel, told } = props;
  const { view } = state;
  const { ui, words } = view;
  return (
    <Frame view={view} title={words.editTitle} path="/desk">
      <div class="desk-room" data-fact-room data-says={says(view)}>
        <Head view={view} title={words.editTitle} release={release} list={list} />
        <div class="desk-editing" data-edit-form>
          <Passages view={view} release={release} own={passage} />
          <FactForm
            state={state}
            list={list}
            action={`/${ui.locale}/desk/edit`}
            hidden={hidden}
            cancel={cancel}
            adding={false}
            told={told}
          />
        </div>
      </div>
    </Frame>
  );
}

/** Which kind of fact is added, and then its form beside the whole text of the release. */
export function AddPage(props: {
  state: FormState;
  list: AnchoredList | null;
  release: OfRelease;
  hidden: Readonly<Record<string, string>>;
  told: string | null;
}) {
  const { state, list, release, hidden, told } = props;
  const { view, filled } = state;
  const { ui, words } = view;
  return (
    <Frame view={view} title={words.addTitle} path="/desk">
      <div class="desk-room" data-fact-room data-says={says(view)}>
        <Head view={view} title={words.addTitle} release={release} list={list} />
        <p class="desk-intro">{words.addIntro}</p>
        <form method="get" action={`/${ui.locale}/desk/add`} class="desk-filter">
          <input type="hidden" name="release" value={release.id} />
          {['words', 'at.words'].map((name) =>
            filled[name] ? <input type="hidden" name={name} value={filled[name]} /> : null,
          )}
          <label>
            <span>{words.chooseList}</span>
            <select name="list">
              {anchoredLists.map((one) => (
                <option value={one} selected={one === list}>
                  {words.lists[one]}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="desk-plain">
            {words.chooseFirst}
          </button>
        </form>
        {list !== null && (
          <div class="desk-editing">
            <Passages view={view} release={release} own={null} />
            <FactForm
              state={state}
              list={list}
              action={`/${ui.locale}/desk/add`}
              hidden={hidden}
              cancel={releasePath(ui, release.id)}
              adding
              told={told}
            />
          </div>
        )}
      </div>
    </Frame>
  );
}

const says = ({ words }: View): string => JSON.stringify({ pickNone: words.pickNone });

function Head(props: { view: View; title: string; release: OfRelease; list: AnchoredList | null }) {
  const { view, title, release, list } = props;
  const { ui, words } = view;
  return (
    <header class="desk-head">
      <h1>
        {title} {list !== null && <span class="desk-list">{words.lists[list]}</span>}
      </h1>
      <p class="desk-of">
        <a href={releasePath(ui, release.id)}>
          <bdi lang={langTag(release.edition.lang, ui.locale)}>{release.title}</bdi>
        </a>
      </p>
    </header>
  );
}

/** Passages whose words can be selected: those around a fact's own, or all of them. */
function Passages({ view, release, own }: { view: View; release: OfRelease; own: LitPassage | null }) {
  const { ui, words } = view;
  const { edition } = release;
  const lang = langTag(edition.lang, ui.locale);
  const shown = edition.passages.filter((one) => own === null || Math.abs(one.index - own.passage) <= near);
  return (
    <section class="desk-passages" aria-label={own === null ? words.wholeText : words.around} tabIndex={0}>
      <h2>{own === null ? words.wholeText : words.around}</h2>
      {shown.map((one) =>
        own?.passage === one.index ? (
          <LitText side={own} lang={lang} />
        ) : (
          <p class="desk-words is-near" lang={lang} dir="auto" data-passage={one.index} data-from={0}>
            {edition.text.slice(one.start, one.end)}
          </p>
        ),
      )}
    </section>
  );
}
