import { describe, expect, it } from 'vitest';
import { isOfTheRelease } from './fault.ts';

const failure = (code?: string, message = '') => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a fault', () => {
  it.each(['21000', '22P02', '23505', '42703', '54000', 'P0001', 'XX000'])('%s lies in the release', (code) => {
    expect(isOfTheRelease(failure(code))).toBe(true);
  });
  it('without a code is one of the rules', () => {
    expect(isOfTheRelease(failure(undefined, 'a line without a day'))).toBe(true);
  });
  it.each(['08006', '40001', '40P01', '53100', '55P03', '57P01', '57014', '58030', 'ECONNRESET', 'EPIPE'])(
    '%s lies elsewhere, and the release is taken up again',
    (code) => {
      expect(isOfTheRelease(failure(code))).toBe(false);
    },
  );
  it('of the connection, as its client tells it, lies elsewhere', () => {
    expect(isOfTheRelease(failure(undefined, 'Connection terminated unexpectedly'))).toBe(false);
  });
});
