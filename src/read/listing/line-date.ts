import { fold } from '../../text/fold.ts';
import { isDateLine } from '../date-line.ts';
import { printedDate } from '../printed-date.ts';

/** 「12月20日」 under a heading 「令和7年12月」: a list gives the year once. */
const withoutYear = /^(?<month>\d{1,2})月 ?(?<day>\d{1,2})日/;
const yearAlone = /(?<year>20\d\d) ?年?|令和 ?(?<reiwa>\d{1,2}|元) ?年|平成 ?(?<heisei>\d{1,2}|元) ?年/;

/** The year that a heading speaks of, null where none. */
export function yearOf(heading: string): number | null {
  const g = yearAlone.exec(fold(heading.slice(0, 200)))?.groups;
  if (!g) return null;
  const count = (text: string) => (text === '元' ? 1 : Number(text));
  if (g['year'] !== undefined) return Number(g['year']);
  return g['reiwa'] === undefined ? 1988 + count(g['heisei'] ?? '1') : 2018 + count(g['reiwa']);
}

/** The day that a line is about, where the line says next to nothing else. */
export function lineDate(text: string, year: number | null): string | null {
  if (isDateLine(text)) return printedDate(text)?.day ?? null;
  if (text.length > 16) return null;
  return shortDate(text, year);
}

/** The day that the words around a link begin with or consist of; a day far into a summary is the event's. */
export function dayBeside(text: string, year: number | null): string | null {
  const found = printedDate(text);
  if (found && (found.start <= 40 || text.length - found.end <= 10)) return found.day;
  return shortDate(text, year);
}

function shortDate(text: string, year: number | null): string | null {
  const g = withoutYear.exec(fold(text.slice(0, 40)).trim())?.groups;
  if (!g || year === null) return null;
  return printedDate(`${year}年${g['month']}月${g['day']}日`)?.day ?? null;
}
