import { fold } from '../../text/fold.ts';
import { englishNumber, numberPatterns } from '../../text/numerals-en.ts';
import { numeralAt } from '../../text/numerals-ja.ts';
import { readTime, type AskedTime } from './asked-time.ts';
import { currencyNamed } from './currencies.ts';

/** An amount that a query names; found wherever a release states it, in any spelling. */
export interface AskedAmount {
  readonly is: 'amount';
  /** In whole units of the currency. */
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
}
export type AskedValue = AskedAmount | AskedTime;

/** What typed words name, if they name nothing but an amount or a time; null otherwise. */
export function readValue(typed: string): AskedValue | null {
  const text = fold(typed)
    .toLowerCase()
    .replace(/^[ ,.、。(]+|[ ,、。)]+$/g, '');
  if (text === '' || text.length > 60) return null;
  return readAmount(text) ?? readTime(text);
}

const inEnglish = new RegExp(
  `^(?<before>[a-z.]{0,4} ?[$¥€£₩₹\\\\] ?|[a-z]{3} ?)?(?<number>${numberPatterns.digits}|${numberPatterns.words})(?:[ -]?(?<scale>${numberPatterns.scale}|${numberPatterns.shortScale})\\b)?(?<after> ?[a-z][a-z. ]{0,30}|[$¥€£₩₹])?$`,
);

/** 3兆円, 三兆円, ¥3兆, 3 trillion yen, US$500 million, 9.9 billion JPY, 3,000,000,000,000円. */
function readAmount(text: string): AskedAmount | null {
  const sign = /^(?<sign>[a-z]{0,3} ?[$¥€£₩₹\\] ?|[a-z]{3} ?)?/.exec(text)?.groups?.['sign'] ?? '';
  const numeral = numeralAt(text, sign.length);
  if (numeral) {
    const amount = amountOf(numeral.value, sign, text.slice(numeral.end));
    if (amount) return amount;
  }
  const { before, number, scale, after } = inEnglish.exec(text)?.groups ?? {};
  if (number === undefined) return null;
  const value = englishNumber(number, scale ?? null);
  return value === null ? null : amountOf(value, before ?? '', after ?? '');
}

/** A number with its currency on one side and nothing on the other. */
function amountOf(value: number, before: string, after: string): AskedAmount | null {
  const named = before === '' ? after : after === '' ? before : null;
  const currency = named === null ? null : currencyNamed(named);
  // Beyond 2^53 a number is not exact any more, and nobody promises that much.
  return currency === null || value <= 0 || value > Number.MAX_SAFE_INTEGER ? null : { is: 'amount', value, currency };
}
