/*
 * The unbroken stretch of kanji, katakana and Latin letters that ends with an office: name, state and title stand in
 * it without a particle between them, 「古田恵子駐タジキスタン共和国日本国特命全権大使」. Signs beyond the first plane
 * (the 𠮷 of 𠮷川) are met by halves.
 */
const inside = /[\p{sc=Han}々〆ヶヵァ-ヴー・=A-Za-zÀ-ÿ.'-]|[\uD840-\uD869]|[\uDC00-\uDFFF]/u;
/** Brackets that belong to the stretch: 国際協力機構(JICA)理事長, 上川陽子(かみかわようこ)外務大臣; not (3), (火). */
const bracketInside = /\((?:[A-Za-z&-]{2,14}|[ぁ-んァ-ヴー・= ]{3,24})\)$/u;
const longest = 90;

/** How far the stretch before an office reaches, never over `limit`. */
export function chunkStart(text: string, end: number, limit: number): number {
  let start = end;
  while (start > limit && end - start < longest) {
    const c = text.charAt(start - 1);
    // 韓国文化体育観光部第1次官
    if (inside.test(c) || (/[0-9]/.test(c) && /第[0-9]{0,2}$/.test(text.slice(Math.max(0, start - 4), start - 1)))) {
      start--;
      continue;
    }
    const bracket = c === ')' ? bracketInside.exec(text.slice(Math.max(limit, start - 26), start))?.[0] : undefined;
    if (!bracket) break;
    start -= bracket.length;
  }
  // A stretch begins with a letter: a middle dot before it is a bullet (・タジキスタン：…).
  while (start < end && /[・=.'\-ー]/.test(text.charAt(start))) start++;
  return start;
}

/** What makes another word of an office: 大統領府, 大使館, 議長国, 委員会, 代表団, 大臣級, 首相官邸, 大統領夫人. */
const otherWord =
  /^(?:府|館|官邸|公邸|級|会(?!見)|団(?!長)|国(?!王)|部(?!長)|制|選|令|職|室|候補|夫人|令夫人|席|者|的|校|連盟|声明|総括|経験|杯|賞|親書|秘書|付|特使団|官房|総会|学|所|補欠|像|府令|権|院(?!議)|番|用|期間|時代|交代)/;
/** 議長代行, 大使代理. */
const deputising = /^(?:助理|代行|代理|臨時代理|補佐官|補|心得)/;

/** Where the title ends whose head ends at `headEnd`; null where the head is part of another word. */
export function titleEndAfter(text: string, headEnd: number, head: RegExp): number | null {
  let end = headEnd + (deputising.exec(text.slice(headEnd, headEnd + 5))?.[0].length ?? 0);
  // 韓国企画財政部長官 is found by its 部長.
  if (text.startsWith('部長官', headEnd - 2)) end++;
  for (let joined = 0; joined < 3; joined++) {
    // 副首相兼外務大臣, 特命全権大使兼常駐代表: one person with two offices.
    const link = /^(?:兼|・)/.exec(text.slice(end, end + 1))?.[0];
    if (!link) break;
    head.lastIndex = end + 1;
    const next = head.exec(text.slice(0, end + 24));
    if (!next || !/^[\p{sc=Han}・ァ-ヴーA-Z]{0,14}$/u.test(text.slice(end + 1, next.index))) break;
    if (link === '・' && /[ァ-ヴ]/.test(text.slice(end + 1, next.index))) break;
    end = next.index + next[0].length;
    if (text.startsWith('部長官', end - 2)) end++;
  }
  return otherWord.test(text.slice(end, end + 4)) ? null : end;
}

/** （当時）, （前外務大臣）, （大使）: belongs to the title; （議長）, （共同議長）, （オブザーバー） is a part in the meeting. */
export function bracketAfter(text: string, end: number, offices: ReadonlySet<string>): number {
  const content = /^\((?<inner>[\p{sc=Han}・兼ァ-ヴー]{2,16})\)/u.exec(text.slice(end, end + 18))?.groups?.['inner'];
  if (!content || /議長|座長|団長|代表$|主催|司会/.test(content)) return end;
  if (/^(?:当時|代行|代理|兼任)$/.test(content)) return end + content.length + 2;
  const bare = content.replace(/^(?:元|前|現|次期)/, '');
  const isOffice = offices.has(bare) || [...offices].some((office) => office.length > 1 && bare.endsWith(office));
  return isOffice ? end + content.length + 2 : end;
}
