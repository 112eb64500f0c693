import { englishNumber, numberPatterns } from '../../../../text/numerals-en.ts';
import { amountOf, inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists, Parser } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { aidOf, type Aid, lender, schemeIn } from './aid.ts';
import { projectsIn } from './projects.ts';
import { otherState, ownState } from './own-state.ts';

const number = String.raw`(?<count>${numberPatterns.words}|\d{1,3}(?!\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)))`;
const shapes: readonly { readonly pattern: RegExp; readonly kind: 'exchange-of-notes' | 'loan' | 'grant' }[] = [
  // “letters on two grants …”, “exchanged notes on the nine loans”
  {
    pattern: new RegExp(
      String.raw`\b(?<quote>(?:exchanged\s)?(?:the\s)?(?:letters|notes)\s(?:on|concerning|for|regarding|with\sregard\sto)\s(?:the\s)?${number}\s(?:\w{1,40}\s){0,3}?(?:grants?|loans?|projects?)\b)`,
      'i',
    ),
    kind: 'exchange-of-notes',
  },
  // “notes were exchanged on two grants, for snow-removal equipment and for ambulances”
  {
    pattern: new RegExp(
      String.raw`\b(?<quote>(?:letters|notes)\swere\s(?:signed\sand\s)?exchanged\s(?:on|concerning|for|regarding)\s(?:the\s)?${number}\s(?:\w{1,40}\s){0,3}?(?:grants?|loans?|projects?)\b(?:,\s(?:for|to)\s[^,.;]{3,120})?)`,
      'i',
    ),
    kind: 'exchange-of-notes',
  },
  {
    // “signed a $40 million loan agreement with the bank”
    pattern:
      /\bsign(?:ed|ing(?:\sof)?)\s(?:today\s)?(?:the\s|an?\s|\w{2,9}\s)?(?:[A-Z]{0,3}\s?[€£$¥]?\s?\d[\d.,]{0,12}\s?(?:million|billion|bn|m)?\s(?:[A-Za-z]{3,8}\s)?)?(?<quote>(?:ODA\s|sovereign\s|concessional\s)?loan\sagreements?)\b/i,
    kind: 'loan',
  },
  { pattern: /\b(?<quote>loan\sagreements?)\b[^.]{0,160}\b(?:was|were)\ssigned\b/i, kind: 'loan' },
];

/** Several projects signed at once, where the text counts them: one entry for all, with their count and their total. */
export const aidSeveral: Parser<'instruments'> = {
  id: 'en/parsers/instrument/aid-several',
  *find(source, context, earlier) {
    const aid = aidOf(source, context, earlier);
    for (const passage of source.edition.passages) {
      if (passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      const statements = statementsOf(source, passage);
      for (const [i, statement] of statements.entries()) {
        const found = severalIn(source, earlier, statement, statements[i + 1] ?? null, aid, context);
        if (found) yield found;
      }
    }
  },
};

function severalIn(
  source: Source,
  earlier: FoundLists,
  statement: Statement,
  next: Statement | null,
  aid: Aid | null,
  context: Context,
): Found<'instruments'> | null {
  const words = source.folded.slice(statement.start, statement.end);
  for (const shape of shapes) {
    const match = shape.pattern.exec(words);
    const quote = match?.groups?.quote;
    if (!match || !quote) continue;
    const start = statement.start + match.index + match[0].indexOf(quote);
    const end = start + quote.length;
    const counted = match.groups?.count
      ? englishNumber(match.groups.count)
      : countIn(earlier, statement.start, next?.end ?? statement.end);
    if (shape.kind === 'exchange-of-notes' && (counted === null || counted < 2)) return null;
    // One agreement is told by its project where it has one.
    if (
      shape.kind === 'loan' &&
      counted === null &&
      !/agreements/i.test(quote) &&
      projectsIn(source, earlier).length > 0
    )
      return null;
    const money =
      totalIn(earlier, statement, shape.kind === 'loan' ? next : null) ??
      (shape.kind === 'loan' && counted === null && !/agreements/i.test(quote) ? soleLoan(earlier) : null);
    return {
      list: 'instruments',
      start,
      end,
      rule: aidSeveral.id,
      certainty: 'certain',
      value: {
        title: titleOf(source.text.slice(start, end), aid?.country ?? null, context),
        kind: shape.kind,
        scheme: schemeIn(quote) ?? schemeIn(words),
        country: aid?.country ?? stateFor(source, earlier, statement),
        amount: money ? amountOf(money) : null,
        project: null,
        count: counted ?? (/agreements/i.test(quote) ? null : 1),
        partner: aid?.partner ?? null,
        parts: money ? { amount: source.anchor(money.start, money.end) } : {},
      },
    };
  }
  return null;
}

/** “exchanged notes on the nine loans” is about notes; “letters on two grants” about letters to somebody. */
function titleOf(quote: string, country: string | null, context: Context): string {
  const active = /^exchanged\s(?:the\s)?(?<paper>notes|letters)/i.exec(quote)?.groups?.paper;
  if (active) return active;
  const name = context.vocabulary.countries.find((c) => c.code === country)?.names.en?.[0];
  return name && /(?:grants?|loans?|projects?)$/.test(quote) ? `${quote} to ${name}` : quote;
}

const countIn = (earlier: FoundLists, start: number, end: number): number | null =>
  inside(earlier.counts, start, end).find((c) => /^(?:projects|loans|grants|agreements)$/.test(c.value.unit))?.value
    .value ?? null;

const totalIn = (earlier: FoundLists, statement: Statement, next: Statement | null): Found<'money'> | null => {
  const amounts = [
    ...inside(earlier.money, statement.start, statement.end),
    ...(next ? inside(earlier.money, next.start, next.end) : []),
  ];
  return (
    amounts.find((m) => m.value.basis === 'total' || m.value.basis === 'ceiling' || m.value.basis === 'loan') ?? null
  );
};

/** The other state of the talks that a sentence belongs to: the release's only other one, else the last one named before it. */
function stateFor(source: Source, earlier: FoundLists, statement: Statement): string | null {
  const sole = otherState(source, earlier);
  if (sole) return sole;
  const own = ownState(source, earlier) ?? (lender.test(source.folded.slice(0, 600)) ? null : 'JP');
  return earlier.countryMentions.findLast((c) => c.start < statement.start && c.value.code !== own)?.value.code ?? null;
}

/** “The loan of 2.2 billion tenge … The loan agreement was signed today”: the one sum that the release calls a loan. */
function soleLoan(earlier: FoundLists): Found<'money'> | null {
  const loans = earlier.money.filter((m) => m.value.basis === 'loan');
  const [first, second] = loans;
  const isSame =
    second &&
    first &&
    second.value.currency !== first.value.currency &&
    second.start - first.end < 12 &&
    loans.length === 2;
  return first && (!second || isSame) ? first : null;
}
