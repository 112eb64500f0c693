/**
 * Folds full-width forms, compatibility ideographs and look-alikes one code unit for one, so that an
 * offset in the folded text is the same offset in the text as published: 「３兆円」 is matched as 「3兆円」
 * and still slices back to itself.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  let hasCircle = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xa0) continue;
    const other = codes[code] as number;
    if (other !== 0) {
      folded += text.slice(from, i) + String.fromCharCode(other);
      from = i + 1;
    } else if (code === 0x25cb || code === 0x25ef) hasCircle = true;
  }
  if (from > 0) folded += text.slice(from);
  else folded = text;
  // 二○○四年 is typed with a circle for the kanji zero; a circle before a line is a bullet.
  return hasCircle ? folded.replace(circles, (c) => '〇'.repeat(c.length)) : folded;
}

const circles = /(?<=[一二三四五六七八九〇])[○◯]+/g;
const table = new Map<string, string>();
const add = (from: string, to: string) => {
  if (from.length === 1 && to.length === 1 && from !== to) table.set(from, to);
};
// Full-width ASCII (！ to ～) and the Kangxi radicals and vertical forms that PDF text holds (⽉⽇ for 月日).
for (const [first, last] of [
  [0xff01, 0xff5e],
  [0x2e80, 0x2fdf],
  [0xfe10, 0xfe4f],
] as const)
  for (let c = first; c <= last; c++) add(String.fromCharCode(c), String.fromCharCode(c).normalize('NFKC'));
add('\u3000', ' ');
add('\u00a0', ' ');
add('\u2027', '・');
add('･', '・');
for (const dash of '‐‑‒–—―−') add(dash, '-');
for (const wave of '〜∼') add(wave, '~');
for (const quote of '“”„‟') add(quote, '"');
for (const quote of '‘’‛') add(quote, "'");

/** What each code unit becomes, 0 for itself: looking up a number is several times faster than replacing by pattern. */
const codes = new Uint16Array(0x10000);
for (const [from, to] of table) codes[from.charCodeAt(0)] = to.charCodeAt(0);
