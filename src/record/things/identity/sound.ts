/**
 * The bare sound of a name: its consonants in coarse classes, so that トカエフ, Tokayev and Токаев come out alike
 * (t k f / t k v / t k v). Vowels, doubled letters and what Japanese kana cannot tell apart (b and v, l and r, si and
 * shi) are given up; what is left decides whether two names can be the same, never by itself that they are.
 */
export function soundOf(name: string): string {
  const kana = toHiraganaOrder(name.normalize('NFKC'));
  if (kanaOnly.test(kana)) return squeezed(Array.from(kana, (c) => ofKana.get(c) ?? '').join(''));
  const latin = Array.from(name.toLowerCase(), (c) => ofCyrillic.get(c) ?? c)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  if (!/^[a-z'’ .-]+$/.test(latin)) return '';
  return squeezed(ofLatin.reduce((text, [from, to]) => text.replace(from, to), latin));
}

/** How alike two sounds are, from 0 to 1: one minus the share of letters to be changed. */
export function sameSound(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

const kanaOnly = /^[\u3041-\u3096ー]+$/;
const toHiraganaOrder = (text: string) =>
  text.replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60)).replace(/[・=＝\s]/g, '');

/** One class a row of the kana table; the palatal and voiced ones fall together with their neighbours. */
const rows: readonly (readonly [kana: string, sound: string])[] = [
  ['かきくけこがぎぐげご', 'k'],
  ['さしすせそざじずぜぞちつぢづ', 's'],
  ['たてとだでど', 't'],
  ['なにぬねのん', 'n'],
  ['はひふへほばびぶべぼぱぴぷぺぽゔ', 'p'],
  ['まみむめも', 'm'],
  ['らりるれろ', 'r'],
  ['わを', ''],
];
const ofKana = new Map(rows.flatMap(([kana, sound]) => Array.from(kana, (c) => [c, sound] as const)));
/** Cyrillic letters of the languages of Central Asia too, each with the Latin ones that sound like it. */
const ofCyrillic = new Map(
  'а=a б=b в=v г=g ғ=g д=d е=e ё=e ж=zh з=z и=i й=y к=k қ=k л=l м=m н=n ң=n о=o ө=o п=p р=r с=s т=t у=u ў=u ұ=u ү=u ф=f х=h ҳ=h ц=ts ч=ch ҷ=j ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya і=i ї=i є=e ә=a һ=h'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);
/** Groups of letters first, then single ones; h and vowels last. */
const ofLatin: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]+/g, ''],
  [/(?:tsch|tch|dzh|sch|sh|zh|ch|ts|tz|dj|th)/g, 's'],
  [/(?:kh|gh|qu|ck)/g, 'k'],
  [/ph/g, 'p'],
  [/x/g, 'ks'],
  [/ng(?=[^aeiou]|$)/g, 'n'],
  [/c(?=[eiy])/g, 's'],
  [/[cgkq]/g, 'k'],
  [/[szj]/g, 's'],
  [/[dt]/g, 't'],
  [/[bfvph]/g, 'p'],
  [/l/g, 'r'],
  [/[aeiouwy]/g, ''],
];

const squeezed = (sound: string) => sound.replace(/(?<letter>.)\k<letter>+/g, '$1');

/** Edit distance (Levenshtein) of two short strings. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
