import type { Locale } from '../../../model/language.ts';

export interface NamedPlace {
  readonly names: Readonly<Record<Locale, string>>;
  /** Longitude and latitude in degrees. */
  readonly at: readonly [number, number];
}
const place = (ja: string, en: string, longitude: number, latitude: number): NamedPlace => ({
  names: { ja, en },
  at: [longitude, latitude],
});

/** Places that names of projects tell, to a tenth of a degree: 「ドゥシャンベ市基幹電力系統変電所建設計画」 is in Dushanbe. */
const places: readonly NamedPlace[] = [
  place('アクタウ', 'Aktau', 51.2, 43.7),
  place('アルマティ', 'Almaty', 76.9, 43.2),
  place('ビシュケク', 'Bishkek', 74.6, 42.9),
  place('オシュ', 'Osh', 72.8, 40.5),
  place('ナリン', 'Naryn', 76, 41.4),
  place('イシククル', 'Issyk-Kul', 77.4, 42.4),
  place('ドゥシャンベ', 'Dushanbe', 68.8, 38.6),
  place('スピタメン', 'Spitamen', 69.4, 40.2),
  place('ハトロン', 'Khatlon', 69, 37.9),
  place('クルガンチュベ', 'Kurgan-Tyube', 68.8, 37.8),
  place('タシケント', 'Tashkent', 69.2, 41.3),
  place('サマルカンド', 'Samarkand', 67, 39.7),
  place('タリマルジャン', 'Talimarjan', 65.6, 38.4),
  place('ナボイ', 'Navoi', 65.4, 40.1),
  place('トルクメンバシ', 'Turkmenbashi', 53, 40),
  place('アシガバット', 'Ashgabat', 58.4, 38),
];

/** The place that a project is named after: the first of those in its name; null where it tells none that is known. */
export function placeIn(words: readonly string[]): NamedPlace | null {
  const all = words.join('\n').toLowerCase();
  const found = places
    .map((one) => ({ one, at: [one.names.ja, one.names.en.toLowerCase()].map((name) => all.indexOf(name)) }))
    .filter(({ at }) => at.some((index) => index >= 0));
  const first = (at: readonly number[]) => Math.min(...at.filter((index) => index >= 0));
  return found.sort((a, b) => first(a.at) - first(b.at))[0]?.one ?? null;
}

/**
 * The Trans-Caspian route, roughly, from the Chinese border by Kazakhstan's railways to Aktau, over the sea to Baku and
 * on to the Black Sea. The `sea` part is by ship.
 */
export const caspianRoute = {
  names: { ja: 'カスピ海ルート', en: 'Trans-Caspian route' } as Readonly<Record<Locale, string>>,
  /** What a promise or paper on it says. */
  said: /カスピ海ルート|trans-caspian|caspian (?:sea )?route/i,
  land: [
    [
      [80.4, 44.2],
      [76.9, 43.3],
      [71.4, 42.9],
      [68.8, 43.3],
      [65.5, 44.8],
      [61.1, 46.8],
      [55.2, 45.3],
      [51.2, 43.7],
    ],
    [
      [49.9, 40.4],
      [46.4, 40.7],
      [44.8, 41.7],
      [41.7, 42.1],
    ],
  ] as readonly (readonly (readonly [number, number])[])[],
  sea: [
    [51.2, 43.7],
    [50.6, 42],
    [49.9, 40.4],
  ] as readonly (readonly [number, number])[],
};
