/** The exact sum of decimals in digits (`6854000000`, `13.41`), without trailing zeros. Throws for what is none. */
export function sumOf(values: readonly string[]): string {
  const places = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const total = values.reduce((sum, value) => sum + scaled(value, places), 0n);
  const digits = String(total < 0n ? -total : total).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${total < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

function scaled(value: string, places: number): bigint {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) throw new RangeError(`${value} is no decimal`);
  const [whole = '', part = ''] = value.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
}
