import type { Anchor } from '../../../../model/anchor.ts';
import type { MeetingLevel } from '../../../../model/kinds.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { dialogueOf, frameworkOf } from './dialogue.ts';
import { meetingHeads } from './heads.ts';
import { ordinalIn } from './mentions.ts';
import { nameOf, seriesOf } from './naming.ts';
import { meetingsNamed } from './own.ts';
import { placeOfMention } from './place.ts';
import { readTime, timeOfMention } from './when.ts';

const turns =
  /(?:次回|前回)(?:の?(?:会合|会議|サミット|大会|対話|協議|意見交換|会談|フォーラム|シンポジウム|委員会))?(?:\([A-Za-z0-9 ]{2,12}\))?(?=[はがを(])/g;
const numbers = /第(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})回(?=[(はが])/g;

/**
 * Meetings of a series that the text only counts: 「次回会合は、2027年に日本で」, 「前回（令和3年）」, 「第8回（平成28年3月2日）」
 * under a heading that names the series. Without a date there is nothing to tell.
 */
export const nextAndLast: Parser<'meetings'> = {
  id: 'ja/parsers/meeting/next-and-last',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'meetings'>> {
    const { folded } = source;
    const { own } = meetingsNamed(source, earlier);
    const framework = frameworkOf(source);
    const ownName = own ? nameOf(source, own.mention, framework) : null;
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = folded.slice(sentence.start, sentence.end);
        // 次回, 前回 and 第8回 all hold it.
        if (!words.includes('回')) continue;
        const found: { start: number; end: number; name: string; level: MeetingLevel; ordinal: number | null }[] = [];
        for (const m of words.matchAll(turns))
          if (ownName && own)
            found.push({
              start: sentence.start + m.index,
              end: sentence.start + m.index + m[0].length,
              name: `${seriesOf(ownName)}（${m[0]}）`,
              level: own.mention.level,
              ordinal: null,
            });
        for (const m of words.matchAll(numbers)) {
          const start = sentence.start + m.index;
          const series =
            meetingHeads(folded, sentence.start, start).at(-1) ??
            ancestorsOf(source, passage)
              .flatMap((p) => meetingHeads(folded, p.start, p.end))
              .at(0) ??
            (own ? { word: own.mention.word, level: own.mention.level } : null);
          if (!series || (!framework && !own)) continue;
          found.push({
            start,
            end: start + m[0].length,
            name: `${framework ? `${framework}・` : ''}${m[0]}${series.word}`,
            level: series.level,
            ordinal: ordinalIn(m[0]),
          });
        }
        for (const { start, end, name, level, ordinal } of found) {
          const time = timeOfMention(source, earlier, { start, end, sentence });
          if (!time) continue;
          const parts: Record<string, Anchor> = { date: source.anchor(time.start, time.end) };
          yield {
            list: 'meetings',
            start: Math.min(start, time.start),
            end: Math.max(end, closing(folded, time.end)),
            rule: this.id,
            certainty: 'implied',
            value: {
              name,
              dialogue: dialogueOf(name, context.vocabulary),
              date: readTime(time).date,
              start: null,
              duration: null,
              level,
              ordinal,
              place: placeOfMention(source, { start, end, sentence })?.name ?? null,
              chair: null,
              participants: [],
              parts,
            },
          };
        }
      }
    }
  },
};

/** The bracket that a date closes belongs to the words: 前回（令和３年）. */
const closing = (folded: string, end: number) => (folded[end] === ')' ? end + 1 : end);
