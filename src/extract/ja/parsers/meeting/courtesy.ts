import type { Anchor } from '../../../../model/anchor.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { meetingsNamed } from './own.ts';
import { subjectAbove } from './talk-partners.ts';
import { whenIn } from './when.ts';

const paid = /(?<object>を表敬(?:訪問)?)(?:し|する|いた|を|の予定|予定)|(?<received>(?:の|による)表敬(?:訪問)?を受け)/;

/** A courtesy call told by its verb: 「中央アジア5か国の代表は野田佳彦内閣総理大臣を表敬しました」. */
export const courtesyCall: Parser<'meetings'> = {
  id: 'ja/parsers/meeting/courtesy',
  *find(source: Source, _context: Context, earlier: FoundLists): Iterable<Found<'meetings'>> {
    const { folded } = source;
    const { own } = meetingsNamed(source, earlier);
    if (own?.mention.level === 'courtesy') return;
    for (const passage of source.edition.passages) {
      if (passage.kind === 'title' || passage.kind === 'heading') continue;
      for (const sentence of statementsOf(source, passage)) {
        const words = folded.slice(sentence.start, sentence.end);
        const match = paid.exec(words);
        if (!match) continue;
        const at = sentence.start + match.index;
        const people = inside(earlier.people, sentence.start, at);
        const last = people.findLast((p) => p.end >= at - 2);
        // 「トネリ外相(H.E. Mr. …)を表敬」: the bracket says the name again.
        const again = last && folded[last.start - 1] === '(' ? people.find((p) => p.end === last.start - 1) : undefined;
        const visited = again ?? last;
        const received = match.groups?.['received'] !== undefined;
        if (!visited) continue;
        const from = subjectBefore(folded, sentence.start, visited.start);
        const above = from ? undefined : subjectAbove(source, earlier, passage, sentence.start, visited);
        const caller = people.find((p) => p !== visited && p.end <= visited.start);
        const callerWords = from
          ? source.text.slice(from.start, from.end)
          : above
            ? source.text.slice(above.start, above.end)
            : null;
        const when = whenIn(earlier, sentence.start, sentence.end);
        const parts: Record<string, Anchor> = when.time ? { date: source.anchor(when.time.start, when.time.end) } : {};
        const host = source.text.slice(visited.start, visited.end);
        const name = received
          ? `${host}による${callerWords === null ? '' : `${callerWords}への`}表敬`
          : callerWords
            ? `${callerWords}による${host}への表敬`
            : `${host}への表敬`;
        yield {
          list: 'meetings',
          start: from && visited.start - from.end < 8 ? from.start : visited.start,
          end: at + (match.groups?.['object'] ?? match.groups?.['received'] ?? '').length,
          rule: this.id,
          certainty: 'certain',
          value: {
            name,
            dialogue: null,
            date: when.date ?? own?.when.date?.split('T')[0] ?? null,
            start: when.start,
            duration: when.duration,
            level: 'courtesy',
            ordinal: null,
            place: null,
            chair: null,
            participants: [...new Set([...(caller ? [caller.value.name] : []), visited.value.name])],
            parts,
          },
        };
      }
    }
  },
};

/** The noun phrase marked by は or が before an offset. */
function subjectBefore(folded: string, from: number, to: number): { start: number; end: number } | null {
  for (let i = to - 1; i > from; i--) {
    if (folded[i] !== 'は' && folded[i] !== 'が') continue;
    if (/\p{sc=Hiragana}/u.test(folded[i - 1] ?? '')) continue;
    // 「2016年に両国が樹立10周年を迎えたことも踏まえ、…外相を表敬し」: the subject of another verb.
    if (/[えてりきしみいち][、,]|(?:ため|際)[、,]/.test(folded.slice(i, to))) continue;
    let start = i;
    while (start > from && !/[、,。\s]/.test(folded[start - 1] ?? '')) start--;
    return { start, end: i };
  }
  return null;
}
