import { atLeast } from '../../model/members.ts';
import type { AboutWords, Asked } from '../../record/members/comments/views.ts';
import type { ProposalKind } from '../../record/members/proposals/proposals.ts';
import { deskWords } from '../../site/catalogue/desk.ts';
import { factPath } from '../../site/facts/fact-path.ts';
import { commentsPath, signInPath } from '../../site/components/comments/comment-paths.ts';
import { WriteForm } from '../../site/components/comments/write-form.tsx';
import { releasePath } from '../../site/components/release-head.tsx';
import { langTag } from '../../site/lang-tag.ts';
import type { Ui } from '../../site/ui.ts';
import { askedFields } from './fields.ts';
import { Frame, type OfRelease } from './pages.tsx';
import type { View } from './show.ts';

/** What was written in the form for a proposal, and what is wrong with it. */
export interface Filled {
  readonly what: ProposalKind;
  readonly text: string;
  readonly address: string;
  readonly wrong: Readonly<Record<'text' | 'address' | 'form', string | undefined>>;
}

/** The page about some words of a release: to comment on them, and to tell the editors what is wrong or what came of them. */
export function AboutPage(props: {
  view: View;
  release: OfRelease;
  about: AboutWords;
  asked: Asked;
  query: string;
  filled?: Filled;
}) {
  const { view, release, about, asked, query, filled } = props;
  const { ui, words } = view;
  const fields = askedFields(asked);
  const place = { path: `/releases/${release.id}/about`, query, origin: '' };
  const wordsAt = about.fact === null ? `#p-${about.passage}` : `#w-${about.fact}`;
  return (
    <Frame view={view} title={words.aboutTitle} place={place} release={release}>
      <figure class="about-words">
        <figcaption>{words.aboutIntro}</figcaption>
        <blockquote lang={langTag(release.lang, ui.locale)}>
          <a href={releasePath(ui, release.id) + wordsAt}>{about.quote}</a>
        </blockquote>
      </figure>
      {ui.reader && atLeast(ui.reader.role, 'editor') && (
        <p class="editors-ways">
          {about.fact === null ? (
            <a
              class="onward"
              href={`/${ui.locale}/desk/add?${new URLSearchParams({ release: release.id, passage: String(about.passage), words: about.quote }).toString()}`}
            >
              {deskWords[ui.locale].addFromHere}
            </a>
          ) : (
            <a class="onward" href={factPath(ui, release.id, about.fact)}>
              {deskWords[ui.locale].decideAgain}
            </a>
          )}
        </p>
      )}
      {ui.reader ? (
        <>
          <section class="about-part" aria-labelledby="about-comment">
            <h2 id="about-comment">{words.commentOnWords}</h2>
            <WriteForm
              ui={ui}
              action={commentsPath(ui, release.id)}
              label={words.write}
              button={words.send}
              hint={words.writeHint}
              fields={fields}
              id="comment-words"
            />
          </section>
          {(['correction', 'evidence'] as const).map((what) => (
            <ProposalForm
              view={view}
              release={release.id}
              what={what}
              fields={fields}
              {...(filled?.what === what ? { filled } : {})}
            />
          ))}
        </>
      ) : (
        <>
          <SignIn ui={ui} view={view} path={place.path + query} beside={filled !== undefined} />
          {filled && (
            <ProposalForm view={view} release={release.id} what={filled.what} fields={fields} filled={filled} />
          )}
        </>
      )}
    </Frame>
  );
}

/** The way to sign in; in a tab beside this one where something was written that waits here. */
function SignIn({ ui, view, path, beside }: { ui: Ui; view: View; path: string; beside: boolean }) {
  const { words } = view;
  return (
    <>
      <p>{words.takePartLong}</p>
      <p class="comments-sign-in">
        <a href={signInPath(ui, `/${ui.locale}${path}`)} rel="nofollow" target={beside ? '_blank' : undefined}>
          {beside ? words.signInBeside : words.signIn}
        </a>
        <span class="fine">{words.signInWhy}</span>
      </p>
    </>
  );
}

function ProposalForm(props: {
  view: View;
  release: string;
  what: ProposalKind;
  fields: Readonly<Record<string, string>>;
  filled?: Filled;
}) {
  const { view, release, what, fields, filled } = props;
  const { ui, words } = view;
  const { reader } = ui;
  const evidence = what === 'evidence';
  const id = `propose-${what}`;
  return (
    <details class="about-part" id={id} open={filled !== undefined}>
      <summary>
        <h2>{evidence ? words.evidence : words.correction}</h2>
      </summary>
      <p class="fine">{evidence ? words.evidenceHint : words.correctionHint}</p>
      <form method="post" action={`/${ui.locale}/releases/${release}/propose`} class="write" noValidate>
        <input type="hidden" name="token" value={reader?.formToken ?? ''} />
        <input type="hidden" name="what" value={what} />
        {Object.entries(fields).map(([name, text]) => (
          <input type="hidden" name={name} value={text} />
        ))}
        {filled?.wrong.form !== undefined && (
          <p class="wrong" role="alert">
            {filled.wrong.form}
          </p>
        )}
        <label>
          <span>{evidence ? words.evidenceText : words.correctionText}</span>
          <textarea name="text" rows={3} maxLength={5000} required aria-invalid={filled?.wrong.text !== undefined}>
            {filled?.text ?? ''}
          </textarea>
        </label>
        {filled?.wrong.text !== undefined && (
          <p class="wrong" role="alert">
            {filled.wrong.text}
          </p>
        )}
        <label>
          <span>{evidence ? words.address : words.addressOptional}</span>
          <input
            type="url"
            name="address"
            maxLength={2000}
            inputMode="url"
            autocomplete="off"
            required={evidence}
            value={filled?.address ?? ''}
            aria-invalid={filled?.wrong.address !== undefined}
          />
        </label>
        {filled?.wrong.address !== undefined && (
          <p class="wrong" role="alert">
            {filled.wrong.address}
          </p>
        )}
        <p class="actions">
          <button type="submit">{words.sendProposal}</button>
        </p>
      </form>
    </details>
  );
}
