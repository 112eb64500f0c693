import { numberPatterns } from '../../../text/numerals-en.ts';

/** Small words that may stand inside the name of a meeting: “fourth experts' meeting”, “commemorative summit”. */
const small = [
  'previous',
  'last',
  'next',
  'latest',
  'commemorative',
  'special',
  'extraordinary',
  'inaugural',
  'annual',
  'regular',
  'informal',
  'virtual',
  'online',
  'video',
  'joint',
  'press',
  'working',
  'bilateral',
  'trilateral',
  'quadrilateral',
  'high-level',
  'summit',
  'senior',
  "officials'?",
  "experts?'?",
  "ministers'?",
  'ministerial',
  "leaders'?",
  'foreign',
  'telephone',
  'phone',
  'business',
  'welcome',
  'intergovernmental',
  'official',
  'public-private',
  'policy',
  'strategic',
];
const head = String.raw`(?:[Ss]ummit\s[Mm]eeting|SUMMIT|[Ss]ummit|[Vv]ideo\s[Cc]onference|[Mm]eetings?|[Dd]ialogue|[Cc]onference|[Ff]orum|[Ss]ymposium|[Tt]elephone\s[Tt]alks?|[Pp]hone\s[Cc]all|[Tt]elephone\s[Cc]all|[Tt]alks?|[Cc]onsultations?|SOM|[Dd]inner|[Ll]uncheon|[Bb]anquet|[Rr]eception|[Cc]ourtesy\s[Cc]alls?|[Pp]ress\s(?:announcement|conference)|[Cc]ommittee|[Ss]eminar|[Ww]orkshop|[Rr]oundtable|[Rr]ound\s[Tt]able)`;
const word = String.raw`(?:(?:[A-Z]\.){2,4}|[A-Z][\w\u00c0-\u024f]*)`;
const capital = String.raw`(?:${word}(?:[-/+&](?:(?:[A-Z]\.){2,4}|[A-Za-z][\w\u00c0-\u024f]*)){0,6}(?:'s?)?)`;
const title = String.raw`"[^"\n]{2,60}"`;
/** Digits and small words; “Tenth” is a capital, so that the alternatives never overlap. */
const token = String.raw`(?:\d{1,3}(?:st|nd|rd|th)|\d\+\d|${small.join('|')}|${numberPatterns.ordinalWord}(?=\s)|${title}|${capital}(?:\s(?:of|on|and|for|plus)(?=\s[A-Z"]))?)`;

/**
 * A meeting as it is named: words of its name, the noun, its short form in brackets, and what it is of: “Thirteenth
 * Senior Officials Meeting (SOM) of the "Central Asia plus Japan" Dialogue”. Case-sensitive; alternatives do not overlap.
 */
export const meetingPattern = new RegExp(
  String.raw`(?<![\w"'-])(?<left>(?:${token}\s){0,9})(?<head>${head})(?![\w-])(?<abbr>\s\((?:"?[A-Z][\w+&-]{1,14}"?)\))?` +
    String.raw`(?<right>(?:\s(?:of|on)\s(?:the\s)?(?:${title}|${capital}(?:\s(?:of|on|and|for)(?=\s[A-Z]))?)(?:\s(?:${title}|${capital})){0,8}(?:\s\([A-Z][\w+&-]{1,14}\))?)?(?:\swith\s(?:the\s)?(?:(?:H\.E|Hon|Mr|Ms|Mrs|Dr)\.?\s){0,3}${capital}(?:\s(?:${capital}|of|and|the(?=\s[A-Z]))){0,8})?)`,
  'g',
);

/** Words of a meeting's name that many meetings share; what remains is its own. */
export const commonWords = new Set(
  "summit meeting meetings dialogue conference forum symposium talk talks consultation consultations som dinner luncheon banquet reception committee seminar workshop roundtable foreign ministers minister ministers' ministerial senior officials officials' experts experts' expert leaders leaders' leader video online virtual bilateral trilateral previous last next special joint press announcement telephone phone call calls courtesy business working commemorative annual regular informal high-level summit's the and of on for first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth inaugural welcome official opening closing outcome results summary held mr ms in at during after following before since from to by with under when while also both this that these those as it he she they we but however then plus".split(
    ' ',
  ),
);

/** Nouns of meals and gatherings: an entry where a host or an hour is told. */
export const socialHeads = /^(?:dinner|luncheon|banquet|reception|press\s(?:announcement|conference))$/i;
/** Heads that alone, with no capital, are too common to be a meeting of their own. */
export const weakHeads =
  /^(?:meetings?|talks?|consultations?|dialogue|committee|conference|seminar|workshop|forum|symposium|roundtable|round\stable|summit|summit\smeeting)$/i;
