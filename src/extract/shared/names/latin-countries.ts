import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import type { CountrySpan } from './country-span.ts';
import { oncePer, trieOf, type Trie } from './trie.ts';
import { isWordCharacter } from './word-bounds.ts';

interface Entry {
  readonly codes: readonly string[];
  readonly form: CountrySpan['form'];
  readonly territory: boolean;
}

/** “Sino-Japanese”, “Franco-German”: the first of two. “Indo-” is left out: the Indo-Pacific is no pair. */
const prefixes = [
  ['Sino-', 'CN'],
  ['Franco-', 'FR'],
  ['Anglo-', 'GB'],
  ['Russo-', 'RU'],
] as const;

const lexicon = oncePer((vocabulary: Vocabulary): Trie<Entry> => {
  const words: [string, Entry][] = [];
  for (const { code, names, adjectives, territory = false } of vocabulary.countries) {
    for (const name of names['en'] ?? []) {
      const entry: Entry = { codes: [code], form: 'name', territory };
      words.push([fold(name), entry]);
      if (/[a-z]/.test(name)) words.push([fold(name).toUpperCase(), entry]);
    }
    for (const name of adjectives?.['en'] ?? [])
      words.push([fold(name), { codes: [code], form: 'adjective', territory }]);
  }
  for (const { names, members } of vocabulary.groups)
    for (const name of names['en'] ?? []) words.push([fold(name), { codes: members, form: 'group', territory: false }]);
  for (const [prefix, code] of prefixes) words.push([prefix, { codes: [code], form: 'adjective', territory: false }]);
  return trieOf(words);
});

/** “the Republic of ”, “the Lao People's Democratic Republic of ”: belongs to the name that it stands before. */
const officialForm =
  /(?:\b(?:Islamic|Federal|Federative|Democratic|Socialist|People's|Co-operative|Cooperative|Plurinational|Bolivarian|Oriental|Arab|United|Independent|Hashemite|Grand) ){0,3}(?:Republic|Kingdom|Sultanate|Commonwealth|Union|Federation|Duchy|Principality|State|Emirate) of (?:the )?$/;

/** Words before a name that make another name of it: “Northern Ireland”, “New Mexico”, “Gulf of Oman”, “Latin America”. */
const otherNameBefore =
  /(?:\bNorthern|\bNew|\bLake|\b(?:South|North|Central|Latin|Native|African|Inter-?|Pan-?|Trans-?)[ -]|\b(?:Gulf|Sea|Bay|State|Straits?|Cape|Horn|University|Bank) of(?: the)?|\b(?:CONTACT|ABOUT|FOLLOW|JOIN|Contact|About|Follow|Join))\s?$/;
/** Words after a name that make it a place, a sea or a sum of money: “Taiwan Strait”, “Jordan River”, “US dollars”. */
const otherNameAfter =
  /^(?: (?:Sea|Ocean|Straits?|Canal|River|Valley|Basin|Delta|Peninsula|City|Territory|Territories|territory|territories|language|dollars?|yen|pounds?|won|rupees?|pesos?|baht|dong|rupiah|ringgit|riyals?|rubles?|roubles?|francs?|lira|krone[rn]?|krona|reais|rand|cents)\b|\$|-speaking\b|-language\b)/;
/** Names of ours that are also parts of names of regions: only these need the words before them. */
const american = /^(?:America|American)\b/;

/** Every state named in Latin letters, in order, without overlaps, the longest name first. */
export function latinCountries(text: string, vocabulary: Vocabulary): CountrySpan[] {
  const trie = lexicon(vocabulary);
  const spans: CountrySpan[] = [];
  for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
    const start = at++;
    if (start > 0 && isWordCharacter(text, start - 1)) continue;
    const found = trie.longestAt(text, start);
    if (!found) continue;
    const isPrefix = text.charAt(found.end - 1) === '-';
    if (isPrefix ? !/\p{Lu}/u.test(text.charAt(found.end)) : isWordCharacter(text, found.end)) continue;
    at = found.end;
    const before = text.slice(Math.max(0, start - 70), start);
    const after = text.slice(found.end, found.end + 16);
    const { codes, form, territory } = found.value;
    if (form !== 'group' && isOtherName(text.slice(start, found.end), before, after, form)) continue;
    const official = form === 'name' ? (officialForm.exec(before)?.[0].length ?? 0) : 0;
    for (const code of codes)
      spans.push({ start: start - official, end: isPrefix ? found.end - 1 : found.end, code, form, territory });
  }
  return spans;
}

function isOtherName(name: string, before: string, after: string, form: CountrySpan['form']): boolean {
  if (otherNameAfter.test(after) && !name.startsWith('Vatican')) return true;
  if (otherNameBefore.test(before) && (american.test(name) || !/(?:South|North|Central|African)[ -]$/.test(before))) {
    // “the State of Japan” and “the Bank of Japan” do name the state; “the State of Georgia” and gulfs do not.
    return (
      !/\b(?:Bank|University) of(?: the)?\s?$/.test(before) && !(/State of\s?$/.test(before) && name !== 'Georgia')
    );
  }
  // Languages: “in French.”, “English and Russian”.
  return (
    form === 'adjective' &&
    /\b(?:in|into|English and|English,) $/.test(before) &&
    /^(?:[.,;)]|$| (?:and|or|only)\b)/.test(after)
  );
}
