import { Document } from '../components/document.tsx';
import { Strip } from '../components/masthead.tsx';
import { PartsIndex } from '../components/things/part.tsx';
import type { Ui } from '../ui.ts';
import { examples } from './examples.tsx';
import type { Words } from './samples.ts';

const long = 'とても長い題名'.repeat(12);

/** Every component with its example; `long` puts long words into every field. For those who build the site. */
export function GalleryPage({ ui, look }: { ui: Ui; look: 'plain' | 'long' }) {
  const words: Words = look === 'long' ? (given) => given + long : (given) => given;
  return (
    <Document ui={ui} place={null} page="components" title="Components" description="Every component with its example">
      <Strip ui={ui} place={null} />
      <main id="main" tabIndex={-1}>
        <header class="thing-head">
          <h1>Components</h1>
          <p>
            <a href={`/${ui.locale}/_components`}>plain</a> ·{' '}
            <a href={`/${ui.locale}/_components?look=long`}>long words</a>
          </p>
        </header>
        <PartsIndex label="Components" parts={examples.map(({ name }) => ({ id: name, title: name }))} />
        {examples.map(({ name, show }) => (
          <section class="part" data-component={name}>
            <h2 id={name}>{name}</h2>
            {show(ui, words)}
          </section>
        ))}
      </main>
    </Document>
  );
}
