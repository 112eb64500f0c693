import type { ReleaseKind } from '../../model/kinds.ts';
import type { Context, FoundLists, Grammar } from '../shared/found.ts';
import type { Source } from '../shared/source.ts';
import { partiesIn } from './words/parties.ts';

/** What a title says, in the order in which it decides. `parties` asks how many states or groups it names. */
interface TitleCue {
  readonly kind: ReleaseKind;
  readonly title: RegExp;
  readonly unless?: RegExp;
  /** Only where the title names two states and no group. */
  readonly bilateral?: boolean;
}

const cues: readonly TitleCue[] = [
  {
    kind: 'courtesy-call',
    title: /\bcourtesy\s(?:and\s\w{3,12}\s)?(?:call|visit|meeting)|\bpays?\s(?:a\s)?courtesy\b|\bpaid\sa\scourtesy\b/i,
  },
  {
    kind: 'phone-call',
    title:
      /\b(?:tele)?phone\s(?:talks?|calls?|conversations?|summit|meeting|conference|consultations?)\b|\bby\s(?:tele)?phone\b|\bcalls?\swith\b|\bspeaks?\s(?:with|to)\b|\bspoke\swith\b|\bphone\s?call\b|\btelepho(?:ne|nic)\b/i,
  },
  {
    kind: 'announcement',
    title:
      /\b(?:to\sbe\s(?:held|signed|convened|launched)|to\ssign\b|will\s(?:be\sheld|hold|host|visit|attend)|to\s(?:host|visit|attend)\b|visits?\s(?:to|by|of)\b|visits\s(?=[A-Z])|travel\sto|trip\sto|upcoming|save\sthe\sdate|media\sadvisory|notice)/i,
  },
  // “UK announces new aid for Sudan as ministers meet in London”
  { kind: 'announcement', title: /\b(?:announces?|pledges?|provides?|contributes?|donates?)\b/i },
  {
    kind: 'joint-statement',
    title:
      /\b(?:joint\s(?:\w{1,20}\s){0,2}(?:statement|declaration|communiqu[ée]|announcement|vision|leaders)|(?:leaders'?|ministers'?|summit|ministerial|(?:co-)?chair(?:man|woman|person)?'?s?'?)\s(?:statement|declaration|communiqu[ée])|communiqu[ée]|statement\s(?:of|by)\sthe\s(?:co-chairs|foreign\sministers|leaders|heads)|declaration\s(?:of|on)\b|\w{1,40}\sdeclaration$)/i,
  },
  {
    kind: 'aid-signing',
    title:
      /\b(?:sign(?:ing|ed|s|ature)?|exchange)\b[^\n]{0,120}\b(?:notes|letters|grants?|loans?|ODA|assistance|aid|cooperation\sproject|technical\scooperation|record\sof\sdiscussions|(?:co-)?financing|finance\scontract|credit)\b|\b(?:grants?|loans?|ODA)\b[^\n]{0,100}\b(?:sign(?:ing|ed|s)|agreement|exchange\sof\snotes)\b|\bexchange\sof\s(?:notes|letters)\b/i,
  },
  {
    kind: 'senior-officials',
    title:
      /\b(?:senior\s(?:officials?|working)|SOM\b|director-?s?-?\s?general|vice-?\s?minister(?:ial|s)|working[\s-]level|working\sgroup|officials'?\s(?:meeting|talks|consultations)|policy\s(?:dialogue|consultations?)|consultations?\b)/i,
    unless: /\b(?:foreign|prime)\sministers?'?\b|\bministerial\b(?!\slevel)/i,
  },
  {
    kind: 'bilateral-talk',
    title: /\b(?:summit|leaders|ministers?'?|ministerial|talks?|meeting|dialogue|luncheon|dinner|2\+2)\b/i,
    bilateral: true,
    unless: /\b(?:readout|signing|statement)\b(?![^\n]{0,200}\bmeeting\b)|\bcommittee\b|\bjoint\scommission\b/i,
  },
  {
    kind: 'bilateral-talk',
    title:
      /\b(?:meetings?|talks?|meets?|met|dialogue|luncheon|discussions?)\s(?:with|between)\b|\breadout\b[^\n]{0,80}\bmeeting\b|\bbilateral\s(?:meeting|talks?|summit)|\bsummit\smeeting\swith\b/i,
  },
  // “Foreign Secretary Meets US Secretary of State”, “President receives Minister …”
  {
    kind: 'bilateral-talk',
    title:
      /\b(?:[Mm]eets|[Mm]et|[Rr]eceives|[Rr]eceived)\s(?:[Ww]ith\s)?(?=[^\n]{0,60}\b(?:President|Minister|Secretary|Ambassador|Chancellor|Commissioner|Director|PM|FM|King|Emir|Premier|Head|Governor|Speaker|Representative|Envoy)\b)/,
    unless: /\b(?:award|order|prize|credentials|doctorate|letters?|support|aid|grant)\b/i,
  },
  { kind: 'symposium', title: /\b(?:symposium|seminar|workshop|tokyo\sdialogue|business\sforum|lecture|webinar)\b/i },
  {
    kind: 'summit',
    title:
      /\b(?:summit|leaders'?\s(?:meeting|video|conference|week)|leaders\smeeting|conference\sof\sheads|TICAD\s?\d{0,40}|heads\sof\s(?:state|government))\b/i,
    unless: /\b(?:ministerial|ministers)\b|\bannounc/i,
  },
  {
    kind: 'ministerial',
    title:
      /\b(?:ministerial|ministers'?|ministers)\b[^\n]{0,80}\b(?:meeting|conference|dialogue|session|council|forum|talks|retreat|summit)\b|\bministerial\b|\bministers\smeet(?:ing)?\b(?!\sin)/i,
    unless: /\bannounces?\b/i,
  },
  // “EU-Central Asia: foreign ministers meet in Luxembourg”
  {
    kind: 'ministerial',
    title:
      /^(?:[\w&'.-]{1,20}:?\s){0,5}(?:foreign|finance|defen[cs]e|trade|energy|health|environment|agriculture|interior|labou?r)\sministers\s(?:meet|met|gather|convene)\b/i,
    unless: /\bas\s[\w\s]{0,40}ministers\s/i,
  },
  // “Ministers adopt the "Bali Package"”, “Leaders agree on a fund for wells”
  {
    kind: 'ministerial',
    title:
      /^(?:[\w-]{1,20}\s){0,3}ministers\s(?:adopt|agree|commit|endorse|reaffirm|welcome|discuss|approve|conclude|pledge)\b/i,
  },
  {
    kind: 'summit',
    title:
      /^(?:[\w-]{1,20}\s){0,3}(?:leaders|presidents)\s(?:adopt|agree|commit|endorse|reaffirm|welcome|discuss|approve|conclude|pledge)\b/i,
  },
  { kind: 'symposium', title: /\bforum\b/i },
  {
    kind: 'announcement',
    title:
      /\b(?:announc(?:es?|ing|ement)|emergency|grant\said|contribut(?:es?|ion)|provi(?:des?|sion)|extends?|decision|donat(?:es?|ion)|assistance|support|pledges?|commits?|launch(?:es)?|sanctions?|appointment|dispatch|sends?|aid|funding|package|budget)\b/i,
  },
];

const ofMeeting: Readonly<Record<string, ReleaseKind>> = {
  summit: 'summit',
  ministerial: 'ministerial',
  'senior-officials': 'senior-officials',
  symposium: 'symposium',
  bilateral: 'bilateral-talk',
  phone: 'phone-call',
  courtesy: 'courtesy-call',
  forum: 'symposium',
};

/** The kind of event that a release reports: by its title, else by what was found in it. */
export const kindOf: Grammar['kind'] = (source, context, found) => {
  const title = titleOf(source);
  const parties = partiesIn(title, context.vocabulary);
  const cue = cues.find(
    (c) =>
      c.title.test(title) && !c.unless?.test(title) && (!c.bilateral || (parties.states === 2 && parties.groups === 0)),
  );
  const kind = cue?.kind ?? ofBody(found, source);
  return kind === 'summit' && parties.states === 2 && parties.groups === 0
    ? 'bilateral-talk'
    : told(kind, source, context);
};

/** The folded title, from the edition or its first passage. */
function titleOf(source: Source): string {
  const passage = source.edition.passages.find((p) => p.kind === 'title');
  return passage ? source.folded.slice(passage.start, passage.end) : source.edition.title;
}

/** A meeting that the text itself speaks of only in the future is announced, not reported. */
function told(kind: ReleaseKind, source: Source, _context: Context): ReleaseKind {
  if (kind !== 'summit' && kind !== 'ministerial' && kind !== 'symposium' && kind !== 'senior-officials') return kind;
  const body = source.edition.passages.find(
    (p) => (p.kind === 'paragraph' || p.kind === 'item') && p.end - p.start > 60,
  );
  const lead = body ? source.folded.slice(body.start, Math.min(body.end, body.start + 400)) : '';
  // “The meeting took place on Monday. It prepares the summit, which will be held in spring.”
  if (/^[^\n]{0,300}?\b(?:took\splace|was\sheld|were\sheld|concluded|ended)\b[^\n]{0,300}\bwill\sbe\s/.test(lead))
    return kind;
  return /\bwill\sbe\s(?:held|convened)\b|\bis\sscheduled\sto\sbe\sheld\b|\bwill\s(?:hold|host)\s(?:the|a|its)\b/i.test(
    lead,
  )
    ? 'announcement'
    : kind;
}

/** Rules that tell the release's own event: a meeting that it only names is another one. */
const own = /\/(?:own-meeting|met-with|visit-talks|gathered)$/;

function ofBody(found: FoundLists, source: Source): ReleaseKind {
  const meeting = found.meetings[0];
  const level = meeting && own.test(meeting.rule) ? meeting.value.level : undefined;
  if (found.instruments.some((i) => i.value.scheme !== null && /sign|exchang/i.test(source.folded.slice(0, 1500))))
    return 'aid-signing';
  return (level && ofMeeting[level]) || 'announcement';
}
