import { jsonText } from './form.ts';
import { tex } from './tex.ts';

/** What a reference says, whatever it is of. */
export interface Cited {
  /** Unique in a list of references, without letters that BibTeX takes amiss. */
  readonly key: string;
  readonly type: 'page' | 'dataset';
  readonly title: string;
  readonly author: string;
  /** What it stands in: of a fact its release. */
  readonly within: string | null;
  /** ISO 8601 as far as told: `2025-12-20`, `2025-12`, `2025`; what is none is left out. */
  readonly date: string | null;
  readonly version: string | null;
  readonly url: string;
  /** The credit line that its issuer asks for. */
  readonly note: string;
  readonly lang: string;
}

/** What programs of references show as one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Year, month and day as far as told; of a span its beginning. */
function partsOf({ date }: Cited): string[] {
  const told = /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?/.exec(date ?? '')?.groups ?? {};
  return [told['year'], told['month'], told['day']].filter((part) => part !== undefined);
}

type Field = readonly [string, string | null | undefined];
const given = (fields: readonly Field[]) =>
  fields.flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value] as const],
  );

export function bibtex(cited: Cited): string {
  const [year, month, day] = partsOf(cited);
  const langid: Readonly<Record<string, string>> = { ja: 'japanese', en: 'english' };
  const fields = given([
    ['title', `{${tex(oneLine(cited.title))}}`],
    ['author', `{${tex(oneLine(cited.author))}}`],
    [cited.type === 'page' ? 'organization' : 'publisher', cited.within === null ? null : tex(oneLine(cited.within))],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['date', [year, month, day].filter((part) => part !== undefined).join('-')],
    ['version', cited.version],
    ['url', cited.url],
    ['note', tex(oneLine(cited.note))],
    ['langid', langid[cited.lang]],
  ]);
  const type = cited.type === 'page' ? 'online' : 'dataset';
  return `@${type}{${cited.key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}\n`;
}

export function ris(cited: Cited): string {
  const [year, month, day] = partsOf(cited);
  const lines = given([
    ['TY', cited.type === 'page' ? 'ELEC' : 'DATA'],
    ['ID', cited.key],
    ['TI', oneLine(cited.title)],
    // A comma would part family from given name: “Foreign, Commonwealth & Development Office” is whole as publisher.
    ['AU', oneLine(cited.author).replaceAll(',', '')],
    ['PB', oneLine(cited.author)],
    ['T2', cited.within === null ? null : oneLine(cited.within)],
    ['PY', year],
    ['DA', year === undefined ? undefined : [year, month ?? '', day ?? '', ''].join('/')],
    ['ET', cited.version],
    ['LA', cited.lang],
    ['UR', cited.url],
    ['N1', oneLine(cited.note)],
  ]);
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\nER  - \r\n`;
}

export function cslJson(cited: Cited): string {
  const parts = partsOf(cited).map(Number);
  return jsonText([
    {
      id: cited.key,
      type: cited.type === 'page' ? 'webpage' : 'dataset',
      title: oneLine(cited.title),
      author: [{ literal: oneLine(cited.author) }],
      publisher: oneLine(cited.author),
      ...(cited.within === null ? {} : { 'container-title': oneLine(cited.within) }),
      ...(parts.length === 0 ? {} : { issued: { 'date-parts': [parts] } }),
      ...(cited.version === null ? {} : { version: cited.version }),
      language: cited.lang,
      URL: cited.url,
      note: oneLine(cited.note),
    },
  ]);
}
