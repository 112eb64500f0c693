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

/**
 * Who “we” is: the body whose leaders speak (“We, the Leaders of the G20, met …”), the two states whose paper it is, as
 * the text writes them, or the state that issues it; “We” where none is told.
 */
export const whoWeAre = (source: Source, earlier: FoundLists): string =>
  source.once(weKey, () => {
    const opening = source.folded.slice(0, 6000);
    const body =
      /\b[Ww]e,\s(?:the\s)?[^.;]{3,120}?\b(?<body>G7|G8|G20|Quad|BRICS|ASEAN|African\sUnion|European\sUnion|APEC)\b/.exec(
        opening,
      )?.groups?.body;
    return body ?? pairIn(source, earlier, opening) ?? certainIssuer(source, earlier) ?? 'We';
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

/**
 * Whoever says “we” in a quotation: the person named right behind it (“…,” said Minister X) or before it. Null where
 * nobody is; undefined where the words are no quotation.
 */
export function speakerOf(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
): FoundLists['people'][number] | null | undefined {
  const passage = source.passageAt(start);
  const before = source.folded.slice(passage.start, start);
  const behind = source.folded.slice(start, passage.end);
  const opened = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  if (!opened && !behind.startsWith('"')) return undefined;
  const told = /"[^"]{0,12}?\s?(?:said|added|stated|noted|explained|commented|says)\s/.exec(
    source.folded.slice(start + 1, Math.min(passage.end, end + 300)),
  );
  const at = told ? start + 1 + told.index + told[0].length : -1;
  const after = at < 0 ? undefined : earlier.people.find((p) => p.start >= at && p.start < at + 40);
  const ahead = earlier.people.findLast(
    (p) =>
      p.start >= passage.start && p.end < start && /\b(?:said|added|stated)\b/.test(source.folded.slice(p.end, start)),
  );
  return after ?? ahead ?? speakerAbove(source, earlier, passage.index);
}

const said = /"[^"]{0,12}?\s?(?:said|added|stated|noted|explained|commented|says)\s/;

/**
 * Whoever speaks in a quotation that runs over several paragraphs: the person named beside an earlier one of them or in the
 * sentence that opens it. Undefined where it is the text of a joint paper.
 */
function speakerAbove(
  source: Source,
  earlier: FoundLists,
  index: number,
): FoundLists['people'][number] | null | undefined {
  for (let i = index - 1; i >= Math.max(0, index - 16); i--) {
    const above = source.edition.passages[i];
    if (!above || above.kind === 'title') break;
    const words = source.folded.slice(above.start, above.end);
    const told = said.exec(words);
    const at = told ? above.start + told.index + told[0].length : -1;
    const speaker = told
      ? earlier.people.find((p) => p.start >= at && p.start < at + 40)
      : words.endsWith(':')
        ? inside(earlier.people, above.start, above.end).at(-1)
        : undefined;
    if (/\bjoint\s(?:statement|declaration|communiqu)/i.test(words)) return undefined;
    if (speaker) return speaker;
    if (!words.startsWith('"') && !words.endsWith(':')) break;
  }
  return null;
}
