import type { DueLetter } from '../../record/members/follows/views.ts';
import { followWords } from '../../site/catalogue/follows.ts';
import { uiFor, type SiteLabels } from '../../site/ui.ts';
import type { Message } from '../mail/mail.ts';
import type { Sign } from '../members.ts';
import { stopPath } from '../follows/tokens.ts';
import { saidNews, type SaidNews } from './news-words.ts';

interface DigestParts {
  readonly labels: SiteLabels;
  readonly origin: string;
  readonly sign: Sign;
}

/** A letter about what somebody follows: plain text, the same as simple HTML, and how to end it with one click. */
export function digest(letter: DueLetter, { labels, origin, sign }: DigestParts): Message {
  const lang = letter.lang === 'ja' ? 'ja' : 'en';
  const ui = uiFor(lang, labels, (name) => name);
  const words = followWords[lang];
  const news = letter.news.map((kept) => saidNews(ui, kept.news));
  const stopAll = origin + stopPath(sign, lang, 'm', letter.member);
  const stops = new Map(
    news.flatMap(({ because }) =>
      because.map(({ id, name }) => [id, { name, address: origin + stopPath(sign, lang, 'f', id) }] as const),
    ),
  );
  const foot = [
    ...Array.from(stops.values(), ({ name, address }) => ({ name: words.stopThis(name), address })),
    { name: words.stopEvery, address: stopAll },
    { name: words.settings, address: `${origin}/${lang}/account/follows` },
  ];
  return {
    to: letter.email,
    id: letter.id,
    at: letter.madeAt,
    subject: subjectOf(letter, news, lang),
    text: asText(news, foot, words, origin),
    html: asHtml(news, foot, words, origin, lang),
    headers: {
      'List-Unsubscribe': `<${stopAll}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
    },
  };
}

type Words = (typeof followWords)['ja'];
type Foot = readonly { readonly name: string; readonly address: string }[];

function subjectOf({ told }: DueLetter, news: readonly SaidNews[], lang: 'ja' | 'en'): string {
  const words = followWords[lang];
  const [first] = news;
  if (told !== 'now') return words.subjectCount(words.subject[told], news.length);
  const title = words.subject.now(first?.title ?? '').replace(/\s+/g, ' ');
  const short = title.length > 120 ? `${title.slice(0, 119).toWellFormed()}…` : title;
  return news.length > 1 ? `${short} (+${news.length - 1})` : short;
}

function asText(news: readonly SaidNews[], foot: Foot, words: Words, origin: string): string {
  const parts = news.map(({ title, path, lines, why }) =>
    [title, ...lines.map((line) => `- ${line}`), origin + path, `(${why})`].join('\n'),
  );
  const ends = foot.map(({ name, address }) => `${name}\n${address}`);
  return `${[words.hello, ...parts, `-- \n${words.foot}`, ...ends].join('\n\n')}\n`;
}

function asHtml(news: readonly SaidNews[], foot: Foot, words: Words, origin: string, lang: string): string {
  const parts = news.map(
    ({ title, lang: of, path, lines, why }) =>
      `<h2 lang="${escaped(of)}"><a href="${escaped(origin + path)}">${escaped(title)}</a></h2>
<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
<p><small>${escaped(why)}</small></p>`,
  );
  const ends = foot.map(({ name, address }) => `<li><a href="${escaped(address)}">${escaped(name)}</a></li>`);
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(words.hello)}</title></head><body>
<p>${escaped(words.hello)}</p>
${parts.join('\n')}
<hr>
<p><small>${escaped(words.foot)}</small></p>
<ul>${ends.join('')}</ul>
</body></html>
`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
