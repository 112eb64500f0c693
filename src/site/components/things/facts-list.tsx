import type { ComponentChildren } from 'preact';

/** What is known of a thing, a line each: a word and what it is. Lines without anything are left out. */
export function FactsList({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  const shown = facts.filter(([, value]) => value !== null && value !== undefined && value !== false);
  return (
    <dl class="thing-facts">
      {shown.map(([word, value]) => (
        <div>
          <dt>{word}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
