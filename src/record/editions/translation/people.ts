import { sameSound, soundOf } from '../../things/identity/sound.ts';
import { itemsOf, type Item, type Side } from './sides.ts';
import type { Lone } from './values.ts';

/**
 * People of one side whom the other does not name: nobody of the same state whose name could sound so. A name in kanji
 * has no sound for us, and is held for whoever of that state the other side names.
 */
export function lonePeople(mine: Side, other: Side): Lone[] {
  const theirs = itemsOf(other, 'people').map((item) => ({ item, sound: soundOf(item.value.name) }));
  const named = new Map<string, Lone>();
  for (const item of itemsOf(mine, 'people')) {
    const sound = soundOf(item.value.name);
    const known = theirs.some(({ item: there, sound: heard }) => fits(item, there) && sounds(sound, heard));
    const key = item.value.same ?? item.value.name;
    if (!known && !named.has(key))
      named.set(key, { said: item.said, passages: item.passages, unit: item.value.country ?? '' });
  }
  return [...named.values()];
}

const fits = (a: Item<'people'>, b: Item<'people'>): boolean =>
  a.value.country === b.value.country || a.value.country === null || b.value.country === null;

/** A family name alone is part of the whole name: トカエフ and Kassym-Jomart Tokayev. */
const sounds = (a: string, b: string): boolean =>
  a === '' || b === '' || sameSound(a, b) >= 0.6 || endsAlike(a, b) || endsAlike(b, a);

const endsAlike = (short: string, long: string): boolean =>
  short.length >= 2 &&
  long.length > short.length &&
  (sameSound(short, long.slice(-short.length)) >= 0.6 || sameSound(short, long.slice(0, short.length)) >= 0.6);
