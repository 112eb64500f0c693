import { matchAt, sticky } from '../../../../text/sticky.ts';

const weekdays = '日月火水木金土';
const pattern = sticky(
  String.raw` ?(?:\( ?(?<short>[${weekdays}])(?:曜日?)?(?: ?[・、,/]? ?(?:祝日?|休日?|振休))? ?\)|(?<long>[${weekdays}])曜日?(?!版))`,
);

/** The weekday printed after a date: (土), （月曜日）, （月・祝）, 水曜日; 0 is Sunday. */
export function readWeekday(text: string, at: number): { weekday: number; end: number } | null {
  const match = matchAt(pattern, text, at);
  const sign = match?.groups['short'] ?? match?.groups['long'];
  return match && sign ? { weekday: weekdays.indexOf(sign), end: match.end } : null;
}
