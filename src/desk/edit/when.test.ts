import { describe, expect, it } from 'vitest';
import { whenParts, whenValue } from './when.ts';

const back = (value: string) => {
  const parts = whenParts(value);
  return whenValue((name) => parts[name] ?? '');
};
const given = (parts: Readonly<Record<string, string>>) => whenValue((name) => parts[name] ?? '');

describe('the control of a time', () => {
  it.each([
    '2004',
    '2004-08',
    '2025-12-20',
    '2025-12-20T09:30',
    '2025-12-19/2025-12-20',
    '2025/2030',
    'T09:30',
    'T09:30/T10:15',
    'PT80M',
    'P5Y',
    'P1Y6M',
  ])('gives %s back as it was', (value) => expect(back(value)).toEqual({ value }));

  it('says how a time is shown that it cannot take apart', () => {
    expect(whenParts('P1Y6M')).toEqual({ as: 'iso', iso: 'P1Y6M' });
    expect(whenParts('')).toEqual({ as: 'none' });
  });

  it.each([
    [{ as: 'date', y: '2025', m: '2', d: '30' }, 'day'],
    [{ as: 'date', y: '2025', d: '3' }, 'day'],
    [{ as: 'date', y: '25' }, 'year'],
    [{ as: 'date' }, 'year'],
    [{ as: 'date', y: '2025', m: '12', c: '9:30' }, 'clock'],
    [{ as: 'date', y: '2025', m: '12', d: '20', y2: '2025', m2: '12', d2: '19' }, 'order'],
    [{ as: 'clock', t: '25:00' }, 'clock'],
    [{ as: 'length', n: '0', u: 'TM' }, 'length'],
    [{ as: 'iso', iso: 'tomorrow' }, 'iso'],
  ])('refuses %j', (parts, wrong) => expect(given(parts)).toEqual({ wrong }));

  it('takes what people type: one digit, a wide colon, a day of a leap year', () => {
    expect(given({ as: 'date', y: '2024', m: '2', d: '29', c: '9：05' })).toEqual({ value: '2024-02-29T09:05' });
    expect(given({ as: 'none', y: '2024' })).toEqual({ value: '' });
  });
});
