import type { Qualifier, ReleaseKind } from '../../model/kinds.ts';
import type { Locale } from '../../model/language.ts';
import type { CommitmentCard, MeetingView, Named } from '../../record/things/views.ts';
import type { RecordQueries, ReleaseView } from '../../record/views.ts';
import { claimsIn } from '../../record/ledger/claims.ts';
import { sessionsOf, type Session } from './sessions.ts';
import { factIndex } from '../facts/fact-index.ts';

/**
 * What the releases themselves add to a meeting's page in the reader's language: the order of their text, and how they
 * write a person's name and office. The record keeps one name and office a person, of the release that lists most, which
 * may be in another language.
 */
export interface Teller {
  /** Of two facts of these releases, which stands first: smaller is earlier; Infinity for a fact of none of them. */
  readonly place: (fact: string) => number;
  /** The release that tells most in the reader's language; null where none is. */
  readonly release: string | null;
  /** The sessions as the release heads them that tells of most sayings, and who said what; null where none does. */
  readonly sessions: { readonly release: string; readonly lang: string; readonly sessions: readonly Session[] } | null;
  /** How many papers its own release says were signed, “more than 150 documents”; null where it does not say. */
  readonly claim: ToldClaim | null;
  /** The person as the reader's own release writes them, with the fact whose words do; unchanged where none does. */
  readonly person: (named: Named) => ToldPerson;
}
export interface ToldClaim {
  readonly release: string;
  readonly fact: string;
  readonly claimed: number;
  readonly qualifier: Qualifier;
  readonly unit: string;
}
export interface ToldPerson {
  readonly named: Named;
  readonly words: { readonly release: string; readonly fact: string } | null;
}

const most = 3;

export const silentTeller: Teller = {
  place: () => Infinity,
  release: null,
  sessions: null,
  claim: null,
  person: (named) => ({ named, words: null }),
};

export async function tellerOf(
  record: Pick<RecordQueries, 'release'>,
  meeting: Pick<MeetingView, 'told'>,
  locale: Locale,
): Promise<Teller> {
  const own = meeting.told.filter((told) => told.release.lang === locale);
  const ids = [...new Set(own.map((told) => told.release.id))].slice(0, most);
  const views = (await Promise.all(ids.map((id) => record.release(id)))).filter((view) => view !== null);
  const foreign = meeting.told.find((told) => told.release.lang !== locale)?.release.id;
  if (views.length === 0) {
    const other = foreign === undefined ? null : await record.release(foreign);
    return other === null ? silentTeller : { ...silentTeller, sessions: fullestSessions([other]) };
  }
  const places = new Map(
    views.flatMap((view) => Object.values(factIndex(view)).flat()).map((fact, at) => [fact.id, at] as const),
  );
  const people = views.flatMap((view) => peopleOf(view));
  return {
    place: (fact) => places.get(fact) ?? Infinity,
    release: ids[0] ?? null,
    sessions: fullestSessions(views),
    claim: claimOf(views),
    person(named) {
      const known = named.ref === null ? [] : Object.values(named.ref.names).map(bare);
      const found = people.find(
        (person) =>
          person.country === named.country &&
          (known.includes(bare(person.name)) || bare(person.name) === bare(named.name)),
      );
      if (!found) {
        const name = named.ref?.names[locale];
        return { named: name === undefined ? named : { ...named, name }, words: null };
      }
      const { name, role, release, fact } = found;
      return { named: { ...named, name, role: role ?? named.role }, words: { release, fact } };
    },
  };
}

/** Releases on papers that were signed beside a meeting tell of no session: only those on the meeting itself are asked. */
const onMeetings: ReadonlySet<ReleaseKind> = new Set([
  'summit',
  'ministerial',
  'bilateral-talk',
  'phone-call',
  'courtesy-call',
  'senior-officials',
  'symposium',
]);

function fullestSessions(views: readonly ReleaseView[]): Teller['sessions'] {
  const [fullest] = views
    .filter((view) => onMeetings.has(view.card.kind))
    .map((view) => ({ release: view.card.id, lang: view.edition.lang, sessions: sessionsOf(view) }))
    .sort((a, b) => sayingsIn(b.sessions) - sayingsIn(a.sessions));
  return fullest && fullest.sessions.length > 0 ? fullest : null;
}
const sayingsIn = (sessions: readonly Session[]): number => sessions.reduce((n, one) => n + one.sayings.length, 0);

/** The largest number of papers that a release on the meeting itself says were signed on the occasion. */
function claimOf(views: readonly ReleaseView[]): ToldClaim | null {
  const [largest] = views
    .filter((view) => onMeetings.has(view.card.kind))
    .flatMap((view) => {
      const counts = factIndex(view).counts;
      return claimsIn(view.edition, view.reading)
        .filter((claim) => claim.list === 'counts')
        .flatMap((claim): ToldClaim[] => {
          const said = view.reading.counts[claim.position];
          const fact = counts.find(({ item }) => item === said);
          if (!said || !fact) return [];
          const { claimed, unit } = claim;
          return [{ release: view.card.id, fact: fact.id, claimed, unit, qualifier: said.qualifier }];
        });
    })
    .sort((a, b) => b.claimed - a.claimed);
  return largest ?? null;
}

/** Those named with an office first: 高市早苗内閣総理大臣 before the bare 高市総理. */
function peopleOf(view: ReleaseView) {
  return factIndex(view)
    .people.map(({ id, item }) => ({
      name: item.name,
      role: item.role,
      country: item.country,
      release: view.card.id,
      fact: id,
    }))
    .sort((a, b) => Number(b.role !== null) - Number(a.role !== null));
}

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s・=＝.]/g, '')
    .toLowerCase();

/** Commitments in the order of the reader's own releases; those of other releases after them, as they came. */
export function inTextOrder(commitments: readonly CommitmentCard[], teller: Teller, locale: Locale): CommitmentCard[] {
  const placeOf = (card: CommitmentCard) => {
    const at = Object.hasOwn(card.at, locale) ? card.at[locale] : undefined;
    return at ? teller.place(at.fact) : Infinity;
  };
  return commitments
    .map((card, at) => ({ card, at, place: placeOf(card) }))
    .sort((a, b) => (a.place === b.place ? a.at - b.at : a.place - b.place))
    .map(({ card }) => card);
}
