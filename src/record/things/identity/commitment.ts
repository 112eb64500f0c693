import { factsIn, textOf, type HeardFact } from '../settle/heard.ts';
import { keyOf } from './alike.ts';
import { fieldsOf, promiseSetting, statesNear } from './around-fact.ts';
import { judgePromise, type PromiseTraits } from './commitment-judge.ts';
import { isDialogue } from './series.ts';
import type { KindRules, Sighting, Surroundings } from './sighting.ts';

interface Money {
  readonly value: string | number;
  readonly currency: string;
}

function sight(around: Surroundings): Sighting<PromiseTraits>[] {
  const { heard, vocabulary } = around;
  return factsIn(heard, 'commitments').map((fact) => {
    const traits = traitsOf(around, fact);
    const { actor, summary, lang, amount, meeting, dialogue, names, projects } = traits;
    const clues = [
      `promise ${keyOf(summary).slice(0, 60)}`,
      ...(meeting ? [`promise at ${meeting}`] : []),
      ...[...names, ...projects].map((name) => `promise about ${name}`),
      ...(amount ? [`promise of ${actor} ${amount} ${heard.id}`] : []),
    ];
    const members = meeting ? ((around.valuesOf(meeting)['countries'] as string[] | undefined) ?? []) : [];
    const near = statesNear(heard, fact);
    const states = near.length > 0 ? near : members.length > 0 ? members : heard.countries.slice(0, 6);
    const person = factsIn(heard, 'people').find((each) => textOf(each, 'name') === actor);
    // The original says what was said; a translation says it too, after it.
    const rank = heard.translation ? 1 : 2;
    return {
      kind: 'commitment',
      facts: [fact.id],
      asks: clues,
      leaves: clues,
      traits,
      seed: fact.id,
      says: {
        claims: {
          [`words ${lang}`]: { rank, value: fact.at.quote },
          [`summary ${lang}`]: { rank, value: summary },
          said: { rank, value: { summary, lang, day: heard.issued ?? heard.day } },
          actor: {
            rank,
            value: {
              name: actor,
              country: vocabulary.countries.some(({ code }) => code === actor) ? actor : null,
              person: person ? around.thingOf(person.id) : null,
            },
          },
          force: { rank, value: traits.force },
          [`area ${lang}`]: { rank, value: textOf(fact, 'area') },
          countries: { rank: near.length > 0 ? 1 : 0, value: states.filter((code) => code !== actor) },
          deadline: { rank, value: traits.deadline },
          amount: { rank, value: fact.value['amount'] ?? null },
          dialogue: { rank, value: dialogue },
          meeting: { rank, value: meeting },
          headline: { rank, value: traits.headline ? heard.id : null },
          fields: { rank, value: fieldsOf(vocabulary, heard, `${fact.at.quote} ${textOf(fact, 'area') ?? ''}`) },
        },
        sets: { names, projects },
      },
    };
  });
}

function traitsOf(around: Surroundings, fact: HeardFact): PromiseTraits {
  const { heard } = around;
  const { meeting, dialogue } = promiseSetting(around, fact);
  const amount = fact.value['amount'] as Money | null | undefined;
  const project = fact.parts['project']?.quote ?? null;
  const names = Array.from(
    fact.at.quote.matchAll(/「(?<ja>[^「」]{4,120})」|[“"](?<en>[^“”"]{8,160})[”"]/g),
    ({ groups }) => keyOf(groups?.['ja'] ?? groups?.['en'] ?? ''),
  );
  return {
    actor: textOf(fact, 'actor') ?? '',
    force: textOf(fact, 'force') ?? 'will',
    summary: textOf(fact, 'summary') ?? fact.at.quote,
    lang: heard.lang,
    amount: amount ? `${amount.value} ${amount.currency}` : null,
    deadline: textOf(fact, 'deadline'),
    meeting,
    dialogue,
    // “Central Asia plus Japan” in quotation marks says no more than where it is said.
    names: names.filter((name) => name.length >= 4 && !isDialogue(around.vocabulary, name)),
    projects: project === null ? [] : [keyOf(project)],
    headline: heard.passages[fact.at.passage]?.kind === 'title',
    release: heard.id,
  };
}

export const commitment: KindRules<PromiseTraits> = { kind: 'commitment', sight, judge: judgePromise, joinsFrom: 0.9 };
