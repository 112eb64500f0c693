import { amountOf, inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf } from '../../../shared/facts/statements.ts';
import type { Parser } from '../../../shared/found.ts';
import { aidOf, schemeIn } from './aid.ts';
import { projectsIn } from './projects.ts';

const paper =
  /\b(?<quote>[Ee]xchange\sof\s(?:[Nn]otes|[Ll]etters)|(?:notes|letters)(?=\s(?:were|was)\s(?:signed|exchanged)))\b/;
const done = /\b(?:signed|exchanged|signing\sceremony|took\splace|concluded|formali[sz]ed?)\b/i;
/** “… for a Non-Project Grant Aid for the Provision of Medical Equipment”: what the notes are about, where it has a name. */
const about =
  /^"?\s(?:for|on|concerning|regarding)\s(?:an?\s|the\s)?(?<name>[A-Z][\w'-]{1,30}(?:\s(?:of|for|the|and|in|to|[A-Z][\w'-]{1,30})){1,16})/;
const lastSmall = /(?:\s(?:of|for|the|and|in|to))+$/;

/**
 * “The two Governments signed an exchange of notes today. … Japan shall extend a grant of 300 million yen”: aid whose
 * paper bears no project's name. Its amount is the first that the release calls a limit or a loan.
 */
export const unnamedNotes: Parser<'instruments'> = {
  id: 'en/parsers/instrument/unnamed-notes',
  *find(source, context, earlier) {
    const aid = aidOf(source, context, earlier);
    if (!aid || aid.kind !== 'exchange-of-notes' || projectsIn(source, earlier).length > 0) return;
    for (const passage of source.edition.passages.slice(0, 8)) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage)) {
        const words = source.folded.slice(statement.start, statement.end);
        const match = paper.exec(words);
        if (!match || !done.test(words)) continue;
        // Several at once are told by their number.
        if (
          inside(earlier.counts, statement.start, statement.end).some((c) =>
            /^(?:projects|grants|loans)$/.test(c.value.unit),
          )
        )
          return;
        const from = statement.start + match.index;
        const behind = about.exec(source.folded.slice(from + match[0].length, statement.end));
        const name = behind?.groups?.['name']?.replace(lastSmall, '') ?? null;
        const at = behind && name ? from + match[0].length + behind[0].indexOf(name) : from;
        const end = name ? at + name.length : from + match[0].length;
        const money = earlier.money.find(
          (m) => m.value.basis === 'ceiling' || m.value.basis === 'loan' || m.value.basis === 'provided',
        );
        const title = source.text.slice(at, end);
        yield {
          list: 'instruments',
          start: at,
          end,
          rule: unnamedNotes.id,
          certainty: 'implied',
          value: {
            title,
            kind: 'exchange-of-notes',
            scheme: aid.scheme ?? schemeIn(source.folded.slice(0, 2000)),
            country: aid.country,
            amount: money ? amountOf(money) : null,
            project: name,
            count: 1,
            partner: aid.partner,
            parts: money ? { amount: source.anchor(money.start, money.end) } : {},
          },
        };
        return;
      }
    }
  },
};
