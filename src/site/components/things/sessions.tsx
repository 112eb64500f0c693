import { thingWords } from '../../catalogue/things.ts';
import { langTag } from '../../lang-tag.ts';
import type { Session } from '../../things/sessions.ts';
import { passagePath } from '../../things/thing-address.ts';
import type { Ui } from '../../ui.ts';
import { Flag } from '../flag.tsx';

export interface SessionsProps {
  readonly ui: Ui;
  readonly release: string;
  readonly lang: string;
  readonly sessions: readonly Session[];
}

const shownAtFirst = 6;

/** The sessions of a meeting and who said what in each, in the words of the release that tells most. */
export function Sessions({ ui, release, lang, sessions }: SessionsProps) {
  const tag = langTag(lang, ui.locale);
  return (
    <div class="sessions-of">
      {sessions.map(({ title, label, passage, sayings }) => {
        const list = (some: typeof sayings) => (
          <ol class="sayings-of">
            {some.map((saying) => (
              <li>
                <p class="speaker">
                  <Flag code={saying.country} />
                  <bdi lang={tag}>{saying.speaker}</bdi>
                </p>
                <blockquote lang={tag}>
                  <a href={passagePath(ui, release, saying.passage)}>
                    <bdi>{saying.words}</bdi>
                  </a>
                </blockquote>
              </li>
            ))}
          </ol>
        );
        const rest = sayings.slice(shownAtFirst);
        return (
          <section>
            {title !== null && passage !== null && (
              <h3 lang={tag}>
                {label !== null && <span class="number">{label}</span>}
                <a href={passagePath(ui, release, passage)}>
                  <bdi>{title}</bdi>
                </a>
              </h3>
            )}
            {list(sayings.slice(0, shownAtFirst))}
            {rest.length > 0 && (
              <details class="more-rows">
                <summary>{thingWords[ui.locale].nMore(rest.length)}</summary>
                {list(rest)}
              </details>
            )}
          </section>
        );
      })}
    </div>
  );
}
