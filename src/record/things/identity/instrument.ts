import { factsIn, numberOf, textOf, type HeardFact } from '../settle/heard.ts';
import { fieldsOf, settingOf, statesNear } from './around-fact.ts';
import { alike, keyOf } from './alike.ts';
import { daysApart, daysOf } from './days.ts';
import type { Candidate, KindRules, Sighting, Surroundings, Verdict } from './sighting.ts';

interface Amount {
  readonly value: string | number;
  readonly currency: string;
  readonly qualifier: string;
  readonly basis: string;
}
interface PaperTraits {
  readonly paper: string;
  readonly country: string | null;
  readonly project: string | null;
  readonly title: string;
  readonly generic: boolean;
  readonly amount: Amount | null;
  readonly count: number | null;
  /** The day of signing where told, and the day of the release that reports it. */
  readonly date: string | null;
  readonly day: string;
  readonly meeting: string | null;
  readonly release: string;
}

/** Titles that many papers bear: which one is meant is told by the meeting or by the translation. */
const genericTitle =
  /^(?:首脳|外相)?(?:共同声明|共同宣言|行動計画|議長声明|議長総括|共同プレスリリース|共同発表|協力文書|覚書|書簡|交換公文|成果文書|jointstatement|jointdeclaration|actionplan|chair(?:man)?sstatement|chairssummary|jointpressrelease|memorandumofcooperation|outcomedocument|exchangeofnotes)$/;

function sight(around: Surroundings): Sighting<PaperTraits>[] {
  const { heard, vocabulary } = around;
  const { meeting, dialogue } = settingOf(around);
  const signs = heard.kind === 'aid-signing';
  return factsIn(heard, 'instruments').map((fact, place) => {
    const paper = textOf(fact, 'kind') ?? 'other';
    const title = textOf(fact, 'title') ?? fact.at.quote;
    const project = textOf(fact, 'project');
    const country = textOf(fact, 'country');
    const amount = (fact.value['amount'] as Amount | null | undefined) ?? null;
    const count = numberOf(fact, 'count');
    const date = textOf(fact, 'date') ?? dateBeside(fact);
    const generic = genericTitle.test(keyOf(title)) && project === null;
    const many = count !== null && count > 1;
    const family = `paper ${country ?? '-'} ${paper}`;
    const leaves = [
      ...(project ? [`paper project ${keyOf(project)}`] : []),
      ...(generic || project ? [] : [`paper title ${keyOf(title)}`]),
      ...(amount && !many ? [`${family} ${amount.value} ${amount.currency}`] : []),
      ...(many ? [`${family} ${textOf(fact, 'scheme') ?? '-'} x${count}`] : []),
      ...(meeting ? [`paper at ${meeting} ${paper}`] : []),
    ];
    const rank = (signs ? 8 : 0) + (amount ? 2 : 0);
    const lang = heard.lang;
    return {
      kind: 'instrument',
      facts: [fact.id],
      asks: leaves,
      leaves,
      traits: {
        paper,
        country,
        project,
        title,
        generic,
        amount,
        count,
        date,
        day: heard.day,
        meeting,
        release: heard.id,
      },
      seed: fact.id,
      says: {
        claims: {
          [`name ${lang}`]: { rank, value: title },
          [`project ${lang}`]: { rank, value: project },
          paper: { rank: 1, value: paper },
          scheme: { rank, value: textOf(fact, 'scheme') },
          country: { rank, value: country },
          countries: { rank, value: country ? [country] : statesNear(heard, fact) },
          amount: { rank, value: amount },
          partner: { rank, value: textOf(fact, 'partner') },
          count: { rank, value: count },
          signed: { rank, value: date },
          date: { rank: signs ? 1 : 0, value: heard.issued ?? heard.day },
          dialogue: { rank: meeting && !signs ? 2 : 1, value: dialogue },
          meeting: { rank: meeting && !signs ? 2 : 1, value: meeting },
          fields: { rank, value: fieldsOf(vocabulary, heard, `${title} ${project ?? ''}`) },
          order: { rank, value: place },
        },
      },
    };
  });
}

/** The day written beside it: the anchor of its part `date` says it in words only, so it is read where it is ISO. */
const dateBeside = (fact: HeardFact): string | null => {
  const found = /\d{4}-\d\d-\d\d/.exec(fact.parts['date']?.quote ?? '');
  return found ? found[0] : null;
};

function judge(
  { traits }: Sighting<PaperTraits>,
  candidate: Candidate,
  { translated, before }: { translated: boolean; before: boolean },
): Verdict | null {
  const known = candidate.gathered.values;
  if (known['paper'] !== traits.paper) return null;
  const country = (known['country'] as string | undefined) ?? null;
  if (country !== null && traits.country !== null && country !== traits.country) return null;
  const count = (known['count'] as number | undefined) ?? null;
  const many = (n: number | null) => n !== null && n > 1;
  if (many(count) !== many(traits.count) || (many(count) && count !== traits.count)) return null;
  const amount = (known['amount'] as Amount | undefined) ?? null;
  const sameAmount =
    amount !== null &&
    traits.amount !== null &&
    Number(amount.value) === Number(traits.amount.value) &&
    amount.currency === traits.amount.currency;
  if (amount && traits.amount && !sameAmount) return null;
  const sameMeeting = traits.meeting !== null && known['meeting'] === traits.meeting;
  const apart = daysBetweenPapers(traits, known);
  const reasons = [
    sameAmount ? 'the same amount' : '',
    country !== null && country === traits.country ? 'the same state' : '',
    sameMeeting ? 'at the same meeting' : '',
    apart !== null && apart <= 14 ? 'in the same days' : '',
  ].filter(Boolean);
  if (translated)
    return {
      certain: true,
      score: 0.97,
      reasons: ['in the same place of the same release in another language', ...reasons],
    };
  if (before) return { certain: true, score: 0.95, reasons };
  if (many(count)) {
    const certain = sameMeeting || (apart !== null && apart <= 14);
    return certain || sameAmount
      ? { certain, score: certain ? 0.95 : 0.6, reasons: [`${count} papers of one kind`, ...reasons] }
      : null;
  }
  const projects = Object.entries(known)
    .filter(([name]) => name.startsWith('project '))
    .map(([, value]) => keyOf(String(value)));
  if (traits.project !== null && projects.length > 0) {
    const likeness = Math.max(...projects.map((each) => alike(each, keyOf(traits.project ?? ''))));
    if (likeness >= 0.9) {
      // Plans with the same name are concluded again years later: 経済社会開発計画.
      const certain = sameAmount || sameMeeting || (apart !== null && apart <= 45);
      return { certain, score: certain ? 0.98 : 0.6, reasons: [`the same project, ${traits.project}`, ...reasons] };
    }
    return null;
  }
  const names = Object.entries(known)
    .filter(([name]) => name.startsWith('name '))
    .map(([, value]) => keyOf(String(value)));
  const likeness = Math.max(...names.map((each) => alike(each, keyOf(traits.title))), 0);
  if (traits.generic)
    return likeness === 1 && sameMeeting
      ? { certain: true, score: 0.9, reasons: ['the same title', ...reasons] }
      : null;
  if (likeness >= 0.95) {
    const certain = sameMeeting || (apart !== null && apart <= 400) || sameAmount;
    return { certain, score: certain ? 0.95 : 0.6, reasons: ['the same title', ...reasons] };
  }
  if (sameAmount && country !== null && country === traits.country && apart !== null && apart <= 14)
    return { certain: false, score: 0.6, reasons };
  return null;
}

function daysBetweenPapers(traits: PaperTraits, known: Readonly<Record<string, unknown>>): number | null {
  const mine = daysOf(traits.date ?? traits.day);
  const other = daysOf((known['signed'] as string | undefined) ?? (known['date'] as string | undefined) ?? null);
  return mine && other ? daysApart(mine, other) : null;
}

export const instrument: KindRules<PaperTraits> = { kind: 'instrument', sight, judge, joinsFrom: 0.95 };
