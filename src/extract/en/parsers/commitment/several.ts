import { inside } from '../../../shared/facts/choose-amount.ts';
import type { FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { certainIssuer } from './issuer.ts';

/** “the EU and its Member States”, “The EU and Japan”: how long two parties joined by “and” are; 0 for one. */
export function partiesAt(words: string): number {
  const match =
    /^(?:[Tt]he\s)?(?:[A-Z][\w.'-]{0,40})(?:\s(?:of\s)?[A-Z][\w.'-]{0,40}){0,3}(?:\s\([A-Z]{2,8}\))?\sand\s(?:its\s|the\s)?(?:[Mm]ember\s[Ss]tates|[A-Z][\w.'-]{0,40}(?:\s(?:of\s|for\s)?[A-Z][\w.'-]{0,40}){0,4}(?:\s\([A-Z]{2,8}\))?(?:\sisland)?(?:\scountries|\sstates|\snations)?(?:\sand\sregions)?)/.exec(
      words,
    );
  if (!match) return 0;
  const behind = words.slice(match[0].length).trim();
  return behind === '' || /^(?:have|has|are|is|also|both|jointly|today)\b|^on\s\w{3,9}day$/.test(behind)
    ? match[0].length
    : 0;
}

/** “Colombia, France and Jordan”, “Canada, together with the European Union and Japan,”: several as they are written; 0 for none. */
export function listAt(words: string): number {
  const name = String.raw`(?:the\s)?[A-Z][\w.'-]{1,30}(?:\s(?:of\s)?[A-Z][\w.'-]{1,30}){0,3}`;
  const list = new RegExp(
    `^(?:The\\s)?${name}(?:(?:,\\s${name}){1,8},?\\sand\\s${name}|,\\s(?:together|along|jointly)\\swith\\s[^.;]{3,160}?(?=,\\s?(?:today\\s?)?$))`,
  ).exec(words);
  const rest = list ? words.slice(list[0].length).trim() : '';
  return list && /^(?:,|,?\s?(?:today|have|has|are|also|both|jointly|all|each))?$/.test(rest) ? list[0].length : 0;
}

const weKey = {};
const bodies = String.raw`(?<body>G7|G8|G20|G77|Quad|BRICS|ASEAN|African\sUnion|European\sUnion|APEC|C5\+1|OSCE|CARICOM|Mercosur|Pacific\sIslands\sForum|Shanghai\sCooperation\sOrgani[sz]ation|Organization\sof\sTurkic\sStates)`;
const opened = new RegExp(String.raw`\b[Ww]e,\s(?:the\s)?[^.;]{0,120}?\b${bodies}(?![\w-])`);
/** “G7 Foreign Ministers' Statement on …”, “Declaration of the Quad Leaders”: by its title the paper of a body. */
const paperOf = new RegExp(
  String.raw`^(?:[^\n]{0,40}\b(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[ée])\s(?:of|by|from)\s(?:the\s)?)?${bodies}\s(?:[A-Z][\w']{1,20}\s){0,5}(?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[ée]|[Ll]eaders|[Mm]inisters)`,
);
const ofSeveral =
  /\b(?:joint|leaders'?|ministers'?|trilateral|quadrilateral)\s(?:[\w-]{1,20}\s){0,3}(?:statement|declaration|communiqu[ée]|vision)\b/i;

/**
 * Who “we” is: the body whose leaders speak (“We, the Leaders of the G20, met …”), the two states whose paper it is, as
 * the text writes them, or the state that issues it; “We” where none is told.
 */
export const whoWeAre = (source: Source, earlier: FoundLists): string =>
  source.once(weKey, () => {
    const opening = source.folded.slice(0, 6000);
    const title = source.edition.passages.find((p) => p.kind === 'title');
    const titled = title ? source.folded.slice(title.start, title.end) : '';
    const body = opened.exec(opening)?.groups?.['body'] ?? paperOf.exec(titled)?.groups?.['body'];
    if (body) return body;
    const two = pairIn(source, earlier, opening);
    // A paper of several is on the pages of each: “we” is none of them alone.
    if (two || ofSeveral.test(titled)) return two ?? 'We';
    return certainIssuer(source, earlier) ?? 'We';
  });

/** “the UK and Norway” of a paper whose title names the two, or that opens with “We, the Prime Ministers of … and …”. */
function pairIn(source: Source, earlier: FoundLists, opening: string): string | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const titled = title ? inside(earlier.countryMentions, title.start, title.end) : [];
  const codes = new Set(titled.map((c) => c.value.code));
  const ours =
    /\b[Ww]e,\s(?:the\s)?[^.;]{3,80}?\sof\s(?<pair>(?:the\s)?[A-Z][^.;,]{2,50}?\sand\s(?:the\s)?[A-Z][\w' ]{2,40}?),/.exec(
      opening,
    )?.groups?.pair;
  if (ours) return ours;
  // “Joint Statement by the two Prime Ministers” that names the two in its first words.
  if (
    !codes.size &&
    title &&
    /\bjoint\s(?:statement|declaration|communiqu)/i.test(source.folded.slice(title.start, title.end))
  )
    for (const c of inside(earlier.countryMentions, title.end, title.end + 600)) codes.add(c.value.code);
  if (codes.size !== 2 || !/\b(?:[Ww]e|[Oo]ur)\b/.test(opening)) return null;
  const states = earlier.countryMentions.filter((c) => codes.has(c.value.code));
  for (const [i, a] of states.entries()) {
    const b = states[i + 1];
    if (!b || a.value.code === b.value.code) continue;
    const gap = source.folded.slice(a.end, b.start);
    if (!/^\sand\s(?:the\s)?$/.test(gap)) continue;
    const from = /\b[Tt]he\s$/.test(source.folded.slice(Math.max(0, a.start - 4), a.start)) ? a.start - 4 : a.start;
    return source.text.slice(from, b.end);
  }
  return null;
}
