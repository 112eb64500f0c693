import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { samePerson, type Person } from './persons.ts';

export const titled = (source: Source, person: Person) => source.text.slice(person.start, person.end);

const rankOf = (role: string | null): 'head' | 'foreign' | null => {
  if (!role) return null;
  if (/副首相兼外務|外務大臣|外相|国務長官/.test(role) && !/政務官|副大臣|次官/.test(role)) return 'foreign';
  if (/総理|首相|大統領|国家主席|国王/.test(role) && !/夫人|補佐|副大統領/.test(role)) return 'head';
  return null;
};

const known = new WeakMap<FoundLists, Person[]>();

/** The heads of government and foreign ministers that the release names with their office in full, each once. */
function ranked(earlier: FoundLists): readonly Person[] {
  const kept = known.get(earlier);
  if (kept) return kept;
  const byName = new Map<string, Person>();
  for (const person of earlier.people)
    if (rankOf(person.value.role)) byName.set(`${person.value.name} ${person.value.country}`, person);
  const found = [...byName.values()];
  known.set(earlier, found);
  return found;
}

/** The states that headlines join to 日 by one kanji: 日米首脳会談, but 日・キルギス首脳会談. */
const kanji: Readonly<Record<string, string>> = {
  US: '米',
  CN: '中',
  KR: '韓',
  IN: '印',
  GB: '英',
  FR: '仏',
  DE: '独',
  IT: '伊',
  CA: '加',
  AU: '豪',
  RU: '露',
};

/** 日・キルギス外相会談 from the countries and offices of the two. */
export function nameOfTalk(
  source: Source,
  context: Context,
  earlier: FoundLists,
  one: Person,
  other: Person,
  phone: boolean,
): string {
  // 河野大臣 is 河野太郎外務大臣: the office in full stands where he is first named.
  const [a, b] = [one, other].map(
    (p) => rankOf(p.value.role) ?? rankOf(ranked(earlier).find((o) => samePerson(o, p))?.value.role ?? null),
  );
  const kind = a === 'head' && b === 'head' ? '首脳' : a === 'foreign' && b === 'foreign' ? '外相' : '';
  // Without a rank to name it by, a talk is called by those who held it, as the text calls them.
  if (!kind) return `${titled(source, one)}と${titled(source, other)}との${phone ? '電話' : ''}会談`;
  const foreign = [one, other].find((p) => p.value.country && p.value.country !== 'JP');
  const single = foreign?.value.country ? kanji[foreign.value.country] : undefined;
  if (single) return `日${single}${kind}${phone ? '電話' : ''}会談`;
  const state = foreign ? shortName(context, foreign.value.country ?? '') : null;
  if (!state) return `${one.value.name}と${other.value.name}の${phone ? '電話' : ''}会談`;
  return `日・${state}${kind}${phone ? '電話' : ''}会談`;
}

/** 日仏防衛相会談, 日・タイ外相会談: where the word says the rank and only the other one is named. */
export function nameOfRank(context: Context, other: Person, said: string): string | null {
  const code = other.value.country ?? '';
  if (!/^(?:首脳|外相|防衛相)(?:電話)?会談$/.test(said)) return null;
  const single = kanji[code];
  const state = single ?? shortName(context, code);
  return state ? `日${single ? '' : '・'}${state}${said}` : null;
}

/** The everyday name of a state: キルギス for キルギス共和国. */
function shortName(context: Context, code: string): string | null {
  const names = context.vocabulary.countries.find((c) => c.code === code)?.names['ja'] ?? [];
  return names.find((n) => !/共和国|王国|連邦/.test(n)) ?? names[0] ?? null;
}
