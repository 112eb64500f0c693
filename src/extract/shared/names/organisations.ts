import type { Vocabulary } from '../../../model/vocabulary.ts';
import { fold } from '../../../text/fold.ts';
import type { Context, Parser } from '../found.ts';
import type { Source } from '../source.ts';
import { oncePer, trieOf } from './trie.ts';

export interface OrganisationSpan {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** The name shown, in the edition's language. */
  readonly name: string;
  /** The state whose agency it is; null for an international body. */
  readonly country: string | null;
}

const lexicon = oncePer((vocabulary: Vocabulary) => {
  const words = vocabulary.organisations.flatMap((organisation) =>
    Object.values(organisation.names)
      .flat()
      .map((name) => [fold(name), organisation] as const),
  );
  return trieOf(words);
});

const scanned = new WeakMap<Source, readonly OrganisationSpan[]>();
const letter = /[\p{L}\p{M}\d]/u;
const spaced = /[\p{sc=Latin}\d]/u;

/** Every organisation of the vocabulary that the text names, in order, without overlaps, the longest name first. */
export function organisationsOf(source: Source, { vocabulary }: Context): readonly OrganisationSpan[] {
  const known = scanned.get(source);
  if (known) return known;
  const { folded: text } = source;
  const trie = lexicon(vocabulary);
  const spans: OrganisationSpan[] = [];
  for (let at = trie.nextStart(text, 0); at < text.length; at = trie.nextStart(text, at)) {
    const start = at++;
    const found = trie.longestAt(text, start);
    // A name in Latin letters ends where a word ends: EU is not in EURO, AU not in AUKUS. Kana and kanji join freely.
    if (!found || joined(text, start) || joined(text, found.end)) continue;
    at = found.end;
    const { id, names, country } = found.value;
    const name = (names[source.edition.lang] ?? names['en'])?.[0] ?? id;
    spans.push({ start, end: found.end, id, name, country: country ?? null });
  }
  scanned.set(source, spans);
  return spans;
}

/** Whether the characters on both sides of `at` belong to one Latin word. */
function joined(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return letter.test(before) && letter.test(after) && spaced.test(before) && spaced.test(after);
}

export function organisationParser(rule: string): Parser {
  return {
    id: rule,
    *find(source, context) {
      for (const { start, end, id, name } of organisationsOf(source, context))
        if (end <= source.passageAt(start).end)
          yield { list: 'organisations', start, end, rule, certainty: 'certain', value: { id, name } };
    },
  };
}
