import type { DialogueTotals } from '../../record/things/tally-views.ts';
import type { CommitmentCard } from '../../record/things/views.ts';
import { thingWords } from '../catalogue/things.ts';
import { fieldName, type Ui } from '../ui.ts';
import { ownLanguageFirst } from './own-language.ts';
import { nameIn } from './names.ts';

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
