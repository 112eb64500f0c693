import type { OpenWords } from '../../site/catalogue/open.ts';
import type { Place } from '../../site/components/document.tsx';
import type { Ui } from '../../site/ui.ts';
import type { Kind } from '../declare/kind.ts';
import { propertyWords } from '../declare/words.ts';
import { filterWords } from '../declare/filter-words.ts';
import { listParameters } from '../http/query.ts';
import { parameterSchema } from '../document/parameter-schema.ts';
import { columnsOf } from '../tables/columns.ts';
import { Frame } from './guide.tsx';

interface KindPageProps {
  readonly ui: Ui;
  readonly place: Place;
  readonly words: OpenWords;
  readonly kind: Kind;
  /** One real item of the record; null while there is none. */
  readonly example: unknown;
}

/** `/ja/data/releases`: the parameters and properties of one kind, and a real answer. */
export function KindPage({ ui, place, words, kind, example }: KindPageProps) {
  const { locale } = ui;
  const list = `/api/v1/${kind.path}`;
  const query = 'q' in kind.filters ? `?q=${encodeURIComponent(locale === 'ja' ? '協力' : 'cooperation')}` : '';
  return (
    <Frame
      ui={ui}
      place={place}
      title={`${kind.label[locale]} — ${words.title}`}
      description={kind.about[locale]}
      siteName={ui.t.siteName}
    >
      <nav class="data-back">
        <a href={`/${locale}/data`}>{words.title}</a>
      </nav>
      <header class="data-head">
        <h1>{kind.label[locale]}</h1>
        <p>{kind.about[locale]}</p>
        <ul class="data-addresses">
          {['', '.csv', '.ndjson', '.parquet'].map((suffix) => (
            <li>
              <a href={`${list}${suffix}${query}`}>
                <code>
                  {list}
                  {suffix}
                  {decodeURIComponent(query)}
                </code>
              </a>
            </li>
          ))}
          {kind.one !== null && (
            <li>
              <code>
                {list}/<var>id</var>
              </code>
            </li>
          )}
        </ul>
      </header>
      <section>
        <h2 id="parameters">{words.parameters}</h2>
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{words.parameter}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.form}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(kind.filters).map(([name, schema]) => (
              <tr>
                <td>
                  <code>{name}</code>
                </td>
                <td>{filterWords[name]?.[locale]}</td>
                <td>{formOf(parameterSchema(schema))}</td>
              </tr>
            ))}
            {listParameters(kind).map((name) => (
              <tr>
                <td>
                  <code>{name}</code>
                </td>
                <td>{words.ofLists[name as keyof typeof words.ofLists]}</td>
                <td>{name === 'sort' ? kind.sorts.map((sort) => <code>{sort}</code>) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2 id="properties">{words.properties}</h2>
        <table class="data-table">
          <thead>
            <tr>
              <th scope="col">{words.parameter}</th>
              <th scope="col">{words.meaning}</th>
              <th scope="col">{words.form}</th>
            </tr>
          </thead>
          <tbody>
            {columnsOf(kind.item).map((column) => (
              <tr>
                <td>
                  <code>{column.path.join('.')}</code>
                </td>
                <td>
                  {
                    (propertyWords[`${kind.name}.${column.path.at(-1) ?? ''}`] ??
                      propertyWords[column.path.at(-1) ?? ''])?.[locale]
                  }
                </td>
                <td>
                  {column.values === null || column.values.length > 14
                    ? column.type
                    : column.values.map((value) => <code>{value}</code>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {example !== null && example !== undefined && (
        <section>
          <h2 id="example">{words.example}</h2>
          <pre class="data-example" tabIndex={0}>
            {JSON.stringify(example, null, 2)}
          </pre>
        </section>
      )}
    </Frame>
  );
}

/** The values to choose from, or the pattern that a value must have. */
function formOf(schema: Record<string, unknown>) {
  const values = schema['enum'];
  if (Array.isArray(values)) return values.map((value) => <code>{String(value)}</code>);
  const { format, type } = schema;
  return typeof format === 'string' ? format : typeof type === 'string' ? type : '';
}
