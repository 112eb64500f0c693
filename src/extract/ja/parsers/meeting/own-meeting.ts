import type { Anchor } from '../../../../model/anchor.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { chairIn, chairingStates } from './chair.ts';
import { dialogueOf, frameworkOf } from './dialogue.ts';
import { isFirst, ownIsFirst } from './first-of-series.ts';
import { nameOf } from './naming.ts';
import type { Mention } from './mentions.ts';
import { isOwn } from './own-or-other.ts';
import { meetingsNamed, type OwnMeeting } from './own.ts';
import { joined } from './persons.ts';
import { participantsOf } from './participants.ts';
import { type Place, placeIn, placeOfLine, placeOfMention, placeUnderHeading } from './place.ts';
import { samePerson } from './persons.ts';

const open = /参加費|申込|基調講演|登壇|パネル・?ディスカッション|一般の方|公開シンポジウム|公開形式/;

/** The meeting that the release is about: 「中央アジア+日本」対話・首脳会合（結果）. */
export const ownMeeting: Parser<'meetings'> = {
  id: 'ja/parsers/meeting/own-meeting',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'meetings'>> {
    const { own, mentions } = meetingsNamed(source, earlier);
    if (!own) return;
    const { mention, lead, when } = own;
    const { folded } = source;
    const name =
      mention.level === 'courtesy' ? courtesyName(source, mention) : nameOf(source, mention, frameworkOf(source));
    const leadWords = lead.map((p) => folded.slice(p.start, p.end)).join('\n');
    // Of several numbers the release's own is the latest: 「第1回の成果を踏まえ、…第2回を開催しました」.
    const again = mentions
      .filter((m) => m.word === mention.word && m.ordinal !== null && lead.includes(m.sentence.passage))
      .toSorted((a, b) => (b.ordinal ?? 0) - (a.ordinal ?? 0))[0];
    const nth = /(?:^|[^0-9])(?<n>[0-9]{1,2})(?:回目の|回(?:目)?となる)(?<what>[^、,。]{2,24})/.exec(leadWords)?.groups;
    const counted = nth?.['what']?.includes(mention.word) ? Number(nth['n']) : null;
    const number = /(?:会合|会議|サミット|フォーラム)は、?第(?<n>[0-9]{1,3})回(?:目)?(?:に当た|となる|とな)/.exec(
      folded,
    )?.groups?.['n'];
    const first =
      isFirst(source, mention) ||
      ownIsFirst(leadWords) ||
      lead.some((p) => mentions.some((m) => m.sentence.passage === p && m.word === mention.word && isFirst(source, m)));
    const several = mention.level === 'bilateral' || mention.level === 'phone' || mention.level === 'courtesy';
    const chair = several
      ? null
      : chairIn(
          source,
          earlier,
          source.edition.passages.filter((p) => p.kind !== 'title'),
        );
    const states =
      chair || several
        ? null
        : source.edition.passages.map((p) => chairingStates(source, earlier, p)).find((s) => s !== null);
    const people = joined([...(chair?.people ?? []), ...participantsOf(source, earlier, own)]);
    const place =
      mention.level === 'phone'
        ? null
        : (placeOfLine(source) ??
          besideName(source, own, mentions) ??
          placeIn(source, lead) ??
          placeUnderHeading(source));
    const parts: Record<string, Anchor> = {};
    if (when.time) parts['date'] = source.anchor(when.time.start, when.time.end);
    if (chair) parts['chair'] = source.anchor(chair.start, chair.end);
    else if (states) parts['chair'] = source.anchor(states.at.start, states.at.end);
    if (place) parts['place'] = source.anchor(place.start, place.end);
    yield {
      list: 'meetings',
      start: mention.start,
      end: mention.end,
      rule: this.id,
      certainty: 'certain',
      hint: { own: true },
      value: {
        name,
        dialogue: dialogueOf(name, context.vocabulary),
        date: when.date ?? (isResult(source) ? source.edition.issued : null),
        start: when.start,
        duration: when.duration,
        level: mention.level === 'forum' && open.test(folded) ? 'symposium' : mention.level,
        ordinal:
          mention.ordinal ?? again?.ordinal ?? counted ?? (number ? Number(number) : first && !several ? 1 : null),
        place: place?.name ?? null,
        chair: chair ? (chair.people.length > 0 ? fullNames(chair.people, people) : chair.name) : (states?.now ?? null),
        participants: people.map((p) => p.value.name),
        parts,
      },
    };
  },
};

/** The headline's whole phrase (「…首相による岸田総理大臣表敬」) unless a heading below says it shorter. */
function courtesyName(source: Source, mention: { start: number; end: number }): string {
  const { passages } = source.edition;
  if (passages.some((p) => p.kind === 'heading' && source.folded.slice(p.start, p.end).endsWith('表敬')))
    return source.text.slice(mention.start, mention.end);
  const title = source.passageAt(mention.start);
  return source.text.slice(title.start, mention.end);
}

/** 「…は、第2回日・X合同委員会（於：タシケント）に出席しました」: the place stands at a name of it further down. */
function besideName(source: Source, own: OwnMeeting, mentions: readonly Mention[]): Place | null {
  for (const mention of mentions) {
    if (!own.lead.includes(mention.sentence.passage) || !isOwn(own, mention)) continue;
    const place = placeOfMention(source, mention);
    if (place) return place;
  }
  return null;
}

/** A release headed 結果 or 概要 without a date of its own speaks of the day it was issued. */
const isResult = (source: Source) => /結果|概要|共同(?:声明|ステートメント|宣言)/.test(source.edition.title);

const fullNames = (chairs: readonly { value: { name: string } }[], people: ReturnType<typeof joined>) =>
  chairs
    .map((chair) => people.find((p) => samePerson(p, chair as (typeof people)[number]))?.value.name ?? chair.value.name)
    .join(' / ');
