import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { dayFromOwn } from './around-own.ts';
import type { Mention } from './mentions.ts';
import { isNamedForElse } from './named-for-else.ts';
import { meetingsNamed } from './own.ts';
import { placeOfTalk } from './place.ts';
import { samePerson, type Person } from './persons.ts';
import { nameOfRank, nameOfTalk, titled } from './talk-name.ts';
import { areSubjects, eachMet, inOneRow, linked, metBySpeaker, rowOf, subjectAbove, unnamed } from './talk-partners.ts';
import { saysOfPerson, whenIn, type When } from './when.ts';

/** 「…と会談し」, 「…と首脳会談を行いました」, 「…と電話で話しました」; a talk only mentioned (会談では) is not reported here. */
const verb =
  /(?<noun>(?<!(?:電話|テレビ|オンライン)で?(?:首脳|外相)?)(?:首脳|外相|防衛相|大臣|二国間|個別|バイ)?会談|立ち話|(?<!記者)会見|面談|面会|懇談|意見交換(?=を))(?:し|され|いた(?=し)|を行|を実施|に臨[みん]|した)|(?<call>(?:テレビ|オンライン)(?:首脳|外相)?会談(?:を(?:行|実施)|し)|電話(?:会談を(?:行|実施)|会談し|で話|で(?:首脳|外相)?会談(?:を行|し)|で協議(?:を行|し)|で意見交換|協議を(?:行|実施)|協議し))/g;
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
        if (!/会談|電話|会見|面談|面会|懇談|意見交換|立ち話/.test(words)) continue;
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
          const office = before.some((p) => p.value.country !== 'JP')
            ? null
            : unnamed(source, earlier, sentence.start, at);
          if (office && past(words.slice(match.index))) {
            const day = whenOrMonth(source, earlier, sentence, at);
            yield {
              list: 'meetings',
              rule: this.id,
              certainty: 'certain',
              start: office.start,
              end,
              hint: { state: office.state },
              value: {
                name: `${source.text.slice(office.start, office.end)}との${phone ? '電話' : ''}会談`,
                dialogue: null,
                date: day.date ?? dayFromOwn(words, own?.when.date ?? null),
                start: day.start,
                duration: day.duration,
                level: phone ? 'phone' : 'bilateral',
                ordinal: null,
                place: placeOfTalk(source, sentence.start, at),
                chair: null,
                participants: one ? [one.value.name] : [],
                parts: day.time ? { date: source.anchor(day.time.start, day.time.end) } : {},
              },
            };
            continue;
          }
          if (!one) continue;
          const named = before.findLast((p) => p !== one && !samePerson(p, one) && !inOneRow(source, before, one, p));
          const other =
            named ??
            (linked(source, one, at) ? subjectAbove(source, earlier, passage, sentence.start, one) : undefined);
          const plain = /会見|面談|面会|懇談|意見交換/.exec(match.groups?.['noun'] ?? '')?.[0] ?? null;
          const when = whenOrMonth(source, earlier, sentence, at);
          const parts: Record<string, Anchor> = when.time
            ? { date: source.anchor(when.time.start, when.time.end) }
            : {};
          const frame = { list: 'meetings' as const, rule: this.id, certainty: 'certain' as const };
          const shared = {
            dialogue: null,
            level: phone ? ('phone' as const) : ('bilateral' as const),
            ordinal: null,
            place: placeOfTalk(source, sentence.start, at),
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
            const several = many ? [] : metBySpeaker(source, before, at);
            const met = several[0];
            const last = several.at(-1);
            if (met && last && plain === null && past(words.slice(match.index)))
              yield {
                ...frame,
                start: met.start,
                end,
                hint: { state: met.value.country },
                value: {
                  ...shared,
                  name:
                    nameOfRank(context, met, said) ??
                    `${source.text.slice(met.start, last.end)}との${phone ? '電話' : ''}会談`,
                  date:
                    when.date ??
                    (/^(?:先ほど|先程|さきほど)/.test(source.folded.slice(passage.start, passage.start + 4))
                      ? context.issued
                      : null),
                  start: when.start,
                  duration: when.duration,
                  ordinal: /初めて/.test(words.slice(met.end - sentence.start, match.index)) ? 1 : null,
                  participants: several.map((p) => p.value.name),
                  parts,
                },
              };
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
          const day = when.date ?? dayFromOwn(words, own?.when.date ?? null);
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
          const row = others.length > 0 || plain !== null ? [other] : rowOf(source, before, one, other);
          const [first = other] = row;
          yield {
            ...frame,
            start: spanStart(source, sentence, one, other),
            end,
            hint: { state: stateOf(one, other) },
            value: {
              ...shared,
              name:
                row.length > 1
                  ? `${titled(source, one)}と${source.text.slice(first.start, other.end)}との${phone ? '電話' : ''}会談`
                  : plain === null
                    ? nameOfTalk(source, context, earlier, ...inOrder(one, other), phone)
                    : `${titled(source, one)}と${titled(source, other)}との${plain}`,
              date: day,
              start: when.start,
              duration: when.duration,
              participants: [one, ...row].map((p) => p.value.name),
              parts,
            },
          };
        }
      }
    }
  },
};

/** Who is named above the sentence comes first in the name. */
const inOrder = (one: Person, other: Person): [Person, Person] =>
  other.start < one.start ? [other, one] : [one, other];

const isHead = ({ start, sentence }: Mention): boolean => start - sentence.passage.start < 8;

/** 「平成27年5月、…を訪問した際、…と会談を行い」: where no day is told, the month. */
function whenOrMonth(source: Source, earlier: FoundLists, sentence: Statement, at: number): When {
  const when = whenIn(earlier, sentence.start, sentence.end);
  if (when.date) return when;
  const month = inside(earlier.times, sentence.start, at).find(
    (t) => /^\d{4}-\d{2}$/.test(t.value.value) && !saysOfPerson.test(source.folded.slice(t.end, at)),
  );
  return month ? { ...when, date: month.value.value, time: month } : when;
}

const stateOf = (one: Person, other: Person) =>
  [one, other].find((p) => p.value.country && p.value.country !== 'JP')?.value.country ?? null;

const past = (words: string) => /ました|た。|た[．.]?$/.test(words);

/** The shortest stretch that states the talk: from its subject where it stands near, else from the other's name. */
function spanStart(source: Source, sentence: Statement, one: Person, other: Person): number {
  if (other.start < sentence.start) return one.start;
  const between = source.folded.slice(one.end, other.start);
  return one.start >= sentence.start && between.length < 6 ? one.start : other.start;
}
