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
  /(?:^|[、,，は]|首都|の首都|[0-9]日に|日\([月火水木金土日]\)に|月に|日まで)(?<place>[一-龠ァ-ヴーA-Za-z・の0-9 ]{2,24}?)(?:において|にて|で)(?=[、,「一-龠約初ァ-ヴA-Z])/u;
const venue = /^(?:場所|会場|開催地)\s?[:：]?\s?(?<place>[^\s(（、。]{2,30})/;

/** Where a meeting was held, from the sentences that tell of it. */
export function placeIn(source: Source, passages: readonly Passage[]): Place | null {
  for (const passage of passages) {
    for (const sentence of statementsOf(source, passage)) {
      const words = source.folded.slice(sentence.start, sentence.end);
      if (another.test(words)) continue;
      const found = venue.exec(words) ?? (held.test(words) ? where.exec(words) : null);
      const place = found?.groups?.['place']?.replace(/^(?:.*の)?首都/, '');
      if (!found || !place || /形式|方式|主催|機会|下$|会合|会談|対面/.test(place)) continue;
      const at = words.indexOf(place, found.index);
      const start = sentence.start + at;
      return { name: source.text.slice(start, start + place.length), start, end: start + place.length };
    }
  }
  return null;
}
