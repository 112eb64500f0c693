import type { Source } from '../../../shared/source.ts';

/** 「この行動計画は、」, 「本ロードマップは」: a text that speaks of itself. */
const self = /(?:本|この)(?:共同)?(?:行動計画|実施計画|作業計画|ロードマップ|プログラム|文書)(?:は|には|では)/;

/** Is the release the very paper that its headline ends with (「…共同行動計画」), and no report on it? */
export function isOwnText(source: Source, end: number): boolean {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title || !/^(?:\([^)]{0,20}\))?$/.test(source.folded.slice(end, title.end))) return false;
  const body = source.edition.passages.find((p) => p.kind === 'paragraph');
  return body !== undefined && self.test(source.folded.slice(body.start, body.end));
}
