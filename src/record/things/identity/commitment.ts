import { factsIn, textOf } from '../settle/heard.ts';
import { alike, keyOf } from './alike.ts';
import { fieldsOf, settingOf, statesNear } from './around-fact.ts';
import type { Candidate, KindRules, Sighting, Surroundings, Verdict } from './sighting.ts';

interface PromiseTraits {
  readonly actor: string;
  readonly force: string;
  readonly summary: string;
  readonly amount: string | null;
  readonly deadline: string | null;
  readonly meeting: string | null;
  readonly project: string | null;
}

function sight(around: Surroundings): Sighting<PromiseTraits>[] {
  const { heard, vocabulary } = around;
  const { meeting, dialogue } = settingOf(around);
  const members = meeting ? ((around.valuesOf(meeting)['countries'] as string[] | undefined) ?? []) : [];
  return factsIn(heard, 'commitments').map((fact) => {
    const actor = textOf(fact, 'actor') ?? '';
    const summary = textOf(fact, 'summary') ?? fact.at.quote;
    const amount = fact.value['amount'] as { value: string | number; currency: string } | null | undefined;
    const money = amount ? `${amount.value} ${amount.currency}` : null;
    const deadline = textOf(fact, 'deadline');
    const project =
      fact.parts['project']?.quote ??
      /「(?<name>[^」]{6,120})」|[“"](?<quoted>[^”"]{10,160})[”"]/.exec(fact.at.quote)?.[0] ??
      null;
    const leaves = [
      `promise ${keyOf(summary).slice(0, 60)}`,
      ...(meeting ? [`promise at ${meeting}`] : []),
      ...(project ? [`promise about ${keyOf(project)}`] : []),
    ];
    const near = statesNear(heard, fact);
    const states = (near.length > 0 ? near : members.length > 0 ? members : heard.countries.slice(0, 6)).filter(
      (code) => code !== actor,
    );
    const lang = heard.lang;
    const person = factsIn(heard, 'people').find((each) => textOf(each, 'name') === actor);
    return {
      kind: 'commitment',
      facts: [fact.id],
      asks: leaves,
      leaves,
      traits: {
        actor,
        force: textOf(fact, 'force') ?? 'will',
        summary,
        amount: money,
        deadline,
        meeting,
        project: project ? keyOf(project) : null,
      },
      seed: fact.id,
      says: {
        claims: {
          [`words ${lang}`]: { rank: 1, value: fact.at.quote },
          said: { rank: 1, value: { summary, lang, day: heard.issued ?? heard.day } },
          actor: {
            rank: 1,
            value: {
              name: actor,
              country: vocabulary.countries.some(({ code }) => code === actor) ? actor : null,
              person: person ? around.thingOf(person.id) : null,
            },
          },
          force: { rank: 1, value: textOf(fact, 'force') },
          [`area ${lang}`]: { rank: 1, value: textOf(fact, 'area') },
          countries: { rank: near.length > 0 ? 1 : 0, value: states },
          deadline: { rank: 1, value: deadline },
          amount: { rank: 1, value: amount ?? null },
          dialogue: { rank: 1, value: dialogue },
          meeting: { rank: 1, value: meeting },
          fields: { rank: 1, value: fieldsOf(vocabulary, heard, `${fact.at.quote} ${textOf(fact, 'area') ?? ''}`) },
        },
      },
    };
  });
}

function judge(
  { traits }: Sighting<PromiseTraits>,
  candidate: Candidate,
  { translated, before }: { translated: boolean; before: boolean },
): Verdict | null {
  const known = candidate.gathered.values;
  const amount = known['amount'] as { value: string | number; currency: string } | undefined;
  const money = amount ? `${amount.value} ${amount.currency}` : null;
  if (money !== null && traits.amount !== null && money !== traits.amount) return null;
  const deadline = (known['deadline'] as string | undefined) ?? null;
  if (deadline !== null && traits.deadline !== null && deadline !== traits.deadline) return null;
  if (translated)
    return { certain: true, score: 0.96, reasons: ['in the same place of the same release in another language'] };
  const actor = (known['actor'] as { name: string } | undefined)?.name ?? '';
  const summary = (known['said'] as { summary: string } | undefined)?.summary ?? '';
  const likeness = alike(keyOf(summary), keyOf(traits.summary));
  if (before && likeness >= 0.5)
    return { certain: true, score: 0.95, reasons: ['the same promise in a new edition of the release'] };
  const sameMeeting = traits.meeting !== null && known['meeting'] === traits.meeting;
  const reasons = [
    likeness >= 0.999 ? 'the same words' : 'much the same words',
    sameMeeting ? 'at the same meeting' : '',
    actor === traits.actor ? 'the same actor' : '',
    money !== null && traits.amount !== null ? 'the same amount' : '',
  ].filter(Boolean);
  if (likeness >= 0.9 && sameMeeting && keyOf(traits.summary).length >= 8)
    return { certain: true, score: 0.95, reasons };
  if (likeness >= 0.95 && actor === traits.actor && keyOf(traits.summary).length >= 16)
    return { certain: money !== null && traits.amount !== null, score: 0.8, reasons };
  if (likeness >= 0.6 && sameMeeting) return { certain: false, score: 0.5 + likeness / 4, reasons };
  return null;
}

export const commitment: KindRules<PromiseTraits> = { kind: 'commitment', sight, judge, joinsFrom: 0.95 };
