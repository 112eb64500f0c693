import type { ComponentChildren } from 'preact';

/** A headed part of a thing's page, which the page's contents lead to. */
export function Part(props: { id: string; title: string; count?: string | undefined; children: ComponentChildren }) {
  return (
    <section class={`part part-${props.id}`} aria-labelledby={props.id}>
      <h2 id={props.id} tabIndex={-1}>
        {props.title}
        {props.count !== undefined && <span class="count">{props.count}</span>}
      </h2>
      {props.children}
    </section>
  );
}

/** What the page holds, in its order: one line, as a newspaper's index. */
export function PartsIndex({
  label,
  parts,
}: {
  label: string;
  parts: readonly { readonly id: string; readonly title: string }[];
}) {
  return (
    <nav class="parts-index" aria-label={label}>
      <ul>
        {parts.map((part) => (
          <li>
            <a href={`#${part.id}`}>{part.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
