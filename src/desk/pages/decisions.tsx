import type { DeskLine } from '../../record/desk/views.ts';
import { isId } from '../../site/address.ts';
import { releasePath } from '../../site/components/release-head.tsx';
import { momentIn } from '../../site/format/moments.ts';
import { langTag } from '../../site/lang-tag.ts';
import { factPath } from '../../site/facts/fact-path.ts';
import { Frame, Hidden, type View } from '../show.tsx';
import { Thing } from './about-item.tsx';

/** What editors decided, latest first, each with the way to undo it. */
export function DecisionsPage(props: {
  view: View;
  lines: readonly DeskLine[];
  next: string | null;
  said: string | null;
}) {
  const { view, lines, next, said } = props;
  const { ui, words } = view;
  return (
    <Frame view={view} title={words.decisionsTitle} path="/desk/decisions">
      <div class="desk-room">
        <header class="desk-head">
          <h1>{words.decisionsTitle}</h1>
          <p class="desk-tools">
            <a href={`/${ui.locale}/desk`}>{words.toDesk}</a>
          </p>
        </header>
        <p class="desk-intro">{words.decisionsIntro}</p>
        {said !== null && (
          <p class="desk-say" role="status">
            {said}
          </p>
        )}
        {lines.length === 0 && <p class="desk-nothing">{words.decisionsNone}</p>}
        <ol class="desk-lines">
          {lines.map((line) => (
            <li>
              <DecisionLine view={view} line={line} />
              {line.undoable && (
                <form method="post" action={`/${ui.locale}/desk/undo`}>
                  <Hidden ui={ui} fields={{ line: line.id, back: 'decisions' }} />
                  <button type="submit" class="desk-plain">
                    {words.undo}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ol>
        {next !== null && (
          <a class="onward" href={`/${ui.locale}/desk/decisions?after=${encodeURIComponent(next)}`} rel="next nofollow">
            {words.older}
          </a>
        )}
      </div>
    </Frame>
  );
}

function DecisionLine({ view, line }: { view: View; line: DeskLine }) {
  const { ui, words } = view;
  const lang = line.release ? langTag(line.release.lang, ui.locale) : undefined;
  return (
    <div class={line.undone ? 'desk-line-of is-undone' : 'desk-line-of'}>
      <p>
        <time dateTime={line.at}>{momentIn(line.at, ui.locale)}</time>{' '}
        <span class="desk-kind">{words.about[line.about]}</span> <b>{words.did[line.what]}</b>{' '}
        <bdi class="fine">{line.by ?? words.someone}</bdi>
        {line.undone && <span class="comment-mark"> {words.wasUndone}</span>}
      </p>
      {line.thing && (
        <p>
          <Thing view={view} thing={line.thing} />
          {line.other && (
            <>
              {' — '}
              <Thing view={view} thing={line.other} />
            </>
          )}
        </p>
      )}
      {line.quote !== null && (
        <blockquote lang={lang}>
          {line.release && line.fact !== null && isId(line.fact) ? (
            <a href={factPath(ui, line.release.id, line.fact)}>{line.quote}</a>
          ) : (
            line.quote
          )}
        </blockquote>
      )}
      {line.release && isId(line.release.id) && (
        <p class="fine">
          <a href={releasePath(ui, line.release.id)}>
            <bdi lang={lang}>{line.release.title}</bdi>
          </a>
        </p>
      )}
      {line.reason !== '' && <p class="fine">{words.because(line.reason)}</p>}
    </div>
  );
}
