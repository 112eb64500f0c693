import type { Edition } from '../../src/model/edition.ts';

/** An edition whose only passage is the given text: the smallest thing that rules can be tried on. */
export function editionOf(text: string, lang: string, issued: string | null = null): Edition {
  return {
    title: '',
    lang,
    issued,
    published: null,
    url: null,
    text,
    passages: text.split('\n').reduce<{ at: number; list: Edition['passages'][number][] }>(
      ({ at, list }, line) => ({
        at: at + line.length + 1,
        list: [
          ...list,
          {
            index: list.length,
            kind: 'paragraph',
            address: null,
            label: null,
            depth: 0,
            parent: null,
            start: at,
            end: at + line.length,
          },
        ],
      }),
      { at: 0, list: [] },
    ).list,
    links: [],
    figures: [],
    notes: [],
  };
}
