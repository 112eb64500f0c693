import { printedDate } from './printed-date.ts';

/** “Joint statement, Melbourne, 6 March 2024”: the day that a headline ends with, where nothing else tells one. */
export function dayInTitle(title: string): string | null {
  // 「【平成26年8月25日】 大臣が…に出席」
  const ahead = /^【[^【】]{6,20}】/.exec(title)?.[0];
  if (ahead) return printedDate(ahead)?.day ?? null;
  const date = printedDate(title.slice(-60));
  return date && /^(?:\s?[(（][^)）]{1,24}[)）]){0,2}[)\].\s]{0,3}$/.test(title.slice(-60).slice(date.end))
    ? date.day
    : null;
}
