import { type CountrySpan, lowerBound } from '../../../shared/names/country-span.ts';
import type { OrganisationSpan } from '../../../shared/names/organisations.ts';

interface Known {
  readonly countries: readonly CountrySpan[];
  readonly organisations: readonly OrganisationSpan[];
  /** 外務, デジタル, エネルギー: words of titles. */
  readonly portfolio: ReadonlySet<string>;
}

const run =
  /^[ァ-ヴ][ァ-ヴー]*(?:[・=-](?:[ァ-ヴ][ァ-ヴー]*|[A-Z]\.?(?![A-Za-z])))*(?:[・ ]?(?:Jr|Sr)\.?(?![A-Za-z]))?/u;

/**
 * The length of the name in katakana at `start`: its parts up to the state, body or portfolio that belongs to the
 * title, 「ジャパロフ・キルギス共和国大統領」, 「マディエフ・カザフスタン共和国AI・デジタル開発大臣」; 0 where there is none.
 */
export function kanaNameLength(
  text: string,
  start: number,
  limit: number,
  { countries, organisations, portfolio }: Known,
): number {
  const found = run.exec(text.slice(start, limit))?.[0] ?? '';
  let end = start + found.length;
  // The state or body that the run ends with, or ends inside of (キルギス of キルギス共和国).
  for (const { start: from, end: to } of [
    ...countries.slice(lowerBound(countries, start), lowerBound(countries, end)),
    ...organisations.slice(lowerBound(organisations, start), lowerBound(organisations, end)),
  ])
    // キャサリン・タイ米国通商代表: before another state Tai is her name.
    if (
      to >= end &&
      !(from > start && to === start + found.length && countries[lowerBound(countries, to)]?.start === to)
    )
      end = Math.min(end, from);
  let name = withoutJoin(text.slice(start, Math.max(start, end)));
  // ギャビン・ニューサム・カリフォルニア州知事: the last part is the place's; メリンダ・ゲイツ財団 has nothing before its own.
  const owner = end === start + found.length ? ofPlace.exec(text.slice(end, end + 4))?.[0] : undefined;
  if (owner) {
    name = withoutJoin(name.slice(0, -(lastPart(name)?.length ?? 0)));
    if (!isPlace.test(owner) && !/[・=]/.test(name)) return 0;
  }
  for (let last = lastPart(name); last && portfolio.has(last) && name.length > last.length; last = lastPart(name))
    name = name.slice(0, -last.length - 1);
  // 「オマール・サウジアラビア・エネルギー大臣」: without its portfolio the name ends with the state.
  const state = name.length < end - start && countries.find((c) => c.start > start && c.end === start + name.length);
  if (state) name = withoutJoin(text.slice(start, state.start));
  // A last part glued to its portfolio: ニコルズ・デジタル is cut above, フォーラム is no name at all.
  return portfolio.has(name) ? 0 : name.length;
}

const ofPlace = /^(?:州|省|県|市|郡|地区|大学|財団|銀行|社|研究所|空港|港|病院|学院|協会|党)/;

const isPlace = /^(?:州|省|県|市|郡|地区)$/;

const joins = /[・=-]/;

/** A name without the middle dots that it ends with; a loop, because a pattern anchored at the end tries every dot. */
function withoutJoin(name: string): string {
  let end = name.length;
  while (end > 0 && joins.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/** What stands behind the last dot of a name: トカエフ of カシム=ジョマルト・トカエフ. */
function lastPart(name: string): string | undefined {
  let start = name.length;
  while (start > 0 && !joins.test(name.charAt(start - 1))) start--;
  return start < name.length ? name.slice(start) : undefined;
}
