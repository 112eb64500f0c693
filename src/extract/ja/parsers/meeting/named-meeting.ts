import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { chairingStates } from './chair.ts';
import { dialogueOf, frameworkOf } from './dialogue.ts';
import { isFirst } from './first-of-series.ts';
import { isGenericTalk, isGroup } from './generic-talk.ts';
import { common, social } from './heads.ts';
import { isHost } from './holding-body.ts';
import type { Mention } from './mentions.ts';
import { nameOf } from './naming.ts';
import { beside, isAnother, isOfAnotherDay, isOwn, isSession, sessionOf } from './own-or-other.ts';
import { meetingsNamed, type OwnMeeting } from './own.ts';
import { peopleIn, samePerson, type Person } from './persons.ts';
import { listedUnder } from './participants.ts';
import { placeOfMention } from './place.ts';
import { rankSaid } from './rank.ts';
import { dayAround } from './day-around.ts';
import { aim, bothDays, durationIn, readTime, timeOfMention } from './when.ts';

const holding = /^」?(?:[をがは]|については?)(?:[、,])?[^。]{0,40}(?:開|主催|開催|設け|実施|行)/;

/** Other meetings that a release names by a date, a number or a name of their own: 「昨年7月に…開かれた第5回外相会合」. */
export const namedMeeting: Parser<'meetings'> = {
  id: 'ja/parsers/meeting/named-meeting',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'meetings'>> {
    const { own, mentions } = meetingsNamed(source, earlier);
    const framework = frameworkOf(source);
    for (const mention of mentions) {
      if (
        own &&
        isOwn(own, mention) &&
        !isAnother(source, own, mention) &&
        !isOfAnotherDay(source, earlier, own, mention)
      )
        continue;
      if (isHost(source, earlier, mention)) continue;
      const hosted = social.test(mention.word) ? hostOf(source, earlier, mention) : null;
      const time =
        timeOfMention(source, earlier, mention) ??
        (hosted
          ? lastTimeBefore(earlier, mention)
          : social.test(mention.word)
            ? null
            : timeOfHolding(source, earlier, mention));
      const when = time ? readTime(time) : null;
      if (!tells(source, own, mention, when?.date ?? null, hosted !== null)) {
        const { start, end } = mention;
        const reason = 'neither a day nor a number is told of it, or it is no meeting that was held';
        context.trace({ action: 'drop', rule: this.id, list: 'meetings', start, end, reason });
        continue;
      }
      const lunch = /ワーキング/.test(mention.word) && own !== null && !hosted;
      const series = own && sessionOf(source, own, mention, framework);
      const before = own && beside.test(mention.word) ? `${nameOf(source, own.mention, framework)}の` : '';
      const base = series ?? `${before}${nameOf(source, mention, framework)}`;
      const name = hosted ? `${hosted}主催${base}` : lunch ? `${nameOf(source, own.mention, framework)}${base}` : base;
      const at = mention.level === 'phone' ? null : placeOfMention(source, mention);
      const parts: Record<string, Anchor> = time ? { date: source.anchor(time.start, time.end) } : {};
      if (at) parts['place'] = source.anchor(at.start, at.end);
      const date =
        when?.date ?? (social.test(mention.word) ? (own?.when.date ?? null) : dayAround(source, earlier, mention));
      yield {
        list: 'meetings',
        start: mention.start,
        end: mention.end,
        rule: this.id,
        certainty: 'certain',
        hint: { state: stateIn(earlier, mention) },
        value: {
          name,
          dialogue: dialogueOf(name, context.vocabulary),
          date,
          start: when?.start ?? null,
          duration: when?.duration ?? (time && when?.start ? durationIn(earlier, time.end, mention.start) : null),
          level: lunch
            ? own.mention.level
            : hosted && afterTalk(source, mention)
              ? 'bilateral'
              : series
                ? own.mention.level
                : rankSaid(near(source, mention), mention.level),
          ordinal: mention.ordinal ?? (isFirst(source, mention) ? 1 : null),
          place: at?.name ?? null,
          chair: presiding(source, earlier, mention),
          participants: hosted ? hostNames(earlier, mention) : whoCame(source, earlier, mention),
          parts,
        },
      };
    }
  },
};

/** The one other state of a talk's name. */
function stateIn(earlier: FoundLists, mention: Mention): string | null {
  const states = new Set(inside(earlier.countryMentions, mention.start, mention.end).map((c) => c.value.code));
  states.delete('JP');
  return states.size === 1 ? ([...states][0] ?? null) : null;
}

/** What is said right around a meeting: 「昨年…に閣僚級で開かれた会議」. */
const near = (source: Source, mention: Mention) =>
  source.folded.slice(
    Math.max(mention.sentence.start, mention.start - 20),
    Math.min(mention.sentence.end, mention.end + 30),
  );

/** Is it all that a heading or an item says? */
function isLine(source: Source, mention: Mention): boolean {
  const passage = source.passageAt(mention.start);
  return mention.end === passage.end && mention.start - passage.start < 8;
}

/** Is enough said of it for an entry of its own? */
function tells(
  source: Source,
  own: OwnMeeting | null,
  mention: Mention,
  date: string | null,
  hosted: boolean,
): boolean {
  if (own && date !== null && isSession(source, own, mention)) return true;
  if (/^(?:全体|本|分科|個別|分野別)?(?:会合|会議|会)$/.test(source.folded.slice(mention.start, mention.end)))
    return false;
  if (isGroup(source.folded.slice(mention.start, mention.end))) return false;
  if (common.has(mention.word) && !(mention.proper && (mention.ordinal !== null || /^\d{4}-\d{2}/.test(date ?? ''))))
    return false;
  const behind = source.folded.slice(mention.end, mention.end + 80);
  // 「令和7年度中に実務者協議を開始する」 sets up talks, it does not tell of them; 「…首脳会談に関する共同声明」 is a paper.
  if (mention.ordinal === null && /^[をの](?:開始|立ち上げ|立上げ|設け|設置|創設|新設)/.test(behind)) return false;
  if (/^に関する[^。]{0,60}(?:声明|宣言|文書|覚書)/.test(behind)) return false;
  // A talk named by its people counts where a day or a heading tells of it.
  const generic = isGenericTalk(source.folded.slice(mention.start, mention.end));
  if (mention.word === '会談' || generic) return date !== null || (!generic && isLine(source, mention));
  if (/^(?:関連|諸|一連の|各種)/.test(source.folded.slice(mention.start, mention.end))) return false;
  if (/過去|これまで|計[0-9]/.test(source.folded.slice(mention.start, mention.end))) return false;
  if (source.passageAt(mention.start).kind === 'heading' && !mention.proper && !/ワーキング/.test(mention.word))
    return false;
  if (social.test(mention.word))
    return (
      (date !== null && date.length > 4) ||
      hosted ||
      (/ワーキング/.test(mention.word) && source.passageAt(mention.start).kind !== 'heading')
    );
  if (date !== null || mention.ordinal !== null) return mention.level !== 'courtesy' || mention.proper;
  const after = source.folded.slice(mention.end, mention.sentence.end);
  if (mention.turn) return /^[はがを、][^。]{0,60}(?:開|行|主催|予定)/.test(after);
  if (!mention.proper || mention.level === 'courtesy') return false;
  if (mention.level === 'summit' || mention.level === 'ministerial') return true;
  if (mention.level === 'bilateral' || mention.level === 'phone')
    return source.passageAt(mention.start).kind !== 'title';
  return (
    holding.test(after) && /[」A-Za-z]|日/.test(source.folded.slice(mention.start, mention.end - mention.word.length))
  );
}

/** 「高市総理大臣の主催により夕食会が」, 「林芳正内閣官房長官夫妻主催歓迎レセプション」: who gave it, as written. */
function hostOf(source: Source, earlier: FoundLists, mention: Mention): string | null {
  const before = source.folded.slice(mention.sentence.start, mention.start);
  const host = /(?<who>[^、,。\s]{2,24}?)(?:の主催により|の主催による|の主催で)$/.exec(before)?.groups?.['who'];
  if (host) return host;
  const after = source.folded.slice(mention.end, mention.sentence.end);
  if (after.startsWith('を主催')) {
    const person = inside(earlier.people, mention.sentence.start, mention.start).find((p) =>
      /^(?:\([^)]{0,10}\))?[はが]/.test(source.folded.slice(p.end, p.end + 14)),
    );
    return person ? source.text.slice(person.start, person.end) : null;
  }
  return null;
}

/** Whom a list below the heading of a meeting names, else whom its sentence does. */
function whoCame(source: Source, earlier: FoundLists, mention: Mention): string[] {
  const many = mention.level !== 'bilateral' && mention.level !== 'phone' && mention.level !== 'courtesy';
  const listed =
    many && (source.passageAt(mention.start).kind === 'heading' || isLine(source, mention))
      ? listedUnder(source, earlier, mention.start)
      : [];
  return listed.length > 0 ? listed.map((p) => p.value.name) : speakersAt(source, earlier, mention);
}

function hostNames(earlier: FoundLists, mention: Mention): string[] {
  const people = inside(earlier.people, mention.sentence.start, mention.sentence.end);
  return people.slice(0, 2).map((p) => p.value.name);
}

/** 「首脳会談を行い、続いて…ワーキング・ランチを主催した」: a meal of the same two. */
const afterTalk = (source: Source, mention: Mention) =>
  /会談/.test(source.folded.slice(mention.sentence.start, mention.start));

const lastTimeBefore = (earlier: FoundLists, mention: Mention) =>
  inside(earlier.times, mention.sentence.start, mention.start).findLast((t) =>
    /^\d{4}-\d{2}-\d{2}/.test(t.value.value),
  ) ?? null;

/** 「6月29日、経済産業省は、東京において第7回…協議会を開催しました。」: the day of the clause whose verb holds it. */
function timeOfHolding(source: Source, earlier: FoundLists, mention: Mention): Found<'times'> | null {
  const { start, end } = mention.sentence;
  const after = source.folded.slice(mention.end, Math.min(end, mention.end + 70));
  if (!held.test(after) || aim.test(after)) return null;
  const times = inside(earlier.times, Math.max(start, mention.start - 120), mention.start).filter((t) =>
    /^\d{4}-\d{2}-\d{2}/.test(t.value.value),
  );
  const last = times.at(-1);
  // A verb that ends a clause between the two takes the day to itself: 「…と会談し、」.
  if (!last || /(?:[しりいきちびた]|(?<!に)て)(?:、|,|後)/.test(source.folded.slice(last.end, mention.start)))
    return null;
  return bothDays(source.folded, times, last);
}
const held =
  /^」?(?:[ァ-ヴー・]{2,16}セッション)?(?:等|など)?(?:(?:、|,|及び|並びに|と|や)[^、。]{1,30})?(?:等|など)?[をに](?:開|主催|実施|行|出席|参加|臨|催)/;

/** 「…首脳会合において、ミルジヨーエフ大統領は…提案」: who is said to have spoken there; both of a talk between two. */
function speakersAt(source: Source, earlier: FoundLists, mention: Mention): string[] {
  const own = peopleIn(earlier, mention.start, mention.end);
  if (own.length > 1 || (own.length > 0 && social.test(mention.word))) return own.map((p) => p.value.name);
  if (mention.word === '会談') {
    const subject = own.length > 1 ? undefined : subjectOf(source, earlier, mention);
    return [...(subject && !own.some((p) => samePerson(p, subject)) ? [subject] : []), ...own].map((p) => p.value.name);
  }
  if (!/^(?:において|で|の席で|の場で)[、,]/.test(source.folded.slice(mention.end, mention.end + 6))) return [];
  const two = mention.level === 'bilateral' || mention.level === 'phone';
  const people = peopleIn(earlier, mention.end, mention.sentence.end);
  return people.slice(0, two ? 2 : 1).map((p) => p.value.name);
}

/** Who held the talk with those named: the one marked by は before it, or whom the headline names. */
function subjectOf(source: Source, earlier: FoundLists, mention: Mention): Person | undefined {
  const before = inside(earlier.people, mention.sentence.start, mention.start).find((p) =>
    /^(?:は|が)/.test(source.folded.slice(p.end, p.end + 1)),
  );
  const title = source.edition.passages[0];
  return before ?? (title && inside(earlier.people, title.start, title.end)[0]);
}

/** 「ブラジルが議長国として11月に開くG20リオ・サミット」: the state that presides. */
function presiding(source: Source, earlier: FoundLists, mention: Mention): string | null {
  const states = mention.turn === 'next' ? chairingStates(source, earlier, mention.sentence.passage) : null;
  if (states?.next) return states.next;
  // 「ガルド通商観光大臣の議長のもと、…会合が開催された」
  const before = inside(earlier.people, mention.sentence.start, mention.start);
  const last = before.findLastIndex((p) =>
    /^(?:\([^)]{0,60}\))?の(?:共同)?議長の(?:下|もと)/.test(source.folded.slice(p.end, p.end + 70)),
  );
  const [other, person] = [before[last - 1], before[last]];
  if (other && person && /^(?:\([^)]{0,60}\))?(?:と|及び|および)$/.test(source.folded.slice(other.end, person.start)))
    return `${other.value.name} / ${person.value.name}`;
  if (person) return person.value.name;
  const state = inside(earlier.countryMentions, mention.sentence.start, mention.start).find((c) =>
    source.folded.slice(c.end, c.end + 4).startsWith('が議長国'),
  );
  return state ? source.text.slice(state.start, state.end) : null;
}
