/** What a list says beside its releases: which sort one is, in which file, how to see more of it. */
const beside =
  /^(?:press releases?|releases?|news|statements?|speech(?:es)?|announcements?|more|read more|details?|pdf|word|excel|報道発表(?:資料)?|お知らせ|新着(?:情報)?|会見|談話|詳細(?:を見る)?|詳しくはこちら|続きを読む|もっと見る|こちら)(?:版)?[\s\d.,:(（[kmKMbBページPDF)）\]>»…・-]{0,24}$/i;

/** Pages that every site has, and the turning of the list's own pages. */
const ofTheSite =
  /^(?:home|top|about(?: us)?|contacts?(?: us)?|privacy(?: policy| notice)?|terms(?: of (?:use|service))?|sitemap|site map|accessibility(?: statement)?|cookies?(?: policy)?|copyright|legal(?: notice)?|search|subscribe|rss(?: feeds?)?|login|sign in|follow us|archives?|next(?: page)?|previous(?: page)?|older(?: posts)?|newer(?: posts)?|first|last|[‹›«»<>]{1,2}|\d{1,4}|ホーム|トップ(?:ページ)?|お問い?合わせ|サイトマップ|プライバシー(?:ポリシー)?|(?:サイト)?利用規約|著作権.{0,8}|アクセシビリティ.{0,8}|リンク集?|検索|次(?:へ|の.{1,8})|前(?:へ|の.{1,8})|.{0,12}一覧(?:へ|を見る)?|過去の.{1,12}|バックナンバー)$/i;

/** Whether the words of a link name no release. */
export function isLinkTalk(text: string): boolean {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return !/\p{L}/u.test(words) || beside.test(words) || ofTheSite.test(words);
}
