import type { Passage } from '../../../../model/edition.ts';
import type { FoundLists } from '../../../shared/found.ts';
import { itemsAfter } from '../../../shared/facts/outline.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { actorIn, type Actor } from './actor.ts';
import type { Bound } from './bound.ts';
import { readSentence } from './read-sentence.ts';

/** A sentence that binds, who is bound once earlier sentences are looked at, and the items that it introduces. */
export interface BoundSentence {
  readonly statement: Statement;
  readonly bound: Bound;
  readonly actor: Actor | null;
  /** False where the actor was taken from a sentence before. */
  readonly named: boolean;
  readonly items: readonly Passage[];
}

const speaksBelow = /(?:以下|次|下記)の?(?:とおり|通り)(?:発言|述べ|表明|説明|発表)し(?:まし)?た[。.]?$/;
/** Somebody's speech that the passages below a sentence tell. */
interface Speech {
  readonly depth: number;
  readonly parent: number | null;
  readonly actor: Actor;
}

const spoken = new Set<Passage['kind']>(['paragraph', 'item', 'note']);
const known = new WeakMap<Source, { earlier: FoundLists; found: BoundSentence[] }>();

/** The parties of the release: 各国 and 関係機関 of one sentence are not who agrees in another. */
const common = /^(?:両|双方|[二三四五六七八九0-9]|各(?:大臣|首脳|代表|外相)|全|参加|出席|加盟|G7|日)/;

/** Every sentence of the release that binds somebody, in order. Kept per source: three rules ask for it. */
export function boundSentences(source: Source, earlier: FoundLists): readonly BoundSentence[] {
  const kept = known.get(source);
  if (kept?.earlier === earlier) return kept.found;
  const found: BoundSentence[] = [];
  /** Who acts in the last sentence of each passage that binds, and the last group that acted at all. */
  const actors = new Map<number, Actor | null>();
  let group: Actor | null = null;
  let spoke: { parent: number | null; actor: Actor } | null = null;
  /** 「安倍総理から、冒頭以下のとおり発言した。」: who speaks in all that stands below, in whatever depth. */
  let speech = null as Speech | null;
  /** 「小泉総理は、次の協力を行うことを明らかにした。」: who speaks in the items that a sentence introduces. */
  const introduced = new Map<number, Actor>();
  /** The items below 「会議は、次の点に合意した。」: each without a subject of its own is agreed. */
  const agreedOn = new Set<number>();
  for (const passage of source.edition.passages) {
    const aside = passage.kind === 'paragraph' && passage.parent === speech?.parent;
    if (speech && (passage.depth < speech.depth || aside)) speech = null;
    if (!spoken.has(passage.kind)) continue;
    let before: Actor | null =
      introduced.get(passage.index) ?? (passage.parent === null ? null : actors.get(passage.parent)) ?? null;
    let previous: Bound | null = null;
    before ??= speech?.actor ?? null;
    // 「以下の取組を発表しました」 names nobody: the one who spoke in the item before still speaks.
    const beside = spoke && spoke.parent === passage.parent ? spoke.actor : null;
    const statements = statementsOf(source, passage);
    for (const [order, statement] of statements.entries()) {
      const read = readSentence(source, earlier, statement, before, beside);
      const told: Bound | null = read ?? shareOf(source, statement, previous);
      const bound: Bound | null =
        told && !told.actor && agreedOn.has(passage.index) ? { ...told, force: 'agreed', donor: false } : told;
      before =
        bound?.actor ?? (bound && !read ? null : actorIn(source, earlier, statement.start, statement.end)) ?? before;
      if (before?.group && common.test(before.actor)) group = before;
      previous = bound;
      if (before) spoke = { parent: passage.parent, actor: before };
      if (before && speaksBelow.test(source.folded.slice(statement.start, statement.end)))
        speech = { depth: passage.depth, parent: passage.parent, actor: before };
      if (!bound) continue;
      const last = order === statements.length - 1;
      const items: readonly Passage[] = last && bound.introduces ? itemsAfter(source, passage) : [];
      if (before) for (const item of items) introduced.set(item.index, before);
      if (bound.force === 'agreed') for (const item of items) agreedOn.add(item.index);
      found.push({ statement, bound, actor: before ?? beside ?? group, named: bound.actor !== null, items });
      actors.set(passage.index, before);
    }
  }
  known.set(source, { earlier, found });
  return found;
}

const share = /^(?:この|その)(?:うち|中).{1,60}(?:とする|とします)[。.]?$/u;

/** 「両国は…を目指す。このうち五万人は、…専門人材等とする。」: part of what the sentence before promised. */
function shareOf(source: Source, statement: Statement, previous: Bound | null): Bound | null {
  const { start, end } = statement;
  if (!previous || !share.test(source.folded.slice(start, end))) return null;
  return { ...previous, actor: null, start, end, introduces: false };
}
