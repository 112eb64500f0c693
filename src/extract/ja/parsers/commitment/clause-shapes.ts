/** What stands around the verb of a clause and tells whether, and with what force, it binds. */

export const explains = /[たの]もので(?:あり|す|ある)?[、,。]/;
/** A deed already done and described as a state (署名されている) is history, not the release's news. */
export const resultative = /て(?:い(?:る|ます|た|まし)|おり)/;
export const joint =
  /共同声明|共同宣言|首脳宣言|共同プレスリリース|共同プレス|コミュニケ|共同ビジョン|共同文書|議長声明|宣言/;
export const plans = /行動計画|ロードマップ|アクション・?プラン|作業計画|工程表/;
export const filed = /分野|に関する|のための|ため/;

export const deedNoun =
  /の(?:着実な|早期の?|円滑な|迅速な|完全な|更なる|共同)?(?:実施|運用|履行|開始|再開|設置|開催|遵守|締結|導入|派遣|延長|継続)を(?:改めて|再|相互に)?$/;
/** 「農政対話の設立が合意されました」 */
export const agreedNoun =
  /の(?:[^のを、,がは]{0,6})?(?:設立|創設|設置|開始|再開|実施|開催|締結|立ち上げ|導入|延長)[がも]$/;
export const agreedTold = /(?:こと|[^\p{sc=Hiragana}])(?:で|に)(?:合意|一致)し(?:まし)?た(?:と|旨|ことを)$/u;
export const wish = /たい(?:旨|と|との)?(?:考え|意向|期待)?[、,。をと]|べき(?:だ|である)?(?:と|こと|旨)/;
export const purpose = /(?:に向けて?|のために?|を目指して|について|分野において)[、,]?$/;
export const paperAgreed = /(?:声明|宣言|コミュニケ|ステートメント)[」』]?に$/;
/** 「外相対話の例年開催の決定」, 「対話の開始を決定。」 */
export const decidedNoun =
  /(?:対話|会合|会談|協議|交渉|共同研究|フォーラム|委員会|作業部会)の[^の、,]{0,6}(?:開催|開始|設置|創設|設立|再開|立ち上げ|実施)[のを]$/;
/** 「協定の締結に向けた決意を再確認する」: a resolve that is told by a noun. */
export const resolve =
  /(?:締結|妥結|批准|発効|実施|履行|導入|設立|達成|撤廃|全廃|廃絶)(?:に向けた|に対する|についての|への)(?:強い|揺るぎない|確固たる)?(?:決意|コミットメント|意思)を(?:改めて|再)?$/;
/** 支援策を, 貢献策を: what is announced in figures. */
export const measures = /(?:支援策|貢献策|取組|施策|措置|支援パッケージ|協力パッケージ|追加支援策|緊急対策)を$/;
export const figures = /[0-9][万億兆]?(?:円|ドル|米ドル|ユーロ|人|名|件|トン)/;
/** A name that is set going by being announced: 「MOYAIイニシアティブ」を発表しました. */
export const named =
  /(?:イニシアティブ|構想|プラン|パッケージ|プログラム|パートナーシップ|ファシリティ)(?:\([^)]{1,20}\))?[」』]を$/;
