import type { Form } from '../../members/accounts/forms/with-form.ts';
import type { Edition } from '../../model/edition.ts';
import type { AnchoredList } from '../../model/reading.ts';
import type { Words } from '../../record/desk/views.ts';
import { fieldsOf, listsWithParts } from './fields.ts';
import { findWords } from './find-words.ts';
import { inputNames, type Filled } from './filled.ts';
import { valueOf, type Fault, type Faults } from './value-of.ts';

/** What somebody wants a fact to be, or what is wrong with which field. */
export type ReadFact =
  | {
      readonly value: Record<string, unknown>;
      readonly at: Words;
      /** Only those whose words are others than before; null takes them away. */
      readonly parts: Record<string, Words | null>;
    }
  | { readonly faults: Faults };

/**
 * Reads the form of a fact. `before` are the inputs as they stood: words that were not touched are left as they are.
 */
export function readFact(
  form: Form,
  list: AnchoredList,
  edition: Pick<Edition, 'text' | 'passages'>,
  near: { readonly passage: number; readonly start: number },
  before: Filled,
): ReadFact {
  const faults: Record<string, Fault> = {};
  const read = valueOf(list, (name) => form.text(name).trim());
  if ('faults' in read) Object.assign(faults, read.faults);
  const quote = form.text('words').trim();
  const at = quote === '' ? null : findWords(edition, quote, form.line('at.words'), near);
  if (at === null) faults['words'] = quote === '' ? 'empty' : 'quote';
  const parts: Record<string, Words | null> = {};
  for (const { name } of listsWithParts.has(list) ? fieldsOf[list] : []) {
    const typed = form.text(`part.${name}`).trim();
    const hint = form.line(`at.part.${name}`);
    if (typed === (before[`part.${name}`] ?? '') && (hint === '' || hint === before[`at.part.${name}`])) continue;
    const words = typed === '' ? null : findWords(edition, typed, hint, at ?? near);
    if (typed !== '' && words === null) faults[`part.${name}`] = 'quote';
    else parts[name] = words;
  }
  return 'value' in read && at !== null && Object.keys(faults).length === 0
    ? { value: read.value, at, parts }
    : { faults };
}

/** Everything that was typed into the form of a list, to be shown again. */
export function typedIn(form: Form, list: AnchoredList): Filled {
  const parts = fieldsOf[list].flatMap(({ name }) => [`part.${name}`, `at.part.${name}`]);
  return Object.fromEntries(
    [...inputNames(list), 'words', 'at.words', 'reason', ...parts].map((name) => [name, form.text(name)]),
  );
}
