import { attribute, type Element } from './tree.ts';

/** Elements whose content is not text of the page, or not the reader's: programs, forms, other documents, readings of ruby. */
const unseen = new Set(
  'script style noscript template head title iframe noframes object embed applet svg math canvas audio video map select datalist button input textarea dialog rt rp rtc option progress meter'.split(
    ' ',
  ),
);
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Class names that mean “for screen readers only” or “not now” on the usual frameworks. */
const hiddenClass =
  /(?:^|[\s])(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|nodisp|no-disp|is-hidden|u-hidden|d-none|hide-print)(?:$|\s)/i;

/** Whether a reader would not see an element. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName)) return true;
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true;
    if (name === 'aria-hidden' && value === 'true') return true;
    if (name === 'style' && hiddenStyle.test(value)) return true;
    if (name === 'class' && hiddenClass.test(value)) return true;
  }
  return false;
}

/** `https://…` of a link or picture, resolved against the page's address; null for what leads nowhere. */
export function addressOf(element: Element, name: 'href' | 'src', base: string | null): string | null {
  const raw = attribute(element, name)?.trim();
  if (raw === undefined || raw === '' || raw.startsWith('#') || /^(?:javascript|data|vbscript|blob):/i.test(raw))
    return null;
  if (base === null) return raw;
  try {
    return new URL(raw, base).href;
  } catch {
    return raw;
  }
}
