import { escaped } from '../http/origin.ts';

type Attributes = Readonly<Record<string, string | null>>;

/** One XML element; attributes that are null are left out. What it holds is markup that is made already. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escaped(value)}"`],
  );
  const content = inside.join('');
  return `<${name}${told.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** The same words in each language in which they are told, English first: what reads only the first reads English. */
export function narratives(words: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(words)
    .toSorted(([a], [b]) => Number(b === 'en') - Number(a === 'en'))
    .flatMap(([lang, text]) =>
      text === undefined || text.trim() === ''
        ? []
        : [`<narrative xml:lang="${escaped(lang)}">${escaped(text)}</narrative>`],
    )
    .join('');
}
