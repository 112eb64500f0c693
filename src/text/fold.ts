/**
 * Folds full-width forms, compatibility ideographs and look-alikes one code unit for one, so that an
 * offset in the folded text is the same offset in the text as published: 「３兆円」 is matched as 「3兆円」
 * and still slices back to itself.
 */
export function fold(text: string): string {
  const folded = text.replace(foldable, (c) => table.get(c) ?? c);
  // 二○○四年 is typed with a circle for the kanji zero; a circle before a line is a bullet.
  return folded.replace(circles, (c) => '〇'.repeat(c.length));
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

const foldable = new RegExp(
  `[${[...table.keys()].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`,
  'g',
);
