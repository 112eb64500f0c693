import type { TitleWords } from './title-words.ts';

/** What may begin where a name ends; `dotted` is a state behind a middle dot. */
export type Beginning = 'state' | 'dotted' | 'agency' | 'reading' | 'other';

/** How a stretch that begins with kanji is cut: `name` characters of a name, the rest is the title. */
export interface Cut {
  readonly name: number;
}

/** Words that stand before a title or a name and are no name. */
const noName =
  /^(?:同|両|各|本|当|前|元|新|現|故|次期|現職|歴代|日本|各国|諸国|外国|我国|貴国|同国|本国|両国|自国|先方|双方|相手|議長|議長国|関係|関連|担当|主要|参加|出席|招待|閣僚|主務|国際|国内|域内|政府|地方|民間|公式|正式|初代|前任|後任|新任|今次|今回|当時|以下|各省|省庁|同省|複数|全国|世界|首席|次席|特別|東京|大阪|京都|外務|財務|農林|農水|防衛|経済|産業|環境|総務|法務|中央|全権|特命|名誉|共同|合同|首脳|実務|事務|高級|上級|副|総|準|准|主|正|筆頭|最高|第一|第二|常任|臨時|暫定|統合|部門|地域|国家|連邦|大統領|首相|大臣|国会|議会|衆議院|参議院|上院|下院|与党|野党|党)$/;
const nounEnd = /[国方側内外間省庁相者回次期員級等後上下付別用系党軍院府州県市町区業界課部局所会団体]$/;
const institution =
  /^[\p{sc=Han}々ァ-ヴーA-Za-z・]{0,14}?(?:省|庁|府|大学院|大学|銀行|機構|協会|研究所|研究院|会議所|委員会|議会|財団|法人|連合会|連盟|会社|工業|自動車|電力|製鉄|商事|物産|重工|州|県|都|市|区|町|村|大使館|総領事館|代表部|支社|支店|事務所|センター|本部|総局|局|部|課|室|裁判所|検察庁|警察|自衛隊|幕僚監部|学会|学院|病院|新聞|放送|党|基金|公社|公団|商会|組合|連合|評議会|フォーラム|グループ|ホールディングス)/u;
/** Characters that end given names: 子 of 百合子 is not the first of the institution after it. */
const givenEnd = /[子郎美夫男雄介彦之恵哉也]/;
/** The halves of a sign beyond the first plane, such as the 𠮷 of 𠮷川, are looked at one by one. */
const isKanji = /^(?:[\p{sc=Han}々〆]|[\uD840-\uD869]|[\uDC00-\uDFFF])$/u;
/** 三ツ矢, 一ノ瀬, 竹ヶ原: a small kana inside a family name. */
const isNameCharacter = (text: string, i: number) =>
  isKanji.test(text.charAt(i)) ||
  (/[ツッノヶケ]/.test(text.charAt(i)) && isKanji.test(text.charAt(i - 1)) && isKanji.test(text.charAt(i + 1)));

/**
 * Cuts 「川口順子明治大学国際総合研究所フェロー」 into name and title, null where no name is found. `starts(i)` says
 * whether a state, an organisation or 駐 begins at character i of the stretch.
 */
export function cutKanjiName(
  stretch: string,
  head: string,
  words: TitleWords,
  starts: (i: number) => Beginning | null,
): Cut | null {
  const full = words.fullNames.find((name) => stretch.startsWith(name));
  if (full && isTitle(stretch.slice(full.length), words)) return { name: full.length };
  let run = 0;
  while (run < Math.min(stretch.length - 1, 8) && isNameCharacter(stretch, run)) run++;
  const surname = [4, 3, 2, 1].find((n) => n <= run && words.surnames.has(stretch.slice(0, n)));
  const foreign = [2, 1].find((n) => n <= run && words.foreignSurnames.has(stretch.slice(0, n)));
  if (isTitle(stretch, words)) return null;
  const isStrong = words.strong.has(head);
  for (let i = 1; i <= run; i++) {
    if (
      !isTitle(stretch.slice(i), words) &&
      !(starts(i) && (i > 1 || surname === 1 || (foreign === 1 && starts(i) === 'state')))
    )
      continue;
    const name = stretch.slice(0, i);
    if (noName.test(name) || /[駐訪]/.test(name)) return null;
    const given = surname === undefined ? -1 : i - surname;
    // 「山田国際政策課長」: what stands behind the family name is the field of the office.
    const field = given > 1 && noName.test(stretch.slice(surname, i));
    if (given >= 0 && given <= 3 && !/[庁省府]$/.test(name)) return { name: field ? i - given : i };
    if (foreign !== undefined && (isStrong || i >= 2) && i - foreign <= 2 && !/[庁省府]$/.test(name))
      return { name: i };
    // Before a dot stand other nouns as well: 「貿易・中国担当大臣」.
    if (starts(i) === 'dotted') return null;
    // 「解振(カイ・シン)国家…局長」: nothing but a name has its reading behind it.
    if (i >= 2 && i <= 5 && starts(i) === 'reading') return { name: i };
    // 藍佛安中国財政部長: no state stands before an office of Japan's.
    if (starts(i) === 'agency' && i >= 3 && i <= 5 && !nounEnd.test(name)) return { name: i };
    if (starts(i) === 'state' && i >= 2 && i <= 4 && !nounEnd.test(name)) return { name: i };
    // 「隈丸優次駐カンボジア大使」: whatever its last letter, 駐 begins the office.
    if (isStrong && i >= 3 && i <= 5 && stretch.charAt(i) === '駐' && !institution.test(name)) return { name: i };
    if (isStrong && i >= 2 && i <= 5 && !nounEnd.test(name)) return { name: i };
    // 山口那津男公明党代表: the office begins far behind the name, which a body stands between.
    return surname === undefined || given <= 3 ? null : beforeInstitution(stretch, run, surname);
  }
  return surname === undefined ? null : beforeInstitution(stretch, run, surname);
}

/** Before a body that no list of ours knows: the name has four characters, or three or five by its last one. */
function beforeInstitution(stretch: string, run: number, surname: number): Cut | null {
  const latinOrKana = run >= surname + 1 && run <= surname + 3 && /^[ァ-ヴA-Za-zＡ-Ｚ]/.test(stretch.slice(run));
  if (latinOrKana) return { name: run };
  // 「山田国際政策課長」
  if (noName.test(stretch.slice(surname, surname + 2)) && run > surname + 2) return { name: surname };
  if (run === surname && /^[A-Z]{2}/.test(stretch.slice(run))) return { name: run };
  for (const given of [2, 1, 3]) {
    const at = surname + given;
    if (at > run || !institution.test(stretch.slice(at))) continue;
    const longer =
      at + 1 <= run && given < 3 && givenEnd.test(stretch.charAt(at)) && institution.test(stretch.slice(at + 1));
    return { name: longer ? at + 1 : at };
  }
  return null;
}

/** 外務大臣, 元内閣総理大臣, 経済再生担当大臣: a title and nothing before it. */
export function isTitle(stretch: string, words: TitleWords): boolean {
  const bare = stretch.replace(/^(?:元|前|現|新|次期)/, '');
  return words.offices.has(bare) || words.composed.test(bare) || isJoined(bare, words);
}

const task = /^.{2,16}担当(?:大臣|相|国務大臣|特命大臣)$/u;

/** 副首相兼外務大臣: every part is a title. */
function isJoined(stretch: string, words: TitleWords): boolean {
  const parts = stretch.split('兼');
  const known = (part: string) => words.offices.has(part) || words.composed.test(part);
  // 経済産業大臣兼ロシア経済分野協力担当大臣: a task made for one person is in no list, and is told by 担当.
  return parts.length > 1 && known(parts[0] ?? '') && parts.slice(1).every((part) => known(part) || task.test(part));
}
