import type { Vocabulary } from '../../../model/vocabulary.ts';
import { keyOf } from './alike.ts';

/** An office as far as it can be told from a title in any language: what rank, and whether it is that of foreign affairs. */
export interface Office {
  /** `head-of-state`, `minister`, `official` …; null where the title is none we know. */
  readonly rank: string | null;
  /** `foreign`, `finance` …; null where the title names none (大臣) or one we do not tell apart. */
  readonly area: string | null;
}

/** Areas that every cabinet has once, in words of both languages: what a release calls 外務大臣, its translation calls Foreign Minister. */
const areas: readonly (readonly [area: string, words: RegExp])[] = [
  ['foreign', /外務|外相|外交|foreign|external/],
  ['defence', /防衛|国防|defen[cs]e/],
  ['economy-industry', /経済産業|経産|economy,? trade and industry/],
  ['finance', /財務|財相|財政|finance|treasury/],
  ['justice', /法務|法相|司法|justice/],
  ['agriculture', /農|agricultur/],
  ['health', /保健|厚生|health/],
  ['interior', /総務|内務|internal|interior/],
  ['transport', /運輸|交通|transport/],
  ['energy', /エネルギー|energy/],
  ['environment', /環境|environment/],
  ['education', /教育|文部|education/],
  ['digital', /デジタル|digital/],
  ['trade', /貿易|通商|商務|trade|commerce/],
  ['economy', /経済|econom/],
];

/** Offices of which a state has one holder at a time. */
export const isUnique = ({ rank, area }: Office): boolean =>
  rank === 'head-of-state' || rank === 'head-of-government' || (rank === 'minister' && area !== null);

export type OfficeReader = (title: string | null) => Office;

/** Whether a title is one that somebody no longer has: 内閣総理大臣（当時）, former Prime Minister. */
export const isPast = (title: string | null): boolean =>
  title !== null && /当時|^(?:元|前)|\b(?:former|then)\b/i.test(title);

/** All offices that a title gives: that of 第一外務次官（前外務大臣） and the one held before. */
export function officesIn(title: string | null, read: OfficeReader): Office[] {
  if (title === null) return [];
  const past = /[（(](?:前|元|former )(?<office>[^）)]{2,40})[）)]/i.exec(title);
  const plain = title.replace(/[（(]当時[）)]|\b(?:former|then)[ -]/gi, '');
  const main = past ? plain.replace(past[0], '') : plain;
  return [main, past?.groups?.['office'] ?? null].flatMap((each) => {
    const office = read(each);
    return office.rank === null ? [] : [office];
  });
}

/** Makes the reader of titles out of the vocabulary: the longest of its titles that stands in one decides its rank. */
export function officeReader(vocabulary: Pick<Vocabulary, 'offices'>): OfficeReader {
  const titles = vocabulary.offices
    .flatMap(({ rank, names }) =>
      Object.values(names)
        .flat()
        .map((name) => ({ rank, key: keyOf(name) })),
    )
    .filter(({ key }) => key.length > 1)
    .sort((a, b) => b.key.length - a.key.length);
  const known = new Map<string, Office>();
  return (title) => {
    if (title === null) return { rank: null, area: null };
    const before = known.get(title);
    if (before) return before;
    const key = keyOf(title);
    const rank = rankOf(title, key) ?? titles.find((each) => key.includes(each.key))?.rank ?? null;
    const office = { rank, area: areas.find(([, words]) => words.test(title.toLowerCase()))?.[0] ?? null };
    if (known.size > 5_000) known.clear();
    known.set(title, office);
    return office;
  };
}

/**
 * Deputies and envoys hold another office than the one that their title contains: 外務副大臣, Deputy Foreign Minister,
 * 駐日大使. A deputy prime minister who is foreign minister too is the foreign minister.
 */
function rankOf(title: string, key: string): string | null {
  const foreign = /外務大臣|外相|(?:foreign minister|minister of foreign affairs)/i.test(title);
  if (/大使|ambassador/i.test(title)) return 'envoy';
  if (/副大統領|vice[ -]?president/i.test(title)) return 'deputy-head-of-state';
  if (/副首相|副総理|deputy prime minister|vice[ -]premier/i.test(title)) return foreign ? 'minister' : 'deputy-head';
  if (/(?:副大臣|政務官|次官|副相)|(?:vice|deputy|assistant)[ -]?(?:foreign )?(?:minister|secretary)/i.test(title))
    return 'vice-minister';
  if (key.endsWith('外相')) return 'minister';
  return null;
}

/** Whether two titles can be one office of one person: 大臣 and 外務大臣 can, 外務大臣 and 総務大臣 cannot. */
export function sameOffice(a: Office, b: Office): boolean {
  return a.rank !== null && a.rank === b.rank && (a.area === b.area || a.area === null || b.area === null);
}

export const officeKey = ({ rank, area }: Office): string => `${rank ?? '-'}/${area ?? '-'}`;
export function officeOf(key: string): Office {
  const [rank = '-', area = '-'] = key.split('/');
  return { rank: rank === '-' ? null : rank, area: area === '-' ? null : area };
}
