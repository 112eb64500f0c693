import type { Predicate } from './predicate.ts';
import { bindingVerbs } from './verbs-that-bind.ts';
import { givingVerbs } from './verbs-that-give.ts';

/** Earlier ones decide where several stand in a sentence. */
const predicates: readonly Predicate[] = [...bindingVerbs, ...givingVerbs];

const stems = [...new Set(predicates.flatMap((predicate) => predicate.stems))];
/** Without those that begin with another: “announc” stands for “announcement” too. */
const roots = stems.filter((stem) => !stems.some((other) => other !== stem && stem.startsWith(other)));
const rootPattern = new RegExp(roots.join('|'), 'gi');
const rootsOf = new Map(
  predicates.map((predicate) => [
    predicate,
    predicate.stems.map((stem) => roots.find((root) => stem.startsWith(root)) ?? stem),
  ]),
);

/** The verbs of which a sentence holds a stem, in order: most sentences hold that of none or one. */
export function predicatesFor(words: string): readonly Predicate[] {
  const told = words.match(rootPattern);
  if (!told) return [];
  const found = new Set(told.map((root) => root.toLowerCase()));
  return predicates.filter((predicate) => rootsOf.get(predicate)?.some((root) => found.has(root)));
}
