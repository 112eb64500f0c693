import { array, assert, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeHref, spanTree, type Span, type SpanNode } from './spans.ts';

const span = (start: number, end: number, factId: string, list: 'times' | 'commitments' = 'times'): Span => ({
  start,
  end,
  id: `w-${factId}`,
  mark: { is: 'words', list, factId },
});
const flat = (nodes: readonly SpanNode[]): string =>
  nodes.map((n) => (typeof n === 'string' ? n : `[${flat(n.children)}]`)).join('');
const plain = (nodes: readonly SpanNode[]): string =>
  nodes.map((n) => (typeof n === 'string' ? n : plain(n.children))).join('');
const spansIn = (nodes: readonly SpanNode[]): Span[] =>
  nodes.flatMap((n) => (typeof n === 'string' ? [] : [n.span, ...spansIn(n.children)]));

describe('marks in the text', () => {
  const text = '今後5年間で総額3兆円';
  it('nest', () => {
    const tree = spanTree(text, 0, text.length, [span(0, 11, 'a', 'commitments'), span(2, 5, 'b'), span(8, 11, 'c')]);
    expect(flat(tree)).toBe('[今後[5年間]で総額[3兆円]]');
  });
  it('are split where they cross, and only the first piece can be aimed at', () => {
    const tree = spanTree('abcdef', 0, 6, [span(0, 4, 'a'), span(2, 6, 'b')]);
    expect(flat(tree)).toBe('[ab[cd]][ef]');
    expect(spansIn(tree).map((s) => s.id)).toEqual(['w-a', 'w-b', null]);
  });
  it('of the same words put the sentence outside', () => {
    const tree = spanTree('abc', 0, 3, [span(0, 3, 'small'), span(0, 3, 'wide', 'commitments')]);
    expect(spansIn(tree).map((s) => s.id)).toEqual(['w-wide', 'w-small']);
  });
  it('are cut to the passage', () => {
    expect(flat(spanTree('abcdef', 2, 4, [span(0, 6, 'a')]))).toBe('[cd]');
  });
  it('never lose or add a letter, whatever crosses what', () => {
    const spans = array(
      tuple(nat(40), nat(40)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b) + 1, 'f')),
      { maxLength: 25 },
    );
    assert(
      property(string({ minLength: 42, maxLength: 60 }), spans, (words, found) => {
        const named = found.map((s, at) => ({ ...s, id: `w-${at}` }));
        const tree = spanTree(words, 0, words.length, named);
        expect(plain(tree)).toBe(words);
        const ids = spansIn(tree).flatMap((s) => (s.id === null ? [] : [s.id]));
        expect(new Set(ids).size).toBe(named.length);
        expect(ids.length).toBe(named.length);
      }),
    );
  });
});

describe('links of a release', () => {
  it('open pages and letters', () => {
    expect(safeHref('https://example.org/a b')).toBe('https://example.org/a%20b');
    expect(safeHref('mailto:someone@example.org')).toBe('mailto:someone@example.org');
  });
  it.each(['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'data:text/html,x', '/files/1.pdf', 'vbscript:x', '//x', ''])(
    'never run: %s',
    (href) => expect(safeHref(href)).toBeNull(),
  );
});
