/** What the parts of a date's control hold, by name: `as`, `y`, `m`, `d`, `c`, `y2`, `m2`, `d2`, `t`, `t2`, `n`, `u`, `iso`. */
export type WhenParts = Readonly<Record<string, string>>;
export const lengthUnits = ['Y', 'M', 'W', 'D', 'TH', 'TM'] as const;
export const whenKinds = ['none', 'date', 'clock', 'length', 'iso'] as const;

const date = /^(?<y>\d{4})(?:-(?<m>\d{2})(?:-(?<d>\d{2})(?:T(?<c>\d{2}:\d{2}))?)?)?$/;
const clock = /^T(?<t>\d{2}:\d{2})(?:\/T(?<t2>\d{2}:\d{2}))?$/;
const length = /^P(?:(?<n>\d{1,4})(?<u>[YMWD])|T(?<tn>\d{1,4})(?<tu>[HM]))$/;

/** A time of a reading, taken apart for its control. What the control cannot show stays ISO 8601. */
export function whenParts(value: string): WhenParts {
  if (value === '') return { as: 'none' };
  const [from = '', to] = value.split('/');
  const first = date.exec(from)?.groups;
  const last = to === undefined ? {} : date.exec(to)?.groups;
  if (first && last && last['c'] === undefined) {
    const parts = { ...first, y2: last['y'], m2: last['m'], d2: last['d'] };
    return { as: 'date', ...Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined)) };
  }
  const time = clock.exec(value)?.groups;
  if (time) return { as: 'clock', t: time['t'] ?? '', t2: time['t2'] ?? '' };
  const long = length.exec(value)?.groups;
  if (long) return { as: 'length', n: long['n'] ?? long['tn'] ?? '', u: long['u'] ?? `T${long['tu'] ?? ''}` };
  return { as: 'iso', iso: value };
}

export type WhenFault = 'empty' | 'year' | 'day' | 'clock' | 'order' | 'length' | 'iso';

/** The control's parts as one ISO 8601 value; empty for none. */
export function whenValue(get: (part: string) => string): { readonly value: string } | { readonly wrong: WhenFault } {
  const as = whenKinds.find((kind) => kind === get('as')) ?? 'none';
  if (as === 'none') return { value: '' };
  if (as === 'iso') {
    const value = get('iso');
    return value === '' ? { value } : isIso(value) ? { value } : { wrong: 'iso' };
  }
  if (as === 'clock') {
    const [from, to] = [clockOf(get('t')), clockOf(get('t2'))];
    if (from === null || to === null || from === '') return { wrong: 'clock' };
    return { value: to === '' ? `T${from}` : `T${from}/T${to}` };
  }
  if (as === 'length') {
    const unit = lengthUnits.find((one) => one === get('u'));
    if (!/^[1-9]\d{0,3}$/.test(get('n')) || unit === undefined) return { wrong: 'length' };
    return { value: unit.startsWith('T') ? `PT${get('n')}${unit.slice(1)}` : `P${get('n')}${unit}` };
  }
  return dateValue(get);
}

function dateValue(get: (part: string) => string): { readonly value: string } | { readonly wrong: WhenFault } {
  const from = dayOf(get('y'), get('m'), get('d'));
  if (typeof from === 'object') return from;
  if (from === '') return { wrong: 'year' };
  const time = clockOf(get('c'));
  if (time === null || (time !== '' && from.length < 10)) return { wrong: 'clock' };
  const begin = time === '' ? from : `${from}T${time}`;
  const to = dayOf(get('y2'), get('m2'), get('d2'));
  if (typeof to === 'object') return to;
  if (to === '') return { value: begin };
  return to < from ? { wrong: 'order' } : { value: `${begin}/${to}` };
}

function dayOf(y: string, m: string, d: string): string | { readonly wrong: 'year' | 'day' } {
  if (y === '' && m === '' && d === '') return '';
  if (!/^\d{4}$/.test(y)) return { wrong: 'year' };
  if (m === '') return d === '' ? y : { wrong: 'day' };
  const month = Number(m);
  if (!/^\d{1,2}$/.test(m) || month < 1 || month > 12) return { wrong: 'day' };
  const two = (text: string) => text.padStart(2, '0');
  if (d === '') return `${y}-${two(m)}`;
  const day = Number(d);
  // The last day of the month: day 0 of the next one.
  if (!/^\d{1,2}$/.test(d) || day < 1 || day > new Date(Date.UTC(Number(y), month, 0)).getUTCDate())
    return { wrong: 'day' };
  return `${y}-${two(m)}-${two(d)}`;
}

/** `9:30` as `09:30`; null for what is no time of day. */
function clockOf(text: string): string | null {
  if (text === '') return '';
  const at = /^(?<h>\d{1,2})[:：](?<m>\d{2})$/.exec(text)?.groups;
  const [hour, minute] = [Number(at?.['h']), Number(at?.['m'])];
  return at && hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${at['m'] ?? ''}` : null;
}

const isIso = (value: string): boolean =>
  value.split('/').every((half) => date.test(half) || /^T\d{2}:\d{2}$/.test(half)) || /^P[\dTYMWDH]{2,20}$/.test(value);
