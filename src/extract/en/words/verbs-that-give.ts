import { adverb, type Predicate } from './predicate.ts';

/** Signing, announcing sums, giving, setting up, tasking: what binds together with what stands behind it. */
export const givingVerbs: readonly Predicate[] = [
  {
    verb: /\b(?:sign(?:ed|s)|inked|initialled|(?:has|have|today)\sentered(?:\sinto)?|entered\sinto)\b/i,
    stems: ['sign', 'inked', 'initialled', 'entered'],
    force: 'signed',
    needs:
      /^\s(?:an?\s|the\s|two\s|three\s|several\s|their\s)?[^.;]{0,60}?\b(?:memorand(?:ums?|a)|MOUs?|MoUs?|MOCs?|agreements?|contracts?|arrangements?|loans?|grants?|letters?\sof\sintent|(?:action\s)?plan|protocol|programme|record\sof\sdiscussions|roadmap|treaty|convention)\b/i,
  },
  // “announced the signing of a memorandum on clean energy”
  {
    verb: /\bannounc(?:ed|es|ing)\s(?:the\s)?(?:signing|signature|conclusion)\sof\b/i,
    stems: ['announc'],
    force: 'signed',
  },
  {
    verb: /\badopt(?:ed|s)\b/i,
    stems: ['adopt'],
    force: 'agreed',
    needs:
      /^\s(?:an?\s|the\s|two\s|their\s)?[^.;]{0,40}?\b(?:action\splan|road\s?map|work(?:ing)?\splan|programme|program)"?\s(?:for|on|of|in)\b/i,
  },
  {
    verb: new RegExp(String.raw`\bannounc(?:ed|es|ing)\b`, 'i'),
    stems: ['announc'],
    force: 'launched',
    needs:
      /^\s(?:[^.;]{0,20}\s)?(?:new|additional|further)\s[^.;]{0,30}?\b(?:projects?|initiatives?|programmes?|programs?|measures?|partnerships?|scheme|fund)\b/i,
  },
  {
    verb: new RegExp(String.raw`\bannounc(?:ed|es|ing)\b`, 'i'),
    stems: ['announc'],
    force: 'will',
    // Not “announced that it invested …”: what was done already.
    needs:
      /^\s(?!(?:today\s|that\s){0,2}(?:it|they|he|she)\s(?:(?:has|have|had)\s)?\w{2,14}ed\b)(?:[^.;]{0,40}?\s)?(?:(?:a|an)\s(?:further|additional|new)\s)?(?:[A-Z]{1,3}\s?\$|[€£$¥]|[A-Z]{3}\s\d|[\d,.]{1,40}\s(?:million|billion|trillion)\s(?:yen|euros?|dollars|US|pounds))/i,
  },
  // “I am happy to announce a new line of credit of $4 billion”
  {
    verb: /\b(?:(?:am|are|is)\s(?:very\s|also\s)?(?:happy|pleased|proud|glad|delighted|honou?red)\sto|[Ww]e(?:\scan)?(?:\stoday)?|I(?:\scan)?(?:\stoday)?)\sannounce\b/,
    stems: ['announce'],
    force: 'will',
    needs:
      /^\s[^.;]{0,90}?(?:[€£$¥]\s?\d|\d\s(?:million|billion|trillion)\b|\b(?:package|funding|contribution|grants?|loans?|line\sof\scredit|investments?|scholarships|opening\sof|assistance)\b)/i,
  },
  // “announced a Global Gateway investment package of €12 billion”
  {
    verb: /\b(?:announc(?:ed|es|ing)|unveil(?:ed|s))\b/i,
    stems: ['announc', 'unveil'],
    force: 'will',
    needs:
      /^\s(?!that\s(?:they|it|he|she|we)\b|(?:the|this|these)\s\w{2,20}\s(?:today|yesterday|at|in|on|during)\b)[^.;]{0,90}?\b(?:package|funding|contribution|grants?|loans?|investments?|scholarships|deployment|opening\sof|support\sfor|assistance|aid|sanctions)\b/i,
  },
  // “Canada is providing C$50 million”
  {
    verb: /\b(?:is|are)\s(?:also\s|today\s)?(?:providing|contributing|extending|allocating|committing|giving|sending|deploying|earmarking|stepping\sup|setting\saside|donating|investing|establishing|creating|expanding|increasing|doubling|tripling|appointing|opening)\b(?!\s(?:rapidly|fast|worldwide|tensions|pressure)\b)/i,
    stems: ['ing'],
    force: 'will',
  },
  // “Norway contributes US$ 4 million”, “ADB allocates $3 million”
  {
    verb: /\b(?:contributes|donates|allocates|provides|extends|invests|grants|gives)\b/i,
    stems: ['contributes', 'donates', 'allocates', 'provides', 'extends', 'invests', 'grants', 'gives'],
    force: 'will',
    needs:
      /^\s(?:(?:an?\s)?(?:total\sof|additional|further|over|about|nearly|up\sto|more\sthan)\s){0,2}(?:[A-Z]{1,3}\s?\$|[€£$¥]|[A-Z]{3}\s?\d|[\d,.]{1,20}\s(?:million|billion|trillion))/i,
  },
  // “agreed a new partnership”, “agreed an action plan”
  {
    verb: new RegExp(String.raw`\b(?:(?:have|has|had)\s${adverb})?agreed\b`, 'i'),
    stems: ['agree'],
    force: 'agreed',
    needs:
      /^\s(?:today\s)?(?:an?|the|new|further|several|two|three)\s(?:[\w-]{2,20}\s){0,4}?(?:partnership|plan|road[\s-]?map|package|framework|programme|program|accord|deal|initiative|mechanism|dialogue|measures|agreement|treaty|arrangements?|strategy)\b/i,
  },
  // “set up a joint working group”, “established a partnership fund”
  {
    verb: new RegExp(String.raw`\b(?:(?:have|has)\s${adverb})?(?:established|set\sup|created|formed)\b`, 'i'),
    stems: ['establish', 'set up', 'created', 'formed'],
    force: 'launched',
    needs:
      /^\s(?:an?|the|two|three|new)\s(?:[\w'-]{2,24}\s){0,6}?(?:working\sgroup|task\sforce|mechanism|fund|facility|secretariat|partnership|dialogue|committee|commission|council|network|centre|center|platform|programme|program)\b(?![^.;]{0,60}\bin\s(?:19|20)\d\d\b)/i,
  },
  // “We task our officials to …”
  {
    verb: /\b(?:task|instruct|direct|mandate)\s(?=(?:our|their|the)\s[^.;]{2,60}?\sto\b)/i,
    stems: ['task', 'instruct', 'direct', 'mandate'],
    force: 'decided',
  },
  // “The humanitarian budget is being increased by one billion kroner”: by whose budget it is.
  {
    verb: /\b(?:is|are)\s(?:now\s)?being\s(?=(?:increased|raised|doubled|tripled|extended|expanded|allocated|earmarked|set\saside)\b[^.;]{0,60}?(?:[€£$¥]|\d|\b(?:million|billion)\b))/i,
    stems: ['being'],
    force: 'will',
    passive: true,
  },
  // “proposes a doubling of its funding”, “have proposed an increase in aid of NOK 500 million”
  {
    verb: /\b(?:(?:have|has)\s(?:therefore\s|also\s)?)?propos(?:es|ed|ing)\b/i,
    stems: ['propos'],
    force: 'intends',
    needs:
      /^\s(?:an?|the)\s(?:(?:[a-z]{3,12}\s)?(?:increase|doubling|tripling|rise|extension|allocation|contribution|grant|package)\b[^.;]{0,160}?(?:[€£$¥]|\d)|(?:[A-Z]{3}\s|[€£$¥])\d[\d.,]{0,12}\s(?:million|billion)\s(?:increase|rise|contribution|grant|package)\b)/i,
  },
  // “About $18 million was approved for the second phase”
  {
    verb: /(?:[€£$¥]\s?\d|\b\d)[\d,.]{0,12}\s(?:million|billion)\s(?:[a-z]{2,12}\s){0,3}(?:was|were|has\sbeen|have\sbeen)\sapproved\s(?=for\b|to\b)/i,
    stems: ['approved'],
    force: 'decided',
    passive: true,
  },
  {
    verb: /\bapproved\b/i,
    stems: ['approved'],
    force: 'decided',
    needs:
      /^\s[^.;]{0,80}?(?:\b(?:loans?|grants?|package|plan|programme|program|funding|aid|arrangement|credits?|financing|increase|replenishment|disbursement|extension|policy|strategy|budget|road\s?map|framework|guidelines|establishment|creation|setting\sup|facility|initiative)\b|[€£$¥]\s?\d)/i,
  },
  {
    verb: /\b(?:instructed|tasked|directed|mandated)\s(?:their|the|relevant|senior|all|its|(?=(?:[a-z]{3,12}\s(?:and\s)?){0,3}(?:officials|ministers|experts|ministries|agencies|secretaries)\b))\s?[^.;]{2,60}?\s(?:to|with(?=\s[a-z]{3,16}ing))\b/i,
    stems: ['instructed', 'tasked', 'directed', 'mandated'],
    force: 'decided',
  },
];
