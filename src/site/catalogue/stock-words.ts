import type { Locale } from '../../model/language.ts';

/** Words that official releases use again and again for who acts and for what is counted, in both languages. */
const actors: readonly (readonly [ja: string, en: string])[] = [
  ['首脳', 'The leaders'],
  ['両首脳', 'The two leaders'],
  ['各国首脳', 'The leaders'],
  ['元首', 'The Heads of State'],
  ['出席者', 'The participants'],
  ['参加者', 'The participants'],
  ['双方', 'Both sides'],
  ['両者', 'Both sides'],
  ['両国', 'The two countries'],
  ['両国政府', 'The two governments'],
  ['両外相', 'The two foreign ministers'],
  ['両大臣', 'The two ministers'],
  ['両国の大臣', 'Ministers of the two countries'],
  ['両国外務省', 'The two foreign ministries'],
  ['各国', 'The countries'],
  ['各国代表', 'The countries’ representatives'],
  ['日本と中央アジア各国', 'Japan and the Central Asian states'],
  ['日本とメコン諸国', 'Japan and the Mekong countries'],
  ['日本と太平洋島嶼国・地域', 'Japan and the Pacific islands'],
  ['4か国', 'The four countries'],
];

const units: readonly (readonly [ja: string, one: string, many: string])[] = [
  ['人', 'person', 'people'],
  ['名', 'person', 'people'],
  ['件', 'item', 'items'],
  ['社', 'company', 'companies'],
  ['校', 'school', 'schools'],
  ['か国', 'country', 'countries'],
  ['地域', 'region', 'regions'],
  ['泊', 'night', 'nights'],
  ['人泊', 'guest night', 'guest nights'],
  ['回', 'time', 'times'],
  ['台', 'vehicle', 'vehicles'],
  ['年', 'year', 'years'],
];

/** Who acts, in the reader's language: 出席者 gives “The participants”; null for a name that is no stock word. */
export function stockActor(name: string, locale: Locale): string | null {
  const same = (word: string) => word.toLowerCase().replace(/^the /, '') === name.toLowerCase().replace(/^the /, '');
  const found = actors.find(([ja, en]) => ja === name || same(en));
  return found ? found[locale === 'ja' ? 0 : 1] : null;
}

/** What is counted, in the reader's language: 名 gives “people”, “people” gives 人; null where it is not known. */
export function stockUnit(unit: string, count: number, locale: Locale): string | null {
  const found = units.find(([ja, one, many]) => [ja, one, many].includes(unit));
  if (!found) return null;
  return locale === 'ja' ? found[0] : found[count === 1 ? 1 : 2];
}
