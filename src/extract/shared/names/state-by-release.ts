import { lowerBound } from './country-span.ts';
import { stateOfAddress } from './issuer-state.ts';
import { isLeadersOffice, leaderState } from './leader-state.ts';
import { sideOf } from './meeting-side.ts';
import type { Release } from './people-refiner.ts';
import type { PersonFound } from './person-candidate.ts';
import { couldSoundJapanese, soundsJapanese } from './same-name.ts';
import { hasOffice } from './state-offices.ts';
import { statesMet } from './states-met.ts';

/** A state, null for an international body's official, undefined where it stays open; and why. */
export interface Settled {
  readonly state: string | null | undefined;
  readonly reason: string;
}

/** Offices that Japan does not have: a name in kanji before them is no Japanese one. */
const foreignHeads =
  /大統領|国家主席|主席$|書記|国務院|外交部|国王|女王|総督|国務委員|President|King|Queen|Sultan|Emir|Chancellor/;
/** Offices of the bodies that have no state: a Commissioner's release is the Union's. */
const ofBody =
  /Commissioner|Vice-President|Spokes|Secretary-General|Director[- ]General|Executive Director|Representative|Administrator|Managing Director|Coordinator/;

/**
 * The state of a person whom nothing beside the name gives one: by the name (a leader's, a Japanese one), then by which
 * of the release's states can have the office, then by the side in the meeting that the sentence tells. Where two
 * states are left, it stays open: a missing state is better than a wrong one.
 */
export function byRelease(person: PersonFound, release: Release): Settled {
  const { issuer, others, context } = release;
  const { vocabulary } = context;
  const { name, role } = person.value;
  const { script, head } = person.hint;
  const foreign = foreignHeads.test(role ?? '');
  const leader = leaderState(vocabulary, name);
  if (script === 'kanji' && !foreign && (leader ?? 'JP') === 'JP' && !isChineseOrKorean(name, release))
    return { state: 'JP', reason: 'a name in kanji' };
  if (leader && (isLeadersOffice.test(head) || (script === 'kanji' && leader !== 'JP')))
    return { state: leader, reason: 'a leader known by name' };
  const sounds = !foreign && script === 'latin' && soundsJapanese(name);
  if (sounds && (issuer === 'JP' || others.includes('JP') || / /.test(name)))
    return { state: 'JP', reason: 'a Japanese name' };
  if (
    head.endsWith('Commissioner') &&
    !/High Commissioner|Police/.test(role ?? '') &&
    /\bEuropean (?:Commission|Union)\b|\bEU\b/.test(release.source.folded.slice(0, 1500))
  )
    return { state: null, reason: 'a Commissioner of the Union' };
  if (issuer === undefined && ofBody.test(role ?? ''))
    return { state: null, reason: 'an official of the issuing body' };

  const named = issuer && !others.includes(issuer) ? [issuer, ...others] : others;
  const eastern = script === 'kanji' && isChineseOrKorean(name, release);
  const met = statesMet(person, release);
  const able = named.filter(
    (code) =>
      !met.has(code) &&
      (!eastern || /^(?:CN|KR|KP|TW|VN|SG|HK)$/.test(code)) &&
      hasOffice(vocabulary, code, role ?? '', head) &&
      !(script === 'latin' && isHeldByAnother(person, code, release)) &&
      (code !== 'JP' || couldBeJapanese(person, release)),
  );
  if (able.length === 0) {
    const sole = person.hint.state === 'office' ? person.value.country : null;
    return sole && !named.includes(sole)
      ? { state: sole, reason: 'only this state has the office' }
      : { state: undefined, reason: `no state of the release has ${head}` };
  }
  // “Mr. Smith”, スミス氏: without an office anyone may be meant.
  if (role === null && !(script === 'latin' && able.length === 1 && able[0] === issuer))
    return script === 'latin' ? bySide(person, able, release) : { state: undefined, reason: 'no office' };
  if (able.length === 1) return { state: able[0], reason: `only this state of the release can have ${head}` };
  return script === 'latin' && issuer !== 'JP' ? bySide(person, able, release) : byPlace(person, able, release);
}

/** “Foreign Minister Eide … with Chilean Foreign Minister van Klaveren”: Chile's office has its holder, by name. */
const isHeldByAnother = ({ value, hint }: PersonFound, code: string, { people }: Release): boolean =>
  /^(?:Foreign Minister|Minister for Foreign Affairs|Minister of Foreign Affairs|Prime Minister|President)$/.test(
    value.role ?? '',
  ) &&
  people.some(
    (other) =>
      other.hint.state === 'said' &&
      other.value.country === code &&
      other.hint.head === hint.head &&
      !other.value.name
        .toLowerCase()
        .split(' ')
        .some((word) => value.name.toLowerCase().split(' ').includes(word)),
  );

/** Names of Japan's officials sound Japanese or stand in kanji: “Jake Sullivan” and ブリンケン are none of them. */
const couldBeJapanese = ({ hint, value }: PersonFound, release: Release): boolean =>
  (hint.script === 'kanji' && !isChineseOrKorean(value.name, release)) ||
  (hint.script === 'latin' && couldSoundJapanese(value.name));

/** 「王毅氏」, 「劉徳音会長」: a family name that only China's and Korea's lists hold is not taken for a Japanese one. */
function isChineseOrKorean(name: string, { context: { vocabulary } }: Release): boolean {
  const { ja, zh } = vocabulary.surnames;
  return name.length <= 3 && zh.includes(name.charAt(0)) && ![1, 2, 3].some((n) => ja.includes(name.slice(0, n)));
}

function bySide(person: PersonFound, able: readonly string[], release: Release): Settled {
  const { issuer, people, source } = release;
  const { side, subject } = sideOf(person, people, source);
  const met = subject && stateOfSubject(subject, release);
  // The one who meets is a guest of the issuer: whom he meets is not of his state, his company is.
  if (met && met !== issuer && side === 'company') return { state: met, reason: 'in the company of a guest' };
  if (met && met !== issuer && side === 'counterpart') {
    const others = able.filter((code) => code !== met);
    return typeof issuer === 'string' && others.includes(issuer)
      ? { state: issuer, reason: 'met by a guest of the issuer' }
      : { state: undefined, reason: `several states can have it: ${able.join(', ')}` };
  }
  const isAble = typeof issuer === 'string' && able.includes(issuer);
  if ((side === 'own' || side === 'company') && isAble) return { state: issuer, reason: 'the issuer’s own official' };
  if (side === 'counterpart')
    return byPlace(
      person,
      able.filter((code) => code !== issuer),
      release,
    );
  if (isAble && issuer === stateOfAddress(source, release.context.vocabulary) && standsAlone(person, release))
    return { state: issuer, reason: 'a government’s own official, in a passage with no other state before' };
  return isAble && speaks(person, release)
    ? { state: issuer, reason: 'the issuer’s own official speaks' }
    : { state: undefined, reason: `several states can have it: ${able.join(', ')}` };
}

/** No other state, nor a person of one, stands before the person in its passage. */
function standsAlone(
  { start, hint, value }: PersonFound,
  { source, countries, issuer, known, inTitle }: Release,
): boolean {
  // A visit or a talk is with leaders, and with ministers called by their family name alone: those stay open.
  if (/President|Prime Minister|Premier|Chancellor|King|Queen|Sultan|Emir/.test(hint.head)) return false;
  if (/Foreign/.test(value.role ?? '') && !value.name.includes(' ') && inTitle.some((code) => code !== issuer))
    return false;
  const from = source.passageAt(start).start;
  const foreign = countries.slice(lowerBound(countries, from), lowerBound(countries, start));
  return (
    foreign.every(({ code }) => code === issuer) &&
    !known.all.some((p) => p.start >= from && p.start < start && p.value.country !== issuer && p.hint.state === 'said')
  );
}

/** The state of whoever meets, where words beside the name or the fuller form of the name have said it. */
function stateOfSubject({ value, hint }: PersonFound, { known }: Release): string | null {
  if (hint.state === 'said') return value.country;
  const states = new Set(known.sharingName(value.name).map((p) => p.value.country));
  return states.size === 1 ? ([...states][0] ?? null) : null;
}

/**
 * Whoever speaks in a release without a state beside the name is the issuer's (“Foreign Secretary James Cleverly said:”),
 * and so is the author above the text (“From: … and The Rt Hon David Lammy MP”).
 */
function speaks({ start, end }: PersonFound, { source }: Release): boolean {
  const passage = source.passageAt(start);
  return (
    passage.end - passage.start - (end - start) <= 12 ||
    /^(?:From|By|Delivered by|Authored by) ?:? /.test(source.folded.slice(passage.start, start)) ||
    /^(?:, on behalf of [^.;]{3,140})?,? (?:(?:also|today) ){0,2}(?:said|added|commented|stated|announced|confirmed)\b/.test(
      source.folded.slice(end, end + 200),
    )
  );
}

/**
 * The one foreign state left; else the one that the passage names before the person; where it names none, the title's.
 * Several in one passage leave it open, unless the title names one of them.
 */
function byPlace({ start }: PersonFound, able: readonly string[], release: Release): Settled {
  const { inTitle, issuer, countries, source } = release;
  const foreign = able.filter((code) => code !== issuer);
  const titled = inTitle.filter((code) => foreign.includes(code));
  const before = countries.slice(lowerBound(countries, source.passageAt(start).start), lowerBound(countries, start));
  const beside = [...new Set(before.map(({ code }) => code).filter((code) => foreign.includes(code)))];
  const only =
    [foreign, beside].find((codes) => codes.length === 1)?.[0] ??
    (titled.length === 1 && (beside.length === 0 || beside.includes(titled[0] ?? '')) ? titled[0] : undefined);
  return only === undefined
    ? { state: undefined, reason: `several states can have it: ${able.join(', ')}` }
    : { state: only, reason: 'the state that the release or passage is about' };
}
