/**
 * Where to go after signing in: a page of this site, never another's. Read as a browser reads it, so that `//evil`,
 * `/\evil` and what tabs and line ends hide are all seen for what they are; anything doubtful gives the fallback.
 */
export function nextPage(asked: string | undefined, fallback: string): string {
  if (asked === undefined || asked.length > 2000 || !asked.startsWith('/')) return fallback;
  if (/[\p{Cc}\\]/u.test(asked)) return fallback;
  const base = 'https://here.invalid';
  if (!URL.canParse(asked, base)) return fallback;
  const url = new URL(asked, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search + url.hash;
}
