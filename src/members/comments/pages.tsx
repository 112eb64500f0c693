import type { ComponentChildren } from 'preact';
import type { CommentSort, CommentsView, ThreadView } from '../../record/members/comments/views.ts';
import { Colophon } from '../../site/components/colophon.tsx';
import { Sorts } from '../../site/components/comments.tsx';
import { CommentText } from '../../site/components/comments/comment-text.tsx';
import { commentsPath } from '../../site/components/comments/comment-paths.ts';
import { Threads } from '../../site/components/comments/threads.tsx';
import { WriteForm, type WriteProps } from '../../site/components/comments/write-form.tsx';
import { Document, type Place } from '../../site/components/document.tsx';
import { Strip } from '../../site/components/masthead.tsx';
import { releasePath } from '../../site/components/release-head.tsx';
import { showsFiguresOf } from '../../site/http/figures-shown.ts';
import { langTag } from '../../site/lang-tag.ts';
import { SessionEnded } from './session-ended.tsx';
import type { View } from './show.ts';

/** The release that a page speaks of, as its head names it. */
export interface OfRelease {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
}

/** What stands around a page of taking part. Search engines are told to leave it: the release's page is theirs. */
export function Frame(props: {
  view: View;
  title: string;
  /** Null where the page has no other language that one can go to. */
  place: Place | null;
  release?: OfRelease;
  children: ComponentChildren;
}) {
  const { view, title, place, release, children } = props;
  const { ui, words } = view;
  return (
    <Document
      ui={ui}
      place={null}
      page="comments"
      script="comments.js"
      title={`${title} — ${ui.t.siteName}`}
      description={ui.t.description}
    >
      <Strip ui={ui} place={place} box={false} />
      <main id="main" tabIndex={-1} class="taking-part">
        <h1>{title}</h1>
        {release && (
          <p class="of-release">
            <a href={releasePath(ui, release.id)} aria-label={`${words.back}: ${release.title}`}>
              <bdi lang={langTag(release.lang, ui.locale)}>{release.title}</bdi>
            </a>
          </p>
        )}
        {view.said !== null && (
          <p class="banner" role="status">
            {view.said}
          </p>
        )}
        {children}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}

const placeOf = (path: string, query = ''): Place => ({ path, query, origin: '' });

/** The comments on a release, page by page. */
export function CommentsPage(props: {
  view: View;
  release: OfRelease;
  comments: CommentsView;
  sort: CommentSort;
  query: string;
}) {
  const { view, release, comments, sort, query } = props;
  const { ui, words } = view;
  showsFiguresOf(release.id);
  const all = commentsPath(ui, release.id);
  return (
    <Frame view={view} title={words.allOf} place={placeOf(`/releases/${release.id}/comments`, query)} release={release}>
      <section class="comments" aria-labelledby="comments" data-comments>
        <h2 class="unseen" id="comments">
          {words.title}
        </h2>
        <Sorts ui={ui} release={release.id} sort={sort} />
        {comments.threads.length === 0 && <p class="comments-none">{words.none}</p>}
        <Threads
          ui={ui}
          threads={comments.threads}
          open={comments.locked === null}
          wordsAt={({ comment }) =>
            comment.about ? `${releasePath(ui, release.id)}#p-${comment.about.passage}` : undefined
          }
        />
        {comments.next !== null && (
          <a
            class="onward"
            href={`${all}?${sort === 'useful' ? 'sort=useful&' : ''}after=${comments.next}`}
            rel="next nofollow"
          >
            {words.more}
          </a>
        )}
      </section>
    </Frame>
  );
}

/** One thread with all its answers: where a comment's own address leads. */
export function ThreadPage({ view, thread }: { view: View; thread: ThreadView }) {
  const { ui, words } = view;
  const { release, comment, replies, locked, next } = thread;
  showsFiguresOf(release.id);
  const path = `/releases/${release.id}/comments/${comment.id}`;
  return (
    <Frame view={view} title={words.thread} place={placeOf(path)} release={release}>
      <section class="comments" aria-label={words.title} data-comments>
        <Threads
          ui={ui}
          threads={[{ comment: { ...comment, replies: replies.length }, replies }]}
          open={locked === null}
          wordsAt={() => (comment.about ? `${releasePath(ui, release.id)}#p-${comment.about.passage}` : undefined)}
        />
        {next !== null && (
          <a class="onward" href={`/${ui.locale}${path}?after=${next}`} rel="next nofollow">
            {words.more}
          </a>
        )}
        <p>
          <a class="onward" href={commentsPath(ui, release.id)}>
            {words.all}
          </a>
        </p>
      </section>
    </Frame>
  );
}

/** A form again, with what was written in it and what is wrong; or with how it would look. */
export function WriteAgain(props: {
  view: View;
  title: string;
  release?: OfRelease;
  path: string;
  form: Omit<WriteProps, 'ui'>;
  preview?: string;
  /** The session has ended: the words wait in the form until its owner has signed in. */
  kept?: boolean;
}) {
  const { view, title, release, path, form, preview, kept = false } = props;
  const { ui, words } = view;
  return (
    <Frame view={view} title={title} place={placeOf(path)} {...(release ? { release } : {})}>
      {preview !== undefined && (
        <section class="comment-preview" aria-labelledby="preview">
          <h2 id="preview">{words.previewTitle}</h2>
          <CommentText text={preview} />
        </section>
      )}
      {kept && <SessionEnded view={view} from={path} />}
      <WriteForm ui={ui} {...form} id="comment-words" hint={words.writeHint} kept={kept} />
    </Frame>
  );
}
