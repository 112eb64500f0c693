const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const rfc822 = /(?<day>\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>\d{4}) (?<clock>\d{2}:\d{2})/i;
const iso = /^(?<date>\d{4}-\d{2}-\d{2})[T ](?<clock>\d{2}:\d{2})/;

/** A feed's moment by the clock it is written in: `Fri, 11 Apr 2025 18:30:00 +0900` is `2025-04-11T18:30`. */
export function localMoment(text: string): string | null {
  const i = iso.exec(text)?.groups;
  if (i) return `${i['date']}T${i['clock']}`;
  const g = rfc822.exec(text)?.groups;
  const month = months.indexOf((g?.['month'] ?? '').toLowerCase()) + 1;
  if (!g || month === 0) return null;
  return `${g['year']}-${String(month).padStart(2, '0')}-${(g['day'] ?? '').padStart(2, '0')}T${g['clock']}`;
}
