import { localeOf } from '../../site/http/locale.ts';
import type { Context } from 'hono';
import type { Reader } from '../../model/members.ts';
import type { Limit } from '../../record/members/accounts/attempts.ts';
import type { MayWrite, Standing } from '../../record/members/comments/views.ts';
import { commentWords } from '../../site/catalogue/comments.ts';
import { fullDate } from '../../site/format/dates.ts';
import type { Limited } from '../accounts/limits/limits.ts';
import type { TakingPart } from '../taking-part.ts';

export type May = { readonly standing: Standing } | { readonly wrong: string; readonly status: 403 | 429 };

/** Whether somebody may write now: not while suspended, and not too much at once. */
export async function mayWrite(parts: TakingPart, c: Context, reader: Reader, what: Limited): Promise<May> {
  return mayOf(c, await parts.record.comments.mayWrite(reader.id, limitsFor(parts, c, reader, what)));
}

/** What is counted when somebody writes. */
export const limitsFor = ({ members }: TakingPart, c: Context, reader: Reader, what: Limited): readonly Limit[] =>
  members.limits.of(what, reader.id, members.addressOf(c));

/** The same of what the record has said; null where it knows no such account. */
export function mayOf(c: Context, found: MayWrite | null): May {
  const locale = localeOf(c);
  const { wrong } = commentWords[locale];
  if (!found) return { wrong: wrong.banned, status: 403 };
  const { standing, allowed } = found;
  if (standing.restriction) {
    const { until } = standing.restriction;
    return {
      wrong: until === null ? wrong.banned : wrong.suspended(fullDate(until.slice(0, 10), locale)),
      status: 403,
    };
  }
  return allowed ? { standing } : { wrong: wrong.tooOften, status: 429 };
}
