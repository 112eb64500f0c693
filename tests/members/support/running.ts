import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Elements that no page of ours has. */
const never = new Set(['iframe', 'object', 'embed', 'base', 'style', 'math', 'video', 'audio', 'applet', 'frame']);
const code = /^(?:java\s*script|vbscript|data:text\/html|file):/i;

/** What would run in a page that is not ours: scripts without an address, handlers, addresses that are code. */
export function running(html: string): string[] {
  const all = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
    ...('attrs' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(all) : []),
  ];
  return all(parse(html)).flatMap(({ tagName, attrs }) => {
    const attr = (name: string) => attrs.find((one) => one.name === name)?.value;
    // Data that scripts read, and what search engines read, run nowhere.
    const isData = /^application\/(?:ld\+)?json$/.test(attr('type') ?? '');
    return [
      ...(tagName === 'script' && !isData && !(attr('src') ?? '').startsWith('/static/') ? ['script'] : []),
      ...(never.has(tagName) ? [tagName] : []),
      ...(tagName === 'img' && attr('src') === 'x' ? ['img'] : []),
      ...(tagName === 'meta' && attr('http-equiv') !== undefined ? ['meta'] : []),
      ...attrs
        .filter(
          ({ name, value }) =>
            /^on|^autofocus$|^srcdoc$|^style$/.test(name) ||
            (code.test(value.replace(/[\t\n\r]/g, '').trim()) &&
              /^(?:href|src|action|formaction|data|poster|xlink:href)$/.test(name)),
        )
        .map(({ name }) => `${tagName} ${name}`),
    ];
  });
}
