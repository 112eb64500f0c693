import type { InstrumentKind } from '../../../model/kinds.ts';

/** A kind of paper and the noun that names it; capitals and adjectives before it belong to its title. */
export interface Paper {
  readonly kind: InstrumentKind;
  readonly noun: RegExp;
  /** Whether “on …”, “for …”, “of …” behind it belong to the title. */
  readonly tail: boolean;
  /** It counts only where somebody signs, adopts or issues it. */
  readonly verb: RegExp;
  /** The verb stands right before it, or behind it in the passive: for nouns that are mostly spoken of otherwise. */
  readonly near?: true;
  /** What a sentence must hold for the noun to stand in it: costs less than the pattern. */
  readonly holds?: RegExp;
}

const made =
  /\b(?:sign(?:ed|ing|s|ature)|adopt(?:ed|s|ion)|issu(?:ed|es|ance)|releas(?:ed|es)|endors(?:ed|es|ement\sof)|conclud(?:ed|es)|announced|published|recorded\sin|agreed\s(?:up)?on|exchanged|finali[sz]ed|initialled|inked)\b/i;
const signed =
  /\b(?:sign(?:ed|ing|s|ature)|exchanged|exchange\sof(?!\s(?:views|information|experience|visits|students))|conclud(?:ed|es)|inked|entered\sinto)\b/i;

export const papers: readonly Paper[] = [
  {
    kind: 'joint-declaration',
    noun: /\bjoint\s(?:[\w-]{1,40}\s){0,3}?(?:statement|declaration|communiqu[ée]|vision(?:\sstatement)?)(?![\w-])/gi,
    tail: true,
    verb: made,
  },
  {
    kind: 'joint-declaration',
    noun: /(?<![\w-])(?:[A-Z][\w.-]{1,40}(?:'s?)?\s){1,5}(?:Declaration|Communiqu[ée]|Leaders'?\sStatement|Vision\sStatement)(?![A-Za-z])/g,
    tail: true,
    verb: made,
  },
  // “the Hiroshima Vision on Nuclear Disarmament”
  {
    kind: 'joint-declaration',
    noun: /(?<![\w-])(?:[A-Z][\w.-]{1,40}\s){1,4}(?:Vision|Declaration|Statement|Commitment|Call\sto\sAction)(?=\s(?:on|for)\s(?:the\s)?[A-Z])/g,
    tail: true,
    verb: /\b(?:adopt(?:ed|s|ion)|endors(?:ed|es)|issu(?:ed|es)|releas(?:ed|es)|sign(?:ed|s))\b/i,
  },
  {
    kind: 'joint-declaration',
    noun: /\bDeclaration(?=\son\s(?:the\s)?[A-Z])/g,
    tail: true,
    verb: made,
  },
  {
    kind: 'memorandum',
    noun: /\bmemorand(?:ums?|a)\s(?:of\s)?(?:co-?operation|understanding|intent|arrangement|agreement|collaboration|discussions?|guidance|commitment|consultations?)\b(?:\s\(MO[A-Z]s?\))?|(?<!\()\bMO[UC]s?\b(?!\))/gi,
    tail: true,
    verb: signed,
  },
  {
    kind: 'joint-declaration',
    noun: /(?<![\w-])(?:[A-Z][\w.-]{1,40}(?:'s?)?\s){1,5}(?:Charter|Agenda\sfor\sAction|Leaders'\sVision|Consensus)(?![A-Za-z])/g,
    tail: false,
    verb: /\b(?:adopt(?:ed|s|ion)|endors(?:ed|es)|issu(?:ed|es))\b/i,
  },
  { kind: 'technical-cooperation', noun: /\brecords?\sof\sdiscussions?\b/gi, tail: true, verb: signed },
  { kind: 'grant', noun: /\bgrant\sagreements?\b/gi, tail: true, verb: signed },
  {
    kind: 'other',
    noun: /\b(?:(?:[A-Z][\w.-]{1,40}(?:'s?)?\s){0,4}(?:Action\sPlan|Chair(?:man|person)?'s\s(?:Statement|Summary)|Road\s?map|Work(?:ing)?\sPlan|Attachment\s[IVX\d]{1,40}))\b/g,
    tail: true,
    verb: made,
  },
  // “a plan of action for 2023–2025 was also adopted”: without capitals too, where the same clause makes it.
  {
    kind: 'other',
    noun: /(?<![\w-])(?:(?:[A-Z][\w.-]{1,40}|joint|regional|bilateral|strategic|new|five-year|three-year|[a-z]{1,12}-year)\s){0,5}(?:[Pp]lan\sof\s(?:[Jj]oint\s)?(?:[Aa]ctions?|[Cc]o-?operation|[Aa]ctivities)|[Pp]rogramm?es?\s(?:of|for)\s[Cc]o-?operation|(?:[Cc]o-?operation|[Ww]ork(?:ing)?|[Aa]ction)\s(?:[Pp]rogramm?e|[Pp]lan)|[Rr]oad\s?map|(?:Cooperation|Partnership|Strategic)\sFramework|Programm?e\sof\sAction)(?![\w-])(?:\s(?:for|on|in|of|between|until)(?:\s(?!(?:was|were|has|have|had|will|which|that|signed|adopted|during|under|and\s(?:agreed|decided|welcomed|signed|adopted|discussed))\b|at\sthe\b|in\sthe\spresence\b)[^\s.;:()]{1,40}){1,14})?/g,
    tail: false,
    verb: /\b(?:sign(?:ed|s|ing)|adopt(?:ed|s|ion)|endors(?:ed|es)|inked|conclud(?:ed|es)|agreed\s(?:up)?on|approv(?:ed|es))\b/i,
    near: true,
    holds: /plan|program|road|framework/i,
  },
  // “adopted the Ocean Safety (OS) Framework”, “endorsed an Asian Strategy for Quality Growth”: names in capitals.
  {
    kind: 'other',
    noun: /(?<![\w-])(?:[A-Z][\w.-]{1,40}\s(?:\([A-Z]{2,8}\)\s|(?:and|of|on|for)\s(?=[A-Z])){0,2}){1,7}(?:Framework|Strategy|Guidelines|Principles|Blueprint|Agenda|Compendium|Toolkit)(?![\w-])(?:\s(?:for|on|of|to)\s(?:the\s)?[A-Z][\w-]{1,40}(?:\s(?:(?:and|of|the|in|for)\s){0,2}[A-Z\d][\w-]{1,40}){0,7})?/g,
    tail: false,
    verb: /\b(?:adopt(?:ed|s|ion)|endors(?:ed|es|ement)|approv(?:ed|es)|launched)\b/i,
    near: true,
    holds: /Framework|Strategy|Guidelines|Principles|Blueprint|Agenda|Compendium|Toolkit/,
  },
];

/** Agreements between states, also those still being negotiated: “the Japan-Tajikistan investment agreement”. */
export const agreement =
  /\b(?:bilateral|[A-Z][a-z]{1,40}-[A-Z][a-z]{1,40}|Japan-[A-Z][\w.]{1,40})\s(?:[\w-]{1,40}\s){0,5}?(?:agreement|treaty|convention)\b/g;
export const agreementVerb =
  /\b(?:negotiat(?:e|ions?|ing)|conclu(?:sion|ded?|ding)|sign(?:ed|ing|ature)?|entry\sinto\sforce|enter(?:ed)?\sinto\sforce)\b/i;

/** Papers that count only where they are signed, by the noun that ends their name. */
export const signedPapers: readonly (readonly [noun: RegExp, kind: InstrumentKind])[] = [
  [
    /(?<!\b(?:[Ll]oan|[Gg]rant)\s)\b(?:[Aa]greements?|[Tt]reat(?:y|ies)|[Cc]onvention|[Pp]rotocols?|[Aa]ccords?|[Cc]ompact|[Pp]act|[Aa]rrangements?)\b/g,
    'agreement',
  ],
  [
    /\b(?:(?:[Ss]tatement|[Ll]etter|[Dd]eclaration)s?\sof\s[Ii]ntent|[Ll]etters?\sof\s(?:[Cc]o-?operation|[Uu]nderstanding|[Cc]ommitment)|[Aa]greed\s[Mm]inutes)\b/g,
    'other',
  ],
  [/\b[Cc]ontracts?\b/g, 'contract'],
];

/** What kind a paper is by the first noun that names one in its title. */
export const listedKinds: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/\bmemorand(?:um|a)\b|^(?:Tripartite\s|Revised\s|Renewal\sof\s(?:the\s)?)?MO[UC]s?\b/i, 'memorandum'],
  [/\bexchanges?\sof\s(?:notes|letters)\b/i, 'exchange-of-notes'],
  [/\b(?:loan|credit)\sagreements?\b|\bline\sof\scredit\b/i, 'loan'],
  [/\bgrant\sagreements?\b/i, 'grant'],
  [/\brecords?\sof\sdiscussions?\b/i, 'technical-cooperation'],
  [/\bjoint\s(?:\w{1,40}\s){0,3}(?:statement|declaration|communiqu)/i, 'joint-declaration'],
  [/\b(?:agreement|treaty|convention|protocol|arrangement)\b/i, 'agreement'],
  [/\bcontract\b/i, 'contract'],
  [
    /\bdeclaration\b|\bcommuniqu|\b(?:leaders|ministers|chairs?|chairman)(?:'s?)?\s(?:\w{3,16}\s)?statement\b/i,
    'joint-declaration',
  ],
  [
    /^(?:the\s)?(?:[A-Z][\w'-]{1,30}\s){0,4}(?:Concept|Road\s?map|(?:Action\s)?Plan|Plan\sof\sAction|Programmes?|Programs?|Strategy|Framework|Regulations?|Guidelines|Principles|(?:Letter|Statement)\sof\sIntent)\b/i,
    'other',
  ],
];
