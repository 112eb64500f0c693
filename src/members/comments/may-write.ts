import { localeOf } from '../../site/http/locale.ts';
import type { Context } from 'hono';
import type { Reader } from '../../model/members.ts';
import type { Standing } from '../../record/members/comments/views.ts';
import { commentWords } from '../../site/catalogue/comments.ts';
import { fullDate } from '../../site/format/dates.ts';
import type { Limited } from '../accounts/limits/limits.ts';
import type { TakingPart } from '../taking-part.ts';

export type May = { readonly standing: Standing } | { readonly wrong: string; readonly status: 403 | 429 };

/** Whether somebody may write now: not while suspended, and not too much at once. */
export async function mayWrite(parts: TakingPart, c: Context, reader: Reader, what: Limited): Promise<May> {
  const locale = localeOf(c);
  const { wrong } = commentWords[locale];
  const limits = parts.members.limits.of(what, reader.id, parts.members.addressOf(c));
  const found = await parts.record.comments.mayWrite(reader.id, limits);
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
