const words =
  'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth Twentieth'.split(
    ' ',
  );
const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

/** “First” to “Twentieth”, then “21st”: how English numbers meetings at the beginning of a name. */
export const ordinalWords = (n: number): string => words[n - 1] ?? ordinalFigure(n);

/** “1st”, “22nd”, “113th”. */
export const ordinalFigure = (n: number): string => `${n}${endings[rules.select(n)] ?? 'th'}`;
