import type { Context, Found, Refiner } from '../../../shared/found.ts';

type Meeting = Found<'meetings'>;
const isMeeting = (f: Found): f is Meeting => f.list === 'meetings';
/** Every meeting is laid beside every other: the bound keeps that cheap. */
const most = 200;

const bare = (name: string) => name.normalize('NFKC').replace(/[\s「」・()]|共和国|連邦/g, '');
const day = (date: string | null) => date?.split('T')[0] ?? null;

/**
 * A meeting told of several times (headline, heading, sentence) is one: same level, names or people that agree, and
 * dates of which one is part of the other. What the places say together is kept, the first words stay its anchor.
 */
export const oneMeetingOnce: Refiner = {
  id: 'ja/refiners/facts/one-meeting-once',
  refine(found, _source, context) {
    const meetings = found
      .filter(isMeeting)
      .toSorted((a, b) => Number(b.hint?.['own'] === true) - Number(a.hint?.['own'] === true) || a.start - b.start);
    if (meetings.length > most)
      context.trace({
        action: 'drop',
        rule: this.id,
        list: 'meetings',
        start: 0,
        end: 0,
        reason: `more than ${most} meetings are a list, not a release`,
      });
    const kept: Meeting[] = [];
    for (const meeting of meetings.slice(0, most)) {
      const at = kept.findIndex((known) => same(known, meeting));
      if (at < 0) kept.push(meeting);
      else kept[at] = merged(kept[at] as Meeting, meeting, context);
    }
    return [...found.filter((f) => !isMeeting(f)), ...kept];
  },
};

function same(a: Meeting, b: Meeting): boolean {
  if (a.value.level !== b.value.level) return false;
  const [x, y] = [a.value, b.value];
  if (x.ordinal !== null && y.ordinal !== null && x.ordinal !== y.ordinal) return false;
  const names = [bare(x.name), bare(y.name)].sort((p, q) => q.length - p.length) as [string, string];
  const alike =
    names[0] === names[1] ||
    names[0].endsWith(names[1]) ||
    stem(names[0]) === stem(names[1]) ||
    (/[(（]/.test(x.name + y.name) && plain(x.name) === plain(y.name));
  const people = x.participants.some((p) =>
    y.participants.some((q) => p.endsWith(q) || q.endsWith(p) || p.startsWith(q) || q.startsWith(p)),
  );
  if (meal.test(x.name) !== meal.test(y.name)) return false;
  const dates = datesAgree(day(x.date), day(y.date));
  if (/次回|前回/.test(x.name) !== /次回|前回/.test(y.name)) return false;
  // 「投資協定交渉第3回会合」 and 「投資協定の第3回政府間交渉」 on the same days.
  if (x.ordinal !== null && x.ordinal === y.ordinal && x.date !== null && x.date === y.date && x.date.length > 7)
    return true;
  if (x.ordinal !== null && x.ordinal === y.ordinal && stem(names[0]).endsWith(stem(names[1]).slice(-4))) return dates;
  if (x.level === 'bilateral' || x.level === 'phone' || x.level === 'courtesy') {
    // The heading 日印首脳会談 and the sentence 「岸田総理は、…モディ首相と会談を行い」 below it.
    const state = a.hint?.['state'];
    // 「ペルー教育大臣との会談」 above it names at most the one who travelled.
    const headed =
      x.participants.length === 0 ||
      y.participants.length === 0 ||
      (x.participants.length !== y.participants.length && shared(x.participants, y.participants) > 0);
    if (state && state === b.hint?.['state'] && headed && kindOf(x.name) === kindOf(y.name)) return dates;
    // 「クイーンズランド州ダン農相との会談」 above 「ダン農相と会談し」: the heading's words name whom it was with.
    if (headed && kindOf(x.name) === kindOf(y.name) && (calls(x, y) || calls(y, x))) return dates;
    const bothPeople = x.participants.length > 1 && y.participants.length > 1;
    if (bothPeople) return dates && shared(x.participants, y.participants) >= 2;
    return dates && (alike || (people && x.level === 'courtesy') || /^(?:首脳|外相|大臣)?会談$/.test(names[1]));
  }
  return alike && dates && (x.ordinal === y.ordinal || x.ordinal === null || y.ordinal === null);
}

/** Do the words of one talk name everybody who took part in the other? */
const calls = (a: Meeting['value'], b: Meeting['value']) =>
  b.participants.length > 1 && b.participants.every((p) => a.participants.includes(p) || a.name.includes(p));

const kindOf = (name: string) => /(?:首脳|外相|防衛相|[一-龠]{2}大臣)?(?:電話)?会談$/.exec(name)?.[0] ?? name;
const meal = /ランチ|夕食会|昼食会|晩餐会|レセプション|ディナー/;
/** 「ARF（ASEAN地域フォーラム）閣僚会合」 is the ARF閣僚会合. */
const plain = (name: string) => stem(bare(name.normalize('NFKC').replace(/\([^()]{1,40}\)/g, '')));
const stem = (name: string) => name.replace(/第[0-9一二三四五六七八九十]+回の?/, '').replace(/SOM$/, '');

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((p) => b.some((q) => p === q || p.endsWith(q) || q.endsWith(p) || p.startsWith(q) || q.startsWith(p)))
    .length;
}

/** 2014-07 and 2014-07-16 agree; an unknown day agrees with any. */
function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    (a.includes('/') && a.split('/').some((d) => d.startsWith(b))) ||
    (b.includes('/') && b.split('/').some((d) => d.startsWith(a))) ||
    isWithin(a, b) ||
    isWithin(b, a)
  );
}

/** Whether a day lies within a span: of a journey from the 25th to the 28th a meeting is on the 26th. */
function isWithin(one: string, span: string): boolean {
  const [from = '', to] = span.split('/');
  return to !== undefined && one.length === 10 && from <= one && one <= to;
}

const between: ReadonlySet<string> = new Set(['bilateral', 'phone', 'courtesy']);

function merged(kept: Meeting, other: Meeting, context: Context): Meeting {
  context.trace({
    action: 'merge',
    rule: 'ja/refiners/facts/one-meeting-once',
    list: 'meetings',
    start: other.start,
    end: other.end,
    reason: `the same meeting as ${kept.value.name}`,
  });
  const [a, b] = [kept.value, other.value];
  // A day told of the meeting itself is worth more than that of the journey on which it was.
  const told =
    (a.parts['date'] === undefined && b.parts['date'] !== undefined && b.date !== null) ||
    // 「11日から13日まで出張し、…と会談した」 and 「12日 …との会談」: a talk lasts no three days.
    (between.has(a.level) && a.date !== null && b.date !== null && isWithin(b.date, a.date));
  const date = told || ((b.date?.length ?? 0) > (a.date?.length ?? 0) && !a.date?.includes('/')) ? b.date : a.date;
  const people = a.participants.length >= b.participants.length ? a.participants : b.participants;
  return {
    ...kept,
    value: {
      ...a,
      date,
      dialogue: a.dialogue ?? b.dialogue,
      start: a.start ?? b.start,
      duration: a.duration ?? b.duration,
      ordinal: a.ordinal ?? b.ordinal,
      place: a.place ?? b.place,
      chair: a.chair ?? b.chair,
      participants: people,
      parts: { ...b.parts, ...a.parts },
    },
  };
}
