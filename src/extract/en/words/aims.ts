/** Words by which a sentence sets a figure to be reached, and whether they do so only together with a date. */
export const aimWords: readonly {
  readonly words: RegExp;
  readonly needsDate: boolean;
  readonly past?: boolean;
  readonly behind?: boolean;
}[] = [
  {
    words:
      /\b(?:a\s|the\s|its\s|their\s)?(?:targets?|goals?|objectives?)\sof\s(?=[^.;]{0,120}?(?:\d|[€£$¥]|\b(?:hundred|thousand|million|billion|trillion)\b))/i,
    needsDate: false,
  },
  // “its commitment to spend 0.7 per cent of national income on aid”
  {
    words:
      /\bcommit(?:ted|ments?|s)?\s(?:itself\s)?to\s(?:spend(?:ing)?|reach(?:ing)?|devot(?:e|ing)|allocat(?:e|ing))\s(?=(?:[^.;]|\.(?=\d)){0,40}?\d\s?(?:%|per\s?cent))/i,
    needsDate: false,
  },
  // “Allies will invest more than two per cent of GDP in defence”
  {
    words:
      /\b(?:will|to|shall)\s(?:annually\s)?(?:invest|spend|devote|allocate)\s(?=(?:[^.;,]|\.(?=\d)){0,60}?(?:%|\bper\s?cent)\sof\s(?:\w{2,12}\s)?(?:GDP|GNI|gross\s(?:domestic|national)|national\sincome)\b)/i,
    needsDate: false,
  },
  // “The plan aims at 20 trillion yen for domestic travel”
  { words: /\baims?\s(?:at|for)\s(?:about\s|over\s|some\s)?(?=[\d€£$¥])/i, needsDate: false },
  {
    words: /\b(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|seek(?:s|ing)?|strive|plans?|intends?)\s(?:to|at|for)\b/i,
    needsDate: true,
  },
  { words: /\bset(?:s|ting)?\s(?:a|the|an)\s(?:new\s)?(?:target|goal|task)\b/i, needsDate: false },
  // “proposed increasing trade turnover between the two to $10 billion”
  {
    words:
      /\b(?:(?<!\b(?:potential|able|ability|opportunity|opportunities|possible|prerequisites)\s)to|propos\w{2,4}|(?:goal|target|task|aim)\sof|aim\w{0,3}\sat)\s(?:increas(?:e|ing)|bring(?:ing)?|rais(?:e|ing)|boost(?:ing)?)\s(?:the\s|mutual\s|bilateral\s|their\s){0,2}trade(?:\s(?:turnover|volume))?\b(?=[^.;]{0,80}?\sto\s[^.;]{0,20}?\d)/i,
    needsDate: false,
  },
  {
    words:
      /\b(?:exceed(?:ed|ing)?|surpass(?:ed|ing)?|reach(?:ed)?|achiev(?:ed|ing))\s(?:the\s)?(?:figure|target|goal)\s(?:of\s)?/i,
    needsDate: false,
    past: true,
  },
  // “new funding of £120 million will reach over 650,000 people”
  // “$100 million will be jointly raised by 2022”
  {
    words:
      /\b(?:will|would|to)\sbe\s(?:\w{1,40}ly\s)?(?:mobili[sz]ed|raised|trained|invested|created|doubled|reached|immuni[sz]ed|vaccinated|connected|protected|restored)\b/i,
    needsDate: true,
    behind: true,
  },
  // “At least 70% of electricity is to be renewable by 2035”
  {
    words:
      /(?<=\d\s?(?:%|per\s?cent)\s[^.;]{0,60}?)\b(?:(?:is|are)\sto|will|should|must)\s(?:be|come|have)\b(?=[^.;]{0,60}\bby\s(?:the\send\sof\s)?20\d\d)/i,
    needsDate: true,
    behind: true,
  },
  // “will have trained 5,000 nurses by 2026”
  { words: /\bwill\shave\s[a-z]{3,14}(?:ed|t)\s(?=[^.;]{0,80}\bby\b)/i, needsDate: true, past: true },
  // “a 40% reduction in road deaths by 2030”
  {
    words:
      /\ban?\s(?=\d{1,3}(?:\.\d{1,3})?(?:%|\sper\s?cent)\s(?:reduction|cut|increase|rise|decrease|drop)\s(?:in|of)\b)/i,
    needsDate: true,
  },
  { words: /\bwill\sreach\s(?:over|more\sthan|up\sto|about|some|\d)/i, needsDate: false },
  {
    words:
      /\b(?:will|would|to)\s(?:\w{1,40}ly\s)?(?:be\s)?(?:mobili[sz]e|generate|attract|unlock|leverage|train|reach|double|triple|increase|reduce|raise|expand|invest|accept|receive|create|cut|bring|build|construct|lay|install|add|plant|halve|lower|support|provide|foster|protect|conserve|develop|reali[sz]e|attain|secure|rise|fall|grow|drop|climb|shrink|eliminate)\b/i,
    needsDate: true,
  },
  // “will resettle 1 million refugees by 2030”: whatever it does to them.
  {
    words:
      /\bwill\s(?:\w{1,40}ly\s)?(?!(?:be|have|meet|take|hold|visit|host|attend|last|celebrate|mark|open|start|begin|enter|continue|travel|help|assist|serve|include|cover|involve|comprise|cost|join|bring|see)\s)[a-z]{3,14}\s(?:(?:up\sto|at\sleast|more\sthan|over|about|some|another|an\sadditional|a\stotal\sof)\s)?(?=\d)/i,
    needsDate: true,
  },
  {
    words:
      /\b(?:mobili[sz]ing|training|doubling(?!\sof\b(?![^.;]{0,80}\bby\s))|increasing|reducing|raising|investing|accepting|conserving|protecting)\b/i,
    needsDate: true,
  },
];

/** A figure already reached is a result and no target. */
export const pastWords =
  /\b(?:has|have|had)\s(?:been\s|already\s|so\sfar\s)?(?:trained|reached|mobili[sz]ed|provided|exceeded|risen|increased|fallen|supported|contributed)\b|\bso\sfar\b/i;

/** Verbs by which something is to reach people, and whom it counts. */
export const reaching =
  /\b(?:will|(?:is|are)\s(?:expected|set|projected|planned|designed)\sto|aims?\sto|(?:pledged?|committed|promised?)\sto)\s(?:\w{2,12}\s)?(?:donate|support|reach|train|immuni[sz]e|vaccinate|benefit|connect|protect|help|feed|create|give|provide|bring|allow|enable|make|improve|build|expand|serve|assist|cover|deliver|ensure|lift)\b/i;
export const reached = new Set(
  'people persons children women men girls boys households families farmers jobs students pupils refugees beneficiaries doses homes patients teachers workers residents citizens villagers smallholders migrants households families youths pupils adolescents'.split(
    ' ',
  ),
);
