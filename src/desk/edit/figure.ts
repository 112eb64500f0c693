const units: readonly (readonly [string, number])[] = [
  ['兆', 12],
  ['億', 8],
  ['万', 4],
];
const english: Readonly<Record<string, number>> = { trillion: 12, billion: 9, million: 6, thousand: 3 };

/** Times ten to a power, on digits alone: `719.5` and 6 give `719500000`. Null where a fraction would be left that is too fine. */
function shifted(digits: string, power: number): bigint | null {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction.length > power) return null;
  return BigInt(whole + fraction.padEnd(power, '0'));
}

/**
 * A number as people write it, as decimal digits: 3兆 and “3 trillion” give 3000000000000, `1,234.5` gives 1234.5.
 * Exact, since it never becomes a floating number. Null for what is none.
 */
export function figureOf(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '').toLowerCase().slice(0, 60);
  const plain = /^(?<digits>\d{1,15}(?:\.\d{1,6})?)(?<scale>trillion|billion|million|thousand)?$/.exec(text)?.groups;
  if (plain) {
    const power = plain['scale'] === undefined ? 0 : (english[plain['scale']] ?? 0);
    if (power === 0) return trimmed(plain['digits'] ?? '');
    return shifted(plain['digits'] ?? '', power)?.toString() ?? null;
  }
  const parts = /^(?:(?<a>[\d.]{1,12})兆)?(?:(?<b>[\d.]{1,12})億)?(?:(?<c>[\d.]{1,12})万)?(?<d>\d{1,4})?$/.exec(
    text,
  )?.groups;
  if (!parts || text === '') return null;
  let sum = BigInt(parts['d'] ?? '0');
  for (const [n, name] of (['a', 'b', 'c'] as const).entries()) {
    const digits = parts[name];
    if (digits === undefined) continue;
    const value = /^\d{1,9}(?:\.\d{1,6})?$/.test(digits) ? shifted(digits, units[n]?.[1] ?? 0) : null;
    if (value === null) return null;
    sum += value;
  }
  return sum.toString();
}

const trimmed = (digits: string): string =>
  digits.replace(/^0+(?=\d)/, '').replace(/(?:\.0+|(?<rest>\.\d*?)0+)$/, '$<rest>');
