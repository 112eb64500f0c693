import { jsonText, type Writing } from './form.ts';
import type { ReleaseItem } from './items.ts';

/** Year, month and day as far as told. */
function partsOf(release: ReleaseItem): string[] {
  return (release.published ?? release.issued ?? '')
    .slice(0, 10)
    .split('-')
    .filter((part) => part !== '');
}

const addressOf = (release: ReleaseItem, { origin }: Writing) => release.url ?? `${origin}${release.address}`;
/** What programs of references show as one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export function bibtex(release: ReleaseItem, writing: Writing): string {
  const [year, month, day] = partsOf(release);
  const fields: [string, string | undefined][] = [
    ['title', `{${tex(oneLine(release.title))}}`],
    ['author', `{${tex(release.issuer)}}`],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['date', [year, month, day].filter((part) => part !== undefined).join('-') || undefined],
    ['url', addressOf(release, writing)],
    ['note', tex(release.licence.line)],
    ['langid', release.lang === 'ja' ? 'japanese' : release.lang === 'en' ? 'english' : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@online{yakusoku-${release.id},\n${lines.join('\n')}\n}\n`;
}

/** Letters that TeX reads as commands, as themselves. */
function tex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^]|[&%$#_{}]/g, (letter) => commands[letter] ?? `\\${letter}`);
}

export function ris(release: ReleaseItem, writing: Writing): string {
  const [year, month, day] = partsOf(release);
  const dated = year === undefined ? undefined : [year, month ?? '', day ?? '', ''].join('/');
  const lines: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', release.id],
    ['TI', oneLine(release.title)],
    ['AU', oneLine(release.issuer)],
    ['PY', year],
    ['DA', dated],
    ['LA', release.lang],
    ['UR', addressOf(release, writing)],
    ['N1', oneLine(release.licence.line)],
  ];
  return `${lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\r\n')}\r\nER  - \r\n`;
}

export function cslJson(release: ReleaseItem, writing: Writing): string {
  const parts = partsOf(release).map(Number);
  return jsonText([
    {
      id: `yakusoku-${release.id}`,
      type: 'webpage',
      title: oneLine(release.title),
      author: [{ literal: release.issuer }],
      publisher: release.issuer,
      ...(parts.length === 0 ? {} : { issued: { 'date-parts': [parts] } }),
      language: release.lang,
      URL: addressOf(release, writing),
      note: release.licence.line,
    },
  ]);
}
