import { attribute, type Element } from './tree.ts';

const tags = new Set(['nav', 'aside', 'footer', 'form', 'menu']);
const roles = new Set([
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
]);

/**
 * Words that name page furniture when they are a whole word of a class or id: `share`, `sns-list`, `l-side`,
 * `topicPath`. A word that may also name the release's own parts (`header`, `head`, `top`, `date`) is not here.
 */
const words = new Set(
  `share shares sharing sns social addthis breadcrumb breadcrumbs crumb crumbs topicpath pankuzu bread nav navi navigation gnav globalnav gnavi localnav lnav snav menu menus sidebar side sidemenu related relatedlinks recommend recommended ranking popular footer foot ft ftr footerlinks copyright cookie cookies
  banners pagetop gotop totop backtotop printer fontsize textsize pager pagination paging
  skip skiplink ad ads advert advertisement advertising promo newsletter subscribe signup login comments respond
  disqus toc sitemap langswitch search breadcrumbs taglist seealso langswitch languageswitcher langselector printbutton bannerarea`.split(
    /\s+/,
  ),
);
/** Words that are furniture only as a whole name: `next` is the next page, `next-steps` a part of the release. */
const names = new Set('next prev previous path tool tools rank tags tag print language languages lang'.split(' '));
/** Words of a page's head: furniture unless the headline stands inside. */
const heads = new Set(['header', 'banner', 'head', 'hd', 'hdr', 'masthead', 'globalheader', 'siteheader']);

export type FurnitureKind = 'always' | 'unless-headline';

const judged = new WeakMap<Element, FurnitureKind | 'no'>();
const never = new Set(['body', 'html', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Whether an element is furniture by its tag, role or names; null for what may hold the release. */
export function furnitureOf(element: Element): FurnitureKind | null {
  // An element is asked about several times, and its names do not change.
  let kind = judged.get(element);
  if (kind === undefined) judged.set(element, (kind = judge(element) ?? 'no'));
  return kind === 'no' ? null : kind;
}

function judge(element: Element): FurnitureKind | null {
  if (tags.has(element.tagName)) return 'always';
  if (element.tagName === 'header') return 'unless-headline';
  if (never.has(element.tagName) || element.attrs.length === 0) return null;
  const role = attribute(element, 'role');
  if (role !== null && roles.has(role)) return 'always';
  if (role === 'main') return null;
  if (role === 'banner') return 'unless-headline';
  let kind: FurnitureKind | null = null;
  for (const name of ['id', 'class']) {
    const given = attribute(element, name) ?? '';
    if (given === '' || given.length > 400) continue;
    if (given.split(/\s+/).some((n) => names.has(n.toLowerCase()))) return 'always';
    const found = wordsOf(given);
    // `date-share` holds the date, whatever else stands beside it.
    if (found.has('date') || found.has('body') || found.has('text')) continue;
    for (const word of found) if (words.has(word)) return 'always';
    // `page-header__meta` is a part of a head that has been judged already.
    const own = wordsOf(given.replace(/\S{1,60}__/g, ''));
    for (const word of own) if (heads.has(word)) kind = 'unless-headline';
  }
  return kind;
}

/** `l-sideMenu topicPath` → l, side, menu, sidemenu, topic, path, topicpath. */
function wordsOf(given: string): Set<string> {
  const found = new Set<string>();
  for (const name of given.split(/\s+/)) {
    for (const part of name.split(/[-_:.]+/)) {
      found.add(part.toLowerCase());
      for (const word of part.split(/(?<=[a-z0-9])(?=[A-Z])/)) found.add(word.toLowerCase());
    }
    found.add(name.replace(/[-_:.]+/g, '').toLowerCase());
  }
  return found;
}

/** Headings that open a box of links to other pages. What follows up to the next heading goes with them. */
export const otherPages =
  /^[【[(（<＜]?\s*(?:関連(?:リンク|情報|記事|ページ|ニュース)|あわせて(?:読む|読みたい)|人気の記事|おすすめ(?:記事)?|(?:アクセス)?ランキング|新着(?:情報|記事|ニュース)|最新(?:記事|ニュース|情報)|related (?:links?|information|articles?|news|content|pages?|topics?)|see also|read more|more (?:news|on this)|most (?:read|viewed|popular)|next post|previous post|share this(?: page)?|follow us|コメント(?:一覧)?|comments?|ランキング|シェア(?:する)?|このページに関する(?:ご意見|お問い?合わせ)フォーム)\s*[】\])）>＞]?$/i;

/** Lines that a page says to its reader, not the release. */
const toTheTop =
  /^(?:[▲△↑∧^]? ?(?:この)?ページの?(?:先頭|トップ|上部|最初)(?:へ|に)?(?:戻る)?|ページトップへ?|.{0,12}(?:一覧|目次|トップ|前のページ)(?:へ|に)戻る)$/;
const unsubscribe =
  /^[■□◆◇●▼]? ?(?:配信(?:の)?(?:停止|解除|変更)|(?:購読|登録)(?:の)?(?:解除|変更)|unsubscribe)[ :：].{0,60}$/i;
const said =
  /^(?:page ?top|(?:back )?to (?:the )?top(?: of (?:the |this )?page)?|back to .{1,30}|(?:この(?:記事|ページ)を)?印刷(?:する|用ページ)?|print(?: this page)?|シェア(?:する)?|ツイート|ポスト|共有(?:する)?|share|tweet|いいね!?|facebook|twitter|line|x|skip to (?:main )?content|(?:この?ページの)?(?:本文|メイン(?:コンテンツ|メニュー)?)へ(?:移動|スキップ|ジャンプ)?(?:します)?|メニュー|サイト内検索|文字サイズ(?:の?変更)?.{0,8}|音声読み上げ.{0,16}|ここから(?:本文|サイトの主なメニュー)です|english|日本語|(?:日本語|英語)版.{0,12}|loading\.*|close|閉じる|ログインして.{0,20}|戻る|\+ show all updates)$/i;
export const isPageTalk = (line: string): boolean => toTheTop.test(line) || said.test(line) || unsubscribe.test(line);
