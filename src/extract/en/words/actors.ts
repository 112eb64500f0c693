/** Nouns of groups who act together, as the beginning of a sentence names them: “the two leaders”, “Both sides”. */
export const groupSubject =
  /^(?<group>(?:(?:more\sthan|over|some|nearly|about|at\sleast)\s)?(?:the\s|both\s|all\s|these\s)?(?:(?:world|political|donor|forum|international|regional|development|participating|key|other|many|several|numerous|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|participating|foreign|prime|defen[cs]e|finance|trade|energy|G7|G20|Quad|ASEAN|APEC|EU|Central\sAsian|Asia-Pacific|Pacific|African|European|Arab|Caribbean|Nordic|Baltic|Commonwealth|Japanese|\d{1,3})\s){0,3}(?:leaders|ministers|presidents|sides|parties|participants|governments|countries|organi[sz]ations|institutions|agencies|ministries|universities|banks|members|member\sstates|heads(?=\s?$|\s(?:also|further|then|agreed|decided|welcomed|reaffirmed|noted)\b)|heads\sof\s(?:state|government|delegation)s?(?:\sand\sgovernment)?|delegations|principals|partners|chairs|co-chairs|officials|secretaries|representatives|nations|donors)(?:\sof\s(?:the\s)?(?:both|two|five|six|participating)\s(?:countries|sides|nations|states))?)\b/i;

/** Organs and crowds that decide and give in their own name: “The Executive Board approved …”, “Donors pledged …”. */
export const organ =
  /^(?<organ>(?:[Tt]he\s)?(?:(?:[A-Z][\w.]{0,20}\s){0,3}[A-Z][\w.]{0,20}'s?\s)?(?:(?:Executive|Bank's|Fund's|African\sUnion|General|Ministerial|(?:Peace\sand\s)?Security)\s){0,2}(?:Executive\sBoard|Board\sof\s(?:Executive\s)?(?:Directors|Governors|Trustees)|Board|Assembly|Council|Conference\sof\sthe\sParties|Committee|[Pp]rivate\ssector|[Ii]nternational\s[Cc]ommunity|(?:[A-Z][\w-]{1,20}\s){1,3}(?:[Ww]orking\s[Gg]roup|[Tt]ask\s[Ff]orce|Joint\sCommission)|[Dd]onors|[Ss]hareholders|[Cc]reditors|[Dd]onor\scountries|[Cc]ompanies|[Hh]eads\sof\s[Ss]tate(?:\sand\s[Gg]overnment)?))\b(?!\s(?:meeting|session|member|statement))/;

/** Meetings and offices that decide in their own name where they stand right before the verb: “The Summit directed …”. */
export const sitting =
  /^(?:the\s)?(?:(?:extra-?ordinary|ordinary|joint|ministerial|sectoral)\s){0,2}(?:summit|meeting|conference|session|council(?:\sof\sministers)?|assembly|secretariat|authority|cabinet|bank|fund|agency)(?:\s(?:has|have))?(?:\s(?:also|further|then|therefore|unanimously))?$/i;

/** Subjects that cannot bind themselves: things, events and papers. */
export const thing =
  /^(?:(?:the|this|that|these|those|its|their|such|each|a|an|our)\s)?(?:[\w'"-]{1,40}\s){0,5}?(?:projects?|aid|assistance|money|funds?|funding|meetings?|summit|conference|dialogue|package|measures?|grants?|loans?|agreements?|statement|declaration|results?|outcomes?|initiative|programme|program|cooperation|efforts?|support|it|which|visit|talks?|equipment|facilit(?:y|ies)|trade|investment|contribution|amount|period|situation|security|relations?|partnership|report|centre|center|event|forum|session|construction|start-up|plan|strategy|framework|peoples?|challenges?|region|world|economy|role|symposium|seminar|exhibition|ceremony|negotiations?|consultations?)\b/i;

/** A government without its country's name: whose it is, the issuer tells. */
export const ownGovernment =
  /^(?:the|our|his|her)\s(?:(?:federal|national|[A-Z][a-z]{3,14})\s)?government\b|^(?:the|our|his|her)\s(?:ministry|cabinet|administration|department)\b|^the\sministry\sof\b|^the\s(?:foreign|defen[cs]e|finance|trade|health|education|interior|economy|energy|agriculture|development)\sministry\b/i;
/** Ministries whose name alone tells their state. */
export const japaneseMinistry =
  /^the\sministry\sof\s(?:economy,\strade\sand\sindustry|land,\sinfrastructure|health,\slabou?r|education,\sculture,\ssports|agriculture,\sforestry\sand\sfisheries|internal\saffairs\sand\scommunications|foreign\saffairs\sof\sjapan)/i;
/** An office without a name: whoever of the release holds it. */
export const bareOffice =
  /^the\s(?:(?:prime|foreign|deputy|defen[cs]e|home|trade)\s)?(?:minister|president|secretary|chancellor|premier|ambassador|foreign\ssecretary|vice\spresident)\b(?!\s(?:of|for)\b)/i;

/** Agencies that sign and lend in their own name. */
export const agency =
  /^(?:[Tt]he\s)?(?:Japan\sInternational\sCooperation\sAgency|JICA|JBIC|JETRO|NEXI|Japan\sBank\sfor\sInternational\sCooperation|(?:Asian|African|Inter-American|Islamic)\sDevelopment\sBank(?:\sGroup)?|African\sDevelopment\sFund|Asian\sInfrastructure\sInvestment\sBank|European\sBank\sfor\sReconstruction\sand\sDevelopment|International\sMonetary\sFund|Green\sClimate\sFund(?:\s\(GCF\))?(?:\sBoard)?|OPEC\sFund(?:\sfor\sInternational\sDevelopment)?(?:\s\([^()]{3,20}\))?|New\sDevelopment\sBank|Eurasian\sDevelopment\sBank|Nordic\sInvestment\sBank|Council\sof\sEurope\sDevelopment\sBank|Global\sFund|UNRWA|UNFPA|UNESCO|IFAD|Gavi|ADB|World\sBank(?:\sGroup)?|USAID|DFC|EIB|European\sInvestment\sBank|EBRD|AfDB|Australian\sAid|KOICA|GIZ|AFD|AIIB|IMF|UNDP|UNICEF|UNHCR|WFP|FAO|WHO|IOM)\b/;
export const agencyShort: readonly (readonly [RegExp, string])[] = [
  [/^(?:[Tt]he\s)?Japan\sInternational\sCooperation\sAgency|^(?:[Tt]he\s)?JICA/, 'JICA'],
  [/^(?:[Tt]he\s)?Green\sClimate\sFund/, 'Green Climate Fund'],
  [/^(?:[Tt]he\s)?OPEC\sFund/, 'OPEC Fund'],
  [/^(?:[Tt]he\s)?Japan\sBank\sfor\sInternational/, 'JBIC'],
  [/^(?:[Tt]he\s)?European\sInvestment\sBank/, 'EIB'],
  [/^(?:[Tt]he\s)?Asian\sDevelopment\sBank/, 'ADB'],
  [/^(?:[Tt]he\s)?African\sDevelopment\sBank/, 'AfDB'],
  [/^(?:[Tt]he\s)?Asian\sInfrastructure/, 'AIIB'],
  [/^(?:[Tt]he\s)?European\sBank\sfor/, 'EBRD'],
  [/^(?:[Tt]he\s)?International\sMonetary/, 'IMF'],
  [/^(?:[Tt]he\s)?World\sBank\sGroup/, 'World Bank'],
];

/** Ministries that give their short name: their state acts. */
export const ministries: Readonly<Record<string, string>> = {
  DFID: 'GB',
  FCDO: 'GB',
  FCO: 'GB',
  DFAT: 'AU',
  MFAT: 'NZ',
  BMZ: 'DE',
  METI: 'JP',
};

/** Firms and other bodies by the noun that ends their name, right before the verb: “Sumitomo Corporation”. */
export const firm =
  /^(?:[Tt]he\s)?(?<who>(?:[A-Z][\w&.'-]{0,30}\s){1,5}(?:Corporation|Corp\.?|Inc\.?|Ltd\.?|Co\.|Company|Holdings|Bank|Foundation|University|Airlines|Airways|Railways?|Chamber\sof\sCommerce|Federation|Association))(?:\s(?:also|today|has|have|is))?$/;

/** Bodies that are an actor by their own name. */
export const body =
  /^(?:[Tt]he\s)?(?:EU|Commission|European\s(?:Union|Commission|Council)|ASEAN|African\sUnion|Team\sEurope|NATO|UN|United\sNations|G7|G20|Quad|World\sBank|IMF|OECD)\b/;

/** Hosts by whose end the state of an issuer is known. */
export const issuers: readonly (readonly [RegExp, string])[] = [
  [/\.go\.jp$/, 'JP'],
  [/\.gov\.uk$/, 'GB'],
  [/\.gov\.au$/, 'AU'],
  [/\.(?:gc|canada)\.ca$/, 'CA'],
  [/\.govt\.nz$/, 'NZ'],
  [/\.gov\.in$/, 'IN'],
  [/\.gov\.sg$/, 'SG'],
  [/\.gov\.ph$/, 'PH'],
  [/\.go\.kr$/, 'KR'],
  [/\.gov$/, 'US'],
  [/\.parliament\.uk$/, 'GB'],
  [/\.europa\.eu$/, 'EU'],
  [/(?:^|\.)eib\.org$/, 'EIB'],
  [/(?:^|\.)adb\.org$/, 'ADB'],
  [/(?:^|\.)afdb\.org$/, 'AfDB'],
  [/(?:^|\.)ebrd\.com$/, 'EBRD'],
  [/(?:^|\.)worldbank\.org$/, 'World Bank'],
  [/(?:^|\.)imf\.org$/, 'IMF'],
  [/(?:^|\.)unicef\.org$/, 'UNICEF'],
  [/(?:^|\.)unhcr\.org$/, 'UNHCR'],
  [/(?:^|\.)wfp\.org$/, 'WFP'],
  [/(?:^|\.)who\.int$/, 'WHO'],
  [/(?:^|\.)asean\.org$/, 'ASEAN'],
  [/(?:^|\.)iaea\.org$/, 'IAEA'],
];

/** What stands before a name and is no part of it. */
export const article = /^(?:the|its|their)\s/i;
