import type { Anchor } from '../../../../model/anchor.ts';
import type { Passage } from '../../../../model/edition.ts';
import { inside } from '../../../shared/facts/choose-amount.ts';
import { childrenOf } from '../../../shared/facts/outline.ts';
import type { Context, Found, FoundLists } from '../../../shared/found.ts';
import type { Source } from '../../../shared/source.ts';
import { bodyHeads } from '../../words/meetings.ts';
import { partiesIn } from '../../words/parties.ts';
import { levelByGuests } from './level-by-guests.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { chairOf, participantsOf } from './persons.ts';
import { dateOf, daysUntil, isOver, placeInTitle, placeOf } from './own-when-where.ts';
import { firstTime, numberedOf, toldNumber } from './own-number.ts';
import { datelineOf, inCapitals } from './statement-of.ts';
import { clockOf, daysFrom, hoursIn, spanOf } from './when.ts';

/** A meeting told by passages of the release: the release itself, or what stands under a heading. */
export interface Told {
  readonly mention: Mention;
  readonly name: string;
  readonly found: Found<'meetings'>;
}

const notMeeting =
  /\b(?:sign(?:ing|ed|s)?\b(?![^\n]{0,200}\bmeeting\b)|exchange\sof\s(?:notes|letters)|grants?|loans?|announces|emergency|contribution|donat|pledg)/i;

/** “Minister hosts dinner ahead of the Dialogue”: another meeting than the one that the headline tells. */
const besides =
  /\b(?:ahead|margins|sidelines|eve)\sof\s(?:the\s)?(?:[\w-]{1,20}\s){0,2}$|\b(?:preparations?|preparing)\sfor\s(?:the\s)?$/i;
/** “met with foreign partners”: a talk told by its verb. */
const byVerb = /\b(?:met|meets|receives?|received|spoke|speaks)\s(?:with\s)?|\bconversation\b/i;

const happens =
  /^\s(?:ends?|closes?|closed|opens?|opened|concludes?|concluded|begins?|started|starts|takes\splace|convenes?|marks?|wraps\sup)\b/;

/** “The following is attributable to the Spokesperson:” tells who speaks, not what happened. */
const attributed = /^[^.]{0,80}\battribut(?:able|ed)\sto\b[^.]{0,80}:$/i;

/** The meeting that the release reports or announces: named in its title, told in its first paragraphs. Null for none. */
export function ownMeeting(source: Source, context: Context, earlier: FoundLists): Told | null {
  const title = source.edition.passages.find((p) => p.kind === 'title');
  const body = source.edition.passages.filter((p) => p.kind === 'paragraph' || p.kind === 'item');
  const told = body.filter((p) => p.end - p.start > 60 && !attributed.test(source.folded.slice(p.start, p.end)));
  // Not a line of the ministers' names, which no stop closes.
  const lead = told.find((p) => /[.:!?]["')]{0,2}$/.test(source.folded.slice(p.start, p.end))) ?? told[0];
  if (!title || !lead) return null;
  const bare = mentionsIn(source, context, title);
  // “Global Refugee Forum ends with pledges …”: the meeting is what the headline is about.
  const ends = bare[0] && bare[0].start - title.start < 5 && happens.test(source.folded.slice(bare[0].end, title.end));
  if (!ends && notMeeting.test(headline(source, context, title))) return null;
  const parties = partiesIn(source.folded.slice(title.start, title.end), context.vocabulary);
  const two = parties.states === 2 && parties.groups === 0;
  // Lines with the ministers' names may stand above the text.
  const first = body.indexOf(lead);
  const inLead = body
    .filter((_, i) => i < 3 || (i >= first && i < first + 2))
    .flatMap((p) => mentionsIn(source, context, p));
  const inTitle = bare.filter(
    (m) =>
      !besides.test(source.folded.slice(title.start, m.start)) &&
      // “Preparatory meetings for the summits” are the ones that the text counts.
      !(/^meetings$/i.test(m.head) && inLead.some((l) => l.ordinal !== null)) &&
      // “European Commission calls on …”: a body that acts.
      ((m.own.length > 0 && !(m.ordinal === null && /^(?:commission|council|congress)$/i.test(m.head))) ||
        m.ordinal !== null ||
        m.level !== 'other' ||
        // “Foreign Ministries of Norway and Chile held political consultations in Oslo”
        (two && /^(?:consultations|negotiations|talks)$/i.test(m.head))),
  );
  const opened = byVerb.test(source.folded.slice(title.start, title.end)) ? undefined : openedIn(source, inLead, bare);
  const capitals = inTitle[0] ? undefined : inCapitals(source, title, inLead);
  const named = inTitle[0] ?? capitals ?? opened;
  if (!named) return null;
  const fuller = inTitle[0]
    ? inLead.find((m) => fits(named, m) && m.words.length >= named.words.length - 8)
    : (capitals ?? opened);
  const at = fuller ?? named;
  const numbered = named.ordinal === null ? numberedOf(source, named, inLead) : undefined;
  const main = named.words.length > (fuller?.words.length ?? 0) ? named : at;
  const rank = named.level !== 'other' ? named.level : main.level;
  const level =
    // “the fifth ministerial meeting of the Trilateral Dialogue”
    rank === 'other' && !two && numbered
      ? numbered.level
      : two &&
          (rank === 'summit' || rank === 'ministerial' || /^(?:consultations|negotiations|talks)$/i.test(main.head))
        ? 'bilateral'
        : rank === 'other' && !two && /^(?:meeting|conference|session|forum|dialogue|council)$/i.test(main.head)
          ? (levelByGuests(source, lead) ?? rank)
          : rank;
  // “Courtesy Call on Foreign Minister … by …”: a meeting with no name of its own is named by the title.
  // “Secretary Lloyd J. Austin III's Phone Call With …”: the name of the one who calls may be longer than capitals tell.
  const called =
    (/^call$/i.test(main.head) ||
      /^\S{1,20}\s\S{1,20}'s?\sPhone\sCall\s[Ww]ith\b/.test(main.words.replaceAll('\u2019', "'"))) &&
    main === named;
  if ((main.own.length === 0 || called) && (level === 'courtesy' || level === 'phone' || level === 'bilateral')) {
    const whole = source.folded
      .slice(title.start, title.end)
      .replace(/\s?\([^()]*\)$|:\s\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}$/, '');
    const from = title.start + (/^(?:press\srelease:\s|readout\sof\s(?:the\s)?){0,2}/i.exec(whole)?.[0].length ?? 0);
    const words = source.text.slice(from, title.start + whole.length);
    return tell(
      source,
      context,
      earlier,
      { ...named, level, words, start: from, end: title.start + whole.length },
      lead,
      partsOf(source),
    );
  }
  return tell(
    source,
    context,
    earlier,
    {
      ...withoutGuest(main),
      level,
      ordinal: named.ordinal ?? main.ordinal ?? numbered?.ordinal ?? null,
      dialogue: main.dialogue ?? named.dialogue,
      short: [...main.short, ...(numbered?.short ?? [])],
    },
    lead,
    partsOf(source),
  );
}

/** “Norway-Chile Foreign Ministers' Meeting with H.E. …” goes by the name before “with”. */
function withoutGuest(m: Mention): Mention {
  const name =
    /^(?<name>[^\n]{0,160}?\b[A-Z][\w.]{0,40}-[A-Z][^\n]{0,80}?\b(?:Meeting|Talks?|Summit|Dialogue|Consultations?))\s[Ww]ith\s/.exec(
      m.words,
    )?.groups?.name;
  return name === undefined ? m : { ...m, words: name, end: m.start + name.length };
}

/** The title without “at the Fourth RCEP Summit”, which tells where something was signed. */
function headline(source: Source, context: Context, title: Passage): string {
  const scene = mentionsIn(source, context, title).find((m) =>
    /\bat\s(?:the\s)?$/i.test(source.folded.slice(title.start, m.start)),
  );
  return scene && (scene.own.length > 0 || scene.ordinal !== null) ? '' : source.folded.slice(title.start, title.end);
}

/** “The Ukraine Recovery Conference opened in London” under a headline that only says “conference”, or no noun at all. */
function openedIn(source: Source, inLead: readonly Mention[], title: readonly Mention[]): Mention | undefined {
  return inLead.find(
    (m) =>
      (m.own.length > 0 || m.ordinal !== null) &&
      // “The European Commission met today”: a body, not a gathering.
      (m.ordinal !== null || !bodyHeads.test(m.head)) &&
      (title.length === 0 || title.some((t) => t.head.toLowerCase() === m.head.toLowerCase())) &&
      /^(?:\s\([^()]{1,40}\))?,?\s(?:has\s|was\s|is\sbeing\s|were\s)?(?:opened|held|took\splace|convened|began|met|concluded|closed|hosted|co-hosted|gathered)\b/.test(
        source.folded.slice(m.end, m.passage.end),
      ),
  );
}

/** Whether a mention of the body is the meeting of the title. */
const fits = (title: Mention, m: Mention): boolean =>
  m.level === title.level &&
  (m.ordinal === title.ordinal || title.ordinal === null || m.ordinal === null) &&
  title.own.every((w) => m.own.includes(w) || m.short.includes(w)) &&
  m.turn === null;

/** The passages of the release's own meeting: all but those under a heading that names another one. */
function partsOf(source: Source): Passage[] {
  const { passages } = source.edition;
  const other = passages.filter(
    (p) =>
      p.kind === 'heading' &&
      /\b[A-Z][a-z]{1,40}-[A-Z][a-z]{1,40}\b[^\n]{0,120}\b(?:Meeting|Talks?|Summit)\b/.test(
        source.folded.slice(p.start, p.end),
      ),
  );
  const skipped = new Set(other.flatMap((heading) => under(source, heading).map((p) => p.index)));
  return passages.filter((p) => !skipped.has(p.index));
}
const under = (source: Source, passage: Passage): Passage[] =>
  childrenOf(source, passage).flatMap((p) => [p, ...under(source, p)]);

/** A meeting under a heading that names it: “4. Japan-Tajikistan Foreign Ministers' Meeting”. */
export function headedMeeting(source: Source, context: Context, earlier: FoundLists, heading: Passage): Told | null {
  const mention = mentionsIn(source, context, heading)[0];
  const parts = under(source, heading);
  const lead = parts.find((p) => p.end - p.start > 40);
  if (!mention || !lead || mention.own.length === 0 || mention.level !== 'bilateral') return null;
  const told = tell(source, context, earlier, mention, lead, [lead]);
  // Names stay as the passage writes them: the full ones are told elsewhere.
  const written = inside(earlier.people, lead.start, lead.end).map((p) => p.value.name);
  return { ...told, found: { ...told.found, value: { ...told.found.value, participants: [...new Set(written)] } } };
}

function tell(
  source: Source,
  context: Context,
  earlier: FoundLists,
  mention: Mention,
  lead: Passage,
  parts: readonly Passage[],
): Told {
  const anchors: Record<string, Anchor> = {};
  const told = dateOf(source, earlier, lead, mention);
  const line = told ? null : datelineOf(source, earlier);
  const date = told ?? line?.date ?? null;
  const span = date ? daysUntil(source, earlier, lead, date) : null;
  const hours = hoursIn(earlier, lead.start, lead.end);
  // A second event of the same paragraph has its own hours, told after its name.
  const place = placeOf(source, lead) ?? line?.place ?? placeInTitle(source, mention);
  const chair = mention.level === 'bilateral' || mention.level === 'phone' ? null : chairOf(source, earlier, parts);
  const people = participantsOf(source, earlier, lead, parts);
  if (date) anchors.date = source.anchor(date.start, date.end);
  if (hours.start) anchors.start = source.anchor(hours.start.start, hours.start.end);
  if (hours.length) anchors.duration = source.anchor(hours.length.start, hours.length.end);
  if (place) anchors.place = source.anchor(place.start, place.end);
  const [chairing] = chair?.people ?? [];
  if (chairing) anchors.chair = source.anchor(chairing.start, chairing.end);
  for (const [i, p] of people.entries()) anchors[`participant${i + 1}`] = source.anchor(p.start, p.end);
  const name = mention.words;
  return {
    mention,
    name,
    found: {
      list: 'meetings',
      start: mention.start,
      end: mention.end,
      rule: 'en/parsers/meeting/own-meeting',
      certainty: 'certain',
      value: {
        name,
        dialogue: mention.dialogue,
        date: date
          ? (span?.days ?? daysFrom(source, earlier, date))
          : mention.ordinal !== null && isOver(source, lead)
            ? context.issued
            : null,
        start: hours.start ? clockOf(hours.start.value.value) : null,
        duration: span?.length ?? hours.length?.value.value ?? spanOf(hours.start?.value.value ?? ''),
        level: mention.level,
        ordinal: mention.ordinal ?? (firstTime(source, lead) ? 1 : toldNumber(source, lead)),
        place: place?.place ?? null,
        chair: chair?.name ?? null,
        participants: [...new Set([...(chair?.people ?? []), ...people].map((p) => p.value.name))].filter(
          (n, i, all) => all.indexOf(n) === i,
        ),
        parts: anchors,
      },
    },
  };
}
