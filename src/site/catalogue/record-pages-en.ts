import type { RecordWords } from './record-pages.ts';

/** The words of the pages of the ledger, of papers, targets, countries, people, bodies and of what this site is, in English. */
export const recordPagesEn: RecordWords = {
  ledger: 'Ledger',
  countries: 'Countries',
  about: 'About',
  countriesIntro:
    'The countries that releases name. Each page has its meetings, promises, papers and people, newest first.',
  ledgerIntro:
    'Every paper that was signed or adopted, in one table. Amounts of different nature or currency are never added up.',
  ledgerNone: 'No paper fits these conditions.',
  ledgerTotal: (n) => `${n.toLocaleString('en')} ${n === 1 ? 'paper' : 'papers'}`,
  columns: { date: 'Date', paper: 'Paper', country: 'With', kind: 'Kind', amount: 'Amount' },
  sortBy: 'Sort',
  sorts: { date: 'newest first', amount: 'by amount', country: 'by country' },
  narrow: 'Narrow down',
  apply: 'Show',
  all: 'all',
  clear: 'Clear',
  facets: { country: 'Country', scheme: 'Scheme', year: 'Year', basis: 'Nature of amount', kind: 'Kind' },
  totals: 'Totals',
  totalsNote:
    'Only amounts of one nature and one currency are added. A line that stands for several papers is never counted together with them.',
  explain: (n) => `Explain this figure (${n})`,
  summed: 'Added up',
  leftOut: 'Left out',
  leftOutWhy: {
    umbrella: 'its parts are counted',
    'same-project': 'another paper on the same project is counted',
  },
  claims: 'Claimed, and found',
  csv: 'Save the table as CSV',
  pages: 'Pages',
  page: (n, of) => `Page ${n} of ${of}`,
  previous: 'Previous page',
  next: 'Next page',

  instrument: 'Paper',
  scheme: 'Scheme',
  country: 'Partner country',
  partner: 'Through',
  project: 'Project',
  date: 'Date',
  standsFor: (n) => `This line stands for ${n} papers.`,
  parts: 'Its parts',
  partOf: 'Part of',
  told: 'The words of the releases',
  relatedPapers: 'Related papers',
  target: 'Target',
  counted: 'What is counted',
  period: 'Period',
  measured: 'Figures officially given',

  peopleOf: 'People',
  dialogues: 'Dialogues it belongs to',
  meetings: 'Meetings',
  promises: 'Promises',
  papers: 'Papers',
  targets: 'Targets',
  releases: 'Releases',
  people: 'People',
  body: 'Organisation',
  moreThan: (shown, all) => `newest ${shown} of ${all}`,
  nothing: 'There is nothing in this record yet.',
  offices: 'Offices',
  officesNote: 'As the releases write them, with the days of the first and the last release that does.',
  sayings: 'What releases say',
  commitmentsOf: (n) => `${n} ${n === 1 ? 'promise' : 'promises'}`,

  aboutTitle: 'About Yakusoku',
  aboutIntro:
    'When states meet, they publish a release: who met, what each will do, what was signed, how much, by when. Yakusoku reads these releases, ties every fact to the words that state it, and keeps the record of what became of each promise.',
  about1: 'How it reads',
  about1Text: [
    'Rules take times, amounts, numbers, people, countries, meetings, promises, papers and targets out of the text. Each is tied to where its words stand. A fact without words does not come into this record.',
    'What a rule is not sure of is marked “to be checked”. Where there are two ways to read something, it is left open.',
  ],
  about2: 'One thing, once',
  about2Text: [
    'One summit appears in a notice, a result, a declaration and the releases of its bilateral talks, in Japanese and in English. By names, days, numbers, states, projects and amounts, what is certain is joined. What is doubtful is not, until an editor has decided.',
  ],
  about3: 'What became of a promise',
  about3Text: [
    'Later releases are held against earlier promises and targets, and words that bear on them are proposed as evidence. The status — announced, under way, partly fulfilled, fulfilled, lapsed, withdrawn — follows from evidence that editors have accepted and from the deadline, by a published rule. Nobody types it in.',
    '“No evidence found” does not mean “not done”.',
  ],
  about4: 'What people have checked',
  about4Text: [
    'Unless a page says otherwise, facts were found by a program and have not been checked by a person. Decisions of editors are kept with their day and reason.',
  ],
  about5: 'Sources and terms',
  about5Text: [
    'Every page names the release it rests on, its credit line and terms, and has the copy as it was received. Releases belong to their issuers. Those marked as examples tell true events in our own words.',
  ],
  about6: 'How to cite',
  about6Text: [
    'No address here changes. Put .bib, .ris or .csl behind the address of a release to have it in the format of a reference manager. The data is also there as an API, feeds, calendars and tables.',
  ],
  toData: 'About the data',
  about7: 'Accessibility',
  about7Text: [
    'The aim is WCAG 2.2 AA (JIS X 8341-3:2016 level AA). Every page can be read without script and used by keyboard alone, and every picture has a table that says the same. Before they are published the main pages are checked with axe-core, at widths from 320 to 1440 pixels and with text at twice its size. Checks by people who use screen readers are still too few.',
  ],
  about8: 'Privacy',
  about8Text: [
    'Reading sets no cookie, and who read what is not recorded. Readings are counted without identifying anybody. Of those who have an account we keep the e-mail address, the name, what they wrote and liked, and their sign-ins; they can take it all away and delete it at any time.',
  ],
};
