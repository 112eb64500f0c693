import { daysOf } from './days.ts';

/** The span of days that a notice gives, where the day that a result gives lies in it; else the more precise one. */
export function meetingDate(values: Readonly<Record<string, unknown>>): string | null {
  const date = (values['date'] as string | undefined) ?? null;
  const span = (values['span'] as string | undefined) ?? null;
  const [day, days] = [daysOf(date), daysOf(span)];
  if (!day || !days) return date ?? span;
  return days.from <= day.from && day.to <= days.to ? span : date;
}
