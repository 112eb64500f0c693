import type { Force } from '../../../model/kinds.ts';

/**
 * A verb by which somebody binds themselves. `verb` is matched in the folded sentence; who does so stands before it,
 * what they will do behind it. Earlier ones decide where several stand in a sentence.
 */
export interface Predicate {
  readonly verb: RegExp;
  /** Parts of words in small letters of which a sentence must hold one: they cost less than the pattern. */
  readonly stems: readonly string[];
  readonly force: Force;
  /** The verb reports what somebody else will do: the subject stands between the two (“said that Japan would”). */
  readonly reported?: boolean;
  /** Signing and announcing bind only together with what stands behind. */
  readonly needs?: RegExp;
  /** Binds even to goodwill: “committed to continue close coordination”. */
  readonly always?: boolean;
  /** Nobody is named: whoever was spoken of before binds themselves. */
  readonly passive?: boolean;
}

const adverb = String.raw`(?:(?:also|further|then|jointly|both|all|strongly|today|once\smore|again|newly|hereby|thus|mutually|firmly|therefore|subsequently)\s)?`;

const predicates: readonly Predicate[] = [
  // “It was agreed to hold regular meetings”, “it was decided that a secretariat would be set up”
  {
    verb: new RegExp(String.raw`^(?:[^.;]{0,60},\s)?it\swas\s${adverb}agreed\s${adverb}(?:to|that)\b`, 'i'),
    stems: ['agree'],
    force: 'agreed',
    passive: true,
  },
  {
    verb: new RegExp(
      String.raw`^(?:[^.;]{0,60},\s)?it\swas\s${adverb}(?:decided|resolved)\s${adverb}(?:to|that)\b`,
      'i',
    ),
    stems: ['decid', 'resolve'],
    force: 'decided',
    passive: true,
  },
  {
    verb: /\boffered\s(?=to\s(?:host|provide|send|share|train|support|extend|build|help)|[\d€£$¥]|an?\s|its\s|assistance)/i,
    stems: ['offered'],
    force: 'will',
  },
  // “India would provide a line of credit”: what was said at a meeting, told as indirect speech.
  {
    verb: /\bwould\s(?:also\s)?(?=(?:provide|extend|host|contribute|support|send|build|establish|train|double|offer|launch|convene|organi[sz]e)\b)/i,
    stems: ['would'],
    force: 'will',
  },
  // “announced the launch of the “CA+JAD Tokyo Initiative””
  {
    verb: new RegExp(
      String.raw`\bannounc(?:ed|es|ing)\s${adverb}(?:the\s|a\s|an\s|its\s|their\s)?(?:launch|start|establishment|creation|inauguration|initiation)\sof\b`,
      'i',
    ),
    stems: ['announc'],
    force: 'launched',
  },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:is|are|was|were|have|has|had)\s${adverb})?(?:launch(?:ed|es|ing)|inaugurated|kicked\soff)\b(?!\s(?:by|in|at|on|an?\s(?:missile|attack|invasion|offensive))\b)`,
      'i',
    ),
    stems: ['launch', 'inaugurat', 'kicked off'],
    force: 'launched',
  },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:have|has|had|was|were|is|are)\s${adverb})?decid(?:ed|es)\s${adverb}(?:to|that|on)\b`,
      'i',
    ),
    stems: ['decid'],
    force: 'decided',
  },
  { verb: /\b(?:decision|resolve)\sto\b/i, stems: ['decision', 'resolve'], force: 'decided' },
  { verb: new RegExp(String.raw`\bresolved\s${adverb}to\b`, 'i'), stems: ['resolve'], force: 'decided' },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:have|has|had)\s${adverb})?(?:agreed|agrees|agree|concurred|concur)\s${adverb}(?:to|that|on|upon|in\sprinciple\s(?:to|on))\b`,
      'i',
    ),
    stems: ['agree', 'concur'],
    force: 'agreed',
  },
  {
    verb: new RegExp(
      String.raw`\b(?:reached|came\sto)\s(?:an\s|a\s)?(?:basic\s|broad\s)?(?:agreement|understanding)\s(?:to|that|on)\b`,
      'i',
    ),
    stems: ['reached', 'came to'],
    force: 'agreed',
  },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:re)?confirm(?:ed|s)?|(?:re)?affirm(?:ed|s)?|(?:re)?iterated|shared\sthe\sview|shared\stheir\s(?:intention|commitment|determination|resolve))\s${adverb}(?:(?:that\s)?(?:they|both\ssides|the\stwo\s\w{1,40}|their\s\w{1,40}|we)\s(?:would|will)|(?:their|our|its|the)\s(?:shared\s|joint\s|strong\s|mutual\s)?(?:commitment|intention|determination|resolve)\sto)\b`,
      'i',
    ),
    stems: ['confirm', 'affirm', 'iterated', 'shared'],
    force: 'agreed',
  },
  {
    verb: /\bshared\s(?:their|the)\s(?:\w{1,40}\s)?(?:intention|commitment|determination|resolve)\s(?:to|of)\b/i,
    stems: ['shared'],
    force: 'agreed',
  },
  {
    verb: new RegExp(
      String.raw`\bcommitted\s(?:themselves\s|itself\s|ourselves\s)?(?:to\s)?(?:continue|continuing)\b`,
      'i',
    ),
    stems: ['commit'],
    force: 'continue',
    always: true,
  },
  {
    verb: new RegExp(
      String.raw`\b(?:(?:have|has|had|is|are)\s${adverb})?(?:pledg(?:ed|es|ing|e)|promis(?:ed|es|e|ing)|vow(?:ed|s)|undert(?:ook|akes?)|commit(?:s|ted|ting)?)\s${adverb}(?:(?:themselves|itself|ourselves)\s)?(?:to|that|an?\s(?:additional|further|total)|over|more\sthan|up\sto|about|approximately|around|nearly|(?=[A-Z]{2,3}\s?\d|[€£$¥]|[A-Z]{1,3}\s?\$|\d))`,
      'i',
    ),
    stems: ['pledg', 'promis', 'vow', 'undert', 'commit'],
    force: 'will',
  },
  {
    verb: new RegExp(
      String.raw`\b(?:said|says|stated|explained|announced|added|noted|informed|conveyed|expressed|mentioned|told|responded|replied|indicated|declared|stressed|emphasized|emphasised|underlined|underscored)\b[^.;]{0,80}?(?:\bthat\s|\bsaid\s|\s)(?<subject>Japan|the\sGovernment\sof\s[A-Z]\w{1,40}|the\s[A-Z]\w{1,40}\s(?:side|government)|its\sgovernment|the\sUK|the\s(?:EU|United\s(?:States|Kingdom))|they|he|she|it|both\s\w{1,40}|the\stwo\s\w{1,40}|we|[A-Z]\w{1,40})\s(?:would|will)\s${adverb}`,
      'i',
    ),
    stems: ['would', 'will'],
    force: 'will',
    reported: true,
  },
  {
    verb: new RegExp(
      String.raw`\b(?:is|are)\s(?:scheduled|set|due|to\sgo\son)\sto\b|\bplans?\sto\s(?=(?:host|hold|convene|organi[sz]e)\b)`,
      'i',
    ),
    stems: ['scheduled', 'set to', 'due to', 'plan'],
    force: 'will',
  },
  {
    verb: new RegExp(
      String.raw`(?<!\b(?:the|a|an|their|its|his|her|our|this|any|new)\s|\b(?:an?|his|her|its)\s[a-z-]{2,20}\s|'s?\s)\b(?:(?:have|has|had|is|are)\s)?(?:intend(?:s|ed)?|plan(?:s|ned)?|planning|intending|aim(?:s|ed)?|aiming|seek(?:s)?|propos(?:es|ed|e))\s${adverb}to\b`,
      'i',
    ),
    stems: ['intend', 'plan', 'aim', 'seek', 'propos'],
    force: 'intends',
  },
  {
    verb: /\b(?:expressed|reiterated|stated|conveyed|announced)\s(?:his|her|its|their|the|our)\s(?:\w{1,40}\s)?intention\s(?:to|of)\b/i,
    stems: ['intention'],
    force: 'intends',
  },
  { verb: /\bexpects?\sto\b/i, stems: ['expect'], force: 'expects' },
  // “A joint working group will be established”, by those who spoke before.
  {
    verb: /\b(?:will|shall|would|is\sto|are\sto)\s(?:also\s)?be\s(?=(?:established|set\sup|created|launched|convened|held\sin|extended|introduced|expanded|opened|doubled|appointed|organi[sz]ed|allocated|increased)\b)/i,
    stems: ['will', 'shall', 'would', ' to '],
    force: 'will',
    passive: true,
  },
  // “Seven transformers will be donated by Canada”
  {
    verb: /\b(?:will|would)\sbe\s(?:donated|provided|funded|financed|delivered|supplied|granted)\sby\s(?<subject>(?:the\s)?(?:Government\sof\s(?:the\s)?)?[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})/,
    stems: ['will', 'would'],
    force: 'will',
    reported: true,
    always: true,
  },
  { verb: new RegExp(String.raw`\b(?:will|shall)\s${adverb}`, 'i'), stems: ['will', 'shall'], force: 'will' },
  { verb: new RegExp(String.raw`\bcontinues?\s${adverb}to\s`, 'i'), stems: ['continue'], force: 'continue' },
  {
    verb: /\bsign(?:ed|s)\b/i,
    stems: ['sign'],
    force: 'signed',
    needs:
      /^\s(?:an?\s|the\s|two\s|three\s|several\s|their\s)?[^.;]{0,60}?\b(?:memorand(?:um|a)|MOUs?|MoUs?|MOCs?|agreements?|contracts?|arrangements?|record\sof\sdiscussions|roadmap|treaty|convention)\b/i,
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
  // “announced a Global Gateway investment package of €12 billion”
  {
    verb: /\b(?:announc(?:ed|es|ing)|unveil(?:ed|s))\b/i,
    stems: ['announc', 'unveil'],
    force: 'will',
    needs:
      /^\s(?!(?:the|this|these)\s\w{2,20}\s(?:today|yesterday|at|in|on|during)\b)[^.;]{0,90}?\b(?:package|funding|contribution|grants?|loans?|investments?|scholarships|deployment|opening\sof|support\sfor|assistance|aid)\b/i,
  },
  // “Canada is providing C$50 million”
  {
    verb: /\b(?:is|are)\s(?:also\s|today\s)?(?:providing|contributing|extending|allocating|committing|giving|sending|deploying|donating|investing|establishing|creating|expanding|increasing|doubling|tripling|appointing|opening)\b(?!\s(?:rapidly|fast|worldwide|tensions|pressure)\b)/i,
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
      /^\s(?:today\s)?(?:an?|the|new|further|several|two|three)\s(?:[\w-]{2,20}\s){0,4}?(?:partnership|plan|roadmap|road\smap|package|framework|programme|program|accord|deal|initiative|mechanism|dialogue|measures|agreement|treaty|arrangements?|strategy)\b/i,
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
  {
    verb: /\bapproved\b/i,
    stems: ['approved'],
    force: 'decided',
    needs:
      /^\s[^.;]{0,80}?(?:\b(?:loans?|grants?|package|plan|programme|program|funding|aid|arrangement|credits?|financing|increase|replenishment|disbursement|extension)\b|[€£$¥]\s?\d)/i,
  },
  {
    verb: /\b(?:instructed|tasked|directed)\s(?:their|the|relevant|senior)\s[^.;]{2,60}?\sto\b/i,
    stems: ['instructed', 'tasked', 'directed'],
    force: 'decided',
  },
];

const stemPattern = new RegExp([...new Set(predicates.flatMap(({ stems }) => stems))].join('|'), 'gi');

/** The verbs of which a sentence holds a stem, in order: most sentences hold that of none or one. */
export function predicatesFor(words: string): readonly Predicate[] {
  const told = words.match(stemPattern);
  if (!told) return [];
  const stems = new Set(told.map((stem) => stem.toLowerCase()));
  return predicates.filter((predicate) => predicate.stems.some((stem) => stems.has(stem)));
}
