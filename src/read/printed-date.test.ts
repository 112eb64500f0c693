import { describe, expect, it } from 'vitest';
import { isDateLine, shortMoment } from './date-line.ts';
import { printedDate } from './printed-date.ts';

describe('printedDate', () => {
  it.each([
    ['令和7年12月20日', '2025-12-20'],
    ['平成１６年８月２８日', '2004-08-28'],
    ['平成十八年八月十日', '2006-08-10'],
    ['令和元年五月一日', '2019-05-01'],
    ['二〇二五年八月二十九日　東京', '2025-08-29'],
    ['2025年12月20日', '2025-12-20'],
    ['R7.12.20', '2025-12-20'],
    ['2024/07/03', '2024-07-03'],
    ['02.02.2024 Brussels', '2024-02-02'],
    ['December 20, 2025', '2025-12-20'],
    ['15 April 2025', '2025-04-15'],
    ['Sept. 5th, 2024', '2024-09-05'],
    ['13/02/2024', '2024-02-13'],
    ['Paris, le 12 mars 2024', '2024-03-12'],
    ['12. März 2024', '2024-03-12'],
    ['12 de marzo de 2024', '2024-03-12'],
    ['12 марта 2024 г.', '2024-03-12'],
  ])('reads %s', (text, day) => expect(printedDate(text)?.day).toBe(day));
  it('reads the clock beside it', () =>
    expect(printedDate('2024年7月27日 10:05')).toMatchObject({ day: '2024-07-27', clock: '10:05' }));
  it.each(['03/02/2024', '令和7年13月1日', '2025年2月30日', '12月20日', '2024', 'May 2024', '平成99年度'])(
    'leaves %s',
    (text) => expect(printedDate(text)).toBeNull(),
  );
});

describe('isDateLine', () => {
  it.each([
    '令和7年12月20日',
    '2023年4月7日（金）',
    '掲載日：2024年7月3日',
    'Published 15 April 2025',
    '02.02.2024 Brussels EEAS Press Team',
    '対外公表資料メール（見本） 令和5年3月3日',
    'Adopted in Samarkand on 5 September 2024',
  ])('%s', (text) => expect(isDateLine(text)).toBe(true));
  it.each([
    '12月20日、東京で開催',
    '２０１８年６月２９日（金曜日）１０時００分から１８時３０分まで',
    '１ 日時 ２０１８年６月２９日',
    '協定は、令和7年12月20日に署名された。',
    'TOKYO, 14 March 2013 – The Government of Japan will give',
    'The leaders met on 23 July 2025.',
  ])('not %s', (text) => expect(isDateLine(text)).toBe(false));
});

describe('shortMoment', () => {
  it('reads the short form', () =>
    expect(shortMoment('12.20 (土) 15:40')).toEqual({ month: '12', day: '20', clock: '15:40' }));
  it.each(['12.20', '13.20 15:40', '12.20 (土)', '1 2 3', '12.20 (土) 25:40'])('not %s', (text) =>
    expect(shortMoment(text)).toBeNull(),
  );
});
