import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Found, Parser } from '../../../shared/found.ts';
import { isTitle, quotedIn } from '../../words/quoted.ts';

/** Links of the body: what they are called and where they lead. */
export const link: Parser<'reference'> = {
  id: 'en/parsers/reference/link',
  *find(source) {
    for (const { start, end, href } of source.edition.links) {
      const passage = source.passageAt(start);
      if (end > passage.end || end <= start || passage.kind === 'title' || passage.kind === 'date') continue;
      yield {
        list: 'reference',
        start,
        end,
        rule: link.id,
        certainty: 'certain',
        value: { what: 'link', value: href },
      } satisfies Found<'reference'>;
    }
  },
};

const paper =
  /\b(?<![\w-])(?:[A-Z][\w.-]{0,40}(?:\sand)?\s){1,6}(?:Partnership(?:\sAgreement)?|Agreement|Statement|Declaration|Strategy|Action\sPlan|Initiative|Framework|Charter|Treaty|Convention|Agenda)\b/g;
const built =
  /\b(?:basis\sof|based\son|in\s(?:line|accordance)\swith|under|pursuant\sto|put|carry\s(?:forward|out)|implement(?:ing|ation\sof)?|took\seffect,|set\sout\sin|part\sof|recall(?:ing|ed)|in\sthe)\s(?:the\s|its\s|their\s)?(?:[A-Z]{2,4}'s\s)?"?$/i;

/** Documents that the text builds upon: “on the basis of the Joint Statement issued in April”, the PIF's “2050 Strategy”. */
export const document: Parser<'reference'> = {
  id: 'en/parsers/reference/document',
  *find(source, _context, earlier) {
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item' && passage.kind !== 'note') continue;
      for (const statement of statementsOf(source, passage)) {
        const words = source.folded.slice(statement.start, statement.end);
        for (const match of words.matchAll(paper)) {
          if (!built.test(words.slice(Math.max(0, match.index - 40), match.index))) continue;
          const start = statement.start + match.index;
          yield told(
            source.text.slice(start, start + match[0].length),
            start,
            start + match[0].length,
            earlier.times,
            source.folded,
          );
        }
        for (const q of quotedIn(words)) {
          if (!isTitle(words.slice(q.start, q.end)) || !built.test(words.slice(Math.max(0, q.start - 41), q.start - 1)))
            continue;
          const start = statement.start + q.start;
          const title = source.text.slice(start, statement.start + q.end).replace(/[.,]$/, '');
          yield told(title, start, start + title.length, [], source.folded);
        }
      }
    }
  },
};

/** With its date where one is told right behind: “Joint Statement issued in April” is of 2022-04. */
function told(
  title: string,
  start: number,
  end: number,
  times: readonly Found<'times'>[],
  folded: string,
): Found<'reference'> {
  const time = inside(times, end, end + 40)[0];
  const dated =
    time && /^\s(?:issued|announced|signed|adopted|of)\s(?:in|on|of)?\s?$/.test(folded.slice(end, time.start));
  return {
    list: 'reference',
    start,
    end,
    rule: document.id,
    certainty: 'implied',
    value: { what: 'document', value: dated && time ? `${title} (${time.value.value})` : title },
  };
}
