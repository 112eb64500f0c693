import { ordinalFigure } from '../format/ordinals.ts';
import type { ThingWords } from './things.ts';

const plural = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The words of the pages about dialogues and meetings and of the pictures on them, in English. */
export const thingsEn: ThingWords = {
  dialogues: 'Dialogues',
  dialoguesTitle: 'Dialogues between states',
  dialoguesIntro:
    'Lasting frameworks of meetings: who met when, and what they promised one another, followed through the words of the releases.',
  dialoguesNone: 'No release in this record speaks of a dialogue’s meeting yet.',
  dialoguesSilent: 'Known by name, with no meeting in this record yet',
  unknownTitle: 'This dialogue is not in the record.',
  sections: 'Ways into the record',
  sectionsFoot: 'Ways into the record (foot of the page)',
  onThisPage: 'On this page',

  since: (date) => `since ${date}`,
  years: (n) => `year ${n}`,
  standfirst: (members, since) =>
    `A framework of meetings between ${plural(members, 'country', 'countries')}${since === null ? '' : `, held since ${since}`}.`,
  standfirstCounts: (meetings, commitments, instruments) =>
    `This record holds ${new Intl.ListFormat('en').format([meetings, commitments, instruments].filter((s) => s !== ''))}.`,
  nMeetings: (n) => plural(n, 'meeting'),
  nCommitments: (n) => plural(n, 'commitment'),
  nInstruments: (n) => plural(n, 'document'),
  nReleases: (n) => plural(n, 'release'),
  members: 'Members',
  noMembers: 'There is no list of members yet.',

  lead: 'The latest summit',
  leadOther: 'The latest meeting',
  leadOf: (level) => `Latest: ${level}`,
  chair: 'Chair',
  participants: 'Took part',
  areasOf: 'Areas named by the release',
  adopted: 'Adopted and signed',
  toMeeting: 'All about this meeting',
  launched: 'Launched',

  targets: 'Targets',
  targetSaid: (date) => `said on ${date}`,
  targetFrom: 'set',
  targetEnd: 'due',
  remaining: (words) => `${words} left`,
  passed: (words) => `${words} past the date`,
  yearsAndMonths: (years, months) =>
    years === 0 && months === 0
      ? 'less than a month'
      : [years > 0 ? plural(years, 'year') : '', months > 0 ? plural(months, 'month') : ''].filter(Boolean).join(' '),
  today: 'today',
  noMeasurement: 'No official figure on how far it has got was found.',
  measured: (figure, on) => `${figure}${on === null ? '' : ` as of ${on}`}`,
  noEnd: 'No date was set.',

  claims: 'Claimed and found',
  claimOf: (unit) => `${unit === '' ? '' : `${unit} `}claimed`,
  claimFound: 'found in this record',
  claimNote:
    'The others could not be told apart in the releases of this record. That does not mean that they do not exist.',

  timeline: 'Every meeting',
  timelineSays: (name, n, from, to, gaps) =>
    `A chart of ${plural(n, 'meeting')} of the ${name}, by level, from ${from} to ${to}.${gaps > 0 ? ` ${plural(gaps, 'meeting')} of the series ${gaps === 1 ? 'is' : 'are'} not on record.` : ''}`,
  gap: (n) => `No. ${n} (not on record)`,
  gaps: (name, from, to) => `${name}, ${ordinalFigure(from)}${from === to ? '' : ` to ${ordinalFigure(to)}`}`,
  gapLegend:
    'Dotted circles are meetings that the numbering implies and no release here tells of; having no date, they stand where they roughly belong.',
  announcedLegend: 'Red rings have only been announced.',
  undatedMeetings: (n) => `${plural(n, 'more meeting')} could not be dated.`,
  level: 'Level',
  number: 'No.',
  date: 'Date',
  place: 'Place',
  releases: 'Releases',
  noRecord: 'not on record',
  announced: 'announced',

  matrix: 'What was promised to whom',
  matrixSays: (areas, countries, n) =>
    `A chart of ${plural(n, 'commitment')}, counted by ${plural(areas, 'area')} (rows) and ${plural(countries, 'country', 'countries')} (columns).`,
  matrixAll: 'All',
  matrixAllNote: '“All” are those that name no single country. One that names several is counted for each of them.',
  force1: 'decided, signed, launched',
  force2: 'agreed, will, continues',
  force3: 'intends, expects',
  area: 'Area',
  noArea: 'No area named',
  total: 'Total',

  commitments: 'The commitments',
  commitmentsNote: 'Each line opens the words of the release that say so.',
  moreCommitments: (n) => `${n} more`,
  words: 'The words',
  evidence: (n) => plural(n, 'later release'),
  by: 'By',

  instruments: 'Adopted and signed',
  amounts: 'Amounts',
  amountsSays: (n) =>
    `A chart of ${plural(n, 'document')} with an amount, apart by what the amount is and by currency, compared by country and year.`,
  amountsNote: 'Amounts of different nature or currency are never put together. Each frame has a scale of its own.',
  byCountry: 'by country',
  byYear: 'by year',
  byScheme: 'by scheme',
  amountOf: 'Amount',
  several: 'several countries',
  noScheme: 'other',
  count: (n) => `${n}`,
  document: 'Document',
  partner: 'with',

  map: 'Members and capitals',
  mapSays: (name, places) => `A map of the members of the ${name} and their capitals. ${places}`,
  mapNote: 'Boundaries imply no position. Disputed areas are coloured for no state.',
  mapSource: 'Map data: Natural Earth.',
  capital: 'Capital',
  country: 'Country',
  position: 'Position',

  latest: 'Latest releases',
  latestNone: 'There are no releases on this dialogue yet.',
  asTable: 'As a table',
  save: 'Save',
  target: 'Target',
  targetUntil: 'Due',
  targetFigure: 'Figure',
  elapsed: (percent) => `${percent}% of the time has passed`,
  targetSays: (subject, figure, from, until) =>
    `A chart of the time set for the target “${subject}”, ${figure}: from ${from} to ${until}.`,

  meetingWhen: 'When',
  meetingWhere: 'Where',
  localTime: 'local time',
  lasting: (words) => `for ${words}`,
  calendar: 'Add to calendar',
  notHeldYet: 'So far, releases only announce it.',
  sayings: 'How each release tells it',
  sayingsNote: 'The releases that speak of this meeting, and their words.',
  tellers: 'Releases on this meeting',
  previous: 'Before',
  next: 'After',
  series: 'Before and after in its series',
  noParticipants: 'No names of those who took part were found in the releases.',
  noCommitments: 'No commitments made here were found in the releases.',
  partOf: 'Part of',
  countriesTook: 'Countries',
  sayingParts: {
    name: 'Name',
    date: 'Date',
    start: 'Start',
    duration: 'Length',
    place: 'Place',
    chair: 'Chair',
    participants: 'Present',
    ordinal: 'Number',
  },

  homeDialogue: 'The dialogue',
  homeSigned: 'Lately signed',
  homeDue: 'Falling due',
  homeDueNone: 'No commitment or target has a date ahead of it at present.',
  allDialogues: 'All dialogues',
  dueOn: (date) => `by ${date}`,
  latestMeeting: (date) => `last met ${date}`,
  cardDialogue: 'Dialogue',
  cardMeeting: 'Meeting',
};
