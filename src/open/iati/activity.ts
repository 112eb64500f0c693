import { bases, instrumentKinds, qualifiers, schemes, type Scheme } from '../../model/kinds.ts';
import { iatiWords } from '../../site/catalogue/iati.ts';
import type { InstrumentItem } from '../forms/items.ts';
import * as codes from './codes.ts';
import { element, narratives } from './element.ts';
import type { Reporter } from './reporter.ts';

/** A release that tells of a paper, for its document link. */
export interface Teller {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  /** ISO date of issue or publication; null where none is told. */
  readonly day: string | null;
}

export interface ActivityParts {
  readonly reporter: Reporter;
  readonly origin: string;
  /** When the record last changed what it says of the paper, ISO 8601 in UTC; null where that is not kept. */
  readonly updated: string | null;
  readonly tellers: readonly Teller[];
}

/** What an activity can be made of: an aid paper with a whole day. */
type Reportable = InstrumentItem & { readonly scheme: Scheme; readonly date: string };

/**
 * Whether a paper is an activity of aid: it has one of Japan's schemes and a whole day that is not to come. A joint
 * declaration is none; a loan agreement of which only the year is told is none yet.
 */
export function isReportable(paper: InstrumentItem, today: string): paper is Reportable {
  return paper.scheme !== null && dayOf(paper) !== null && (dayOf(paper) ?? '') <= today;
}

function dayOf({ date }: InstrumentItem): string | null {
  return /^(?<day>\d{4}-\d{2}-\d{2})(?:$|[T/])/.exec(date ?? '')?.groups?.['day'] ?? null;
}

/** One paper as an iati-activity, its elements in the order of the schema of 2.03. */
export function activityOf(paper: Reportable, parts: ActivityParts): string {
  const { reporter, updated } = parts;
  const day = dayOf(paper) ?? paper.date;
  const attributes = {
    'last-updated-datetime': updated,
    'xml:lang': 'en',
    'default-currency': paper.amount?.currency ?? 'JPY',
    humanitarian: isEmergency(paper) ? '1' : null,
    'linked-data-uri': `${parts.origin}${paper.address}`,
  };
  return element(
    'iati-activity',
    attributes,
    element('iati-identifier', {}, `${reporter.ref}-${paper.id}`),
    element(
      'reporting-org',
      { ref: reporter.ref, type: reporter.type, 'secondary-reporter': '1' },
      narratives({ en: reporter.name }),
    ),
    element('title', {}, narratives(titleOf(paper))),
    element('description', { type: '1' }, narratives(descriptionOf(paper))),
    ...participants(paper),
    element('activity-status', { code: codes.underImplementation }),
    element(
      'activity-date',
      { type: codes.plannedStart, 'iso-date': day },
      narratives({ en: iatiWords.en.signed, ja: iatiWords.ja.signed }),
    ),
    recipient(paper),
    element('sector', isEmergency(paper) ? codes.emergencySector : codes.openSector),
    element('default-flow-type', { code: codes.officialDevelopmentAssistance }),
    element('default-finance-type', { code: codes.financeType[paper.scheme] }),
    transaction(paper, day),
    ...parts.tellers.map((teller) => documentLink(teller, parts.origin)),
  );
}

/** The project where there is one; a paper is often named after what it is alone. */
function titleOf({ project, names }: Reportable): Record<string, string | undefined> {
  return { ...names, ...project };
}

function descriptionOf({ kind, scheme, names, project, amount }: Reportable): Record<string, string> {
  const of = (locale: 'ja' | 'en') => {
    const what = [schemes.label(scheme, locale), instrumentKinds.label(kind, locale)].join(
      locale === 'ja' ? '・' : ', ',
    );
    const name = names[locale] ?? project[locale];
    const told = [
      what,
      ...(name === undefined ? [] : [name]),
      ...(amount === null ? [iatiWords[locale].noAmount] : []),
    ];
    return locale === 'ja' ? `${told.join('。')}。` : `${told.join('. ')}.`;
  };
  return { en: of('en'), ja: of('ja') };
}

/** 緊急無償資金協力 and Emergency Grant Aid are the scheme's own names for humanitarian aid. */
function isEmergency({ names, project }: InstrumentItem): boolean {
  return [...Object.values(names), ...Object.values(project)].some((name) =>
    /緊急無償|emergency grant/i.test(name ?? ''),
  );
}

function participants({ partner }: Reportable): string[] {
  const { ref, type, role, names } = codes.donor;
  const funding = element('participating-org', { ref, type, role }, narratives(names));
  const known = partner?.thing == null ? undefined : codes.knownBodies[partner.thing];
  if (known === undefined) return [funding];
  const body = element(
    'participating-org',
    { ref: known.ref, type: known.type, role: known.role },
    narratives(known.names),
  );
  return [funding, body];
}

function recipient({ country }: Reportable): string {
  return country === null || country === codes.donor.country
    ? element('recipient-region', { code: codes.openRegion, vocabulary: '1' })
    : element('recipient-country', { code: country });
}

function transaction({ amount, country, partner }: Reportable, day: string): string {
  const type = amount === null ? null : codes.transactionOf[amount.basis];
  if (amount === null || type === null) return '';
  const words = (locale: 'ja' | 'en') => {
    const [basis, how] = [bases.label(amount.basis, locale), qualifiers.label(amount.qualifier, locale)];
    return locale === 'ja' ? `${basis}（${how}）` : `${basis} (${how})`;
  };
  const { ref, type: kind, names } = codes.donor;
  const receiver = partner?.thing == null ? undefined : codes.knownBodies[partner.thing];
  return element(
    'transaction',
    {},
    element('transaction-type', { code: type }),
    element('transaction-date', { 'iso-date': day }),
    element('value', { currency: amount.currency, 'value-date': day }, amount.value),
    element('description', {}, narratives({ en: words('en'), ja: words('ja') })),
    element('provider-org', { ref, type: kind }, narratives(names)),
    // The agency that signs a loan gives it: who receives it is told as the country alone.
    receiver === undefined || receiver.role === '3' || country === codes.donor.country
      ? ''
      : element('receiver-org', { ref: receiver.ref, type: receiver.type }, narratives(receiver.names)),
  );
}

function documentLink({ id, title, lang, day }: Teller, origin: string): string {
  return element(
    'document-link',
    { format: 'text/html', url: `${origin}/releases/${id}` },
    element('title', {}, narratives({ [lang]: title })),
    element('category', { code: codes.webPage }),
    element('language', { code: lang.slice(0, 2) }),
    day === null ? '' : element('document-date', { 'iso-date': day }),
  );
}
