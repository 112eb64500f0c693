import type { MeetingLevel } from '../../../../model/kinds.ts';
import type { Parties } from '../../words/parties.ts';

const ranks = String.raw`(?:President|Minister|Secretary|Chancellor|Representative|Commissioner|Premier|King|Governor|Secretary-General)`;
const ofTwoOffices = new RegExp(
  String.raw`\b(?:meeting|talks|call|conversation)\sbetween\s(?:[\w.'/-]{1,20}\s){0,8}${ranks}\b[^\n]{1,60}\sand\s[^\n]{0,60}\b${ranks}\b|\b${ranks}\s[^\n]{1,60}\sand\s[^\n]{0,40}\b${ranks}\s[^\n]{1,40}'s?\s(?:meeting|talks|call|conversation)$`,
);

/** The level that the words of a meeting's name give; two states and no group make it bilateral whatever the rank. */
export function levelOf(name: string, head: string, parties: Parties): MeetingLevel {
  const two = parties.states === 2 && parties.groups === 0;
  if (/\b(?:(?:tele)?phone|telephonic)\b/i.test(name)) return 'phone';
  if (/\bcourtesy\b/i.test(head)) return 'courtesy';
  // “PM call with President Biden”
  if (/^call$/i.test(head)) return 'phone';
  if (/^(?:dinner|luncheon|banquet|reception|press)/i.test(head)) return 'other';
  if (/\b(?:senior\sofficials?'?|SOM|vice-?\s?ministers?'?|director-?s?-?\s?general|working[\s-]level)\b/i.test(name))
    return 'senior-officials';
  if (/\bmeeting\sof\s(?:the\s)?officials\b/i.test(name)) return 'senior-officials';
  if (/\bexperts?'?\b/i.test(name)) return 'experts';
  if (/\b(?:symposium|tokyo\sdialogue|seminar|intellectual\sdialogue)\b/i.test(name)) return 'symposium';
  if (
    /\b(?:business|economic|investment|expert|youth|civil)\s(?:\w{1,40}\s)?(?:forum|dialogue|conference)\b|\bforum$/i.test(
      name,
    )
  )
    return 'forum';
  // “the 10th meeting of the joint commission on bilateral cooperation”
  if (
    /\bcommittee\b|\bjoint\s(?:commission|council)\b|\bmeeting\sof\s[^\n]{0,40}\b(?:commission|council|working\sgroup)\b/i.test(
      name,
    )
  )
    return 'other';
  // “the meeting between Minister A and Secretary B”, “Minister A and Secretary B's meeting”
  if (ofTwoOffices.test(name)) return 'bilateral';
  if (two || /\bbilateral\b/i.test(name) || /\b(?:meeting|talks?)\swith\b/i.test(name)) return 'bilateral';
  if (/(?<!\d)2\+2(?!\d)/.test(name)) return 'ministerial';
  if (/\b(?:ministers?'?|ministerial)\b/i.test(name) && !/\bprime\sminister/i.test(name)) return 'ministerial';
  if (
    /\b(?:summit|leaders'?|heads\sof\s(?:the\s)?(?:[\w-]{2,20}\s){0,4}(?:states?|governments?)|meeting\sof\s(?:the\s)?(?:leaders|presidents))\b/i.test(
      name,
    ) ||
    /\bTICAD\b|\bInternational\sConference\son\sAfrican\b/.test(name)
  )
    return 'summit';
  // The Assembly of the African Union is its heads of state.
  if (/\bassembly\sof\s(?:the\s)?african\sunion\b/i.test(name)) return 'summit';
  if (/^forum$/i.test(head)) return 'forum';
  return 'other';
}
