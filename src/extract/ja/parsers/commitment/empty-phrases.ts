/**
 * What is said after every meeting and binds nobody to anything in particular. Each is tried on the words of a clause
 * up to the verb that says, agrees or confirms; `anywhere` on the whole clause.
 */
const again = String.raw`(?:引き続き|今後とも|今後も|更に|さらに|一層|より|緊密に|共に|相互に|積極的に|また)*[、,]?`;
const closer = String.raw`(?:維持|強化|発展|深化|拡大|緊密化|構築|推進|促進|進め|深め|高め|密に)`;
/** …していく, することで, させること: the inflection between such a verb and the one that reports it. */
const inflected = String.raw`(?:を?[さし]せ?)?(?:てい?く|る|する)?(?:との|という)?(?:こと|方向|旨|方針|決意|意向|意思)?(?:で|を|に|につき|について|も)?(?:改めて|再)?$`;

const endings: readonly RegExp[] = [
  // 「引き続き、両国間の関係を維持・強化していく」
  new RegExp(
    String.raw`(?:^|[、,は])${again}(?:両国間?|二国間|両者間?|双方|日・?[\p{sc=Katakana}ー一-龠A-Z・]{1,14}間?)の?(?:友好|協力|外交|伝統的な?|緊密な)*関係[をの]${again}${closer}[・、]?${closer}?${inflected}`,
    'u',
  ),
  // 「ダイナミックで前向きの関係を構築すること」, 「包括的なパートナーシップを更に強化していくこと」
  new RegExp(
    String.raw`(?:^|[、,は])[^、,はを「」]{0,24}[なのい](?:戦略的|安全保障|経済|・)*(?:関係|パートナーシップ|友好関係|信頼関係)を${again}${closer}[・、]?${closer}?${inflected}`,
  ),
  // 「経済関係の深化を図ること」
  new RegExp(
    String.raw`関係の(?:更なる|一層の|より一層の)?(?:深化|強化|発展|緊密化|拡大)を図${inflected.replace('(?:を?', '(?:')}`,
  ),
  // 「あらゆる分野で二国間協力を進めていく」
  new RegExp(
    String.raw`(?:あらゆる|幅広い|様々な|多様な|多岐にわたる)(?:経済)?分野(?:で|において|での|における)?(?:の)?[、,]?(?:二国間|両国間?)?の?(?:協力|連携|交流|関係)を${again}(?:の?拡大を図|${closer})[・、]?${closer}?${inflected}`,
  ),
  // 「国際場裡においても引き続き協力を行っていく」
  /国際場[裡裏面]においても?[、,]?(?:引き続き|緊密に|一層|共に)*(?:協力|連携)[^、,]{0,14}$/,
  // 「地域の諸課題に、対等な立場で取り組む」, 「気候変動に、経済に配慮しつつ取り組む決意」
  /(?:諸課題|諸問題)に[、,]?[^、,0-9]{0,20}(?:取り組|対応|対処)[^、,0-9]{0,8}$/,
  /に(?:対して|対し)?[、,]?[^、,0-9]{0,24}取り組(?:む|んでいく)(?:との|という)?(?:強い)?決意を(?:改めて|再)?$/,
  // 「平和と安定に貢献するために協力していく」
  /(?:平和|安定|繁栄|発展)(?:の実現|に貢献する|に寄与する)?の?ために?(?:共に|緊密に|引き続き)*(?:協力|連携)(?:する|し)?[^、,]{0,10}$/,
  // 「主導的な役割を果たし、協力を強化していく」
  /役割を果た(?:す|し|していく)(?:とともに)?[、,]?(?:協力|連携)を[^、,をは]{0,14}$/,
  // 「更に緊密化するために努力すること」
  /(?:緊密化|強化|発展)(?:する|させる)?ために?(?:共に|更に|引き続き)*努力(?:し|する)[^、,]{0,8}$/,
  // 「緊密な連携を維持していく」
  /(?:引き続き|今後とも)(?:緊密な|密接な)?(?:連携|協力|意思疎通)を(?:維持|継続|密に|図)[^、,]{0,10}$/,
  // 「国際秩序の維持・強化に向けて連携していく」
  /国際秩序[^、,を]{0,16}に向けて?[、,]?(?:緊密に|共に|引き続き)*(?:連携|協力)[^、,]{0,10}$/,
  // 「日本への支援を表明」 expresses sympathy.
  /(?:^|[は、,])[^、,はを0-9]{1,12}への(?:支援|支持|協力|連帯)を$/,
  // 「相互に連携していくことで」
  /(?:^|[、,])(?:引き続き|今後とも|相互に|共に|緊密に|更に|さらに)*(?:連携|協力)(?:を?し|して|を密にして)?(?:いく)?(?:こと)?で?$/,
];

/** 「できる限りの支援を行っていく」 promises nothing in particular. */
const asFarAsPossible = /(?:できる限り|可能な限り|最大限|必要)の?(?:支援|協力|貢献|努力)を(?:行|し|続け|実施)/;
/** 「…侵略に対し、引き続き緊密に連携していく」: to stay in touch about what goes on in the world. */
const inTouch =
  /(?:侵略|侵攻|情勢|北朝鮮|インド太平洋」?|国際秩序|諸課題|課題|問題|拉致問題|関係の(?:更なる)?(?:強化|発展|深化)|同盟の(?:更なる)?強化)(?:の実現|への対応|の解決|の即時解決|等)?(?:に対し(?:て)?|に向け(?:て)?|のため(?:に)?|に関し(?:て)?|について(?:も)?|においても?|に)[、,]?(?:[^、,。「」0-9]{0,12})?(?:引き続き|緊密に|密接に|今後とも|しっかりと|共に)[^、。「」0-9]{0,10}(?:連携|協力|意思疎通)/;

/** Farther back nothing is looked at: the words that empty a promise stand right before its verb. */
const near = 110;

/** Does a clause of the folded text, up to its verb, say only what every release says? */
export function saysNothing(folded: string, start: number, verbAt: number, end: number): boolean {
  const words = folded.slice(start, end);
  if (inTouch.test(words) || (asFarAsPossible.test(words) && !/[0-9]/.test(words))) return true;
  const before = folded.slice(Math.max(start, verbAt - near), verbAt);
  return endings.some((ending) => ending.test(before));
}
