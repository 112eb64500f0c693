/** “Press Release No: 2021/045”, “MEDIA ADVISORY”, “Readout”: what a release is and its number. */
const kind = String.raw`(?:(?:press|news|media|information)\s(?:releases?|notes?|advisor(?:y|ies)|statements?|bulletin)|news|readouts?|statements?|for\simmediate\srelease|speeches|announcements?|latest\snews)`;
const number = String.raw`(?:(?:no|nr|ref|reference|number)[.:]{0,2}\s?)?[\w./-]{0,6}\d[\w./-]{0,18}`;
const only = new RegExp(String.raw`^(?:${kind}(?:[\s|/-]{1,3}(?:${kind}|${number}))?|${number})$`, 'i');
/** “Sample Development Bank NEWS RELEASE” */
const behindName =
  /^[^.!?:]{3,70}\s(?:(?:PRESS|NEWS|MEDIA)\s(?:RELEASE|STATEMENT|NOTE|ADVISORY)|(?:Press|News|Media)\sRelease)$/;

const office =
  /^(?:the\s)?(?:(?:royal|federal|state|national|sample|permanent)\s)?(?:ministry|department|embassy|consulate(?:[\s-]general)?|office|(?:permanent\s)?mission|delegation|government|secretariat|cabinet|directorate|press\sservice|press\soffice|presidency)\s(?:of|for|to)\s[^.!?:;]{3,80}$/i;
const body =
  /^(?:the\s)?(?:[\p{Lu}][\p{L}'&-]*\s(?:(?:of|for|and|the|in)\s){0,2}){1,7}(?:Bank|Fund|Agency|Organi[sz]ation|Commission|Secretariat|Corporation|Cooperation|Development|Programme|Union|Nations|Office)(?:\s\([\p{L}&]{2,10}\))?$/u;
const act =
  /\b(?:hosts?|holds?|held|signs?|signed|announces?|opens?|opened|closes?|welcomes?|provides?|supports?|donates?|launch(?:es)?|meets?|met|visits?|visited|hands?|celebrates?|organi[sz]es?|marks?|attends?|joins?|awards?|receives?|hosted|condemns?|calls?|reports?|approves?|approved|extends?|gives?|sends?|to|at|on|with|after|strengthens?|helps?|boosts?|backs?|invests?)\b/i;

/**
 * Whether a line is an English letterhead, which stands over a headline: who issues the release, or what it is. A line in
 * which somebody does something is no such line.
 */
export function isLetterhead(text: string): boolean {
  if (text.length > 110) return false;
  if (only.test(text) || behindName.test(text)) return true;
  const words = text.replace(/^(?:the\s)?(?:(?:permanent\s)?mission|embassy|delegation)\s(?:of\s.{2,40}\s)?to\b/i, '');
  return !act.test(words) && (office.test(text) || body.test(text));
}
