import { segment } from '../address.ts';
import type { ReleaseView } from '../../record/views.ts';
import { byteSize } from '../format/amounts.ts';
import { fullDate } from '../format/dates.ts';
import type { Ui } from '../ui.ts';
import { issuerName } from '../things/issuer-name.ts';
import { safeHref } from './body/spans.ts';

/** Where the text comes from: the issuer's page, the copy as received, credit and terms, notes from reading. */
export function SourceNote({ ui, view }: { ui: Ui; view: ReleaseView }) {
  const { t } = ui;
  const href = view.url === null ? null : safeHref(view.url);
  return (
    <section class="source" aria-labelledby="source">
      <h2 id="source">{t.source}</h2>
      <dl class="ledger">
        <div>
          <dt>{t.issuer}</dt>
          <dd>
            <bdi>{issuerName(view.card.issuer, ui)}</bdi>
            {href !== null && (
              <a href={href} rel="noopener nofollow">
                {t.sourcePage}
              </a>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.capture}</dt>
          <dd>
            <a href={`/captures/${segment(view.capture.id)}`} rel="nofollow">
              {t.captured(fullDate(view.capture.fetchedAt, ui.locale), byteSize(view.capture.size))}
            </a>
            <code title="SHA-256">{view.capture.sha256.slice(0, 16)}</code>
            <span>{t.edition(view.edition.number)}</span>
          </dd>
        </div>
        {creditOf(ui, view) !== null && (
          <div>
            <dt>{t.credit}</dt>
            <dd class="credit-lines">
              {creditOf(ui, view)
                ?.split('\n')
                .map((line) => (
                  <p>
                    <bdi>{line}</bdi>
                  </p>
                ))}
            </dd>
          </div>
        )}
        {view.source.terms !== null && (
          <div>
            <dt>{t.terms}</dt>
            <dd>{terms(view.source.terms)}</dd>
          </div>
        )}
        {view.edition.notes.length > 0 && (
          <div>
            <dt>{t.notes}</dt>
            <dd>
              {view.edition.notes.slice(0, 20).map((note) => (
                <span>{note.detail}</span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** The credit line in the reader's language, else in the release's own. */
const creditOf = (ui: Ui, { source }: ReleaseView): string | null => source.credits?.[ui.locale] ?? source.credit;

function terms(words: string) {
  const href = safeHref(words);
  return href === null ? (
    words
  ) : (
    <a href={href} rel="noopener nofollow">
      {words}
    </a>
  );
}
