import type { Colors } from 'picocolors/types.js';
import type { Edition } from '../../model/edition.ts';
import { anchoredLists, type AnchoredList, type Reading } from '../../model/reading.ts';
import { summaryOf } from './summary.ts';

/** Titles of the lists, in the order a person wants them. */
const sections: readonly (readonly [AnchoredList, string])[] = [
  ['meetings', 'Meetings'],
  ['people', 'People'],
  ['commitments', 'Commitments'],
  ['instruments', 'Instruments'],
  ['targets', 'Targets'],
  ['money', 'Money'],
  ['times', 'Times'],
  ['counts', 'Counts'],
  ['countryMentions', 'Countries'],
  ['organisations', 'Organisations'],
  ['reference', 'References'],
];
if (sections.length !== anchoredLists.length) throw new Error('a list of the reading has no section in print');

/**
 * The outline and the facts of a release for a person at a terminal: each fact with its value, its words and the
 * address of its passage. Passages without an address are named ¶ and their position.
 */
export function printReading(edition: Edition, reading: Reading, colours: Colors): string {
  const lines = [
    colours.bold(reading.title || '(no title)'),
    colours.dim(
      [reading.issued ?? 'no issue date', reading.lang, reading.kind, reading.countries.join(' ')].join(' · '),
    ),
    '',
    ...outlineLines(edition, colours),
  ];
  for (const [list, title] of sections) {
    const items = reading[list];
    if (items.length === 0) continue;
    lines.push('', colours.bold(`${title} (${items.length})`));
    for (const item of items) {
      const place = item.at.address ?? `¶${item.at.passage}`;
      const unsure = item.certainty === 'certain' ? '' : ` [${item.certainty}]`;
      lines.push(`  ${colours.cyan(place.padEnd(8))} ${summaryOf(list, item)}${colours.yellow(unsure)}`);
      lines.push(`  ${' '.repeat(8)} ${colours.dim(`“${shorten(item.quote)}”`)}`);
    }
  }
  if (reading.unread) lines.push('', unreadLine(reading.lang, reading.unread));
  for (const note of edition.notes) lines.push('', colours.dim(`note: ${note.detail}`));
  return `${lines.join('\n')}\n`;
}

/** “no rules for French yet: meetings, people … are not read”: nobody should take an empty list for “there is none”. */
function unreadLine(lang: string, unread: readonly string[]): string {
  const titles = sections.filter(([list]) => unread.includes(list)).map(([, title]) => title.toLowerCase());
  return `no rules for ${languageName(lang)} yet: ${titles.join(', ')} are not read`;
}

function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  } catch {
    return `“${lang}”`;
  }
}

function outlineLines(edition: Edition, colours: Colors): string[] {
  return edition.passages
    .filter((p) => p.address !== null)
    .map(
      (p) =>
        `${'  '.repeat(p.depth)}${colours.cyan(p.address ?? '')} ${shorten(edition.text.slice(p.start, p.end), 70)}`,
    );
}

/** A long passage's beginning: the outline is for finding one's way. */
function shorten(text: string, most = 160): string {
  if (text.length <= most) return text;
  // Never half of a character outside the basic plane.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
