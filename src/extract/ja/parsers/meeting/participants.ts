import type { Passage } from '../../../../model/edition.ts';
import type { FoundLists } from '../../../shared/found.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Source } from '../../../shared/source.ts';
import { ancestorsOf } from '../../../shared/facts/outline.ts';
import { tellsOfTalkAround } from './around-own.ts';
import { isNamedForElse } from './named-for-else.ts';
import type { OwnMeeting } from './own.ts';
import { joined, peopleIn, samePerson, type Person } from './persons.ts';

const list = /出席者|参加者|参加機関|顔ぶれ|登壇(?:予定)?者|参加国|出席国|講演者|パネリスト|国名 代表/;
const present =
  /出席|参加|加わ|議長|主催|開か|開催|行われ|参列|集ま|会談|会見|電話|発表し?た?。?$|挨拶|講演|司会|論じ|話し合|総括|ゲスト|採択|団長/;
/** Telling the press of a meeting is not taking part in it. */
const reporting = /記者会見|記者発表で|署名者|見守/;

/** Who took part in the release's own meeting: named in its lead, in a list of those present, in its programme. */
export function participantsOf(source: Source, earlier: FoundLists, own: OwnMeeting): Person[] {
  const { folded } = source;
  const { level } = own.mention;
  if (level === 'bilateral' || level === 'phone' || level === 'courtesy') return parties(source, earlier, own);
  const found: Person[] = [];
  for (const passage of own.lead) found.push(...presentIn(source, earlier, passage));
  for (const passage of source.edition.passages) {
    if (passage.kind === 'title' || (own.lead.includes(passage) && !underList(source, passage))) continue;
    const above = ancestorsOf(source, passage);
    const headed = above.some((p) => p.kind === 'heading' && list.test(folded.slice(p.start, p.end)));
    const open = level === 'symposium' || level === 'forum';
    if (
      headed ||
      underList(source, passage) ||
      (list.test(folded.slice(passage.start, passage.start + 14)) && passage.kind !== 'heading')
    )
      found.push(...peopleIn(earlier, passage.start, passage.end));
    else if (open && !above.some((p) => /参考/.test(p.address ?? '')))
      found.push(...presentIn(source, earlier, passage));
    else if (
      /議長国[^、,。]{1,14}の$/.test(
        folded.slice(
          Math.max(0, (peopleIn(earlier, passage.start, passage.end)[0]?.start ?? 0) - 24),
          peopleIn(earlier, passage.start, passage.end)[0]?.start ?? 0,
        ),
      )
    )
      found.push(...peopleIn(earlier, passage.start, passage.end).slice(0, 1));
  }
  const visited = source.edition.passages
    .flatMap((p) => statementsOf(source, p))
    .filter((s) => /表敬/.test(folded.slice(s.start, s.end)))
    .flatMap((s) => peopleIn(earlier, s.start, s.end))
    .filter((p) => /^(?:\([^)]{0,80}\))?(?:を表敬|への表敬)/.test(folded.slice(p.end, p.end + 90)));
  const listed = found.filter((p) => !own.lead.includes(source.passageAt(p.start)));
  return joined(found.filter((p) => listed.includes(p) || !visited.some((v) => samePerson(v, p))));
}

/** 「(出席者)」 on a line of its own, then one short line a country: each line until a sentence ends the list. */
function underList(source: Source, passage: Passage): boolean {
  const { passages } = source.edition;
  const words = (p: Passage) => source.folded.slice(p.start, p.end);
  const short = (p: Passage | undefined) => p !== undefined && p.end - p.start < 90 && !/[。．]$/.test(words(p));
  if (!short(passage)) return false;
  for (let i = passage.index - 1; i >= Math.max(0, passage.index - longestList); i--) {
    const above = passages[i];
    if (!above || !short(above)) return false;
    if (listHead.test(words(above))) return true;
    if (above.kind === 'title' || above.kind === 'heading') return false;
  }
  return false;
}
const longestList = 40;
const listHead =
  /^[([【<●○■◆・1-9\s.]{0,4}(?:主な)?(?:出席者|参加者|参加国|出席国|参加機関)(?:一覧|\([^)]{1,14}\)|は次のとおり|は以下のとおり)?[)\]】>]?(?: ?[:：].{0,60})?$/;

/**
 * 「第3回三か国農業大臣会合」 as a heading of a release on a journey, and 「(出席者)」 below it: who came to that meeting, up to the
 * next heading that tells of another.
 */
export function listedUnder(source: Source, earlier: FoundLists, at: number): Person[] {
  const { passages } = source.edition;
  const head = source.passageAt(at);
  const found: Person[] = [];
  for (let i = head.index + 1; i < Math.min(passages.length, head.index + longestList); i++) {
    const next = passages[i] as Passage;
    const opens = next.kind === 'heading' || (next.kind === 'item' && next.depth <= head.depth);
    if (opens && (next.depth <= head.depth || !list.test(source.folded.slice(next.start, next.end)))) break;
    if (underList(source, next)) found.push(...peopleIn(earlier, next.start, next.end));
  }
  return joined(found);
}

function presentIn(source: Source, earlier: FoundLists, passage: Passage): Person[] {
  return statementsOf(source, passage).flatMap((sentence) => {
    const words = source.folded.slice(sentence.start, sentence.end);
    if (!present.test(words) || reporting.test(words) || /表敬/.test(words) || tellsOfTalkAround(words)) return [];
    return peopleIn(earlier, sentence.start, sentence.end).filter((p) => !isNamedForElse(source, p));
  });
}

/** The two (and those beside them) of a talk: the people of the sentences that tell of it. */
function parties(source: Source, earlier: FoundLists, own: OwnMeeting): Person[] {
  const early =
    own.mention.level === 'courtesy'
      ? source.edition.passages.filter((p) => p.kind !== 'title' && p.kind !== 'date').slice(0, 6)
      : own.lead;
  for (const passage of early) {
    const sentences = statementsOf(source, passage);
    for (const [order, sentence] of sentences.entries()) {
      const words = source.folded.slice(sentence.start, sentence.end);
      if (!/2\+2|会合|会談|電話|表敬|協議|会見|昼食|夕食|朝食|懇談|面会|面談|意見交換|意見を交|話し/.test(words))
        continue;
      const people = peopleIn(earlier, sentence.start, sentence.end).filter((p) => !isNamedForElse(source, p));
      if (people.length < 2 && own.mention.level !== 'courtesy') continue;
      if (own.mention.level !== 'courtesy')
        return joined(people)
          .slice(0, /外務・防衛|2\+2|外交・防衛/.test(source.folded.slice(own.mention.start, own.mention.end)) ? 4 : 2)
          .concat(seatedBeside(source, earlier, own))
          .map((p) => fullest(earlier, p));
      if (people.length === 0) continue;
      const next = sentences[order + 1];
      const beside =
        next && /並|同席|陪席|同行/.test(source.folded.slice(next.start, next.end))
          ? peopleIn(earlier, next.start, next.end)
          : [];
      const all = joined([...people, ...beside]);
      return all.map((p) => fullest(earlier, p));
    }
  }
  return joined(own.lead.flatMap((p) => peopleIn(earlier, p.start, p.end))).slice(0, 2);
}

/** 「先方はサール外相、当方は森副長官が同席した。」, told in a sentence of the lead. */
const seatedBeside = (source: Source, earlier: FoundLists, own: OwnMeeting): Person[] =>
  own.lead
    .flatMap((p) => statementsOf(source, p))
    .filter((s) => /(?:同席|陪席)(?:し|者)/.test(source.folded.slice(s.start, s.end)))
    .flatMap((s) => peopleIn(earlier, s.start, s.end));

/** The fullest name that the release gives a person. */
const fullest = (earlier: FoundLists, person: Person): Person =>
  joined([
    person,
    ...earlier.people.filter(
      (p) => p.value.name.length > person.value.name.length && p.value.country === person.value.country,
    ),
  ])[0] ?? person;
