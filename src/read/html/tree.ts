import { parse, type DefaultTreeAdapterMap } from 'parse5';

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** The page as a tree, as a browser without script would build it. */
export function treeOf(markup: string): DefaultTreeAdapterMap['document'] {
  return parse(markup, { scriptingEnabled: false });
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
export const textOf = (node: Node): string | null => (node.nodeName === '#text' && 'value' in node ? node.value : null);
export const commentOf = (node: Node): string | null =>
  node.nodeName === '#comment' && 'data' in node ? node.data : null;

export function attribute(element: Element, name: string): string | null {
  for (const a of element.attrs) if (a.name === name) return a.value;
  return null;
}

export interface Visitor {
  /** Called before a node's children; false leaves them out (and `leave` is not called). */
  enter(node: Node): boolean;
  leave(node: Node): void;
}

/** Walks in document order without recursion: pages nested ten thousand deep are walked like any other. */
export function walk(root: Node, visitor: Visitor): void {
  if (!visitor.enter(root)) return;
  const path: { node: Node; children: readonly Node[]; next: number }[] = [
    { node: root, children: childrenOf(root), next: 0 },
  ];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.children[top.next++];
    if (child === undefined) {
      visitor.leave(top.node);
      path.pop();
    } else if (visitor.enter(child)) path.push({ node: child, children: childrenOf(child), next: 0 });
  }
}
