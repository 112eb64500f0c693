import type { ComponentChildren } from 'preact';
import { entryId } from '../../facts/fact-index.ts';
import { quietLists, spanTree, wideLists, type Span, type SpanNode } from './spans.ts';

/**
 * A stretch of the edition's text with its marks. Every mark can be aimed at (`#w-…`); the innermost small
 * fact is a link back to its entry in the panel. Sentences and titles are not links themselves, or the whole
 * text would be one: they carry a stamp at the margin instead.
 */
export function Annotated(props: { text: string; start: number; end: number; spans: readonly Span[] }) {
  return <>{render(spanTree(props.text, props.start, props.end, props.spans), null, false)}</>;
}

function render(nodes: readonly SpanNode[], back: string | null, linked: boolean): ComponentChildren {
  return nodes.map((node) => {
    if (typeof node === 'string')
      return back === null || linked ? (
        node
      ) : (
        <a class="back" href={`#${entryId(back)}`}>
          {node}
        </a>
      );
    const { mark, id } = node.span;
    if (mark.is === 'link')
      return (
        <a class="outward" href={mark.href} rel="noopener nofollow">
          {render(node.children, back, true)}
        </a>
      );
    const small = mark.is !== 'part' && !wideLists.has(mark.list) && !quietLists.has(mark.list);
    return (
      <mark class={`m m-${mark.is} m-${mark.list}`} id={id ?? undefined} data-f={mark.factId}>
        {render(node.children, small && mark.is === 'words' ? mark.factId : back, linked)}
      </mark>
    );
  });
}
