import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const body = `<p>The ministers met in the capital and discussed cooperation in trade, energy and education at some length.</p>
<p>They agreed to go on with this work in the coming months and to meet again.</p>`;
const issued = (above: string, below = '') =>
  read({
    bytes: new TextEncoder().encode(
      `<html lang="en"><head><title>x</title></head><body><main><h1>Ministers meet</h1>${above}${body}${below}</main></body></html>`,
    ),
    contentType: 'text/html; charset=utf-8',
    url: null,
  }).issued;

describe('the day of issue', () => {
  it.each([
    ['Posted On: 12 MAY 2023 4:11PM by PIB Delhi', '2023-05-12'],
    ['Press release | 12 May 2023 | Brussels', '2023-05-12'],
    ['May 19, 2023 | Hiroshima, Japan | Statements and Releases', '2023-05-19'],
    ['Published: 18 May 2023 Last updated: 25 May 2023', '2023-05-18'],
    ['Press release 4 July 2023 13:20 Foreign affairs &amp; international relations', '2023-07-04'],
    ['For Immediate Release: Tuesday, February 7, 2023 Press Office: +1 (202) 000-0000', '2023-02-07'],
    ['Published Date: 12 May 2023 Author: Jane Doe, Communications Adviser', '2023-05-12'],
    ['15 Dec 2023 Also available in: Français Español', '2023-12-15'],
    ['Washington, DC – May 12, 2023: The Executive Board approved a loan.', '2023-05-12'],
    ['Istanbul, 6 February 2023. The Agency announced that it will send teams.', '2023-02-06'],
    ['Press releases &middot; 15 December 2023 &middot; Also available in: Français 日本語', '2023-12-15'],
    [
      'From: Cabinet Office and The Rt Hon Jane Roe MP. Published 17 May 2023. Last updated 18 May 2023 &mdash; See all updates',
      '2023-05-17',
    ],
    ['4-Jul-2023', '2023-07-04'],
    ['1 June 2015, Rome - Some 130 ministers will come to the conference.', '2015-06-01'],
    ['4 July 2023; The partners met in the capital.', '2023-07-04'],
  ])('“%s”', (line, day) => expect(issued(`<p>${line}</p>`)).toBe(day));

  it.each(['June 9, 2018 – La Malbaie, Quebec – Global Affairs', 'Ottawa, Ontario - June 9, 2018 - The partners met.'])(
    '“%s”, whatever the foot of the page says',
    (line) => expect(issued(`<p>${line}</p>`, '<p>Date modified: 2018-06-12</p>')).toBe('2018-06-09'),
  );

  it.each([
    ['', '<p>Page last reviewed: 14 May 2023</p>'],
    ['', '<p>Date modified: 2018-06-12</p>'],
    ['<p>The ministers welcomed the report of the fund, published 4 July 2023, and asked for more.</p>', ''],
    ['<p>On 4 July 2023 – a Tuesday – the ministers met in Tokyo and spoke of trade.</p>', ''],
  ])('is none in %s%s', (above, below) => expect(issued(above, below)).toBeNull());
});
