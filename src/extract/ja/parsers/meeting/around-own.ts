import { addDays } from '../../../shared/values/calendar.ts';

const of =
  '(?:なお|また|さらに)?[、,]?(?:(?:同|本|この|上記)?(?:会合|会議|サミット|フォーラム|対話|協議|委員会)|これ|それ)';
/** 「同会合に先立ち、…と会談した」: told of what was around the meeting, not of the meeting. */
const around = new RegExp(
  `^${of}(?:に先立[ちつっ]|に合わせ|の(?:翌日|前日|翌々日|前々日|前後|合間|機会に|終了後|後)|終了後|後[、,に])`,
);
const dayBeside = new RegExp(`^${of}の(?<day>翌日|前日|翌々日|前々日)`);
const plus: Readonly<Record<string, number>> = { 翌日: 1, 前日: -1, 翌々日: 2, 前々日: -2 };
const talk = /会談|面談|面会|懇談|立ち話|表敬/;

/** Does a sentence tell of a talk around the release's own meeting? Who is named there took no part in that meeting. */
export const tellsOfTalkAround = (words: string): boolean => around.test(words) && talk.test(words);

/** The own meeting's day, or the one beside it that a sentence begins with; of several days only those beside them. */
export function dayFromOwn(words: string, own: string | null): string | null {
  if (own === null || !/^\d{4}-\d{2}-\d{2}/.test(own)) return own?.includes('/') ? null : own;
  const count = plus[dayBeside.exec(words)?.groups?.['day'] ?? ''];
  const [first = '', last = first] = own.split('/').map((day) => day.slice(0, 10));
  if (count !== undefined) return addDays(count > 0 ? last : first, count);
  // Of a meeting of several days nobody knows on which of them two of those present talked.
  return own.includes('/') ? null : own;
}
