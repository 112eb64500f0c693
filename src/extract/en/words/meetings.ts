import { numberPatterns } from '../../../text/numerals-en.ts';

/** Small words that may stand inside the name of a meeting: “fourth experts' meeting”, “commemorative summit”. */
const small = [
  'earlier',
  'first-ever',
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
  'political',
  'consular',
  'phone',
  'business',
  'welcome',
  'intergovernmental',
  'official',
  'public-private',
  'policy',
  'strategic',
];
/** Small words that may stand inside a name, and numbers in words. */
export const smallNameWord = new RegExp(
  String.raw`^(?:\d{1,3}(?:st|nd|rd|th)|\d\+\d|${small.join('|')}|${numberPatterns.ordinalWord})$`,
);

/**
 * The noun that makes a name one of a meeting: “Summit”, “courtesy call”, “2+2”. Bodies meet too, and count only with
 * a number (“second session of the Joint Commission”).
 */
export const meetingHead =
  /(?<![\w"'-])(?:[Ss]ummit\s[Mm]eeting|SUMMIT|[Ss]ummit|[Vv]ideo\s(?:[Cc]onference|[Cc]all)|[Mm]eetings?|[Dd]ialogue|[Cc]onference|[Ff]orum|[Ss]ymposium|[Tt]elephone\s[Tt]alks?|(?:[Tt]ele)?[Pp]hone\s[Cc]all|[Tt]elepho(?:ne|nic)\s[Cc]onversation|[Tt]elephone\s[Cc]all|[Cc]all(?=\s[Ww]ith\s)|[Nn]egotiations|[Tt]alks?|[Cc]onsultations?|SOM|[Dd]inner|[Ll]uncheon|(?:[Ww]orking|[Bb]usiness|[Oo]fficial|[Ii]nformal)\s(?:[Ll]unch|[Bb]reakfast)|[Bb]anquet|[Rr]eception|[Cc]ourtesy\s(?:[Cc]alls?|[Vv]isit)|[Pp]ress\s(?:announcement|conference)|[Cc]ommittee|[Ss]eminar|[Ww]orkshop|[Rr]oundtable|[Rr]ound\s[Tt]able|[Mm]inisterial|[Cc]ouncil|[Cc]ommission|[Cc]ongress|[Ss]ession|[Rr]etreat|[Ss]igning\s[Cc]eremony|2\+2)(?![\w-])/g;
/** A body rather than a gathering: only its numbered or dated meetings are told. */
export const bodyHeads = /^(?:session|committee|council|commission|congress)$/i;
/** What follows a noun that is only part of another name: “London Conference Framework”, “summit declaration”. */
export const modified =
  /^\s(?:(?:[Ff]ramework|[Cc]ent(?:re|er)|[Ss]ecretariat|[Dd]eclaration|[Ss]tatement|[Cc]ommuniqu|[Ff]und|[Pp]artners?|[Rr]oom|[Hh]all|[Pp]lan|[Rr]eport|[Oo]utcomes?|[Dd]ocuments?|[Pp]articipants?|[Mm]embers?|[Rr]esolutions?|[Cc]hair|[Pp]resident|[Ss]eries|[Rr]egulations?|Decision|Directive|Service|agenda|venue|sites?|host|guests?|members?|table|process)\b|(?:Meeting|Leaders|Foreign|Ministers))/;

/** Words of a meeting's name that many meetings share; what remains is its own. */
export const commonWords = new Set(
  "summit meeting meetings dialogue ministerial council commission congress retreat conference forum symposium talk talks consultation consultations som dinner luncheon banquet reception committee seminar workshop roundtable foreign ministers minister ministers' ministerial senior officials officials' experts experts' expert leaders leaders' leader video online virtual bilateral trilateral previous last next special joint press announcement telephone phone call calls readout pm political consular negotiations courtesy business working commemorative annual regular informal high-level summit's the and of on for first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth inaugural welcome official opening closing outcome results summary held mr ms in at during after following before since from to by with under when while also both this that these those as it he she they we but however then plus".split(
    ' ',
  ),
);

/** Nouns of meals and gatherings: an entry where a host or an hour is told. */
export const socialHeads =
  /^(?:dinner|luncheon|(?:\w+\s)?(?:lunch|breakfast)|banquet|reception|press\s(?:announcement|conference))$/i;
