import type { Anchor } from '../../model/anchor.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadRelease } from './promise.ts';

/**
 * The text of a release with the words blanked that say who, where and in which dialogue, but not what about: states,
 * people with their offices (貿易大臣 is no trade), the name of the dialogue that every sentence has. What they say is
 * held against promises apart, as states, actors and dialogues. Offsets stay what they are.
 */
export function blankedText({ edition, reading }: Pick<ReadRelease, 'edition' | 'reading'>): string {
  const known = made.get(reading);
  if (known?.text === edition.text) return known.blanked;
  const blanked = blank(edition.text, reading);
  made.set(reading, { text: edition.text, blanked });
  return blanked;
}

/** What a release promises and what it says of earlier promises are both looked for in it. */
const made = new WeakMap<Reading, { readonly text: string; readonly blanked: string }>();

function blank(text: string, reading: Reading): string {
  const letters = text.split('');
  const clear = (start: number, end: number) => letters.fill(' ', start, end);
  for (const list of [reading.countryMentions, reading.people])
    for (const item of list)
      // 日米韓 stays: it says that there are three of them.
      if (item.quote.length > 1) for (const at of placesOf(item)) clear(at.start, at.end);
  for (const name of dialogueNames(text, reading))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) clear(at, at + name.length);
  return letters.join('');
}

const placesOf = (item: { readonly at: Anchor; readonly also: readonly Anchor[] }) => [item.at, ...item.also];

/**
 * 「中央アジア＋日本」対話 of 「中央アジア＋日本」対話・第２回外相会合, and what the brackets behind it say for short:
 * （CA+JAD、カジャッド）. A short form inside a name goes too, so that 「CA+JAD（カジャッド）東京イニシアティブ」 and
 * 「CA+JAD東京イニシアティブ」 are one name.
 */
function dialogueNames(text: string, reading: Reading): string[] {
  const full = reading.meetings
    .filter((meeting) => meeting.dialogue !== null)
    .flatMap((meeting) =>
      Array.from(
        meeting.quote.matchAll(/(?<ja>「[^「」]{2,40}」対話)|(?<en>["“][^"“”]{4,60}["”] Dialogue)/gu),
        ([words]) => words,
      ),
    );
  const short = full.flatMap((name) => {
    const behind = text.slice(text.indexOf(name) + name.length).match(/^\s?[（(](?<inside>[^（）()]{2,80})[）)]/u);
    return (behind?.groups?.['inside'] ?? '').split(/[、,;]/u).map((word) => word.trim());
  });
  const names = [
    ...full,
    ...full.map((name) => name.replace(/対話$| Dialogue$/, '')),
    ...short,
    ...short.map((w) => `（${w}）`),
  ];
  return [...new Set(names)].filter((name) => name.length > 2).toSorted((a, b) => b.length - a.length);
}
