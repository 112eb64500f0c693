import { langOf, parseComment } from '../../components/comments/parse-comment.ts';

/**
 * Shows below a field how its words will look while they are written. Without script a button asks for the same; it is
 * not needed here.
 */
export function livePreview(root: Document): void {
  const waiting = new Set<HTMLTextAreaElement>();
  const soon = (field: HTMLTextAreaElement) => {
    if (waiting.size === 0)
      requestAnimationFrame(() => {
        for (const one of waiting) showIn(one);
        waiting.clear();
      });
    waiting.add(field);
  };
  root.addEventListener('input', (event) => {
    if (event.target instanceof HTMLTextAreaElement) soon(event.target);
  });
  for (const field of root.querySelectorAll<HTMLTextAreaElement>('[data-write] textarea')) soon(field);
}

function showIn(field: HTMLTextAreaElement): void {
  const form = field.closest<HTMLElement>('[data-write]');
  const place = form?.querySelector<HTMLElement>('[data-live]');
  const words = place?.querySelector<HTMLElement>('[data-live-words]');
  if (!form || !place || !words) return;
  for (const button of form.querySelectorAll<HTMLElement>('[data-preview]')) button.hidden = true;
  place.hidden = field.value.trim() === '';
  const lang = langOf(field.value);
  if (lang === undefined) words.removeAttribute('lang');
  else words.lang = lang;
  words.replaceChildren(...nodesOf(field.value));
}

/** The same elements as the component of a comment's words has; made as nodes, so that no text becomes markup. */
function nodesOf(text: string): HTMLElement[] {
  return parseComment(text).map(({ quoted, lines }) => {
    const paragraph = document.createElement('p');
    for (const [at, line] of lines.entries()) {
      if (at > 0) paragraph.append(document.createElement('br'));
      for (const piece of line) paragraph.append(typeof piece === 'string' ? piece : linkTo(piece));
    }
    if (!quoted) return paragraph;
    const quote = document.createElement('blockquote');
    quote.append(paragraph);
    return quote;
  });
}

function linkTo({ href, shown }: { readonly href: string; readonly shown: string }): HTMLElement {
  const link = document.createElement('a');
  // Opened beside the page: what is being written stays.
  Object.assign(link, { href, textContent: shown, rel: 'nofollow ugc noopener', target: '_blank' });
  return link;
}
