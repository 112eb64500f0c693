import type { IssueDate } from '../issue-date.ts';

export interface Mail {
  readonly subject: string | null;
  /** The Date header as ISO with its own clock, null without one. */
  readonly sent: string | null;
  readonly date: IssueDate | null;
  /** The text below the headers, without the signature. */
  readonly body: string;
}

const known =
  /^(?:Return-Path|Delivered-To|Received|Received-SPF|Authentication-Results|DKIM-Signature|ARC-[A-Za-z-]{1,30}|X-[A-Za-z-]{1,30}|List-[A-Za-z-]{1,20}|Message-ID|MIME-Version|Precedence|Sender|From|To|Cc|Bcc|Subject|Date|Reply-To|Sent|件名|差出人|宛先|送信日時|日時)$/i;
const anyName = /^[A-Za-z-]{2,40}$/;
const sentAt = /(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<clock>\d{2}:\d{2})/;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A text's mail headers, where it begins with any, and its body up to the signature (`-- `). */
export function mailOf(text: string): Mail {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const heads = new Map<string, string>();
  let at = 0;
  let last: string | null = null;
  for (; at < lines.length; at++) {
    const line = lines[at] as string;
    // Between headers that are known stand others, such as Content-Type.
    const cut = line.indexOf(':');
    const name = line.slice(0, Math.max(0, cut));
    const isHeader = known.test(name) || (last !== null && anyName.test(name));
    if (isHeader) heads.set((last = name.toLowerCase()), line.slice(cut + 1).trim());
    else if (last !== null && /^[ \t]+\S/.test(line)) heads.set(last, `${heads.get(last)} ${line.trim()}`);
    else break;
  }
  const subject = heads.get('subject') ?? heads.get('件名') ?? null;
  if (subject === null || at < 2) return { subject: null, sent: null, date: null, body: text };
  const rest = lines.slice(at);
  const end = rest.findIndex((l, i) => i > 2 && /^-- ?$/.test(l));
  const sent = isoOf(heads.get('date') ?? '');
  return {
    subject: subject.replace(/\s+/g, ' ').trim(),
    sent,
    date: sent === null ? null : { at: -1, day: sent.slice(0, 10), clock: null },
    body: rest.slice(0, end < 0 ? rest.length : end).join('\n'),
  };
}

function isoOf(date: string): string | null {
  const g = sentAt.exec(date)?.groups;
  if (!g) return null;
  const month = months.indexOf(g['month'] as string) + 1;
  return month === 0
    ? null
    : `${g['year']}-${String(month).padStart(2, '0')}-${(g['day'] as string).padStart(2, '0')}T${g['clock']}`;
}
