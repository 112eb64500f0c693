import type { Basis } from '../../../model/kinds.ts';
import type { BasisCue } from './basis-cue.ts';
import { toldByItself } from './bases-told-by-itself.ts';

/** Verbs by which somebody gives or promises. */
const givingStems =
  /\b(?:provid|extend|grant|contribut|donat|allocat|spend|giv|pledg|promis|commit|announc|offer|fund|lend|invest|will\b|would\b|with\b|for\b)/i;

/** In order: what touches the amount first (a limit, a target, a sum), then what it is of, then the verbs of the clause. */
export const basisCues: readonly BasisCue[] = [
  ...toldByItself,
  // “to $100 billion by 2030 from $50 billion in 2022”
  { basis: 'statistic', before: /\bfrom\s(?:\w{4,8}\s)?$/i, after: /^\sin\s(?:19|20)\d\d/i, both: true },
  { basis: 'statistic', before: /\b(?:floor|baseline)\sof\s(?:\w{4,8}\s)?$/i },
  {
    basis: 'target',
    before:
      /\b(?:call(?:s|ed|ing)?\sfor|appeal(?:s|ed|ing)?\sfor|seek(?:s|ing)?\sto\s(?:raise|mobili[sz]e|attract))\s(?:an?\s)?(?:[\w-]{1,16}\s){0,3}$/i,
  },
  { basis: 'target', before: /\b(?:targets?|goals?|aims?|aiming|objective)\b[^.;]{0,80}$/i },
  {
    basis: 'target',
    before: /\b(?:mobili[sz]|rais|attract|leverag|unlock|reali[sz]|attain|achiev|invest)(?:e|ing)?\b[^.;]{0,40}$/i,
    after: /^[^.;]{0,90}\b(?:by\s(?:the\send\sof\s)?(?:19|20)\d\d|(?:in|over|during|within)\sthe\s(?:next|coming))\b/i,
    both: true,
  },
  {
    basis: 'target',
    before: /\bplan(?:s|ned|ning)?\sto\s(?:reach|attain|raise|mobili[sz]e)\s(?:[\w-]{1,14}\s){0,3}$/i,
  },
  {
    basis: 'target',
    before: /\b(?:will|would|to)\s(?:\w{4,12}\s)?(?:mobili[sz]e|leverage|unlock|crowd\sin)\s(?:[\w-]{1,14}\s){0,3}$/i,
    after: /^\s(?:in|of)\s(?:\w{3,12}\s){0,2}(?:private|additional|further|investments?|capital|finance|financing)\b/i,
    both: true,
  },
  {
    basis: 'target',
    before:
      /\b(?:mobili[sz](?:e|ing)|(?:will|to)\s(?:generate|attract|leverage|unlock))\b[^.;]{0,40}\bup\sto\s[^.;]{0,12}$/i,
  },
  {
    basis: 'ceiling',
    before:
      /\b(?:up\sto|maximum(?:\sof)?|not\sexceeding|ceiling\sof|limit\sof|upper\slimit[^.;]{0,20}|maximum\samount[^.;]{0,40})\s?(?:a\s)?(?:total\s(?:of\s)?)?(?:approximately\s|about\s)?$/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:total|combined|overall|aggregate)\s(?:amount|value|sum|volume|size|financing|funding|investment|support|assistance|contribution|commitment|aid)\b[^.;]{0,80}\b(?:is|was|are|of|to|at|be|exceed(?:s|ed)|reach(?:es|ed)|surpass(?:es|ed))\b[^.;]{0,24}$/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:donors|donor\scountries|participants|partners|shareholders|governors|members)\b[^.;]{0,30}\bagree(?:d|s)?\s(?:on|to)\b[^.;]{0,40}$/i,
  },
  {
    basis: 'total',
    before: /\b(?:joint\s(?:fund|package|facility)|capital\sincrease|pledges)\sof\s(?:[\w-]{1,16}\s){0,3}$/i,
  },
  // “its assistance now amounts to $7 million”, “the funds had reached $11.5 million”
  {
    basis: 'total',
    before:
      /\b(?:(?:now|currently|thus|already)\s(?:amounts?|stands?|comes?)\s(?:to|at)|(?:funds?|funding|support|assistance)\b[^.;,]{0,80}\b(?:has|have|had)\s(?:now\s)?(?:reached|surpassed|exceeded))\s(?:[a-z]{4,8}\s){0,2}$/i,
  },
  { basis: 'total', before: /\btogether\swith\b[^;]{0,160}\bannounced\b[^.;]{0,40}$/i },
  // What the shareholders of a bank put in together, and what its capital comes to.
  {
    basis: 'total',
    after:
      /^\s?(?:(?:general|paid-in|selective|callable|proposed|new)\s){0,2}(?:capital\s(?:increase|base|stock)|(?:increase|rise)\s(?:of|in)\s(?:its\s|the\s|paid-in\s|share\s){0,2}capital)\b/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:capital|capital\sbase|subscribed\scapital|share\scapital|capitali[sz]ation)\s(?:[\w-]{1,12}\s){0,3}(?:to|of|at|by)\s(?:[\w-]{1,14}\s){0,2}$/i,
  },
  {
    basis: 'total',
    before: /\btotal:\s?$|\btotal\sof\s(?:[a-z]{4,9}\s){0,2}$|\btotal(?:s|ed|led|ing|ling)\s(?:[\w-]{1,14}\s){0,2}$/i,
  },
  { basis: 'total', after: /^\s(?:was\s|were\s)?(?:made\s)?available\s(?:for|under|through)\b/i },
  // A replenishment is what many donors gave together.
  { basis: 'total', after: /^\s?(?:[\w-]{1,40}\s)?replenishment\b/i },
  { basis: 'total', after: /^\s(?:of|in|from)\s(?:[\w'-]{1,40}\s){0,3}(?:contributions|pledges|commitments)\b/i },
  { basis: 'total', before: /\b(?:replenishment|raised|has\smobili[sz]ed|have\smobili[sz]ed)\b[^.;]{0,40}$/i },
  {
    basis: 'total',
    before:
      /\b(?:donors|donor\scountries|participants|(?:governments|countries|partners|firms|companies|businesses|investors)(?:\sand\s\w{3,12})?)\s(?:(?:today|have|also|together|jointly|collectively)\s){0,2}(?:pledge[ds]?|promised?|commit(?:ted)?|announced?)\s(?:[\w-]{1,14}\s|[€£$]\d[\d,]{0,12}\s){0,9}$/i,
  },
  // “an estimated $7 million (…) of U.S. assistance”: estimated, and still help.
  {
    basis: 'provided',
    before: /\bestimated\s$/i,
    after: /^(?:\s\([^()]{3,60}\))?\s(?:of|in)\s(?:[\w.,'-]{1,20}\s){0,3}(?:assistance|aid|support|funding|grants?)\b/i,
    both: true,
  },
  // “To date, $41.7 million has been disbursed”, “to date, the agency has donated …”
  { basis: 'spent', after: /^\s(?:has|have|had)\s(?:already\s)?been\s(?:disbursed|spent|delivered|paid)\b/i },
  {
    basis: 'spent',
    before:
      /\b(?:to\sdate|so\sfar|until\snow),?\s[^.;]{0,40}\b(?:has|have)\s(?:\w{2,10}\s)?(?:provided|donated|contributed|delivered|granted|given|invested|allocated)\b[^.;]{0,40}$/i,
  },
  { basis: 'statistic', after: /^\s(?:\w{2,12}\s)?(?:assessed|estimated|needed|required)\b/i },
  // Trade is nobody's gift, with whomever: “trade with the region came to …”.
  {
    basis: 'statistic',
    of: /\b(?:trade|turnover|exports?|imports?|GDP|gross\sdomestic\sproduct|GNI)\b(?!\s(?:finance|facilitation|support|credit|fund|programme|program|union))/gi,
    unless: /\b(?:provid|extend|grant|contribut|donat|allocat|spend|pledg|promis|commit|announc|offer|lend|invest)/i,
  },
  // What others produce, trade, need or owe is nobody's gift.
  {
    basis: 'statistic',
    of: /\b(?:trade|turnover|exports?|imports?|GDP|gross\sdomestic\sproduct|GNI|output|economy|economies|remittances|market|FDI|foreign\sdirect\sinvestment|investment\sstock|stock\sof\s\w{1,40}|assets|debts?|deficit|sales|revenues?|profits?|losses|damage|damages|spending\son|needs?|requirements?|cost|costs|budget|price|reserves|per\scapita|population|estimat\w{1,40}|assess\w{1,40})\b/gi,
    unless: givingStems,
  },
  {
    basis: 'statistic',
    after:
      /^[^.;,]{0,24}\b(?:in|of)\s(?:(?:bilateral|annual|two-way|global|total)\s){0,2}(?:trade|exports|imports|damage|losses|debt|GDP|output)\b/i,
  },
  {
    basis: 'spent',
    before:
      /\bsince\s[^;]{2,40},\s[^;]{0,60}\b(?:has|have)\s(?:\w{2,10}\s)?(?:provided|delivered|disbursed|invested|granted|given|donated|contributed)\b[^.;]{0,40}$/i,
  },
  {
    basis: 'spent',
    before:
      /\b(?:has|have)\s(?:\w{2,10}\s)?(?:provided|delivered|invested|granted|financed|contributed)\b[^.;]{0,60}$/i,
    after: /^[^.;]{0,160}\b(?:(?:over|in|during)\sthe\s(?:past|last)\b|since\s|to\sdate\b|so\sfar\b)/i,
    both: true,
  },
  {
    basis: 'total',
    before: /\b(?:has|have)\s(?:lent|signed|committed)\b[^.;]{0,40}$/i,
    after: /^[^.;]{0,60}\b(?:since\s|to\sdate\b|so\sfar\b)/i,
    both: true,
  },
  // “Earlier the agency had provided …”
  {
    basis: 'spent',
    before: /\b(?:earlier|previously|already|in\sthe\spast)\b[^.;]{0,60}\b(?:provided|granted|extended)\b[^.;]{0,40}$/i,
  },
  // “has invested €1.3 billion in 70 projects to date”, “invested almost $900 million last year”
  {
    basis: 'spent',
    before:
      /\b(?:has|have)\s(?:\w{2,10}\s){0,2}(?:invested|deployed|disbursed)\b[^.;]{0,40}$|(?<!\b(?:be|are|is|to)\s)\b(?:invested|deployed)\s(?:(?:a|some|over|about|around|almost|nearly|more|than|further|record|total|of|approximately)\s){0,4}$/i,
  },
  { basis: 'spent', before: /\b(?:spent|disbursed|expended|paid\sout|expenditure\sof)\b[^.;]{0,40}$/i },
  { basis: 'total', after: /^\s?(?:,\s)?(?:in\stotal|in\sall|altogether|combined|overall|in\saggregate)\b/i },
  {
    basis: 'total',
    before:
      /\b(?:brings?|brought|bringing|increas(?:es?|ed|ing)|rais(?:es?|ed|ing))\s(?:the|its|their|our|U\.S\.)\s(?:[\w.,'-]{1,20}\s){0,3}?total\b[^.;]{0,160}\bto\s(?:\w{4,14}\s){0,2}$/i,
  },
  // “pledges came to over $33 billion”, “brings its total since late 2024 to …”: what several gave, or one in several times.
  {
    basis: 'total',
    before:
      /\b(?:pledges?|contributions|commitments|donations|offers|sums?|total|totals|so\sfar)\b[^.;]{0,60}\b(?:came|comes|amount(?:s|ed|ing)?|added\sup|bring(?:s|ing)?|brought|rose|reach(?:es|ed)|adds?\sup|totall?(?:s|ed|ing)?|to)\b(?:\s(?:to|up|at|of|its|the|total|more|than|over|nearly|almost|around|about|approximately)){0,5}\s?$/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:agreements|contracts|projects|proposals|documents|grants|loans|deals|memoranda|pledges|instruments|packages)\b[^.;]{0,90}\b(?:worth|valued\sat|amounting\sto|totall?ing|with\sa\s(?:combined|total)\s\w{1,40}\sof|represent(?:s|ing)?)\b[^.;]{0,24}$/i,
  },
  {
    basis: 'total',
    before:
      /\b(?:combined|altogether|cumulative(?:ly)?|in\stotal|adding\sup\sto|(?:total|combined|overall)\ssum\sof)(?:\s(?:of|to|is|at|for|the|a|total|value|more|than|about|over|approximately)){0,5}\s?$/i,
  },
  // “a credit line to the bank and $2 million in technical assistance”
  {
    basis: 'provided',
    before: /\b(?:credit|loan)\b/i,
    after: /^\sin\s(?:[a-z-]{2,16}\s){0,2}technical\sassistance\b/i,
    both: true,
  },
  // “IDA Credit: US$70 million”
  { basis: 'loan', before: /\b(?:credits?|loans?)(?:\samount)?:\s?$/i },
  // “$3.3 billion in the Crisis Response Support Loan programme”
  { basis: 'loan', after: /^\s(?:in|under|through)\s(?:the\s|an?\s)?(?:[A-Z][\w-]{1,20}\s){1,9}Loans?\b/ },
  // “a grant of $30 million and a loan of $70 million”: the loan is the other sum.
  { basis: 'loan', after: /^(?:(?!\sand\s)[^.;,]){0,24}\b(?:loans?|credits?|lending|guarantees?|bonds)\b/i },
  {
    basis: 'loan',
    before:
      /\b(?:loans?|credit\sline|line\sof\scredit|credit\sfacility|lending|borrow(?:ed|ing)?|guarantees?|lent|lend)\b[^.;]{0,160}$/i,
    unless: /\bgrants?\b/i,
  },
  {
    basis: 'loan',
    before:
      /\b(?:(?:Stand-By|\d{1,2}-month|[Ee]xtended|[Cc]redit)\s[Aa]rrangement|Extended\sFund\sFacility|Extended\sCredit\sFacility|Rapid\s(?:Financing|Credit)\s(?:Instrument|Facility)|Resilience\sand\sSustainability\sFacility)\b[^.;]{0,60}$/,
  },
  { basis: 'pledge', after: /^[^.;,]{0,40}\bwill\sbe\s(?:contributed|donated|invested|committed)\b/i },
  { basis: 'provided', after: /^[^.;,]{0,40}\bwill\sbe\s(?:extended|provided|granted|disbursed)\b/i },
  // A running total tells that what is summed was given.
  { basis: 'provided', after: /^[^.;]{0,40},\swhich\sbrings\b/i },
  {
    basis: 'pledge',
    before:
      /\b(?:pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|commit(?:s|ted|ting|ment|ments)?|announc(?:e|es|ed|ing|ement)|unveil(?:s|ed)?|vow(?:s|ed)|offer(?:s|ed|ing)?|intends?\sto|plans?\sto|would(?!\s(?:provide|extend))|will\s(?:[a-z]{4,12}\s)?(?:give|contribute|donate|invest|commit)|continues?\sto\sinvest|earmark(?:s|ed|ing)?|will\s(?:\w{4,12}\s)?(?:double|triple|increase|raise|extend)\s(?:its|their|our)\s(?:[\w-]{2,14}\s){0,2}(?:contribution|funding|support|aid|assistance|pledge|commitment|budget))\b[^.;]{0,120}$/i,
  },
  { basis: 'pledge', after: /^\s(?:already\s|previously\s|earlier\s)?announced\b/i },
  {
    basis: 'pledge',
    after:
      /^\s(?:pledged|promised|committed)\b|^[^.;]{0,60}\b(?:was|were|has\sbeen|have\sbeen|is|are)\s(?:also\s)?(?:pledged|promised|announced|committed)\b/i,
  },
];

/** The sentence speaks of an exchange of notes: its amounts are ceilings unless it says otherwise. */
export const exchangeOfNotes =
  /\b(?:exchange\sof\s(?:notes|letters)|exchanged?\s(?:the\s)?(?:notes|letters)|(?:notes|letters)\b[^.]{0,200}\b(?:sign|exchang)ed|signed\sand\sexchanged)\b/i;

/** “provide”, “extend”, “grant”: money given, whatever amounts came before. */
export const giving =
  /\b(?:provid(?:e|es|ed|ing)|extend(?:s|ed|ing)?|grants|granted|disburse|allocat(?:e|es|ed)|spend|give|gives|gave|donat(?:e|es|ed))\b/i;
/** Nouns of help: in a release that announces they name what is promised, elsewhere what is given. */
export const help =
  /\b(?:grant|contribut(?:e|ed|ion|ions|ing)|donation|allocation|fund(?:s|ed|ing)?|aid|assistance|support)\b/i;

/** An international body telling what a state will give it speaks of a promise made to it. */
export const contribution = /\b(?:contribut(?:e|es|ed|ion|ions|ing)|will\sgive|donation|donate[sd]?)\b/i;

/** What the sentence above a list says of the amounts in it. */
export const leadCues: readonly (readonly [RegExp, Basis])[] = [
  [/\b(?:announc|pledg|promis|commit|unveil)\w{0,40}(?=:|\s)/i, 'pledge'],
  [/^(?![^\n]*\bgrants?\b)[^\n]*\bloans?\b/i, 'loan'],
  [/\bwill\s(?:also\s|now\s|further\s)?(?:deliver|invest|contribut|give|donat)/i, 'pledge'],
  [/\b(?:provid|extend|grant)\w{0,40}\b/i, 'provided'],
];
