import type { InstrumentKind, Scheme } from '../../../../model/kinds.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import type { Context, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { partiesIn } from '../../words/parties.ts';
import { issuerOf } from '../commitment/issuer.ts';

/** What a release about signed aid says as a whole. */
export interface Aid {
  readonly kind: InstrumentKind;
  readonly scheme: Scheme | null;
  /** Who receives it; null for several. */
  readonly country: string | null;
  readonly partner: string | null;
  readonly donor: string | null;
}

const signing = /\b(?:sign(?:ed|ing|s|ature)?|exchang(?:ed|e|ing)|conclu(?:ded|sion))\b/i;
const papers: readonly (readonly [RegExp, InstrumentKind])[] = [
  [
    /\bexchange\sof\s(?:notes|letters)\b|\b(?:notes|letters)\b[^.\n]{0,240}\bexchanged\b|\bexchanged\s(?:the\s)?(?:notes|letters)\b|\bnotes\s(?:were|was)\sexchanged\b/i,
    'exchange-of-notes',
  ],
  [/\bloan\sagreements?\b|\bL\/A\b/i, 'loan'],
  [/\bgrant\sagreements?\b|\bG\/A\b/i, 'grant'],
  [/\bgrant\scontracts?\b/i, 'contract'],
  [/\brecords?\sof\sdiscussions?\b|\bR\/D\b/i, 'technical-cooperation'],
];
const planned =
  /\b(?:will|shall|to|is\sto|are\sto)\sbe\s(?:signed|exchanged|concluded)\b|\b(?:will|to)\s(?:sign|exchange|conclude)\b|\bExchanges?\sof\s(?:Notes|Letters)\b/gi;
/** Banks of many states, which lend in their own name. */
export const lender =
  /\b(?:ADB|Asian\sDevelopment\sBank|EBRD|European\sBank\sfor\sReconstruction|World\sBank|AIIB|Asian\sInfrastructure|EIB|European\sInvestment\sBank|AfDB|African\sDevelopment\sBank|IFAD|IsDB|Islamic\sDevelopment\sBank|BADEA|Arab\sBank\sfor|OPEC\sFund|New\sDevelopment\sBank|Council\sof\sEurope\sDevelopment|Inter-American\sDevelopment|Nordic\sInvestment\sBank|Eurasian\sDevelopment\sBank)\b/;

const agencies =
  /\b(?:UNDP|UNICEF|UNHCR|WFP|FAO|UNOPS|WHO|IOM|UNFPA|UN\sWomen|UNESCO|UN-Habitat|ICRC|UNODC|UNIDO|ILO|UNRWA|UNEP|IAEA|UNMAS|ITC)\b/;

/** Reads the title and the opening of the body: which paper carries the aid, for whom, with whom. Null for no signing. */
export function aidOf(source: Source, context: Context, earlier: FoundLists): Aid | null {
  const opening = source.folded.slice(0, openingEnd(source));
  // “The Exchange of Notes will be signed tomorrow”: a paper that is still to be signed is none.
  if (!signing.test(opening.replaceAll(planned, ''))) return null;
  const first = papers
    .map(([pattern, kind]) => ({ kind, at: bodyMatch(source, opening, pattern) }))
    .filter((p) => p.at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  if (!first) return null;
  const donor = inside(earlier.countryMentions, 0, opening.length).some((c) => c.value.code === 'JP')
    ? 'JP'
    : lender.test(opening)
      ? null
      : issuerOf(source, earlier);
  return {
    kind: first.kind,
    scheme: schemeIn(opening),
    country: recipient(source, context, earlier, opening.length, donor),
    partner: partnerIn(opening),
    donor,
  };
}

/**
 * The same for one sentence of a release about something else: “Both ministers signed the Exchange of Notes for …” in
 * the report of a talk. Null where it tells no signing.
 */
export function aidIn(source: Source, context: Context, earlier: FoundLists, start: number, end: number): Aid | null {
  const words = source.folded.slice(start, end);
  const paper = signing.test(words) ? papers.find(([pattern]) => pattern.test(words)) : undefined;
  if (!paper || !/\b(?:signed|exchanged|signing\sceremony)\b/i.test(words.replaceAll(planned, ''))) return null;
  const donor = issuerOf(source, earlier);
  return {
    kind: paper[1],
    scheme: schemeIn(words),
    country: recipient(source, context, earlier, 0, donor),
    partner: partnerIn(words),
    donor,
  };
}

/** Behind the first two paragraphs of the body. */
function openingEnd(source: Source): number {
  const body = source.edition.passages.filter(
    (p) => (p.kind === 'paragraph' || p.kind === 'item') && p.end - p.start > 60,
  );
  return body[1]?.end ?? body[0]?.end ?? source.folded.length;
}

/** Where the body first speaks of a paper; what only the title says counts as told at its end. */
function bodyMatch(source: Source, opening: string, pattern: RegExp): number {
  const start = source.edition.passages.find((p) => p.kind !== 'title' && p.kind !== 'date')?.start ?? 0;
  const at = opening.slice(start).search(pattern);
  return at >= 0 ? start + at : pattern.test(opening) ? opening.length : -1;
}

/** Whether words speak of a loan, a grant or technical cooperation: the one named first. */
export function schemeIn(words: string): Scheme | null {
  const found = [
    { scheme: 'loan', at: words.search(/\bloans?\b/i) },
    { scheme: 'grant', at: words.search(/\bgrants?\b/i) },
    { scheme: 'technical', at: words.search(/\btechnical\scooperation\b/i) },
  ].filter((f) => f.at >= 0);
  return (found.sort((a, b) => a.at - b.at)[0]?.scheme as Scheme | undefined) ?? null;
}

export const partnerIn = (words: string): string | null => agencies.exec(words)?.[0] ?? null;

/** The one state besides the donor that the title names, else the one that the opening names; null for several. */
function recipient(
  source: Source,
  context: Context,
  earlier: FoundLists,
  end: number,
  donor: string | null,
): string | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const words = title ? source.folded.slice(title.start, title.end) : source.edition.title;
  const named = partiesIn(words, context.vocabulary);
  const others = named.codes.filter((code) => code !== donor);
  if (others.length === 1) return others[0] ?? null;
  if (others.length > 1 || named.groups > 0 || /\bcountries\b/i.test(words)) return null;
  const codes = new Set(
    inside(earlier.countryMentions, 0, end)
      .map((c) => c.value.code)
      .filter((code) => code !== donor),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
