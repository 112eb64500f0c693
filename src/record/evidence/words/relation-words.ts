/**
 * What the words of a later release say was done, by language, the first line that fits:
 * - `undone` given up or put off, 「訪問を取りやめました」; `failed` not done or not reached;
 * - `replaced` another promise in its place, 「目標を8兆円に引き上げた」, “raised its pledge”;
 * - `complete` done for good: entered into force, handed over, finished, reached;
 * - `step` a part of it, work on it: 「この約束を形にするもの」, “forms part of”;
 * - `concluded`, `held`, `begun`, `adopted` acts that fulfil a promise to do just that and advance any other;
 * - `told` said again: launched at the time, reaffirmed, renewed.
 * Matched on folded, lower-case words.
 */
export type Deed =
  | 'undone'
  | 'failed'
  | 'replaced'
  | 'complete'
  | 'step'
  | 'concluded'
  | 'adopted'
  | 'begun'
  | 'held'
  | 'told';

export const deedWords: Readonly<Record<string, readonly (readonly [Deed, RegExp])[]>> = {
  ja: [
    [
      'undone',
      /取りやめ|取り止め|中止(?:し|する|さ|と|を決)|見送(?:ら|り|る|っ)|行われる予定でしたが|延期|撤回|脱退|破棄|離脱/,
    ],
    [
      'failed',
      /(?:達成|実施|履行|発効|締結)(?:でき|され|して|し|に)(?:てい|は)?(?:なか|ず|ない|至っていな)|守られな|下回(?:っ|り|る)|遅れ(?:て|た)/,
    ],
    [
      'replaced',
      /(?:計画|枠組み|文書|協定|目標|もの|これ|約束)に(?:取って|とって)?代わ(?:る新|るもの|り|って)|(?:目標|支援額|拠出額|表明額|約束|計画)を[^。、]{0,30}(?:引き上げ|引き下げ|上方修正|下方修正|改定|改訂|積み増)/,
    ],
    [
      'complete',
      /発効し|効力を(?:生じ|発生)|達成(?:し|さ)|完成(?:し|さ)|完了(?:し|さ)|完工|竣工|開通|引き渡(?:し|さ)|引渡|供用を開始|実現(?:し|さ)|履行(?:し|さ)|加入し|批准|過去最高/,
    ],
    [
      'step',
      /形にする|具体化する|実施に移す|一環として|一部に位置付け|沿って進め|進捗|進み具合|どこまで進ん|発展してき|協議してい|実施を決定/,
    ],
    [
      'told',
      /立ち上げ(?:た枠|た対話|られ)|発足した|更新|改めて|再確認|表明し|先立つ|署名されて(?:い|お)|（[^（）]{0,40}署名/,
    ],
    ['adopted', /採択(?:し|さ)/],
    ['concluded', /署名(?:し|さ|が|・)|交換(?:し|さ|が)|締結(?:し|さ)|調印/],
    ['begun', /着工|開始し|始めて|始まり|始まった|始動|第1回会合|設立(?:し|さ)|設置(?:し|さ)/],
    ['held', /会談し|会談を行|会談の最初|開か(?:れ|い)|開催(?:し|さ)|臨み|加わった|出席し|主催し|訪問し/],
    ['told', /引き続き|立ち上げ|発足/],
  ],
  en: [
    [
      'undone',
      /\b(?:withdr[ae]w\w*|withdrawal|cancel\w*|called off|put off|postpon\w*|terminat\w*|abandon\w*|no longer|ended its|end its part)\b/,
    ],
    [
      'failed',
      /\b(?:failed to|did not (?:hold|provide|take|sign|meet)|has not (?:been|yet)|have not (?:been|yet)|fell short|missed|behind schedule|delayed)\b/,
    ],
    [
      'replaced',
      /\b(?:supersed\w{1,5}|(?:replac(?:es?|ed|ing)|in place of|takes? the place of|successor to) (?:the|its|their) (?:previous|earlier|former|existing|old)|(?:raise[sd]?|raising|increase[sd]?|increasing|doubled?|doubling|lower(?:ed|s|ing)?|cut|revise[sd]?|revising) (?:the|its|their|that|this) (?:\w{1,20} )?(?:target|pledge|goal|commitment|contribution))\b/,
    ],
    [
      'complete',
      /\b(?:entered into force|enters into force|took effect|takes effect|came into force|completed|carried out|handed over|inaugurated|opened to traffic|achieved|fulfilled|delivered|exceeded|became a member|ratified)\b/,
    ],
    ['told', /\b(?:renew\w*|reaffirm\w*|reiterat\w*|repeated|once more|launched by|japan launched)\b/],
    [
      'step',
      /\b(?:forms part of|as part of it|part of the|follows that|under way|progress|priority areas|disburs\w*|has begun)\b/,
    ],
    ['adopted', /\badopted\b/],
    ['concluded', /\b(?:signed|exchanged|concluded)\b/],
    ['begun', /\b(?:began|have begun|started|set up|opened|was launched|were launched|established|decided to begin)\b/],
    ['held', /\b(?:held|is hosting|hosted|met|took part|first of the bilateral)\b/],
    ['told', /\b(?:continue\w*|extended|launched)\b/],
  ],
};

/** What a promise aims at: the act that fulfils it. 「次回会合までに検討を急ぐ」 is fulfilled by what is adopted. */
export const aimWords: Readonly<Record<string, readonly (readonly [Deed, RegExp])[]>> = {
  ja: [
    ['concluded', /協定[^。]{0,20}(?:結ぶ|締結)|(?:締結|加入)に向け|加入する意図|加入手続/],
    ['begun', /(?:交渉|協議|調整|作業部会)[^。]{0,12}(?:始め|開始|設け)|立ち上げる/],
    ['adopted', /検討(?:を|して|する)|策定/],
    ['held', /会談|会合|会議|訪問|訪れ|出席|参加する|主催|開催|フォーラム/],
  ],
  en: [
    ['concluded', /\b(?:conclusion of|conclude|accede|accession)\b/],
    ['begun', /\b(?:open|start|begin|launch|establish|set up)\b/],
    ['adopted', /\b(?:study|draw up|work out)\b/],
    ['held', /\b(?:hold|host|visit|attend|exercise|meet|take part)\b/],
  ],
};

/** Deeds that count as an aim reached: who aims at beginning has begun too when the first meeting is held. */
export const reached: Readonly<Partial<Record<Deed, readonly Deed[]>>> = {
  concluded: ['concluded'],
  begun: ['begun', 'held', 'concluded'],
  adopted: ['adopted'],
  held: ['held', 'begun'],
};
