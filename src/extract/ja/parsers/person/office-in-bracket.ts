import type { Parser } from '../../../shared/found.ts';
import { spanStartingAt } from '../../../shared/names/country-span.ts';
import { countriesOf } from '../../../shared/names/countries-of.ts';
import { personFound } from '../../../shared/names/person-candidate.ts';
import { headOfLine } from './state-beside.ts';
import { officesIn, titleWords, type TitleWords } from './title-words.ts';

const rule = 'ja/parsers/person/office-in-bracket';

/** 「、田中 一郎(」 or 「マルコス・シルバ(」: a whole name and nothing more before the bracket. */
const shape =
  /(?<![\p{sc=Han}々〆ぁ-んァ-ヴーA-Za-z・=])(?:(?<kanji>[\p{sc=Han}々]{1,4} ?[\p{sc=Han}々]{1,3})|(?<kana>[ァ-ヴ][ァ-ヴー]{1,15}(?:[・=][ァ-ヴ][ァ-ヴー]{0,15}){1,4})) ?\($/u;
/** What is in the bracket before the head: a body and a field, 環境省地球環境局. */
const inside = /^[\p{sc=Han}々ァ-ヴーA-Za-z・ ]{0,30}$/u;
/** A part in the meeting, or a rank that nobody holds. */
const noOffice = /議長|座長|団長|司会|主催|共催|代表$/;
const reach = 64;

/** 「田中一郎（環境省地球環境局長）」, as lists of those present are written: the name, then body and office in a bracket. */
export const officeInBracket: Parser = {
  id: rule,
  *find(source, context) {
    const { folded: text } = source;
    const words = titleWords(context.vocabulary);
    const countries = countriesOf(source, context);
    for (const { start: headStart, end: headEnd } of officesIn(source, words)) {
      if (text.charAt(headEnd) !== ')') continue;
      const open = text.lastIndexOf('(', headStart);
      const from = Math.max(source.passageAt(headStart).start, open + 1 - reach);
      if (open < from || headStart - open > 31 || !inside.test(text.slice(open + 1, headStart))) continue;
      const hit = shape.exec(text.slice(from, open + 1));
      const { kanji, kana } = hit?.groups ?? {};
      const written = kanji ?? kana;
      if (!hit || !written || noOffice.test(text.slice(headStart, headEnd))) continue;
      // A head alone says too little of a name in katakana, which may be a team's.
      if (kanji ? !isFullName(kanji, words) : headStart === open + 1) continue;
      const nameStart = from + hit.index;
      const state = spanStartingAt(countries, open + 1);
      const own = state && state.end < headEnd && !state.territory ? state : undefined;
      yield personFound(
        rule,
        { start: nameStart, end: headEnd + 1 },
        {
          name: source.text.slice(nameStart, nameStart + written.length).replace(kanji ? /\s/g : /$^/, ''),
          role: source.text.slice(own?.end ?? open + 1, headEnd),
          country: own?.code ?? headOfLine(text, countries, nameStart),
        },
        {
          script: kanji ? 'kanji' : 'kana',
          head: text.slice(headStart, headEnd),
          nameStart,
          nameEnd: nameStart + written.length,
        },
      );
    }
  },
};

/** Ends of bodies and places: 本田技研(社長), 田中会館(館長). */
const body = /[省庁局部課室会社館院所校園店隊団課区市町村県州国港駅工研大電協連機]$/;

/** A known family name, and one to three characters behind it that end no body's name. */
function isFullName(name: string, { surnames }: TitleWords): boolean {
  const bare = name.replace(' ', '');
  const apart = name.indexOf(' ');
  if (body.test(bare)) return false;
  if (apart > 0) return surnames.has(name.slice(0, apart));
  return [3, 2, 1].some(
    (n) => surnames.has(bare.slice(0, n)) && bare.length - n >= 1 && bare.length - n <= 3 && bare.length >= 3,
  );
}
