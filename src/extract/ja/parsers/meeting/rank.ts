import type { MeetingLevel } from '../../../../model/kinds.ts';

/** Who is said to have come, or at which rank a meeting was held, and the level that this gives it. */
const ranks: readonly (readonly [RegExp, MeetingLevel])[] = [
  [/首脳級(?:で|の|会合)|首脳(?:ら|たち)?が(?:一堂|参加|出席|集)/, 'summit'],
  [
    /閣僚級(?:で|の(?:会|参加|開催|出席))|(?:閣僚|[^副、。]{1,4}大臣|外相)(?:ら|たち|等)?が(?:一堂|参加|出席|集)|閣僚(?:ら|等)の(?:参加|出席)/,
    'ministerial',
  ],
  [/(?:次官級|局長級|長官級|高級実務者)(?:で|の会|会合「|が(?:参加|出席))/, 'senior-officials'],
  [/専門家(?:級で|ら?が(?:一堂|集))/, 'experts'],
];
const sayable = /級|一堂|参加|出席|集/;

/**
 * The level of a meeting whose noun gives none (会議, 委員会), from what is said of it: 「国際会議が閣僚級で開催された」,
 * 「11か国の閣僚らが参加した」.
 */
export function rankSaid(words: string, level: MeetingLevel, word = ''): MeetingLevel {
  // 「合同委員会に…大臣が出席し」: a committee of two stays one, whoever came.
  if (level !== 'other' || /(?:合同|協力|混合|経済|政府間)委員会$/.test(word) || !sayable.test(words)) return level;
  return ranks.find(([said]) => said.test(words))?.[1] ?? level;
}
