import type { DialogueTotals } from '../../record/things/tally-views.ts';
import type { CommitmentCard } from '../../record/things/views.ts';
import { thingWords } from '../catalogue/things.ts';
import { fieldName, type Ui } from '../ui.ts';
import { ownLanguageFirst } from './own-language.ts';
import { nameIn } from './names.ts';
import type { Teller } from './teller.ts';

/** Commitments that belong together, under the name by which their releases or the vocabulary call it. */
export interface AreaOfPromises {
  readonly id: string;
  readonly name: string;
  readonly lang: string | undefined;
  /** The id of its heading in the page. */
  readonly anchor: string;
  /** The first of them; `count` says how many there are. */
  readonly commitments: readonly CommitmentCard[];
  readonly count: number;
}

const none = '';

/** By the field of the vocabulary that weighs most in each, the fullest first; those of no field last. */
export function byField(
  ui: Ui,
  {
    commitments,
    totals,
  }: { readonly commitments: readonly CommitmentCard[]; readonly totals: Pick<DialogueTotals, 'fields'> },
): AreaOfPromises[] {
  const given = new Map(grouped(commitments, (card) => card.fields[0] ?? none));
  return totals.fields
    .map(({ field: id, count }): AreaOfPromises => ({
      id,
      name: id === none ? thingWords[ui.locale].noArea : fieldName(ui, id),
      lang: undefined,
      anchor: `area-${id === none ? 'none' : id.replace(/[^\w-]/g, '_')}`,
      // What has words in the reader's language is read first.
      commitments: ownLanguageFirst(given.get(id) ?? [], ui.locale, (card) =>
        Object.hasOwn(card.words, ui.locale) ? ui.locale : card.lang,
      ),
      count,
    }))
    .sort((a, b) => Number(a.id === none) - Number(b.id === none) || b.count - a.count);
}

/** By the headings that the releases themselves put them under, in the order of the text. */
export function byOwnArea(ui: Ui, commitments: readonly CommitmentCard[]): AreaOfPromises[] {
  return grouped(commitments, (card) => nameIn(card.area, ui.locale)?.words ?? none)
    .map(([id, cards], at): AreaOfPromises => ({
      id,
      name: id === none ? thingWords[ui.locale].noArea : `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
      lang: id === none ? undefined : nameIn(cards[0]?.area ?? {}, ui.locale)?.lang,
      anchor: `area-${at + 1}`,
      commitments: cards,
      count: cards.length,
    }))
    .sort((a, b) => Number(a.id === none) - Number(b.id === none));
}

/**
 * Of a meeting that many releases tell of: under the areas that its own release heads (“Green and resilience”), joined
 * with what others say of the same area in whichever language; what stands only under headings of other releases
 * (“Grant agreement”) after them, by the fields of the vocabulary.
 */
export function byMeetingArea(
  ui: Ui,
  commitments: readonly CommitmentCard[],
  teller: Pick<Teller, 'release'>,
): AreaOfPromises[] {
  const own = ofLead(ui, commitments, teller);
  const keys = new Map<string, string>();
  for (const { area } of own) {
    const key = nameIn(area, ui.locale)?.words;
    if (key !== undefined) for (const name of Object.values(area)) keys.set(folded(name), key);
  }
  if (keys.size === 0) return byOwnArea(ui, commitments);
  const headed = (card: CommitmentCard) =>
    [...Object.values(card.area), ...Object.values(card.words), card.summary]
      .map((words) => keys.get(folded(words)))
      .find((key) => key !== undefined);
  const under = grouped(
    commitments.filter((card) => headed(card) !== undefined),
    (card) => headed(card) ?? none,
  );
  const others = grouped(
    commitments.filter((card) => headed(card) === undefined),
    (card) => card.fields[0] ?? none,
  );
  const order = [...new Set(keys.values())];
  return [
    ...under
      .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([id, cards]) => ({
        id,
        name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
        lang: nameIn(own.find((card) => nameIn(card.area, ui.locale)?.words === id)?.area ?? {}, ui.locale)?.lang,
        cards,
      })),
    ...others
      .sort(([a, x], [b, y]) => Number(a === none) - Number(b === none) || y.length - x.length)
      .map(([id, cards]) => ({
        id,
        name: id === none ? thingWords[ui.locale].noArea : fieldName(ui, id),
        lang: undefined,
        cards,
      })),
  ].map(({ cards, ...area }, at) => ({ ...area, anchor: `area-${at + 1}`, commitments: cards, count: cards.length }));
}

/** The areas that the release which tells most names itself, in its order; “その他” is no area. */
export function areasNamed(
  ui: Ui,
  commitments: readonly CommitmentCard[],
  teller: Pick<Teller, 'release'>,
): AreaOfPromises[] {
  const own = ofLead(ui, commitments, teller);
  return byOwnArea(ui, own.length > 0 ? own : commitments).filter(
    (area) => area.id !== none && !/^(?:その他|そのほか|other\b)/i.test(area.id),
  );
}

const ofLead = (ui: Ui, commitments: readonly CommitmentCard[], teller: Pick<Teller, 'release'>) =>
  commitments.filter((card) => teller.release !== null && card.at[ui.locale]?.release === teller.release);

const folded = (words: string): string => words.normalize('NFKC').trim().toLowerCase();

function grouped<T>(items: readonly T[], key: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name) ?? [];
    group.push(item);
    groups.set(name, group);
  }
  return [...groups];
}
