/** Addresses at which a page says that it stands in another language. */

/** Names of languages as pages write them on the link to the other text: “English”, 「英語版」, 「日本語ページ」. */
const languageNames =
  /^[\s([（［]{0,4}(?:英語|日本語|英文|和文|english|japanese|français|deutsch|español|русский|中文|한국어|қазақша|oʻzbekcha)(?:版|ページ|\s?(?:version|page|text))?(?:\s?[(（](?:english|japanese|英語|日本語)[)）])?[\s)\]）］]{0,4}$/iu;

const tags = /<(?<name>link|a)\s(?<attributes>[^<>]{1,1000})>(?:\s{0,20}<span[^<>]{0,200}>)?(?<text>[^<>]{0,40})/gi;
const attribute = /(?<name>rel|hreflang|href|type)\s?=\s?(?:"(?<double>[^"]{0,800})"|'(?<single>[^']{0,800})')/gi;

/** A page names few languages; a longer list is a menu of the whole site. */
const most = 30;

/**
 * The other addresses that a page gives for the same text in other languages: `<link rel="alternate" hreflang>`, links
 * with `hreflang`, and links whose words are a language's name. Only of the page's own site, whole, in their order.
 *
 * @param html decoded
 * @param url the page's own address
 */
export function otherLanguages(html: string, url: string): string[] {
  if (!URL.canParse(url)) return [];
  const own = new URL(url);
  const found = new Set<string>();
  for (const { groups } of html.matchAll(tags)) {
    const given = attributesOf(groups?.['attributes'] ?? '');
    const href = given.get('href');
    if (href === undefined || !URL.canParse(href.replaceAll('&amp;', '&'), url)) continue;
    if (!tellsOfLanguage(groups?.['name'] ?? '', given, groups?.['text'] ?? '')) continue;
    const to = new URL(href.replaceAll('&amp;', '&'), url);
    to.hash = '';
    if (/^https?:$/.test(to.protocol) && sameSite(to, own) && to.href !== own.href) found.add(to.href);
  }
  return found.size > most ? [] : [...found];
}

function tellsOfLanguage(name: string, given: ReadonlyMap<string, string>, text: string): boolean {
  if (name.toLowerCase() === 'a') return given.has('hreflang') || languageNames.test(text);
  // A feed in another language is an alternate too, with a type of its own.
  return /\balternate\b/i.test(given.get('rel') ?? '') && given.has('hreflang') && !given.has('type');
}

function attributesOf(text: string): Map<string, string> {
  const given = new Map<string, string>();
  for (const { groups } of text.matchAll(attribute))
    given.set((groups?.['name'] ?? '').toLowerCase(), groups?.['double'] ?? groups?.['single'] ?? '');
  return given;
}

/** kantei.go.jp and japan.kantei.go.jp are one site: another's page is not for a page to claim. */
function sameSite(a: URL, b: URL): boolean {
  const [x, y] = [a.host.replace(/^www\./, ''), b.host.replace(/^www\./, '')];
  return x === y || x.endsWith(`.${y}`) || y.endsWith(`.${x}`);
}
