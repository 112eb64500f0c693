import type { FoundLists } from '../../../shared/found.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import type { Source } from '../../../shared/source.ts';

/** The other states that a stretch speaks of: by name, or by the country of somebody named in it. */
export function othersIn(earlier: FoundLists, start: number, end: number): string[] {
  const found = [
    ...inside(earlier.countryMentions, start, end).map((c) => c.value.code),
    ...inside(earlier.people, start, end).flatMap((p) => p.value.country ?? []),
  ];
  return [...new Set(found)].filter((code) => code !== 'JP');
}

/** Several states at once: 中央アジア5か国, アフリカ15か国, ASEAN. */
const several = /[0-9一二三四五六七八九十数各諸][かカヵヶ]国|諸国|各国|ASEAN|アフリカ|地域/;

/** The one other state that the headline names; undefined where it names none, null where it names several. */
export function countryOfTitle(source: Source, earlier: FoundLists): string | null | undefined {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  if (!title) return undefined;
  const others = othersIn(earlier, title.start, title.end);
  if (others.length > 1 || (others.length === 0 && several.test(source.folded.slice(title.start, title.end))))
    return null;
  return others[0];
}

/**
 * The other party of a paper: the state named right before it, the headline's, the only one of its sentence, of its
 * passage, or of the release; null where several or none could be meant.
 */
export function partnerCountry(
  source: Source,
  earlier: FoundLists,
  start: number,
  end: number,
  sentence: { start: number; end: number },
): string | null {
  const touching = inside(earlier.countryMentions, Math.max(sentence.start, start - 40), start).find(
    (c) => c.end <= start && start - c.end <= 6 && c.end >= sentence.start && c.value.code !== 'JP',
  );
  const title = countryOfTitle(source, earlier);
  const own = othersIn(earlier, start, end);
  if (own.length === 1) return own[0] ?? null;
  if (
    touching &&
    title !== touching.value.code &&
    /^(?:共和国)?(?:の|に対する|への)?「?$/.test(source.folded.slice(touching.end, start))
  )
    return touching.value.code;
  if (title !== undefined) {
    if (title !== null) return title;
  }
  const near = othersIn(earlier, sentence.start, sentence.end);
  if (near.length === 1) return near[0] ?? null;
  if (title === null || near.length > 1) return null;
  for (const above of ancestorsOf(source, source.passageAt(start))) {
    const headed = othersIn(earlier, above.start, above.end);
    if (headed.length === 1) return headed[0] ?? null;
  }
  const passage = source.passageAt(start);
  const beside = othersIn(earlier, passage.start, passage.end);
  if (beside.length === 1) return beside[0] ?? null;
  const all = source.once(everywhere, () => othersIn(earlier, 0, source.text.length));
  return all.length === 1 ? (all[0] ?? null) : null;
}
const everywhere = {};

/**
 * The other party of a paper called by its name: the state in that name, else the headline's, else the only one of its
 * sentence, else the place that is spoken of: 「ケニアにおいて…覚書」, a heading 「2. ケニア」, 「ケニアでは、」 at the head.
 */
export function partyOfPaper(
  source: Source,
  earlier: FoundLists,
  sentence: { start: number; end: number },
  start: number,
  end: number,
): string | null {
  const own = othersIn(earlier, start, end);
  if (own.length === 1) return own[0] ?? null;
  const title = countryOfTitle(source, earlier);
  if (title) return title;
  const near = othersIn(earlier, sentence.start, sentence.end);
  if (title === undefined && near.length === 1) return near[0] ?? null;
  const passage = source.passageAt(start);
  const places = inside(earlier.countryMentions, passage.start, start).filter(
    (c) => c.value.code !== 'JP' && /^(?:において|では)[、,]?/.test(source.folded.slice(c.end, c.end + 5)),
  );
  const place = places.findLast(
    (c) => c.start >= sentence.start || c.start === passage.start || /[。\s]/.test(source.folded[c.start - 1] ?? ''),
  );
  if (place) return place.value.code;
  for (const above of ancestorsOf(source, passage)) {
    const headed = othersIn(earlier, above.start, above.end);
    if (headed.length === 1 && above.kind !== 'paragraph') return headed[0] ?? null;
  }
  return null;
}
