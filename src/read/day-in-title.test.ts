import { expect, it } from 'vitest';
import { dayInTitle } from './day-in-title.ts';

it.each([
  ['PM call with President Berg: 4 July 2023', '2023-07-04'],
  ['Joint statement (Oslo, 4 July 2023)', '2023-07-04'],
  ['【平成29年7月4日】 大臣が第3回防災会議に出席', '2017-07-04'],
  ['大臣臨時会見の要旨 平成29年7月4日(19時27分~19時33分)(日本時間)', '2017-07-04'],
  ['The 4 July 2023 meeting of the Board', null],
])('%s', (title, day) => expect(dayInTitle(title)).toBe(day));
