import type { BasisCue } from './basis-cue.ts';

/** Words that tell what an amount is whatever else its clause says: asked first, in order. */
export const toldByItself: readonly BasisCue[] = [
  // “a new arrangement for a total amount of SDR 27 million”, what the Fund lends
  {
    basis: 'loan',
    before:
      /\barrangement\s(?:[\w-]{1,14}\s){0,6}for\s(?:an?\s(?:total\s)?amount\s(?:of|equivalent\sto)\s)?(?:[\w-]{1,14}\s){0,2}$/i,
  },
  // “outlining the need for $4 million”, “a funding gap of $3 billion”
  {
    basis: 'statistic',
    before: /\b(?:needs?|requirements?|shortfall|gap)\s(?:for|of)\s(?:(?:about|over|some|an?|estimated)\s){0,2}$/i,
  },
  // “€3 billion to be mobilised for ferries”
  {
    basis: 'target',
    after: /^\s(?:(?:is|are)\s)?(?:expected\s)?to\sbe\s(?:mobili[sz]ed|raised|leveraged|unlocked)\b/i,
  },
  // “World leaders commit $4.8 billion”
  {
    basis: 'total',
    before: /\b(?:leaders|nations)\s(?:today\s|have\s)?(?:pledge[ds]?|commit(?:ted)?)\s(?:[\w-]{1,14}\s){0,3}$/i,
  },
  // “a proposed increase of NOK 115 million”, “Japan announced $20 billion in contributions”, “raised its pledge to $10 million”
  { basis: 'pledge', before: /\bpropos(?:es|ed|ing)\s(?:an?\s)?(?:[a-z-]{2,14}\s){0,4}$/i },
  {
    basis: 'pledge',
    before:
      /\b[A-Z][a-z]{1,20}[a-rt-z]\s(?:has\s|today\s)?(?:announced|pledged|committed)\s(?:an?\s)?(?:[\w-]{1,14}\s){0,2}$/,
    after: /^\sin\s(?:[a-z-]{2,16}\s){0,2}(?:contributions|pledges|commitments)\b/i,
    both: true,
  },
  {
    basis: 'pledge',
    before:
      /\b(?:increas|rais|quadrupl|tripl|doubl)(?:ed|es|ing)\s(?:its|their|his|her)\s(?:pledge|contribution|commitment)\b[^.;]{0,40}\bto\s(?:\w{4,8}\s){0,2}$/i,
  },
  // “less than $2.15 a day”, “$20 per tonne”
  { basis: 'statistic', after: /^\s(?:an?|per)\s(?:day|tonne|ton|barrel|litre|liter|hour|kilogram)\b/i },
  // “the budget request included over $80 million”: asked for, not yet given.
  { basis: 'pledge', before: /\bbudget\s(?:request|proposal)\b[^.;]{0,80}$/i },
  // “part of the $9 billion in financing that the bank has committed to provide”
  {
    basis: 'pledge',
    after: /^[^.;,]{0,60}\bthat\s[^.;,]{2,40}\b(?:has|have)\s(?:already\s)?(?:committed|pledged|promised)\b/i,
  },
  // “its $3 million global commitment to …”
  { basis: 'pledge', after: /^\s(?:[\w-]{1,16}\s){0,2}(?:commitment|pledge)\b/i },
];
