import type { Source } from '../../../shared/source.ts';

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const notPlace =
  /^(?:G\d{1,2}\b|NATO|ASEAN|EU|APEC|SAARC|Quad|OSCE|OECD|Foreign|Cooperation|Response|Addition|Order|Parallel|Accordance|Person|Partnership|His|Her|Their|This|That|These|Mr|Ms|H\.E)\b/;
/** Who is spoken of next, where no comma parts the place from them. */
const office =
  /\s(?:(?:Acting|First|Deputy|Foreign|Prime|Vice|State)\s){0,3}(?:President|Minister|Secretary|Chancellor|Ambassador|Chairman|Governor|Head)\b.{0,120}$/;
/** “to take part in the Sixth Consultative Meeting”: no place. */
const gathering =
  /\b(?:Meeting|Summit|Conference|Forum|Dialogue|Session|Consultations?)\b(?!\s(?:Hall|Cent|Room|Building|House))/;
const capital = String.raw`(?:[A-Z][\w.\u00c0-\u024f'-]{0,40})`;
const pattern = new RegExp(
  String.raw`\b(?<prep>in|at)\s(?<place>(?:an?\s[a-z]{1,40}\sin\s|the\s)?${capital}(?:\s(?:(?:of|the|de|de\sla|del|da|do|dos|es|sur|upon)\s)?${capital}){0,4}(?:,\s(?=${capital}\b)${capital}(?:\s${capital}){0,2})?)|\((?<bracket>${capital}(?:\s${capital}){1,3}\s?(?:Palace|House|Hotel|Office|Center|Centre|Hall))\)`,
  'g',
);

/** Where something is held: “in Dushanbe”, “in Rio de Janeiro”, “at a hotel in Tokyo”, “at Lancaster House”. Null where the stretch names none. */
export function placeIn(
  source: Source,
  start: number,
  end: number,
): { place: string; start: number; end: number } | null {
  for (const match of source.folded.slice(start, end).matchAll(pattern)) {
    const words = (match.groups?.place ?? match.groups?.bracket ?? '')
      .replace(/(?<!\b[A-Z]\.[A-Z])[.,]$/, '')
      // “in Samarkand Acting Foreign Minister Karimov opened …”
      .replace(office, '');
    const bare = words.replace(/^the\s/, '');
    if (
      !words ||
      months.test(bare) ||
      notPlace.test(bare) ||
      /'s?$/.test(bare) ||
      gathering.test(bare) ||
      /^(?:the\s)?(?:Summit|Meeting|Dialogue|Government|Japanese|Ministry)\b/.test(words)
    )
      continue;
    const at = start + match.index + match[0].indexOf(words) + (words.length - bare.length);
    const cut = bare.replace(/,\s[^,\n]{0,80}$/, (rest) =>
      /^,\s[A-Z]\w{1,40}$/.test(rest) && !months.test(rest.slice(2)) ? rest : '',
    );
    return { place: source.text.slice(at, at + cut.length), start: at, end: at + cut.length };
  }
  return null;
}
