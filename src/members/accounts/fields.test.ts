import { describe, expect, it } from 'vitest';
import { emailOf, nameOf } from './fields.ts';
import { nextPage } from './forms/next-page.ts';
import { deviceOf } from './session/device.ts';

describe('a name', () => {
  it.each([
    ['  佐藤　あかり ', '佐藤 あかり'],
    ['Akari\u202Eotas\u200B', 'Akariotas'],
    ['e\u0301lan', 'élan'],
    ['A\nB', 'AB'],
  ])('is shown without what cannot be seen: %j', (text, name) => expect(nameOf(text)).toEqual({ name }));
  it.each(['', '\u3164', '\u200B\u200B', '!!!', 'x'.repeat(81)])('must be one: %j', (text) =>
    expect(nameOf(text)).toEqual({ wrong: 'name' }),
  );
  it.each(['運営', '運営者', 'Yakusoku', 'ａｄｍｉｎ', 'Operator', 'deleted account'])(
    'does not speak for the site: %s',
    (text) => expect(nameOf(text)).toEqual({ wrong: 'nameTaken' }),
  );
});

describe('an address', () => {
  it('is kept in small letters', () => expect(emailOf(' Akari@Example.ORG ')).toBe('akari@example.org'));
  it.each(['', 'akari', 'a@b', 'a b@example.org', 'a@example.org,b@example.org', `${'x'.repeat(300)}@example.org`])(
    'must be one: %j',
    (text) => expect(emailOf(text)).toBe(null),
  );
});

it('goes on to pages of this site only', () => {
  expect(nextPage('/ja/releases/x?y=1#says', '/')).toBe('/ja/releases/x?y=1#says');
  for (const evil of ['//evil.test', '/\\evil.test', 'https://evil.test', '/x/..//evil.test', '/\tevil', undefined])
    expect(nextPage(evil, '/ja/')).toBe('/ja/');
});

it.each([
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Mobile Safari/604.1',
    'Safari, iPhone',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
  ['curl/8', null],
  ['', null],
])('knows a device by what its browser says: %.60s', (said, device) => expect(deviceOf(said)).toBe(device));
