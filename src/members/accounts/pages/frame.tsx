import type { ComponentChildren } from 'preact';
import { Colophon } from '../../../site/components/colophon.tsx';
import { Document } from '../../../site/components/document.tsx';
import { Strip } from '../../../site/components/masthead.tsx';
import type { Ui } from '../../../site/ui.ts';

/** What stands around a page about somebody's account: it is nobody else's, so search engines are told to leave it. */
export function Frame(props: {
  ui: Ui;
  title: string;
  /** The path below the language, so that the other language's page is one click away. */
  path?: string;
  page?: string;
  script?: string;
  children: ComponentChildren;
}) {
  const { ui, title, path, page = 'account', script, children } = props;
  const place = path === undefined ? null : { path, query: '', origin: '' };
  return (
    <Document
      ui={ui}
      place={null}
      page={page}
      title={`${title} — ${ui.t.siteName}`}
      description={ui.t.description}
      {...(script === undefined ? {} : { script })}
    >
      <Strip ui={ui} place={place} box={false} />
      <main id="main" tabIndex={-1} class="account">
        {children}
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
