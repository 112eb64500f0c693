// long because it is one contract: what pages and programs ask of the record about things, to be read in one place.
import type { Anchor } from '../../model/anchor.ts';
import type { Basis, Certainty, Force, InstrumentKind, MeetingLevel, ReleaseKind, Scheme } from '../../model/kinds.ts';
import type { Amount } from '../../model/reading.ts';
import type { EvidenceRelation, EvidenceState, JoinState, Status, ThingKind } from '../../model/things.ts';
import type { ReleaseCard } from '../views.ts';
import type { AmountSum, DialogueTotals } from './tally-views.ts';

/** A name in each language in which the record has one, by BCP 47 tag. */
export type Names = Readonly<Record<string, string>>;

/**
 * Where a thing is spoken of, one place a language of release, the one that tells most: a reader is one click from
 * the words, `/releases/<release>#w-<fact>`.
 */
export type Places = Readonly<Record<string, { readonly release: string; readonly fact: string }>>;

/** A thing as others point to it. */
export interface ThingRef {
  readonly kind: ThingKind;
  readonly id: string;
  readonly names: Names;
}

/** One place in a release where a thing is spoken of, with its words. */
export interface Told {
  readonly release: Pick<ReleaseCard, 'id' | 'title' | 'lang' | 'issued' | 'published' | 'issuer' | 'example'> & {
    readonly kind: ReleaseKind;
  };
  readonly fact: string;
  readonly at: Anchor;
  /** The words behind single attributes: `date`, `chair`, `amount` … */
  readonly parts: Readonly<Record<string, Anchor>>;
  readonly certainty: Certainty;
  readonly rule: string;
  /** Why it is held for this thing. */
  readonly join: { readonly state: JoinState; readonly score: number; readonly reasons: readonly string[] };
}

/** A person, body or state as a fact names it, and the thing that it is where the record knows. */
export interface Named {
  readonly name: string;
  readonly ref: ThingRef | null;
  /** Office at the time, as written; null where none is given. */
  readonly role: string | null;
  /** ISO 3166-1 code. */
  readonly country: string | null;
}

export interface MeetingCard {
  readonly id: string;
  readonly at: Places;
  readonly names: Names;
  readonly dialogue: ThingRef | null;
  readonly level: MeetingLevel;
  readonly ordinal: number | null;
  /** ISO 8601, as precise as any release says: `2025-12-19/2025-12-20`, `2004-08`; null where none says. */
  readonly date: string | null;
  /** Local time of beginning `2025-12-20T09:30` and length `PT80M` where told. */
  readonly start: string | null;
  readonly duration: string | null;
  readonly place: Names;
  /** As written in the release that tells most of it; two where two states chaired it together. */
  readonly chairs: readonly Named[];
  /** True while releases only speak of it as coming: none tells that it was held. */
  readonly announced: boolean;
  /** ISO codes of the states that took part. */
  readonly countries: readonly string[];
  /** How many releases speak of it. */
  readonly releases: number;
}

/** A number of a series that no release in the record tells of: the 8th of ten. */
export interface MeetingGap {
  readonly gap: true;
  readonly ordinal: number;
}

export interface MeetingView extends MeetingCard {
  readonly participants: readonly Named[];
  /** Every place that tells of it, the release that tells most first. */
  readonly told: readonly Told[];
  /** The releases themselves, newest first. */
  readonly tellers: readonly ReleaseCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly commitments: readonly CommitmentCard[];
  readonly targets: readonly TargetCard[];
  readonly previous: MeetingCard | null;
  readonly next: MeetingCard | null;
}

export interface DialogueView {
  readonly id: string;
  readonly names: Names;
  /** ISO date of its beginning; null where not known. */
  readonly since: string | null;
  readonly members: readonly string[];
  /**
   * Series in the order summit, ministers, officials, experts, symposium, forum; meetings oldest first: all numbered
   * ones, and of the others the newest.
   */
  readonly series: readonly {
    readonly level: MeetingLevel;
    readonly names: Names;
    readonly meetings: readonly (MeetingCard | MeetingGap)[];
  }[];
  /** The newest of each field, by the field that weighs most in them. */
  readonly commitments: readonly CommitmentCard[];
  /** The newest. */
  readonly instruments: readonly InstrumentCard[];
  /** Those whose time is running first, the nearest end before the others. */
  readonly targets: readonly TargetCard[];
  /** What there is in all, of which the lists give the first. */
  readonly totals: DialogueTotals;
  readonly claims: readonly ClaimView[];
  readonly latest: readonly ReleaseCard[];
}
export interface DialogueCard {
  readonly id: string;
  readonly names: Names;
  readonly since: string | null;
  readonly members: readonly string[];
  readonly meetings: number;
  readonly commitments: number;
  /** ISO date of the latest meeting with one. */
  readonly latest: string | null;
}

export interface CommitmentCard {
  readonly id: string;
  readonly at: Places;
  /** The words of the release that said it first, by language of release. */
  readonly words: Names;
  readonly summary: string;
  readonly lang: string;
  readonly actor: Named;
  readonly force: Force;
  /** The release's own heading or priority field it stands under, by language. */
  readonly area: Names;
  /** Ids of vocabulary/fields.json. */
  readonly fields: readonly string[];
  /** ISO codes of those for whom or with whom, without the actor. */
  readonly countries: readonly string[];
  readonly dialogue: ThingRef | null;
  readonly meeting: ThingRef | null;
  /** ISO 8601 or a duration. */
  readonly deadline: string | null;
  readonly amount: Amount | null;
  readonly status: Status;
  /** ISO date of the release that said it first. */
  readonly said: string | null;
  readonly releases: number;
  /** Evidence shown: accepted, and proposed above the threshold. */
  readonly evidence: number;
}
export interface CommitmentView extends CommitmentCard {
  readonly told: readonly Told[];
  readonly evidenceFound: readonly EvidenceView[];
  readonly history: readonly HistoryLine[];
  readonly related: readonly CommitmentCard[];
  /** When the record was last searched for evidence: the newest release held against it, ISO date. */
  readonly lastLook: string | null;
}

export interface InstrumentCard {
  readonly id: string;
  readonly at: Places;
  readonly names: Names;
  readonly kind: InstrumentKind;
  readonly scheme: Scheme | null;
  readonly country: string | null;
  readonly amount: Amount | null;
  readonly project: Names;
  readonly partner: Named | null;
  /** ISO date of signing or adoption; that of the release where none is told. */
  readonly date: string | null;
  readonly dialogue: ThingRef | null;
  readonly meeting: ThingRef | null;
  readonly releases: number;
  /** How many papers this line stands for where it is an umbrella (“4 grants”); null for one paper. */
  readonly count: number | null;
}
export interface InstrumentView extends InstrumentCard {
  readonly told: readonly Told[];
  /** The parts of an umbrella, or the umbrella this is part of. */
  readonly parts: readonly InstrumentCard[];
  readonly partOf: InstrumentCard | null;
  readonly history: readonly HistoryLine[];
  readonly related: readonly InstrumentCard[];
}

export interface TargetCard {
  readonly id: string;
  readonly at: Places;
  readonly words: Names;
  readonly subject: string;
  readonly lang: string;
  readonly value: number;
  /** A currency code, "%" or a noun. */
  readonly unit: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly dialogue: ThingRef | null;
  readonly meeting: ThingRef | null;
  readonly said: string | null;
  readonly releases: number;
}
export interface TargetView extends TargetCard {
  readonly told: readonly Told[];
  /** What has been measured, by whom, in whose words; empty is “no official measurement yet”. */
  readonly measured: readonly {
    readonly value: number;
    readonly unit: string;
    readonly on: string | null;
    readonly told: Told;
  }[];
  readonly evidence: readonly EvidenceView[];
  readonly history: readonly HistoryLine[];
}

export interface EvidenceView {
  readonly id: string;
  readonly relation: EvidenceRelation;
  readonly state: EvidenceState;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly told: Told;
}

/** A line of a thing's story. */
export interface HistoryLine {
  /** ISO date of what happened, of the release for what a release says. */
  readonly on: string | null;
  readonly what: 'said' | 'repeated' | 'changed' | 'evidence' | 'status' | 'joined' | 'parted' | 'decided';
  /** For `changed`: which attribute, from what, to what. For `status`: the new one. */
  readonly detail: Readonly<Record<string, string>>;
  readonly told: Told | null;
}

/** “150 documents or more” held against what the record has found. */
export interface ClaimView {
  readonly told: Told;
  readonly claimed: number;
  readonly unit: string;
  readonly found: number;
  readonly instruments: readonly ThingRef[];
}

/** One total of the ledger: one basis, one currency, never an umbrella together with its parts. */
export interface LedgerTotal {
  readonly basis: Basis;
  readonly currency: string;
  readonly value: string;
  /** How many papers are summed. */
  readonly count: number;
  /** Ids of the instruments summed, the oldest hundred: “explain this figure”. */
  readonly instruments: readonly string[];
  /** Ids of papers that are left out as their money is in this total already: umbrellas of others and the oldest others. */
  readonly leftOut: readonly string[];
  /** How many are left out, named or not. */
  readonly leftOutCount: number;
  /** Why, by id: `umbrella`, or `same-project` for a further paper on a project that is summed already. */
  readonly leftOutWhy?: Readonly<Record<string, 'umbrella' | 'same-project'>>;
}
export interface LedgerFilter {
  readonly country?: string;
  readonly scheme?: Scheme;
  readonly year?: string;
  readonly partner?: string;
  /** ISO 4217: only papers with an amount in it; `amountFrom` and `amountUntil` (decimal digits, both included) bound it. */
  readonly currency?: string;
  readonly amountFrom?: string;
  readonly amountUntil?: string;
  readonly basis?: Basis;
  readonly dialogue?: string;
  readonly kind?: InstrumentKind;
  readonly sort?: 'date' | 'amount' | 'country';
  readonly limit: number;
  /** From 1. */
  readonly page: number;
}
export interface LedgerView {
  readonly instruments: readonly InstrumentCard[];
  readonly total: number;
  readonly totals: readonly LedgerTotal[];
  /** What the first papers of each total are called, summed and left out, by id. */
  readonly named: Readonly<Record<string, Names>>;
  readonly facets: Readonly<
    Record<
      'country' | 'scheme' | 'year' | 'basis' | 'kind',
      readonly { readonly value: string; readonly count: number }[]
    >
  >;
  readonly claims: readonly ClaimView[];
}

export interface PersonView {
  readonly id: string;
  readonly names: Names;
  readonly country: string | null;
  /** Offices held, as written, with the first and last release that says so. */
  readonly offices: readonly {
    readonly role: string;
    readonly lang: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly meetings: readonly MeetingCard[];
  readonly releases: readonly ReleaseCard[];
  readonly told: readonly Told[];
}
export interface CountryView {
  readonly code: string;
  readonly dialogues: readonly ThingRef[];
  readonly meetings: readonly MeetingCard[];
  readonly commitments: readonly CommitmentCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly targets: readonly TargetCard[];
  readonly people: readonly ThingRef[];
  readonly releases: readonly ReleaseCard[];
  readonly counts: Readonly<
    Record<'meetings' | 'commitments' | 'instruments' | 'targets' | 'people' | 'releases', number>
  >;
  /** Of all its papers, not only of those that are given. */
  readonly amounts: readonly AmountSum[];
}
export interface OrganisationView {
  readonly id: string;
  readonly names: Names;
  readonly commitments: readonly CommitmentCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly people: readonly ThingRef[];
  readonly releases: readonly ReleaseCard[];
}
export interface AreaView {
  /** Id of vocabulary/fields.json. */
  readonly id: string;
  readonly commitments: readonly CommitmentCard[];
  readonly instruments: readonly InstrumentCard[];
  readonly targets: readonly TargetCard[];
  readonly releases: readonly ReleaseCard[];
}

/** What a later release says of a promise or target that a release made. */
export interface SaidLater {
  readonly promise: ThingRef & { readonly kind: 'commitment' | 'target' };
  /** The promise in short, in `lang`. */
  readonly summary: string;
  readonly lang: string;
  readonly relation: EvidenceRelation;
  readonly state: EvidenceState;
  /** The fact whose words say so; null where only a passage does. */
  readonly fact: string | null;
  readonly passage: number;
  readonly quote: string;
  readonly release: Pick<ReleaseCard, 'id' | 'title' | 'lang' | 'issued' | 'issuer' | 'example' | 'kind'>;
}
/** What stands around a release in the record. */
export interface ReleaseSurroundings {
  /** The meeting that it is on, the first that it tells of. */
  readonly meeting: MeetingCard | null;
  /** Newest first. */
  readonly later: readonly SaidLater[];
  /** Releases on the same things, those that share most first. */
  readonly related: readonly ReleaseCard[];
}

export interface ThingFilter {
  readonly dialogue?: string;
  readonly country?: string;
  readonly field?: string;
  readonly meeting?: string;
  /** The field that weighs most in it; '' for those of none. */
  readonly area?: string;
  readonly status?: Status;
  /** Deadlines or targets that end on or after / before this ISO date. */
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  readonly limit: number;
  readonly after?: string;
}
export interface ThingList<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export type MeasuredTarget = TargetCard & Pick<TargetView, 'measured'>;

/** What the pages and the open data ask of the record about things. A joined thing answers with `movedTo`. */
export interface ThingQueries {
  dialogues(): Promise<readonly DialogueCard[]>;
  dialogue(id: string): Promise<DialogueView | null>;
  /** The latest meeting of a dialogue's highest level that was held; null where none was. */
  leadingMeeting(dialogue: string): Promise<MeetingCard | null>;
  meeting(id: string): Promise<MeetingView | null>;
  commitment(id: string): Promise<CommitmentView | null>;
  instrument(id: string): Promise<InstrumentView | null>;
  target(id: string): Promise<TargetView | null>;
  /** A target with what was measured of it, without the places that tell of it. */
  measuredTarget(id: string): Promise<MeasuredTarget | null>;
  person(id: string): Promise<PersonView | null>;
  country(code: string): Promise<CountryView | null>;
  organisation(id: string): Promise<OrganisationView | null>;
  area(id: string): Promise<AreaView | null>;
  ledger(filter: LedgerFilter): Promise<LedgerView>;
  /** Ids of the papers that no total of the whole ledger sums, because others stand for their money. */
  leftOutPapers(): Promise<readonly string[]>;
  meetings(filter: ThingFilter): Promise<ThingList<MeetingCard>>;
  commitments(filter: ThingFilter): Promise<ThingList<CommitmentCard>>;
  instruments(filter: ThingFilter): Promise<ThingList<InstrumentCard>>;
  targets(filter: ThingFilter): Promise<ThingList<TargetCard>>;
  people(
    filter: ThingFilter,
  ): Promise<ThingList<ThingRef & { readonly country: string | null; readonly releases: number }>>;
  organisations(filter: ThingFilter): Promise<ThingList<ThingRef & { readonly releases: number }>>;
  /** Countries that the record speaks of, most named first. */
  countries(): Promise<
    readonly {
      readonly code: string;
      readonly releases: number;
      readonly commitments: number;
      readonly instruments: number;
    }[]
  >;
  /** The id that a joined thing goes by now; null where it is not joined. */
  movedTo(kind: ThingKind, id: string): Promise<string | null>;
  /** The things that the facts of a release are held for, by fact id: for its page. */
  thingsOf(release: string): Promise<Readonly<Record<string, ThingRef>>>;
  /** The meeting a release is on, what later releases say of its promises, and related releases: for its page. */
  aroundRelease(release: string): Promise<ReleaseSurroundings>;
}
