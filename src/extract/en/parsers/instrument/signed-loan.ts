import type { InstrumentKind } from '../../../../model/kinds.ts';
import { amountOf, inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { otherState, ownState } from './own-state.ts';
import { projectsIn } from './projects.ts';

type Money = Found<'money'>;

const signing =
  /\b(?:sign(?:ed|ing|s)?|inked|concluded|executed|entered(?:\sinto)?)\b(?:\s(?:today|here|yesterday|(?:on\s)?[A-Z][a-z]{2,8}))?\s(?:of\s)?(?:(?:an?|the|its|their|another|two|three|four|five)\s)?(?:(?:new|second|first|third|additional|further|sovereign|concessional|financing|separate)\s){0,3}$/i;
/** “… EUR 100 million loan”, behind the sum. */
const after =
  /^[\s-](?:(?:[a-z][\w-]{1,20}|[A-Z]{2,6})\s){0,4}?(?<noun>loans?|credits?|grants?|credit\sline|line\sof\scredit|financing|facility|finance\scontract|contract|agreement|compact)(?:\s(?:agreements?|contracts?|packages?|facility))?\b/;
/** “signed a loan agreement of EUR 20 million”, “signed in Riyadh two development loan agreements worth …”: before the sum. */
const beforeSum =
  /\b(?:sign(?:ed|ing|s)?|inked|concluded)\s(?:today\s)?(?:in\s[A-Z][\w-]{2,20},?\s)?(?:(?:an?|the|its|their|new|two|three|four|five|six|several|\d{1,2})\s){0,2}(?<paper>(?:(?:[a-z][\w-]{1,20})\s){0,3}?(?:(?:pact|agreement|contract|deal)(?:\swith\s(?:the\s)?[A-Z][\w'-]{1,20}(?:\s(?:of\s)?[A-Z][\w'-]{1,20}){0,4})?\s(?:for|on|to\s(?:provide|extend|lend))\s(?:an?\s)?(?:Official\sDevelopment\sAssistance\s)?(?:\(?ODA\)?\s)?)?(?<noun>loan|credit|grant|financing|financial|finance)(?:\s(?:agreement|contract|pact|deal)s?)?(?:\swith\s(?:the\s)?[A-Z][\w.'-]{0,30}(?:\s(?:of\s|for\s)?[A-Z][\w.'-]{0,30}){0,5})?),?\s(?:(?:of|for|worth|totall?ing|amounting\sto|valued\sat|to\sprovide)\s)(?:up\sto\s|about\s|over\s|approximately\s|around\s|an?\s)?$/i;
/** “signed two agreements worth $11 million”: papers told by their number and their sum. */
const worth =
  /\bsign(?:ed|ing|s)?\s(?:today\s)?(?:an?|two|three|four|five|six|\d{1,2})\s(?<paper>(?:[a-z][\w-]{1,20}\s){0,2}?(?<noun>agreement|contract)s?),?\s(?:worth|valued\sat|totall?ing)\s(?:up\sto\s|about\s|over\s|around\s|an?\s|more\sthan\s){0,2}$/i;
/** “a technical assistance grant of USD 1 million was also signed” */
const plain =
  /\b(?:an?|the)\s(?<paper>(?:[\w-]{2,20}\s){0,3}?(?<noun>loan|credit|grant)(?:\sagreements?)?),?\s(?:of|for|worth)\s(?:up\sto\s|about\s|an?\s)?$/i;
const passive = /^[^.;]{0,80}\b(?:was|were|has\sbeen|have\sbeen)\s(?:also\s)?(?:signed|concluded)\b/;

const kindOf = (noun: string): InstrumentKind =>
  /^grants?$/i.test(noun)
    ? 'grant'
    : /^contract$/i.test(noun)
      ? 'contract'
      : /^(?:agreement|compact)$/i.test(noun)
        ? 'agreement'
        : 'loan';

/** “signed a new EUR 100 million loan with the Bank of Cyprus”: a loan or grant whose paper is told by its sum. */
export const signedLoan: Parser<'instruments'> = {
  id: 'en/parsers/instrument/signed-loan',
  *find(source, _context, earlier) {
    const projects = projectsIn(source, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const statement of statementsOf(source, passage))
        for (const money of inside(earlier.money, statement.start, statement.end)) {
          const told = paperOf(source, statement, money);
          // A loan for a project that is told with this sum is told there.
          if (!told || projects.some((p) => p.money?.start === money.start)) continue;
          const kind = kindOf(told.noun);
          // One loan for the one project of a release is told by the project's name.
          const [project, more] = projects;
          const sole = project && !more ? project : null;
          const at = { start: told.start, end: told.end };
          yield {
            list: 'instruments',
            ...at,
            rule: signedLoan.id,
            certainty: 'certain',
            value: {
              title: sole?.title ?? titleOf(source, at, money),
              kind,
              scheme: kind === 'grant' || kind === 'loan' ? kind : null,
              country: stateIn(source, earlier, statement),
              amount: amountOf(money),
              project: sole?.title ?? null,
              count: countIn(earlier, statement, told.start, told.end),
              partner: null,
              parts: { amount: source.anchor(money.start, money.end) },
            },
          } satisfies Found<'instruments'>;
        }
    }
  },
};

/** Whom the sentence names besides the issuer's state, else the other state of the release. */
function stateIn(source: Source, earlier: FoundLists, { start, end }: Statement): string | null {
  const own = ownState(source, earlier);
  const codes = new Set(inside(earlier.countryMentions, start, end).map((c) => c.value.code));
  codes.delete(own ?? '');
  // “The Bank and the Government of Malawi signed … for a road to Zambia”: who signs.
  const signers = new Set(
    inside(earlier.countryMentions, start, end)
      .filter((c) =>
        /\b[Gg]overnment\sof\s(?:the\s)?(?:[A-Z][a-z]{2,14}\s){0,2}(?:of\s)?$/.test(
          source.folded.slice(Math.max(start, c.start - 50), c.start),
        ),
      )
      .map((c) => c.value.code),
  );
  const [signer, second] = signers;
  if (signer && !second && codes.has(signer)) return signer;
  return codes.size > 1 ? null : ([...codes][0] ?? otherState(source, earlier));
}

/** “three development loan agreements”: how many, where it stands before the paper. */
function countIn(earlier: FoundLists, statement: Statement, start: number, end: number): number | null {
  const count = inside(earlier.counts, statement.start, statement.end).findLast(
    (c) => c.start < end && c.end > start && /^(?:loans|grants|agreements|contracts)$/.test(c.value.unit),
  );
  return count && !count.value.ordinal ? count.value.value : null;
}

function paperOf(
  source: Source,
  statement: Statement,
  money: Money,
): { start: number; end: number; noun: string } | null {
  const before = source.folded.slice(Math.max(statement.start, money.start - 160), money.start);
  const rest = after.exec(source.folded.slice(money.end, statement.end));
  if (rest?.groups?.noun && signing.test(before)) {
    const end = money.end + rest[0].length;
    const tail = withWhom.exec(source.folded.slice(end, statement.end))?.[0].replace(/\.$/, '').length ?? 0;
    return { start: money.start, end: end + tail, noun: rest.groups.noun };
  }
  const told =
    beforeSum.exec(before) ??
    worth.exec(before) ??
    (passive.test(source.folded.slice(money.end, statement.end)) ? plain.exec(before) : null);
  if (!told?.groups?.paper || !told.groups.noun) return null;
  return {
    start: money.start - told[0].length + told[0].indexOf(told.groups.paper),
    end: money.end,
    noun: told.groups.noun,
  };
}

const withWhom = /^\swith\s(?:the\s)?[A-Z][\w.'-]{0,30}(?:\s(?:of\s|for\s|and\s)?(?:the\s)?[A-Z][\w.'-]{0,30}){0,6}/;

/** The words without the sum: “loan with the Bank of Cyprus”. */
const titleOf = (source: Source, { start, end }: { start: number; end: number }, money: Money): string =>
  (money.start === start ? source.text.slice(money.end, end) : source.text.slice(start, money.start))
    .trim()
    .replace(
      /,?\s(?:of|for|worth|totall?ing|amounting to|valued at|to provide)(?:\s(?:up to|about|over|approximately|around|an?))?$|,$/,
      '',
    )
    .replace(/^(?:first|second|third|other)\s(?:(?:two|three|four|\d)\s)?/i, '');
