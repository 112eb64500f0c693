import type { z } from 'zod';
import { thingAddress } from '../../model/things.ts';
import type { Amount } from '../../model/reading.ts';
import type * as view from '../../record/things/views.ts';
import type * as schemas from '../declare/thing-schemas.ts';

/** Below no language: it leads everybody to their own. */

export function refOf({ kind, id, names }: view.ThingRef): z.infer<typeof schemas.thingRefSchema> {
  return { kind, id, names, address: thingAddress(kind, id) };
}

function namedOf({ name, ref, role, country }: view.Named): z.infer<typeof schemas.namedSchema> {
  return { name, thing: ref?.id ?? null, role, country };
}

function amountOf(amount: Amount | null): z.infer<typeof schemas.exactAmountSchema> | null {
  return amount && { ...amount, value: decimal(amount.value) };
}

/** In digits, never as 1e+21. */
export function decimal(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 12 });
}

export function toldOf({ release, fact, at, certainty, rule, join }: view.Told): z.infer<typeof schemas.toldSchema> {
  return {
    release: release.id,
    title: release.title,
    lang: release.lang,
    issued: release.issued,
    issuer: release.issuer,
    fact: fact === '' ? null : fact,
    quote: at.quote,
    passage: at.passage,
    start: at.start,
    end: at.end,
    certainty,
    rule,
    state: join.state,
    score: join.score,
    reasons: [...join.reasons],
    address: `/releases/${release.id}#p-${at.passage}`,
  };
}

export function evidenceOf({ told, reasons, ...rest }: view.EvidenceView): z.infer<typeof schemas.evidenceSchema> {
  return {
    id: rest.id,
    relation: rest.relation,
    state: rest.state,
    score: rest.score,
    reasons: [...reasons],
    told: toldOf(told),
  };
}

export function historyOf({ on, what, detail, told }: view.HistoryLine): z.infer<typeof schemas.historySchema> {
  return { on, what, detail: { ...detail }, told: told && toldOf(told) };
}

export function meetingOf(card: view.MeetingCard): z.infer<typeof schemas.meetingSchema> {
  return {
    id: card.id,
    address: thingAddress('meeting', card.id),
    names: card.names,
    dialogue: card.dialogue?.id ?? null,
    level: card.level,
    ordinal: card.ordinal,
    date: card.date,
    place: card.place,
    chairs: card.chairs.map(namedOf),
    announced: card.announced,
    at: { ...card.at },
    countries: [...card.countries],
    releases: card.releases,
  };
}

export function dialogueOf(card: view.DialogueCard): z.infer<typeof schemas.dialogueSchema> {
  const { id, names, since, members, meetings, commitments, latest } = card;
  return {
    id,
    address: thingAddress('dialogue', id),
    names,
    since,
    members: [...members],
    meetings,
    commitments,
    latest,
  };
}

export function commitmentOf(card: view.CommitmentCard): z.infer<typeof schemas.commitmentSchema> {
  return {
    id: card.id,
    address: thingAddress('commitment', card.id),
    words: card.words,
    summary: card.summary,
    lang: card.lang,
    actor: namedOf(card.actor),
    force: card.force,
    area: card.area,
    fields: [...card.fields],
    countries: [...card.countries],
    dialogue: card.dialogue?.id ?? null,
    meeting: card.meeting?.id ?? null,
    deadline: card.deadline,
    amount: amountOf(card.amount),
    status: card.status,
    said: card.said,
    releases: card.releases,
    at: { ...card.at },
    evidence: card.evidence,
  };
}

export function instrumentOf(card: view.InstrumentCard): z.infer<typeof schemas.instrumentSchema> {
  return {
    id: card.id,
    address: thingAddress('instrument', card.id),
    names: card.names,
    kind: card.kind,
    scheme: card.scheme,
    country: card.country,
    amount: amountOf(card.amount),
    project: card.project,
    partner: card.partner && namedOf(card.partner),
    date: card.date,
    dialogue: card.dialogue?.id ?? null,
    meeting: card.meeting?.id ?? null,
    releases: card.releases,
    at: { ...card.at },
    count: card.count,
  };
}

export function targetOf(card: view.TargetCard): z.infer<typeof schemas.targetSchema> {
  const { id, words, subject, lang, unit, from, until, said, releases } = card;
  return {
    id,
    address: thingAddress('target', id),
    words,
    subject,
    lang,
    value: decimal(card.value),
    unit,
    from,
    until,
    dialogue: card.dialogue?.id ?? null,
    meeting: card.meeting?.id ?? null,
    said,
    releases,
    at: { ...card.at },
  };
}

export const participantOf = namedOf;
