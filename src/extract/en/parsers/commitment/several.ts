import type { Source } from '../../../shared/source.ts';

/** “the EU and its Member States”, “The EU and Japan”: how long two parties joined by “and” are; 0 for one. */
export function partiesAt(words: string): number {
  const match =
    /^(?:[Tt]he\s)?(?:[A-Z][\w.'-]{0,40})(?:\s(?:of\s)?[A-Z][\w.'-]{0,40}){0,3}\sand\s(?:its\s|the\s)?(?:[Mm]ember\s[Ss]tates|[A-Z][\w.'-]{0,40}(?:\s[A-Z][\w.'-]{0,40}){0,3}(?:\sisland)?(?:\scountries|\sstates|\snations)?(?:\sand\sregions)?)/.exec(
      words,
    );
  if (!match) return 0;
  const behind = words.slice(match[0].length).trim();
  return behind === '' || /^(?:have|has|are|is|also|both|jointly)\b/.test(behind) ? match[0].length : 0;
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

/** Who “we” is: the body whose leaders speak (“We, the Leaders of the G20, met …”), or the one in the title; “We” where none is told. */
export const whoWeAre = (source: Source): string => {
  const opened =
    /\bWe,\s(?:the\s)?[^.;]{3,120}?\b(?<body>G7|G8|G20|Quad|BRICS|ASEAN|African\sUnion|European\sUnion|APEC)\b/.exec(
      source.folded.slice(0, 6000),
    )?.groups?.body;
  return opened ?? 'We';
};
