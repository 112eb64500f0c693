import { inside } from '../../../shared/facts/choose-amount.ts';
import { statementsOf, type Statement } from '../../../shared/facts/statements.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { bodyHeads, socialHeads } from '../../words/meetings.ts';
import { partiesIn } from '../../words/parties.ts';
import { build, generic } from './build-meeting.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { isOwn, isProper } from './identity.ts';
import { frameworkOf } from './naming.ts';
import type { Told } from './own-meeting.ts';
import { dateBefore, dateBehind, dayOf, isClock, ofAnother } from './when.ts';

/** Other meetings that a sentence names by a number, a date or a name of their own, and meals and calls around the main one. */
export function* namedMeetings(
  source: Source,
  context: Context,
  earlier: FoundLists,
  own: Told | null,
): Iterable<Found<'meetings'>> {
  const framework = frameworkOf(source, own);
  const shorts = new Set<string>();
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const parties = partiesIn(title ? source.folded.slice(title.start, title.end) : '', context.vocabulary);
  const two = parties.states === 2 && parties.groups === 0;
  for (const passage of source.edition.passages) {
    if (passage.kind === 'title' || passage.kind === 'date' || passage.kind === 'caption') continue;
    const mentions = mentionsIn(source, context, passage);
    if (mentions.length === 0) continue;
    const statements =
      passage.kind === 'row' || passage.kind === 'heading'
        ? [{ passage, start: passage.start, end: passage.end, order: 0 }]
        : statementsOf(source, passage);
    for (const statement of statements) {
      const here = mentions.filter((m) => m.start >= statement.start && m.start < statement.end);
      for (const [i, mention] of here.entries()) {
        if (passage.kind === 'heading' && mention.level !== 'bilateral') continue;
        const next = here[i + 1];
        const found = named(source, earlier, mention, next, statement, own, framework);
        if (!found) continue;
        // “the CICA Summit” after “6th Summit of the Conference on … (CICA)”: the same again, in short.
        // “the 2021 Geneva Conference” was of that year.
        const year = /\b(?<year>(?:19|20)\d\d)\s$/.exec(
          source.folded.slice(Math.max(0, mention.start - 6), mention.start),
        )?.groups?.year;
        const [only] = mention.own;
        if (mention.own.length === 1 && only && shorts.has(only) && found.value.date === null) continue;
        for (const short of mention.short) shorts.add(short);
        // “the 14th Annual Summit Meeting” of two states is a talk of the two, whatever the rank.
        const { level } = found.value;
        const talk =
          two &&
          mention.own.length === 0 &&
          mention.dialogue === null &&
          (level === 'summit' || level === 'ministerial');
        const rank = atLevel.exec(source.folded.slice(mention.end, mention.end + 60))?.groups?.rank;
        const value = {
          ...found.value,
          date: found.value.date ?? year ?? null,
          // “An informal meeting at the level of foreign ministers”
          ...(rank && level === 'other'
            ? { level: rank.startsWith('h') ? ('summit' as const) : ('ministerial' as const) }
            : {}),
        };
        yield talk ? { ...found, value: { ...value, level: 'bilateral' } } : { ...found, value };
      }
    }
  }
}

function named(
  source: Source,
  earlier: FoundLists,
  mention: Mention,
  next: Mention | undefined,
  statement: Statement,
  own: Told | null,
  framework: string | null,
): Found<'meetings'> | null {
  const said = source.folded.slice(mention.end, statement.end);
  const before = source.folded.slice(statement.start, mention.start);
  const social = socialHeads.test(mention.head);
  const hosted =
    social &&
    (/^\s(?:was\s)?(?:hosted|held|given|began|begins|started|,\s)/.test(said) ||
      /\b(?:hosted|hosts|gave)\s(?:an?|the|his|her|their)\s$/.test(before));
  const courtesy = mention.level === 'courtesy' && /^\s(?:on|to|by)\s/.test(said);
  const talks =
    /^(?:talks|meetings?)$/i.test(mention.head) &&
    /^bilateral\b/i.test(mention.words) &&
    /\b(?:hold|held|holding)\s$/.test(before);
  const limit = next ? Math.min(next.start, statement.end) : statement.end;
  const behindIt =
    endedOn(source, earlier, mention, statement) ??
    dateBehind(source, earlier, mention.end, limit) ??
    sharedDate(source, earlier, mention, next, statement) ??
    // “visited India from March 19 to 20 for the 14th Annual Summit Meeting”
    (mention.ordinal !== null && /\b(?:for|attended|at|hosted|held|joined)\s(?:the\s|its\s)?$/i.test(before)
      ? dateBefore(source, earlier, statement.start, mention.start)
      : null);
  // “The ministers met at the G7 Summit in Italy today”: the day is the talk's.
  const atAnother =
    behindIt !== null &&
    /^(?:today|this|yesterday|tonight|\w{3,6}day)\b/i.test(source.folded.slice(behindIt.start, behindIt.end)) &&
    /\b(?:met|meets|spoke|(?:held|had)\s(?:talks|an?\s[a-z]{2,12}\s?(?:meeting|talks)?))\b[^.;]{0,160}\s(?:at|during)\s(?:the\s)?$/.test(
      before,
    ) &&
    !/\b(?:held|took|taking|hosted)\b/.test(source.folded.slice(mention.end, behindIt.start));
  const behind = atAnother ? null : behindIt;
  const counted = mention.ordinal !== null && !/^(?:dinner|luncheon)/i.test(mention.head);
  const turned = mention.turn !== null && behind !== null;
  // “the commemorative summit of 14 December 2022”: named by its date, which is not that of the release's own meeting.
  const dated =
    behind !== null &&
    /^(?:\s(?:held|of|on|in|which\swas)){1,3}\s(?:the\s)?$|^,\sheld\s(?:in|on)\s$|^\s(?:held\s)?in\s[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?(?:,\s[A-Z][\w-]{2,20})?\s(?:on|in|from)\s(?:the\s)?$/.test(
      source.folded.slice(mention.end, behind.start),
    ) &&
    !own?.found.value.date?.startsWith(dayOf(behind.value.value)) &&
    !/^(?:talks?|dialogue|press\s\w{1,40})$/i.test(mention.head) &&
    !bodyHeads.test(mention.head);
  // “An informal meeting at the level of foreign ministers took place in Oslo on Friday, 4 March”: told for the first time.
  const tookPlace =
    behind !== null &&
    /^meeting$/i.test(mention.head) &&
    /(?:^|\s)[Aa]n?\s$/.test(before) &&
    happened.test(source.folded.slice(mention.end, behind.start));
  // “paid a courtesy call on Secretary …” under “Courtesy Call of … on Secretary …”: the call of the title.
  if (
    courtesy &&
    own?.found.value.level === 'courtesy' &&
    inside(earlier.people, mention.end, statement.end)
      .slice(0, 1)
      .some((p) => own.found.value.participants.includes(p.value.name))
  )
    return null;
  if (/^(?:meetings|courtesy\scalls)$/i.test(mention.head) && !talks) return null;
  // “co-chaired the Summit with the Prime Minister”: the release's own, and with whom.
  if (/^(?:summit|conference|forum|symposium)\swith\b/i.test(mention.words)) return null;
  // “took part by video conference” tells how, not which.
  if (/^(?:video|phone|tele)/i.test(mention.head) && /\b(?:by|via|through|over)\s(?:an?\s)?$/i.test(before))
    return null;
  const proper =
    isProper(mention) &&
    !(own && isOwn(mention, own)) &&
    inside(earlier.organisations, mention.start, mention.end).every(
      (o) => o.end - o.start < (mention.end - mention.start) * 0.8,
    );
  // “the third session of the Joint Commission”, not an opening session nor one of a summit.
  if (
    /^session$/i.test(mention.head) &&
    (mention.ordinal === null || !/\bof\sthe\s(?![^\n]{0,160}\b(?:Summit|Conference|Meeting)\b)/.test(mention.words))
  )
    return null;
  if (!hosted && !courtesy && !talks && !counted && !turned && !proper && !dated && !tookPlace) return null;
  // “the first meeting”, “their second meeting this year”: no name, no day, nothing to tell it by.
  if (
    counted &&
    mention.own.length === 0 &&
    (behind === null || within.test(said)) &&
    /^first\s(?!\S+\sof\s)/.test(mention.words)
  )
    return null;
  // “ASEAN-led mechanisms, including the East Asia Summit (EAS)”: a forum that lasts, not a gathering.
  if (proper && !behind && mention.ordinal === null && lasting.test(before)) return null;
  if (!social && !courtesy && !talks && own && isOwn(mention, own) && !(dated && generic(mention, own))) return null;
  // “The Strategic Dialogue between … was launched”: a framework that begins, not a gathering.
  if (
    /^(?:dialogue|council|commission|committee)$/i.test(mention.head) &&
    /^[^.;]{0,80}\b(?:was|is|were)\s(?:launched|established|set\sup)\b/.test(said) &&
    !behind
  )
    return null;
  if (
    /\b(?:launched|established|member\sof|framework\sof|under)\s(?:the\s)?$/i.test(before) &&
    /^dialogue$/i.test(mention.head) &&
    !behind
  )
    return null;
  // Ahead of it or on its margins is another day.
  const aside =
    /\b(?:ahead|margins?|sidelines|eve|following|after|before|since|until)\s(?:of\s)?(?:(?:co-)?(?:chairing|hosting|attending|joining)\s)?(?:the\s|last\s\w{1,40}\s)?$/i.test(
      before,
    );
  // Only what was held, hosted or attended is of the day told around it: not “to attend the G7 Summit”, “on the upcoming …”.
  const held = social || courtesy || (here.test(before) && !onVisit.test(before) && !atAnother);
  const around =
    (aside && !social) || !held
      ? behind
      : social || courtesy || proper
        ? (behind ?? dateAround(source, earlier, mention, statement, own))
        : behind;
  return build(source, earlier, mention, statement, limit, around, own, framework, {
    hosted: hosted || social,
    courtesy,
    talks,
    turned,
    dated,
  });
}

/** “our first bilateral meeting this year” */
const within = /^\s(?:in\s|so\sfar\s)?this\s(?:year|month|week)\b|^[^.;]{0,40}\sin\sthis\syear\b/;
const atLevel =
  /^\sat\s(?:the\s)?level\sof\s(?:the\s)?(?<rank>heads\sof\sstate|(?:foreign\s|finance\s|defen[cs]e\s)?ministers)\b/;
const happened =
  /^(?:\s(?:at|on)\sthe\slevel\sof\s[a-z]{3,12}(?:\s[a-z]{3,12})?)?\s(?:took\splace|was\sheld|will\s(?:be\sheld|take\splace))\s(?:in\s[A-Z][\w-]{2,20}(?:,?\s[A-Z][\w-]{2,20})?\s)?(?:on\s|in\s)?(?:the\s|[A-Z][a-z]{2,8},?\s)?$/;
const lasting = /\b(?:mechanisms?|frameworks?|platforms?|fora|forums|processes|formats)\b[^.;]{0,240}$/i;
/** “spoke by phone during his visit to Munich for the Security Conference”: the day is the call's. */
const onVisit = /\bduring\s(?:his|her|their)\s[^.;]{0,60}\sfor\s(?:the\s)?[^.;]{0,30}$/;
const here =
  /(?<!\bto\s)\b(?:at|during|attend(?:ed|s|ing)|held|hold|host(?:ed|s|ing)?|co-hosted|chair(?:ed|s|ing)?|convened|opened|joined|in|for|launched|concluded|following|of\stoday's|today's)\s(?:the\s|an?\s|its\s|their\s)?(?:[\w'-]{1,20}\s)?$|^[^.;]{0,30}$/;

/** “The 10th Session, which began with preparatory meetings on the 17th, ended here today”: the day of its own verb. */
function endedOn(source: Source, earlier: FoundLists, mention: Mention, statement: Statement): Found<'times'> | null {
  const verb =
    /^,\s[^.;]{1,140},\s(?:ended|concluded|closed|opened|took\splace|began|convened)\s(?:here\s|in\s[A-Z]\w{2,20}\s)?(?:on\s)?$/;
  return (
    inside(earlier.times, mention.end, statement.end).find(
      (t) => /^\d{4}-\d\d-\d\d$/.test(t.value.value) && verb.test(source.folded.slice(mention.end, t.start)),
    ) ?? null
  );
}

/** “the fourth experts' meeting and the second Business Dialogue, both held this year” */
function sharedDate(
  source: Source,
  earlier: FoundLists,
  mention: Mention,
  next: Mention | undefined,
  statement: Statement,
): Found<'times'> | null {
  if (!next || !/^\sand\s(?:the\s)?$/.test(source.folded.slice(mention.end, next.start))) return null;
  if (!/^,?\s(?:both|each|which\swere)\b/.test(source.folded.slice(next.end, next.end + 16))) return null;
  return dateBehind(source, earlier, next.end, statement.end);
}

/** The day of a meal, a call or an hour: told before it in its sentence, or the main meeting's “after the Summit”. */
function dateAround(
  source: Source,
  earlier: FoundLists,
  mention: Mention,
  statement: Statement,
  own: Told | null,
): Found<'times'> | null {
  const before = dateBefore(source, earlier, statement.start, mention.start);
  if (before) return before;
  const hour = inside(earlier.times, mention.end, statement.end).find((t) => isClock(t.value.value));
  if (hour) return hour;
  const after =
    /\bafter\sthe\s(?:summit|meeting|talks|signing)\b/i.test(source.folded.slice(statement.start, statement.end)) &&
    own?.found.value.date;
  const day = after
    ? inside(earlier.times, 0, source.folded.length).find((t) => t.value.value === own.found.value.date)
    : undefined;
  return (
    day ??
    inside(earlier.times, mention.end, statement.end).find(
      (t) => /^\d{4}-\d\d-\d\d$/.test(t.value.value) && !ofAnother(source, t),
    ) ??
    null
  );
}
