/** The whole address of a link, without its fragment; null for mail, telephones and what cannot be resolved. */
export function webLink(href: string, base: string | null): string | null {
  let url: URL;
  try {
    url = new URL(href, base ?? undefined);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  return url.href;
}
