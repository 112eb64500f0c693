/**
 * Names of countries that are plain words of their language as well, left alone: 수단 is Sudan and “means”, 인도 India
 * and “handing over”, Maurice a man's name, Pháp the first half of “law”.
 */
export const plainWords: Readonly<Record<string, readonly string[]>> = {
  ko: ['수단', '인도', '오만', '이란', '가나'],
  fr: ['Maurice'],
  vi: ['Pháp'],
};

/** Words before a name that make it a sea, a gulf or another land: “mer du Japon”, “Nouveau-Mexique”, “golfo de Guinea”. */
export const otherNameBefore =
  /(?:\b(?:mer|golfe|détroit|fleuve|mar|golfo|estrecho|río|rio|baie|bahía|mare)(?: du | de la | de los | de | d'| della | del | di | do | da )|(?:Nou(?:veau|velle)|Nueva?|Novo|Nova|Neu)[ -])$/i;
/** Words after a name that do the same: “Irlande du Nord”, 印度洋, 墨西哥湾, 朝鲜半岛. */
export const otherNameAfter =
  /^(?: (?:du Nord|del Norte|do Norte|del Nord)\b|[洋湾灣语語河城]|海(?![关關军軍上外洋])|半[岛島]|利[亚亞]|[兰蘭])/;
