import type { Basis } from '../../../model/kinds.ts';

/** One way of telling what an amount is: words before it or behind it in its sentence. The first that fits decides. */
export interface BasisCue {
  readonly basis: Basis;
  /** Matched against the sentence up to the amount, its qualifying words included. */
  readonly before?: RegExp;
  /** Matched against the sentence behind the amount. */
  readonly after?: RegExp;
  /** Only where both fit. */
  readonly both?: true;
}

/** In order: what is told by words that touch the amount first, the verbs of the sentence later. */
export const basisCues: readonly BasisCue[] = [
  { basis: 'target', before: /\b(?:targets?|goals?|aims?|aiming|objective)\b[^.;]{0,80}$/i },
  {
    basis: 'target',
    before: /\bmobili[sz](?:e|ing)\b[^.;]{0,40}$/i,
    after: /^[^.;]{0,40}\bby\s(?:the\send\sof\s)?(?:19|20)\d\d\b/i,
    both: true,
  },
  {
    basis: 'target',
    before: /\b(?:mobili[sz](?:e|ing)|reali[sz](?:e|ing)|attain(?:ing)?|achiev(?:e|ing))\b[^.;]{0,40}$/i,
    after: /^[^.;]{0,90}\b(?:in|over|during|within)\sthe\s(?:next|coming)\s/i,
    both: true,
  },
  { basis: 'target', before: /\bmobili[sz](?:e|ing)\b[^.;]{0,40}\bup\sto\s[^.;]{0,12}$/i },
  {
    basis: 'ceiling',
    before:
      /\b(?:up\sto|maximum(?:\sof)?|not\sexceeding|ceiling\sof|limit\sof|upper\slimit[^.;]{0,20}|maximum\samount[^.;]{0,40})\s?(?:a\s)?(?:total\s(?:of\s)?)?(?:approximately\s|about\s)?$/i,
  },
  {
    basis: 'statistic',
    before:
      /\b(?:bilateral\strade|trade(?:\sin\sgoods)?(?:\svolume|\sturnover)?|turnover|exports?|imports?|GDP|gross\sdomestic\sproduct|economy|remittances|stock\sof\sinvestment|market|investment\sstock|FDI|GNI|per\scapita|population)\b[^.;]{0,90}\b(?:stood|came|reached|amounted|totall?ed|was|were|is|are|rose|grew|fell|increased|exceeded|hit|worth|valued|surpassed|of|to|at|per\scapita)\b[^.;]{0,30}$/i,
  },
  { basis: 'statistic', after: /^[^.;]{0,24}\b(?:in|of)\s(?:bilateral\s)?trade\b/i },
  { basis: 'spent', before: /\b(?:spent|disbursed|expended|spending|expenditure|paid\sout)\b[^.;]{0,40}$/i },
  { basis: 'total', after: /^\s?(?:,\s)?(?:in\stotal|in\sall|altogether|combined|overall|in\saggregate)\b/i },
  {
    basis: 'total',
    before:
      /\b(?:totall?ing|totals?|total(?:\s(?:amount|value|sum|cost|of|support|contribution|assistance|funding))*|combined|altogether|cumulative(?:ly)?|in\stotal|overall|amounting\sto|adding\sup\sto|sum\sof|so\sfar\s[^.;]{0,20}\b(?:comes|amounts)\sto)\b(?:\s(?:of|to|is|was|at|amounts?|since|for|the|a|value|than|more|late|early|around|approximately|about|over|up|\d{4}|[A-Z][a-z]{2,8})){0,8}\s?$/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:agreements|contracts|projects|documents|grants|loans|deals|memoranda)\b[^.;]{0,70}\b(?:worth|valued\sat|amounting\sto)\s[^.;]{0,24}$/i,
  },
  {
    basis: 'pledge',
    before: /\b(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|committ?(?:ed|s|ing)?(?:\sto)?)\b[^.;]{0,80}$/i,
  },
  { basis: 'loan', before: /\b(?:loans?|credit\sline|lending|borrow(?:ed|ing)?)\b[^.;]{0,60}$/i },
  { basis: 'loan', after: /^[^.;]{0,24}\b(?:ODA\s|yen\s|concessional\s)?(?:loans?|credit)\b/i },
];

/** The sentence speaks of an exchange of notes: its amounts are ceilings unless it says otherwise. */
export const exchangeOfNotes =
  /\b(?:exchange\sof\s(?:notes|letters)|exchanged?\s(?:the\s)?(?:notes|letters)|(?:notes|letters)\b[^.]{0,200}\b(?:sign|exchang)ed|signed\sand\sexchanged)\b/i;

/** “provide”, “extend”, “grant”: money given, whatever amounts came before. */
export const providing =
  /\b(?:provid(?:e|es|ed|ing)|extend(?:s|ed|ing)?|grants?|granted|disburse|contribut(?:e|ed|ion|ions|ing)|donat(?:e|ed|ion)|allocat(?:e|ed|ion)|announc(?:e|ed|es|ing)|give|gives|gave|fund(?:s|ed|ing)?|aid|assistance|support)\b/i;

/** An international body telling what a state will give it speaks of a promise made to it. */
export const contribution = /\b(?:contribut(?:e|es|ed|ion|ions|ing)|will\sgive|donation|donate[sd]?)\b/i;
