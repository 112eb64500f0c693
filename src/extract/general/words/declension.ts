/** How a noun or adjective ends in the first case, and how in the others. */
type Ending = readonly [first: string, ...others: string[]];

/**
 * Case endings, by language: genitive, dative, accusative, instrumental, prepositional. The first that fits counts; a
 * word that none fits (США, Перу) does not change.
 */
const endings: Readonly<Record<string, readonly Ending[]>> = {
  ru: [
    ['ая', 'ой', 'ой', 'ую', 'ой', 'ой'],
    ['ия', 'ии', 'ии', 'ию', 'ией', 'ии'],
    ['ея', 'еи', 'ее', 'ею', 'еей', 'ее'],
    ['ка', 'ки', 'ке', 'ку', 'кой', 'ке'],
    ['а', 'ы', 'е', 'у', 'ой', 'е'],
    ['ые', 'ых', 'ым', 'ые', 'ыми', 'ых'],
    ['ие', 'их', 'им', 'ие', 'ими', 'их'],
    ['ты', 'тов', 'там', 'ты', 'тами', 'тах'],
    ['ды', 'дов', 'дам', 'ды', 'дами', 'дах'],
    ['ай', 'ая', 'аю', 'ай', 'аем', 'ае'],
    ['ль', 'ля', 'лю', 'ль', 'лем', 'ле'],
    ['', 'а', 'у', '', 'ом', 'е'],
  ],
  uk: [
    ['ія', 'ії', 'ії', 'ію', 'ією', 'ії'],
    ['а', 'и', 'і', 'у', 'ою', 'і'],
    ['', 'у', 'у', '', 'ом', 'і'],
  ],
};
const consonant = /[бвгґджзклмнпрстфхцчшщ]$/;
const cases = [1, 2, 3, 4, 5];

/**
 * A country's name in every case of its language: Кыргызская Республика, Кыргызской Республики …; Республика Корея,
 * Республики Корея, where only the first word changes. The name alone in a language without a table here.
 */
export function casesOf(name: string, lang: string): string[] {
  const table = endings[lang];
  if (!table) return [name];
  const words = name.split(' ');
  const whole = cases.map((n) => words.map((word) => inCase(word, n, table)).join(' '));
  const head = cases.map((n) => [inCase(words[0] as string, n, table), ...words.slice(1)].join(' '));
  return [...new Set([name, ...whole, ...head])];
}

function inCase(word: string, n: number, table: readonly Ending[]): string {
  // An abbreviation has no endings.
  if (word === word.toUpperCase()) return word;
  for (const ending of table) {
    const [first] = ending;
    if (first === '' ? consonant.test(word) : word.endsWith(first))
      return word.slice(0, word.length - first.length) + (ending[n] ?? '');
  }
  return word;
}
