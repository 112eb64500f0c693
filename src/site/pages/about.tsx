import { sourceWords } from '../catalogue/sources.ts';
import { thingWords } from '../catalogue/things.ts';
import { deskWords } from '../catalogue/desk.ts';
import { recordWords } from '../catalogue/record-pages.ts';
import { Colophon } from '../components/colophon.tsx';
import { Document, type Place } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { Part, PartsIndex } from '../components/things/part.tsx';
import type { Ui } from '../ui.ts';

/** What this site is, how it finds things out, what people have checked, how to cite it, and what it keeps of readers. */
export function About({ ui, place }: { ui: Ui; place: Place }) {
  const words = recordWords[ui.locale];
  const parts = [
    { id: 'reading', title: words.about1, text: words.about1Text },
    { id: 'identity', title: words.about2, text: words.about2Text },
    { id: 'status', title: words.about3, text: words.about3Text },
    { id: 'checked', title: words.about4, text: words.about4Text },
    { id: 'sources', title: words.about5, text: words.about5Text },
    { id: 'cite', title: words.about6, text: words.about6Text },
    { id: 'accessibility', title: words.about7, text: words.about7Text },
    { id: 'privacy', title: words.about8, text: words.about8Text },
  ];
  return (
    <Document
      ui={ui}
      place={place}
      page="about"
      title={`${words.aboutTitle} — ${ui.t.siteName}`}
      description={words.aboutIntro.slice(0, 300)}
    >
      <Strip ui={ui} place={place} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>{words.aboutTitle}</h1>
          <p class="standfirst">{words.aboutIntro}</p>
        </header>
        <div class="about-columns">
          <PartsIndex label={thingWords[ui.locale].onThisPage} parts={parts} />
          <div class="about-text">
            {parts.map(({ id, title, text }) => (
              <Part id={id} title={title}>
                {text.map((paragraph) => (
                  <p>{paragraph}</p>
                ))}
                {id === 'sources' && (
                  <p>
                    <a href={`/${ui.locale}/sources`}>{sourceWords[ui.locale].title}</a>
                  </p>
                )}
                {id === 'accessibility' && (
                  <p>
                    <a href={`/${ui.locale}/accessibility`}>{sourceWords[ui.locale].a11yResults}</a>
                  </p>
                )}
                {id === 'checked' && (
                  <p>
                    <a href={`/${ui.locale}/checked`}>{deskWords[ui.locale].toChecked}</a>
                  </p>
                )}
                {id === 'cite' && (
                  <p>
                    <a href={`/${ui.locale}/data`}>{words.toData}</a>
                  </p>
                )}
              </Part>
            ))}
          </div>
        </div>
      </main>
      <Colophon ui={ui} />
    </Document>
  );
}
