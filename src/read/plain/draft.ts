import { plainBlock, type Block } from '../block.ts';
import { withoutCopies } from '../copies.ts';
import { shortMoment } from '../date-line.ts';
import { dayInTitle } from '../day-in-title.ts';
import type { Draft } from '../edition.ts';
import { grouped } from '../grouped.ts';
import { headlineOf } from '../headline.ts';
import { isPageTalk, otherPages } from '../html/furniture.ts';
import { issueDate } from '../issue-date.ts';
import { withLoneLabels } from '../lone-labels.ts';
import { headed } from './headed.ts';
import { publishedAt } from '../published.ts';
import type { Line } from '../line.ts';
import { linesOf } from './lines.ts';
import { mailOf } from './mail.ts';

/** 「ホーム > 報道・広報 > …」, 「トップページ 新着情報 お問い合わせ」: the way to the page, or its menu, in one line. */
const isTrail = (line: string): boolean =>
  (!line.includes('。') && (line.match(/ [|｜] /g)?.length ?? 0) >= 4) ||
  (/^(?:ホーム|トップ(?:ページ)?|HOME|Home|TOP)(?: ?[>＞›»] ?\S|(?: [^ 。、]{2,14}){3,})/.test(line) &&
    !line.includes('。'));

const isFurniture = (line: string): boolean =>
  isTrail(line) || (line.length <= 60 && isPageTalk(line.replace(/^[•●]\s/, '')));

/** 「1. ホーム 2. ニュース 3. …」: the way to the page, a step a line. */
function withoutSteps(lines: readonly Line[]): readonly Line[] {
  const first = lines.findIndex(
    (l, i) => i < 12 && /^1\. (?:ホーム|トップ(?:ページ)?|HOME|Home)(?: ?[>＞›»])?$/.test(l.text),
  );
  if (first < 0) return lines;
  let next = first + 1;
  while (lines[next]?.text.startsWith(`${next - first + 1}. `)) next++;
  return [...lines.slice(0, first), ...lines.slice(next)];
}

/** The release in a plain text: a mail, a text file, or a page saved as text. */
export function draftOfText(text: string, url: string | null): Draft {
  const mail = mailOf(text);
  const { lines, saved, wrapped } = linesOf(mail.body);
  const all = grouped(
    withoutSteps(lines).filter((l) => l.text.length >= 120 || !isFurniture(l.text)),
    wrapped ? 'text' : 'page',
  ).filter((l) => /[\p{L}\p{N}]/u.test(l.text));
  const shorts = all.filter((l) => shortMoment(l.text)).map((l) => l.text);
  const cut = all.findIndex((l, i) => saved && i > 3 && otherPages.test(l.text));
  const body = all
    .slice(0, cut < 0 ? all.length : cut)
    .filter(
      (l) => !shortMoment(l.text) && !(l.text.length <= 60 && (isPageTalk(l.text) || /^[\d,.]{1,9}$/.test(l.text))),
    );
  const blocks = headed(
    body.map((l) => plainBlock(l.text, { indent: l.indent })),
    saved ? 0 : 2,
  );
  const once = withoutCopies(blocks);
  const subject = mail.subject;
  const found =
    subject === null
      ? headlineOf(once.blocks, [])
      : { title: subject, at: once.blocks.findIndex((b) => b.text === subject) };
  const title = found?.title ?? once.blocks[0]?.text.slice(0, 120) ?? '';
  const kept = once.blocks.filter((b, i) => i === found?.at || b.text !== title);
  const at = kept.findIndex((b) => b.text === title);
  const date = issueDate(kept, at) ?? mail.date;
  const head = at >= 0 ? (kept[at] as Block) : plainBlock(title, { role: 'heading', level: 1 });
  return {
    title: { ...head, indent: 0 },
    date: date && date.at >= 0 ? (kept[date.at] ?? null) : null,
    body: withLoneLabels(kept.filter((_, i) => i !== at && i !== date?.at)).blocks,
    figures: [],
    issued: date?.day ?? dayInTitle(title),
    published: publishedAt({ meta: mail.sent, datetimes: [], lines: shorts, issued: date }),
    url,
    declaredLang: null,
    strict: saved,
    notes: once.notes,
  };
}
