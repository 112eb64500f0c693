import type { Source } from '../../../shared/source.ts';

/** 「首脳会合が初めて開かれました」, 「初の首脳級の開催となる…首脳会合」, 「首脳級での開催は初めて」: the first of its series. */
export function isFirst(
  source: Source,
  mention: { start: number; end: number; sentence: { start: number; end: number } },
): boolean {
  const before = source.folded.slice(Math.max(mention.sentence.start, mention.start - 24), mention.start);
  const after = source.folded.slice(mention.end, Math.min(mention.sentence.end, mention.end + 14));
  return (
    /(?:^|[、,\s])?(?:初の|初めての|第一回となる|最初の)(?:首脳級の開催となる|[^、,。]{0,6})?$/.test(before) ||
    /初めて首脳級で開かれた$|初めて開催された$|初めて開かれた$/.test(before) ||
    /^[がをは](?:、|,)?[^、,。]{0,4}(?:初めて|初の)/.test(after)
  );
}

/** The release's own meeting: in the sentences of its lead that speak of holding it. */
export function ownIsFirst(words: string): boolean {
  // 「4回目の外相会議」, and whatever else was once held for the first time: 「97年に…首脳会議が初めて開催された際」.
  if (/[2-9]回目の|[1-9][0-9]回目の|初めて開催された(?:際|時|とき)/.test(words)) return false;
  return /(?:初めて(?:開|首脳級|の開催)|開催は(?:今回が)?初めて|(?:今年|今回)初めて(?:開|行)|初めての開催|初開催)/.test(
    words,
  );
}
