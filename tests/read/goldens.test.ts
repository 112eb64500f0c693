import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/model/edition.ts';
import { readAny } from '../../src/read/read-any.ts';

/**
 * Every page in tests/goldens/read and what is read in it, laid beside it as JSON. A page without its JSON fails;
 * `UPDATE_GOLDENS=1` writes them, to be looked at before they are committed.
 */
const folder = join(import.meta.dirname, '../goldens/read');
const pages = readdirSync(folder).filter((name) => /\.(?:html|txt|xml|pdf)$/.test(name));

/** An edition in a form that a person can check line by line. */
function readable(edition: Edition) {
  const { text, passages, links, figures, ...rest } = edition;
  return {
    ...rest,
    passages: passages.map((p) => ({
      is: [
        p.kind,
        p.address ?? '',
        p.label ?? '',
        `depth ${p.depth}`,
        p.parent === null ? '' : `under ${p.parent}`,
      ].join(' | '),
      text: text.slice(p.start, p.end),
      ...(p.table ? { cells: p.table.cells.map((c) => (c.header ? '# ' : '') + text.slice(c.start, c.end)) } : {}),
    })),
    links: links.map((l) => `${text.slice(l.start, l.end)} → ${l.href}`),
    figures,
  };
}

describe('pages read as they were before', () => {
  it('has pages', () => expect(pages.length).toBeGreaterThan(10));
  it.each(pages)('%s', async (name) => {
    const input = {
      bytes: readFileSync(join(folder, name)),
      contentType: null,
      url: 'https://releases.example/a/page',
    };
    const got = (await readAny(input)).map(readable);
    const golden = join(folder, name.replace(/\.\w+$/, '.json'));
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, `${JSON.stringify(got, null, 1)}\n`);
    expect(existsSync(golden), `${golden} is missing: look at the reading, then write it with UPDATE_GOLDENS=1`).toBe(
      true,
    );
    expect(got).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});
