/** Words by which a sentence sets a figure to be reached, and whether they do so only together with a date. */
export const aimWords: readonly { readonly words: RegExp; readonly needsDate: boolean; readonly past?: boolean }[] = [
  { words: /\b(?:a\s|the\s|its\s|their\s)?(?:targets?|goals?|objectives?)\sof\b/i, needsDate: false },
  {
    words: /\b(?:aim(?:s|ed|ing)?|target(?:s|ed|ing)?|seek(?:s|ing)?|strive|plans?|intends?)\s(?:to|at|for)\b/i,
    needsDate: true,
  },
  { words: /\bset\s(?:a|the|an)\s(?:new\s)?(?:target|goal)\b/i, needsDate: false },
  {
    words:
      /\b(?:exceed(?:ed|ing)?|surpass(?:ed|ing)?|reach(?:ed)?|achiev(?:ed|ing))\s(?:the\s)?(?:figure|target|goal)\s(?:of\s)?/i,
    needsDate: false,
    past: true,
  },
  // “new funding of £120 million will reach over 650,000 people”
  { words: /\bwill\sreach\s(?:over|more\sthan|up\sto|about|some|\d)/i, needsDate: false },
  {
    words:
      /\b(?:will|would|to)\s(?:\w{1,40}ly\s)?(?:be\s)?(?:mobili[sz]e|train|reach|double|triple|increase|reduce|raise|expand|invest|accept|receive|create|cut|bring|support|provide|foster|protect|conserve|develop|reali[sz]e|attain|secure)\b/i,
    needsDate: true,
  },
  {
    words:
      /\b(?:mobili[sz]ing|training|doubling|increasing|reducing|raising|investing|accepting|conserving|protecting)\b/i,
    needsDate: true,
  },
];

/** A figure already reached is a result and no target. */
export const pastWords =
  /\b(?:has|have|had)\s(?:been\s|already\s|so\sfar\s)?(?:trained|reached|mobili[sz]ed|provided|exceeded|risen|increased|fallen|supported|contributed)\b|\bso\sfar\b/i;

/** Verbs by which something is to reach people, and whom it counts. */
export const reaching =
  /\bwill\s(?:\w{2,12}\s)?(?:support|reach|train|immuni[sz]e|vaccinate|benefit|connect|protect|help|feed|create|give|provide|bring|allow|enable)\b/i;
export const reached = new Set(
  'people persons children women men girls boys households families farmers jobs students pupils refugees beneficiaries doses homes patients teachers workers'.split(
    ' ',
  ),
);
