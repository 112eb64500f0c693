/**
 * Characters that stand for one another in searches: small and large kana (キヤ, キャ), and the forms of a kanji
 * that names and offices are typed with (強靱化 and 強靭化, 斉藤 and 齋藤).
 */
const groups = [
  ...pairs('ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ', 'あいうえおつやゆよわかけアイウエオツヤユヨワカケ'),
  ...'靭靱 斎齋斉齊 辺邊邉 沢澤 広廣 浜濱 高髙 崎﨑 島嶋 桜櫻 栄榮 竜龍 吉𠮷 真眞 黒黑 徳德 恵惠 宝寶 瀬瀨 滝瀧 鉄鐵 館舘'.split(
    ' ',
  ),
];
function pairs(small: string, large: string): string[] {
  return Array.from(small, (c, i) => c + (large[i] ?? c));
}

const groupOf = new Map<string, readonly string[]>();
for (const group of groups) {
  const characters = [...new Set(group)];
  for (const character of characters) groupOf.set(character, characters);
}

/** The character and all that stand for it. */
export function variantsOf(character: string): readonly string[] {
  return groupOf.get(character) ?? [character];
}
