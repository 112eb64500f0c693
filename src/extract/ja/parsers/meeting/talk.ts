import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Passage } from '../../../../model/edition.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import type { Source } from '../../../shared/source.ts';
import type { Mention } from './mentions.ts';
import { isNamedForElse } from './named-for-else.ts';
import { meetingsNamed } from './own.ts';
import { samePerson, type Person } from './persons.ts';
import { whenIn, type When } from './when.ts';

/** 「…と会談し」, 「…と首脳会談を行いました」, 「…と電話で話しました」; a talk only mentioned (会談では) is not reported here. */
const verb =
  /(?<noun>(?<!(?:電話|テレビ|オンライン)で?(?:首脳|外相)?)(?:首脳|外相|防衛相|大臣|二国間|個別|バイ)?会談|面談|面会|懇談|意見交換(?=を))(?:し|を行|を実施|した)|(?<call>(?:テレビ|オンライン)(?:首脳|外相)?会談(?:を(?:行|実施)|し)|電話(?:会談を(?:行|実施)|会談し|で話|で(?:首脳|外相)?会談(?:を行|し)|で協議(?:を行|し)|で意見交換|協議を(?:行|実施)|協議し))/g;
const isOfTwo = /^(?:bilateral|phone|courtesy)$/;
/** Two people and their offices, in Japanese and Latin letters, fit before the verb in this. */
const reach = 500;
const each = /(?:各国|それぞれの国|参加国|出席国)の?(?:大統領|首脳|外相|外務大臣|大臣|首相|閣僚|代表)/;
/** 「…16名のペルー経済代表団と会談し」: who talks for a state together, right before the verb. */
const delegation =
  /(?<who>[\p{sc=Han}\p{sc=Katakana}ー・]{2,24}(?<!各国|日本|政府|我が国)(?:代表団|使節団|議員団|訪日団|経済団))と(?:の間で)?(?:の)?$/u;

/** A talk between two people told by its verb: 「林大臣はクルバエフ・キルギス共和国外務大臣と会談し」. */
export const talk: Parser<'meetings'> = {
  id: 'ja/parsers/meeting/talk',
  *find(source: Source, context: Context, earlier: FoundLists): Iterable<Found<'meetings'>> {
    const { own, mentions } = meetingsNamed(source, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = source.folded.slice(sentence.start, sentence.end);
        if (!/会談|電話|面談|面会|懇談|意見交換/.test(words)) continue;
        const told = new Set<Person>();
        for (const match of words.matchAll(verb)) {
          const at = sentence.start + match.index;
          const before = inside(earlier.people, Math.max(sentence.start, at - reach), at).filter(
            (p) => !/^[\p{sc=Latin}\s.'’-]+$/u.test(p.value.name) && !isNamedForElse(source, p),
          );
          const phone = match.groups?.['call'] !== undefined;
          const said = match.groups?.['noun'] ?? match.groups?.['call']?.replace(/(?:を行|を実施|し|話)$/, '') ?? '';
          const end = at + said.length;
          const [one] = before;
          if (!one) continue;
          const named = before.findLast((p) => p !== one && !samePerson(p, one) && !besides(source, one, p));
          const other =
            named ??
            (linked(source, one, at) ? subjectAbove(source, earlier, passage, sentence.start, one) : undefined);
          const plain = /面談|面会|懇談|意見交換/.exec(match.groups?.['noun'] ?? '')?.[0] ?? null;
          const when = whenOrMonth(earlier, sentence, at);
          const parts: Record<string, Anchor> = when.time
            ? { date: source.anchor(when.time.start, when.time.end) }
            : {};
          const frame = { list: 'meetings' as const, rule: this.id, certainty: 'certain' as const };
          const shared = {
            dialogue: null,
            level: phone ? ('phone' as const) : ('bilateral' as const),
            ordinal: null,
            place: null,
            chair: null,
          };
          const isTold =
            other &&
            (linked(source, other, at) || (!named && linked(source, one, at)) || areSubjects(source, before, at));
          // Several officials of one state in a row: with whom each of them talked is not for one entry to say.
          if (other && isTold && before.length > 3 && before.every((p) => p.value.country !== 'JP')) continue;
          // 「…首相と面談し、…について意見交換を行い」: the same talk again, and so is one of a release about a talk.
          if (plain !== null && (!other || !isTold || told.has(other) || isOfTwo.test(own?.mention.level ?? '')))
            continue;
          if (other) told.add(other);
          if (!other || !isTold) {
            const many = each.exec(words.slice(0, match.index)) ?? delegation.exec(words.slice(0, match.index));
            if (!many) continue;
            const start = sentence.start + many.index;
            yield {
              ...frame,
              start,
              end,
              value: {
                ...shared,
                name: `${titled(source, one)}と${many.groups?.['who'] ?? many[0]}との${many.groups ? '' : '二国間'}会談`,
                date: when.date ?? (past(words) ? (own?.when.date?.split('T')[0] ?? null) : null),
                start: when.start,
                duration: when.duration,
                participants: [one.value.name],
                parts,
              },
            };
            continue;
          }
          const day = when.date ?? oneDay(own?.when.date ?? null);
          // 「…とそれぞれ会談を行いました。(1) 日英防衛相会談」: lines of their own tell each of them.
          const others = eachMet(source, before, one, other, at);
          if (others.length > 0 && mentions.some((m) => m.start > at && m.level === 'bilateral' && isHead(m))) continue;
          for (const met of others)
            yield {
              ...frame,
              start: met.start,
              end: met.end,
              hint: { state: stateOf(one, met) },
              value: {
                ...shared,
                name: nameOfTalk(source, context, earlier, one, met, phone),
                date: day,
                start: null,
                duration: null,
                participants: [one.value.name, met.value.name],
                parts,
              },
            };
          yield {
            ...frame,
            start: spanStart(source, sentence, one, other),
            end,
            hint: { state: stateOf(one, other) },
            value: {
              ...shared,
              name:
                plain === null
                  ? nameOfTalk(source, context, earlier, one, other, phone)
                  : `${titled(source, one)}と${titled(source, other)}との${plain}`,
              date: day,
              start: when.start,
              duration: when.duration,
              participants: [one.value.name, other.value.name],
              parts,
            },
          };
        }
      }
    }
  },
};

const isHead = ({ start, sentence }: Mention): boolean => start - sentence.passage.start < 8;

/** 「ルビオ米国務長官、王毅中国外交部長とそれぞれ会談し」: those before the last one, each of whom had a talk of his own. */
function eachMet(source: Source, before: readonly Person[], one: Person, last: Person, at: number): Person[] {
  if (!/と(?:それぞれ|個別に)/.test(source.folded.slice(last.end, at))) return [];
  const found: Person[] = [];
  let next = last;
  for (const person of before.toReversed()) {
    if (person === last || person.end > next.start) continue;
    if (
      person === one ||
      !/^(?:\([^)]{0,80}\))?(?:、|,|及び|並びに|と)$/.test(source.folded.slice(person.end, next.start))
    )
      break;
    found.unshift(person);
    next = person;
  }
  return found;
}

/** 「平成27年5月、…を訪問した際、…と会談を行い」: where no day is told, the month. */
function whenOrMonth(earlier: FoundLists, sentence: Statement, at: number): When {
  const when = whenIn(earlier, sentence.start, sentence.end);
  if (when.date) return when;
  const month = inside(earlier.times, sentence.start, at).find((t) => /^\d{4}-\d{2}$/.test(t.value.value));
  return month ? { ...when, date: month.value.value, time: month } : when;
}

/** Of a meeting of several days nobody knows on which of them two of those present talked. */
const oneDay = (date: string | null) => (date?.includes('/') ? null : date);

const stateOf = (one: Person, other: Person) =>
  [one, other].find((p) => p.value.country && p.value.country !== 'JP')?.value.country ?? null;

const past = (words: string) => /ました|た。|た[．.]?$/.test(words);

/** …外務大臣（H.E. …）と会談し: nothing but brackets, と and an adverb stands between the second name and the verb. */
function linked(source: Source, person: Person, at: number): boolean {
  const gap = source.folded.slice(person.end, at).replace(/\([^)]{0,160}\)/g, '');
  return gap.length <= 24 && gap.startsWith('と') && !gap.includes('。');
}

/** 「安倍総理大臣と朴槿恵大統領は、約15分間、電話で会談しました」: two joined by と, and は behind the second. */
function areSubjects(source: Source, before: readonly Person[], at: number): boolean {
  const [one, other] = before.slice(-2);
  if (!one || !other || before.length > 3) return false;
  const plain = (from: number, to: number) => source.folded.slice(from, to).replace(/\([^)]{0,160}\)/g, '');
  return (
    /^(?:と|及び)$/.test(plain(one.end, other.start)) && /^(?:は|が)[、,]?[^。はが]{0,50}$/.test(plain(other.end, at))
  );
}

/** 「…岸田内閣総理大臣（当時）と首脳会談を行い」 of a section on one person's visit: that person is who talked. */
function subjectAbove(
  source: Source,
  earlier: FoundLists,
  passage: Passage,
  at: number,
  one: Person,
): Person | undefined {
  const title = source.edition.passages.filter((p) => p.kind === 'title');
  const above = [...title, ...[passage, ...ancestorsOf(source, passage)].toReversed()];
  return above
    .flatMap((p) => inside(earlier.people, p.start, Math.min(p.end, at)))
    .findLast((p) => p.value.country !== one.value.country && !samePerson(p, one));
}

/** 「アイルランガ工業大臣およびエンガル商業大臣と会談し」: two of one state are on the same side of the table. */
const besides = (source: Source, one: Person, other: Person) =>
  one.value.country !== null &&
  one.value.country === other.value.country &&
  /^(?:および|及び|並びに|、|と)$/.test(source.folded.slice(one.end, other.start));

/** The shortest stretch that states the talk: from its subject where it stands near, else from the other's name. */
function spanStart(source: Source, sentence: Statement, one: Person, other: Person): number {
  if (other.start < sentence.start) return one.start;
  const between = source.folded.slice(one.end, other.start);
  return one.start >= sentence.start && between.length < 6 ? one.start : other.start;
}

const titled = (source: Source, person: Person) => source.text.slice(person.start, person.end);

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
function nameOfTalk(
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

/** The everyday name of a state: キルギス for キルギス共和国. */
function shortName(context: Context, code: string): string | null {
  const names = context.vocabulary.countries.find((c) => c.code === code)?.names['ja'] ?? [];
  return names.find((n) => !/共和国|王国|連邦/.test(n)) ?? names[0] ?? null;
}
