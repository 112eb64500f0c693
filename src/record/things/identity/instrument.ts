import type { Vocabulary } from '../../../model/vocabulary.ts';
import { factsIn, numberOf, textOf, type HeardFact } from '../settle/heard.ts';
import { fieldsOf, settingOf, statesNear } from './around-fact.ts';
import { keyOf } from './alike.ts';
import { judgePaper, type Money, type PaperTraits } from './instrument-judge.ts';
import { ownMeeting } from './own-meeting.ts';
import { bareKey } from './series.ts';
import type { KindRules, Sighting, Surroundings } from './sighting.ts';
import { signedOn } from './signed-on.ts';

/** Titles that many papers bear: which one is meant is told by the meeting or by the translation. */
const generic =
  /^(?:首脳|外相)?(?:共同声明|共同宣言|行動計画|議長声明|議長総括|共同プレスリリース|共同発表|共同コミュニケ|協力文書|覚書|書簡|交換公文|成果文書|実施計画|(?:joint)?(?:statement|declaration|communique|pressrelease|actionplan)|chair(?:man)?sstatement|chairssummary|memorandumof(?:cooperation|understanding)|outcomedocument|exchangeofnotes|(?:loan|grant)agreements?|notes|letters|貸付契約|贈与契約|円借款貸付契約)$/;

function sight(around: Surroundings): Sighting<PaperTraits>[] {
  const { heard, vocabulary } = around;
  const signing = heard.kind === 'aid-signing';
  const own = ownMeeting(heard);
  return factsIn(heard, 'instruments').map((fact, place) => {
    const traits = traitsOf(around, fact);
    const { paper, country, projects, titles, amount, count, scheme, meeting, dialogue, date } = traits;
    const many = count !== null && count > 1;
    const family = `paper ${country ?? '-'} ${paper}`;
    const clues = [
      ...projects.map((project) => `paper project ${project}`),
      ...(projects.length > 0 ? [] : titles.map((title) => `paper title ${title}`)),
      ...(amount && !many ? [`${family} ${amount.value} ${amount.currency}`] : []),
      ...(many ? [`${family} ${scheme ?? '-'} x${count}`] : []),
      ...(meeting ? [`paper at ${meeting} ${paper}`] : []),
    ];
    // The release of the signing knows most of an aid paper, that of the meeting most of what the meeting adopted.
    const rank = ((scheme === null ? own !== null : signing) ? 8 : 0) + (amount ? 2 : 0) + (heard.translation ? 0 : 1);
    const lang = heard.lang;
    const named = textOf(fact, 'title') ?? fact.at.quote;
    const project = textOf(fact, 'project');
    return {
      kind: 'instrument',
      facts: [fact.id],
      asks: clues,
      leaves: clues,
      traits,
      seed: fact.id,
      says: {
        claims: {
          [`name ${lang}`]: { rank, value: named },
          [`project ${lang}`]: { rank, value: project },
          paper: { rank: 1, value: paper },
          scheme: { rank, value: scheme },
          country: { rank, value: country },
          countries: { rank: country ? rank + 1 : rank, value: country ? [country] : statesNear(heard, fact) },
          amount: { rank, value: amount },
          partner: { rank, value: textOf(fact, 'partner') },
          count: { rank, value: count },
          signed: { rank, value: date },
          date: { rank: signing ? 1 : 0, value: heard.issued ?? heard.day },
          // What was signed before a summit is one of its papers where the summit's release says so.
          dialogue: { rank: meeting && !signing ? 2 : 1, value: dialogue },
          meeting: { rank: meeting && !signing ? 2 : 1, value: meeting },
          fields: { rank, value: fieldsOf(vocabulary, heard, `${named} ${project ?? ''}`) },
          order: { rank, value: place },
        },
        sets: { titles, projects, generic: traits.generic === null ? [] : [traits.generic] },
      },
    };
  });
}

function traitsOf(around: Surroundings, fact: HeardFact): PaperTraits {
  const { heard, vocabulary } = around;
  const scheme = textOf(fact, 'scheme');
  const count = numberOf(fact, 'count');
  // A declaration or plan that the sentence says an earlier meeting adopted (第二回外相会合で署名された「行動計画」).
  const { meeting, dialogue } = settingOf(around, scheme === null && count === null ? fact : null);
  const title = textOf(fact, 'title') ?? fact.at.quote;
  const project = textOf(fact, 'project');
  const titles = project === null ? titleKeys(vocabulary, title) : [];
  return {
    paper: textOf(fact, 'kind') ?? 'other',
    country: textOf(fact, 'country'),
    scheme,
    projects: project === null ? [] : [keyOf(project)],
    titles: titles.filter((key) => !generic.test(key)),
    generic: titles.find((key) => generic.test(key)) ?? null,
    amount: (fact.value['amount'] as Money | null | undefined) ?? null,
    count,
    partner: textOf(fact, 'partner'),
    date: signedOn(heard, fact),
    day: heard.day,
    meeting,
    dialogue,
  };
}

/** A title without the names of dialogues, and the short one that it gives itself: 首脳共同宣言（東京宣言）, 東京宣言. */
function titleKeys(vocabulary: Vocabulary, title: string): string[] {
  const short = /[（(](?<short>[^）)]{3,40})[）)]$/.exec(title)?.groups?.['short'] ?? null;
  const dialogue = vocabulary.dialogues.find((each) => bareKey(each, title) !== bareKey(null, title)) ?? null;
  const forms = [keyOf(title), bareKey(dialogue, title), ...(short ? [keyOf(short)] : [])];
  return [...new Set(forms)].filter((key) => key.length >= 4 || generic.test(key));
}

export const instrument: KindRules<PaperTraits> = { kind: 'instrument', sight, judge: judgePaper, joinsFrom: 0.9 };
