import type { FoundLists } from '../../../shared/found.ts';
import type { Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mention.ts';
import type { Told } from './own-meeting.ts';

/** “dinner hosted by Prime Minister Takaichi”, “courtesy call on Mr. Kenji Yamada” */
export function hostEnd(source: Source, mention: Mention, people: FoundLists['people'], statement: Statement): number {
  const [host] = people;
  const gap = host ? source.folded.slice(mention.end, host.start) : '';
  if (host && /^\s(?:hosted\sby|on|by|to|with)\s(?:the\s)?$/.test(gap)) return Math.min(host.end, statement.end);
  const office = /^\s(?:hosted\sby|on)\s(?:the\s)?(?:[A-Z][a-z]{1,40}\s?){1,4}/.exec(
    source.folded.slice(mention.end, statement.end),
  )?.[0];
  return office ? mention.end + office.trimEnd().length : mention.end;
}

/** “fourth experts' meeting” is one of the release's framework; “SOM” a short form. */
export function fullName(words: string, mention: Mention, framework: string | null): string {
  const plain = words.replace(/\bSOM\b/, 'Senior Officials Meeting').trimEnd();
  if (
    !framework ||
    mention.own.length > 0 ||
    / of /.test(words) ||
    mention.dialogue ||
    /^(?:dinner|luncheon|banquet|reception|press|courtesy|talks?|committee)/i.test(mention.head) ||
    mention.level === 'bilateral'
  )
    return plain;
  return `${plain} of the ${framework}`;
}

/** The lasting framework of a release, as it writes it: “the "Central Asia plus Japan" Dialogue”. */
export function frameworkOf(source: Source, own: Told | null): string | null {
  const written = /"[^"\n]{3,50}"\sDialogue\b/.exec(source.folded);
  if (written) return source.text.slice(written.index, written.index + written[0].length);
  return (
    own?.mention.words.match(/\bof\sthe\s(?<of>[A-Z][^\n]{0,120})$/)?.groups?.of?.replace(/\s\([^()]{0,60}\)$/, '') ??
    null
  );
}

/** “"Central Asia plus Japan" Business Forum” is of the framework whose title it bears. */
export function inFramework(mention: Mention, framework: string | null, own: Told | null): string | null {
  const title = /^["\u201c](?<title>[^"\u201d]+)/.exec(framework ?? '')?.groups?.title;
  return title && mention.words.includes(title) ? (own?.mention.dialogue ?? null) : null;
}

/** Who paid the call, and on whom: “Courtesy call by the participants on Vice-Minister Yamada”. */
export function courtesyName(source: Source, statement: Statement, mention: Mention, end: number): string {
  const subject = /(?:^|,\s)(?<who>[^,]{2,60}?)\s(?:paid|pay|pays|made)\s(?:an?\s)?$/.exec(
    source.text.slice(statement.start, mention.start),
  )?.groups?.who;
  const host = source.text.slice(mention.end, end).trim();
  return subject && !/\b(?:when|said|this|that|which|who|s?he|they)\b/i.test(subject)
    ? `${capitalised(mention.words)} by ${subject} ${host}`
    : source.text.slice(mention.start, end);
}

/** “Prime Minister Takaichi is scheduled to hold bilateral talks with each of the presidents.” */
export function talksName(source: Source, statement: Statement, mention: Mention): string {
  const subject = /^(?<who>[A-Z][^,;]{2,60}?)\s(?:is|are|will|was|were|also|held|has)\b/.exec(
    source.text.slice(statement.start, mention.start),
  )?.groups?.who;
  const others = /^\swith\s(?<who>[^.,;]{2,60})/.exec(source.text.slice(mention.end, statement.end))?.groups?.who;
  return subject && others ? `${mention.words} between ${subject} and ${others}` : mention.words;
}
const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const bareName = (name: string): string =>
  name
    .replace(/^(?:\d{1,40}(?:st|nd|rd|th)|[A-Z]?[a-z]{1,40}(?:th|rd|st|nd)|First|Second|Third)\s/, '')
    .replace(/\s\([^()]{0,60}\)/g, '');
