import { adverb, type Predicate } from './predicate.ts';

/** Agreeing, deciding, pledging, intending: what somebody says that they will do. */
export const bindingVerbs: readonly Predicate[] = [
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
  // “An agreement was reached on opening direct flights”
  {
    verb: /^(?:[^.;]{0,60},\s)?(?:an?\s)?(?:agreements?|understanding|consensus)\s(?:was|were|has\sbeen|have\sbeen)\sreached\s(?:to|on|that)\b/i,
    stems: ['reached'],
    force: 'agreed',
    passive: true,
  },
  {
    verb: /(?<=\b[Ww]e\s(?:also\s|today\s)?)announce\s(?=(?:the\s(?:launch|establishment|creation)\sof|an?\snew)\b)/,
    stems: ['announce'],
    force: 'launched',
  },
  // “is making an additional 20 million euros available”
  {
    verb: /\b(?:is|are|will\sbe)\s(?:also\s|today\s|now\s)?making\s(?=[^.;]{0,60}?\d[^.;]{0,40}?\savailable\b)/i,
    stems: ['making'],
    force: 'will',
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
      String.raw`\b(?:(?:is|are|was|were|have|has|had)\s${adverb})?(?:launch(?:ed|ing)|launches(?=\s(?:an?|the|its|their|new|[A-Z"\d]))|inaugurated(?!\s(?:the|an?|its|their)\s(?:[\w'-]{1,24}\s){0,5}(?:dam|bridge|tunnel|road|highway|railway|line|port|airport|building|embassy|school|hospital|clinic|plant|station|museum|monument|centre|center)\b)|kicked\soff)\b(?!\s(?:by|in|at|on|an?\s(?:missile|attack|invasion|offensive))\b)`,
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
  // “has taken the decision to open a delegation”
  { verb: /\b(?:took|taken|takes?)\s(?:the|a)\sdecision\sto\b/i, stems: ['decision'], force: 'decided' },
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
      String.raw`(?<!(?:\b(?:renewed|new|made|make|makes|funding|further|these|those|the|their|our|its|all|of|announced|present|by)|'s)\s)\b(?:(?:have|has|had|is|are)\s${adverb})?(?:pledg(?:ed|es|ing|e)|promis(?:ed|es|e|ing)|vow(?:ed|s)|undert(?:ook|akes?)|(?:re-?)?commit(?:s|ted|ting)?)\s${adverb}(?:(?:themselves|itself|ourselves)\s)?(?:to|that|an?\s(?:additional|further|total|new\s(?:target|goal))|over|more\sthan|up\sto|about|approximately|around|nearly|(?=[A-Z]{2,3}\s?\d|[€£$¥]|[A-Z]{1,3}\s?\$|\d))`,
      'i',
    ),
    stems: ['pledg', 'promis', 'vow', 'undert', 'commit'],
    force: 'will',
  },
  // “pledged her government's full support to building the port”
  {
    verb: /\b(?:pledg|promis)(?:ed|es|ing)\s(?:his|her|its|their|the)\s(?:(?:government|country)'s\s)?(?:[a-z]{3,12}\s){0,2}(?:support|assistance|help)\s(?:to|for|in)\s(?=[a-z]{3,20}ing\b)/i,
    stems: ['pledg', 'promis'],
    force: 'will',
  },
  // “welcomed the announcement by the Government of Norway to give $4 million”, “the agreement by all parties to renew …”
  {
    verb: /\bagreement\s(?:made\s|reached\s)?(?:today\s)?(?:by|between|of|among)\s(?<subject>(?:all|both|the\stwo|the)\s[a-z]{4,12}|(?:the\s)?[A-Z][\w.]{1,20}(?:\s(?:of\s(?:the\s)?|and\s(?:the\s)?)?[A-Z][\w.]{1,20}){0,4})\sto\s/,
    stems: ['agreement'],
    force: 'agreed',
    reported: true,
  },
  // “welcomes Denmark's announcement of a USD 232 million pledge”
  {
    verb: /\b(?:welcom(?:ed|es|ing)|announc(?:ed|es))\s(?<subject>(?:the\s)?[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})'s?\s(?:announcement|pledge|commitment)\s(?:of|to\s(?:provide|give|contribute|invest))\s(?=[^.;]{0,40}?(?:[€£$¥]\s?\d|\d\s(?:million|billion)))/,
    stems: ['welcom', 'announc'],
    force: 'will',
    reported: true,
    always: true,
  },
  // “announced at the conference that it was committing two billion euros”
  {
    verb: /\b(?:announced|announces|said|confirmed)\b[^.;]{0,80}?\bthat\s(?:it|they|he|she)\s(?:is|are|was|were)\s(?:providing|contributing|allocating|committing|giving|sending|donating|investing|doubling|increasing)\b/i,
    stems: ['announc', 'said', 'confirm'],
    force: 'will',
  },
  {
    verb: /\b(?:announcement|pledge|commitment|offer)\s(?:made\s)?(?:today\s)?by\s(?<subject>(?:all|both|the\stwo|the)\s[a-z]{4,12}|(?:the\s)?[A-Z][\w.]{1,20}(?:\s(?:of\s(?:the\s)?|and\s(?:the\s)?)?[A-Z][\w.]{1,20}){0,4})\s(?:to|that\sit\s(?:will|would))\s/,
    stems: ['announcement', 'pledge', 'commitment', 'offer'],
    force: 'will',
    reported: true,
  },
  {
    verb: new RegExp(
      String.raw`\b(?:said|says|stated|explained|announced|added|noted|informed|conveyed|expressed|mentioned|told|responded|replied|indicated|declared|stressed|emphasized|emphasised|underlined|underscored|assured|pledged|promised)\b[^.;]{0,80}?(?:\bthat\s|\bsaid\s|\s)(?<subject>Japan|the\sGovernment\sof\s[A-Z]\w{1,40}|the\s[A-Z]\w{1,40}\s(?:side|government)|its\sgovernment|the\sUK|the\s(?:EU|United\s(?:States|Kingdom))|they|he|she|it|both\s\w{1,40}|the\stwo\s\w{1,40}|we|[A-Z]\w{1,40})\s(?:would|will)\s${adverb}`,
      'i',
    ),
    stems: ['would', 'will'],
    force: 'will',
    reported: true,
  },
  {
    verb: new RegExp(
      String.raw`\b(?:is|are)\s(?:scheduled|set|due|going|to\sgo\son)\sto\b|\bplans?\sto\s(?=(?:host|hold|convene|organi[sz]e)\b)`,
      'i',
    ),
    stems: ['scheduled', 'set to', 'due to', 'going to', 'plan'],
    force: 'will',
  },
  {
    verb: new RegExp(
      String.raw`(?<!\b(?:the|a|an|their|its|his|her|our|this|any|new|discussed|reviewed|noted|welcomed|outlined|of|on|about)\s|\b(?:an?|his|her|its)\s[a-z-]{2,20}\s|'s?\s)\b(?:(?:have|has|had|is|are)\s)?(?:intend(?:s|ed)?|plan(?:s|ned)?|planning|intending|propos(?:es|ed|e))\s${adverb}to\b`,
      'i',
    ),
    stems: ['intend', 'plan', 'propos'],
    force: 'intends',
  },
  // “aims to open two clinics”: only with a figure or a deed; “aims to promote growth” says what it is for.
  {
    verb: new RegExp(
      String.raw`(?<!\b(?:the|an|their|its|his|her|our|this|any)\s|'s?\s)\b(?:(?:have|has|had|is|are)\s)?(?:aim(?:s|ed)?|aiming|seek(?:s)?)\s${adverb}to\b`,
      'i',
    ),
    stems: ['aim', 'seek'],
    force: 'intends',
    needs:
      /^[^.;]{0,160}?(?:\d|\b(?:establish|launch|open|build|sign|conclude|host|hold|creat|doubl|tripl|complet|adopt|introduc|set\sup)\w{0,3}\b)/i,
  },
  {
    verb: /\b(?:expressed|reiterated|stated|conveyed|announced)\s(?:his|her|its|their|the|our)\s(?:\w{1,40}\s)?intention\s(?:to|of)\b/i,
    stems: ['intention'],
    force: 'intends',
  },
  { verb: /\bexpects?\sto\b/i, stems: ['expect'], force: 'expects' },
  // “A joint working group will be established”, by those who spoke before.
  {
    verb: /\b(?:will|shall|would|is\sto|are\sto)\s(?:also\s)?be\s(?:[a-z]{3,14}ly\s)?(?=(?:established|set\sup|created|launched|convened|held\sin|extended|introduced|expanded|opened|doubled|tripled|raised|appointed|organi[sz]ed|allocated|increased)\b)/i,
    stems: ['will', 'shall', 'would', ' to '],
    force: 'will',
    passive: true,
  },
  // “Norway is to build three bridges”
  {
    verb: /\b(?:is|are)\sto\s(?=(?:build|provide|send|train|open|launch|donate|contribute|invest|establish|set\sup|host|fund|deliver|supply|extend|double|deploy|introduce|conclude|sign)\b)/i,
    stems: [' to '],
    force: 'will',
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
  { verb: new RegExp(String.raw`(?<!\bto\s)\bcontinues?\s${adverb}to\s`, 'i'), stems: ['continue'], force: 'continue' },
];
