import type { Passage } from '../../../../model/edition.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';

export interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const held = /開|行わ|行い|行っ|実施|一堂に会|会談|面談|面会|出席|挙行|集まり|話し/;
/** 「前回の意見交換は、平成29年2月に東京で行われた」: another meeting was there. */
const another = /^(?:なお、?|また、?)?(?:前回|次回|昨年|来年|前年|翌年)/;
/** 「都内のホテルにおいて」, 「飯倉公館で」, 「首都アスタナにおいて」. */
const where =
  /(?:^|[、,，は]|首都|の首都|[0-9]日に|日\([月火水木金土日]\)に|月に|日まで)(?<place>[一-龠ァ-ヴーA-Za-z・の0-9 ]{2,24}?)(?:\([^)]{1,20}\))?(?:において|にて|で)(?=[、,「一-龠約初ァ-ヴA-Z])/u;
const venue = /^(?:開催)?(?:場 ?所|会 ?場|開催地)\s?[:：]?\s?(?<place>[^\s(（、。]{2,30})/;

const spot = '[一-龠ァ-ヴーA-Za-z・]{2,16}?';
/** 「…会議（於：アスタナ）」 */
const inBracket = new RegExp(
  `^」?(?:\\([^)]{1,24}\\))?\\((?:[^()於]{0,24}[、,]\\s?)?於[:：]?\\s?(?<place>[一-龠ァ-ヴーA-Za-z・ ]{2,24})\\)`,
  'u',
);
/** 「東京で開かれた日・X会議」 */
const justBefore = new RegExp(
  `(?:^|[、,はがに日月]|首都)(?<place>${spot})(?:において|にて|で)(?:初めて|開催|行わ|開か)[^、。]{0,14}$`,
  'u',
);
/** 「…会議が8月にケニアで行われる」, 「…会議をタシケントにおいて開催しました」 */
const justBehind = new RegExp(
  `^」?(?:\\([^)]{1,30}\\))?[はがを][、,]?(?:[^。、はがをへ]{0,24}(?:日|月|年|旬)(?:\\([^)]{1,4}\\))?(?:に|、))?(?<place>(?:[一-龠ァ-ヴー]{2,12}の)?${spot})(?:において|にて|で)[、,]?(?:初めて)?(?:開|行わ|実施)`,
  'u',
);
/** 「首都アスタナにおいて、第3回となる…会合が開かれ」, 「東京で…会議を開催し」 */
const rightBefore = new RegExp(
  `(?:^|[、,はがに日月]|首都)(?<place>${spot})(?:において|にて|で)[、,]?(?:第[0-9]{1,3}回目?(?:の|となる)|初めての|初の)?$`,
  'u',
);
/** 「東京での首脳会談」 */
const rightBeforeNo = new RegExp(
  `(?:^|[、,はがに日月年期旬の]|首都)(?<place>${spot})(?:における|での)(?:第[0-9]{1,3}回(?:目の)?)?$`,
  'u',
);
/** 「…は来年ブラジリアで」, 「同国ダルハンにて」: the word for the time, or for the state told before, is no part of the place. */
const wordAhead =
  /^同[国市州県]の?(?=.{2})|^(?:(?:来|今|本|昨|翌|同)(?:年|月|週|日)(?:末|春|夏|秋|冬)?|再来年|年内|年末|近く|近々|今般|今回|今秋|今夏|今春|今冬)(?:に|、)?/;
const noPlace =
  /^[一二三四五六両各諸][かカヵヶ]?国|形式|方式|主催|機会|下$|会合|会談|対面|会議|テーマ|共同|議長|全体|目的|連携|協力|オンライン|電話|分野|席上|^(?:その|この)?場$|過程|枠組/;

/** Where a meeting named in a sentence was held, from the words right around its name. */
export function placeOfMention(
  source: Source,
  {
    start,
    end,
    sentence,
  }: {
    readonly start: number;
    readonly end: number;
    readonly sentence: { readonly start: number; readonly end: number };
  },
): Place | null {
  const after = source.folded.slice(end, Math.min(sentence.end, end + 80));
  const from = Math.max(sentence.start, start - 44);
  const before = source.folded.slice(from, start);
  for (const [pattern, words, offset] of [
    [inBracket, after, end],
    [justBehind, after, end],
    [justBefore, before, from],
    [rightBeforeNo, before, from],
    ...(/^」?(?:\([^)]{1,30}\))?[がを](?:開|行|実施|主催)/.test(after) ? [[rightBefore, before, from] as const] : []),
  ] as const) {
    const name = pattern.exec(words)?.groups?.['place']?.replace(wordAhead, '');
    if (!name || noPlace.test(name)) continue;
    const at = offset + (offset === from ? words.lastIndexOf(name) : words.indexOf(name));
    return { name: source.text.slice(at, at + name.length), start: at, end: at + name.length };
  }
  return null;
}

const heading = /^(?:開催)?(?:場所|会場|開催地)(?:について|\(予定\))?$/;

/** 「3. 開催場所」 as a heading, and the place in the line below it. */
export function placeUnderHeading(source: Source): Place | null {
  const { passages } = source.edition;
  if (!/場所|会場|開催地/.test(source.folded)) return null;
  const at = passages.findIndex(
    (p) => p.end - p.start < 12 && heading.test(source.folded.slice(p.start, p.end).trim()),
  );
  const below = at < 0 ? undefined : passages[at + 1];
  if (!below || below.kind === 'heading' || below.kind === 'row') return null;
  const name = /^[^\s(（、。:]{2,30}/.exec(source.folded.slice(below.start, below.end))?.[0];
  return name
    ? {
        name: source.text.slice(below.start, below.start + name.length),
        start: below.start,
        end: below.start + name.length,
      }
    : null;
}

/** 「場所：タシケント」, a line of its own anywhere. */
export function placeOfLine(source: Source): Place | null {
  if (!/場 ?所|会 ?場|開催地/.test(source.folded)) return null;
  for (const { start, end, kind } of source.edition.passages) {
    if (kind === 'title' || kind === 'heading' || kind === 'row') continue;
    const words = source.folded.slice(start, Math.min(end, start + 60));
    const at = /^[○〇◯●◆■・(（0-9)）.\s]{0,5}(?:開催)?(?:場 ?所|会 ?場|開催地)\s?[:：\s]\s?(?=\S)/.exec(words)?.[0]
      .length;
    const name = at === undefined ? undefined : /^[^(（、。]{2,30}/.exec(words.slice(at))?.[0].trim();
    if (at === undefined || !name) continue;
    return {
      name: source.text.slice(start + at, start + at + name.length),
      start: start + at,
      end: start + at + name.length,
    };
  }
  return null;
}

/** Where a meeting was held, from the sentences that tell of it. */
export function placeIn(source: Source, passages: readonly Passage[]): Place | null {
  for (const passage of passages) {
    for (const sentence of statementsOf(source, passage)) {
      const words = source.folded.slice(sentence.start, sentence.end);
      if (another.test(words)) continue;
      const found = venue.exec(words) ?? (held.test(words) ? where.exec(words) : null);
      const place = found?.groups?.['place']?.replace(/^(?:.*の)?首都/, '');
      if (
        !found ||
        !place ||
        /^[一二三四五六両各諸][かカヵヶ]?国$|形式|方式|主催|機会|下$|会合|会談|対面|分野|両国|各国|について/.test(place)
      )
        continue;
      const at = words.indexOf(place, found.index);
      const start = sentence.start + at;
      return { name: source.text.slice(start, start + place.length), start, end: start + place.length };
    }
  }
  return null;
}

/** 「…大統領と都内で会談し」, 「…は、東京において、…と会談し」: where they talked. */
export function placeOfTalk(source: Source, from: number, at: number): string | null {
  const words = source.folded.slice(Math.max(from, at - 400), at);
  if (!/で|にて|において/.test(words)) return null;
  const said =
    /[とは、](?<place>[一-龠ァ-ヴー・]{2,14}?)(?:において|にて|で)[、,]?(?:[^。、はが]{0,12})$/u.exec(words)?.groups?.[
      'place'
    ] ?? /(?:は|、)(?:首都)?(?<place>[一-龠ァ-ヴー・]{2,14}?)(?:において|にて)[、,]/u.exec(words)?.groups?.['place'];
  return said && !/形式|方式|電話|機会|下$|会合|会談|会議|対面|共同/.test(said) ? said : null;
}
