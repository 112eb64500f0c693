import { Colophon } from '../components/colophon.tsx';
import { Document } from '../components/document.tsx';
import { Fields } from '../components/filters.tsx';
import { Strip } from '../components/masthead.tsx';
import type { Ui } from '../ui.ts';

export type NoticeKind = 'not-found' | 'bad-input' | 'failure';

/** A page for when there is none: what happened and where to go. */
export function Notice(props: {
  ui: Ui;
  kind: NoticeKind;
  fields?: readonly { readonly field: string; readonly count: number }[];
}) {
  const { ui, kind, fields = [] } = props;
  const { t } = ui;
  const words = {
    'not-found': { title: t.notFoundTitle, text: t.notFoundText },
    'bad-input': { title: t.badInputTitle, text: t.badInputText },
    failure: { title: t.failureTitle, text: t.failureText },
  }[kind];
  return (
    <Document ui={ui} place={null} page="notice" title={`${words.title} — ${t.siteName}`} description={t.description}>
      <Strip ui={ui} place={null} />
      <main id="main" tabIndex={-1} class="notice">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        <p>
          <a class="onward" href={`/${ui.locale}/`}>
            {t.goHome}
          </a>
        </p>
        {fields.length > 0 && (
          <>
            <h2>{t.fields}</h2>
            <Fields ui={ui} query={{ field: null, kind: null, lang: 'any', after: null }} counts={fields} />
          </>
        )}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
