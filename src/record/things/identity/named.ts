import { factsIn, textOf } from '../settle/heard.ts';
import type { KindRules, Sighting, Surroundings } from './sighting.ts';
import type { ThingKind } from '../../../model/things.ts';

/** Kinds whose things are those of the vocabulary: a state by its code, a body and a dialogue by their id there. */
function byId(kind: ThingKind, sight: (around: Surroundings) => Sighting<null>[]): KindRules<null> {
  return {
    kind,
    sight,
    judge: (_sighting, { id }) => ({ certain: true, score: 1, reasons: [`named as ${id} is named in the vocabulary`] }),
    joinsFrom: 0,
  };
}

const nameClaims = (names: Readonly<Record<string, readonly string[]>> | undefined) =>
  Object.fromEntries(
    Object.entries(names ?? {}).map(([lang, [first]]) => [`name ${lang}`, { rank: 1, value: first ?? null }]),
  );

function sighting(
  kind: ThingKind,
  id: string,
  facts: readonly string[],
  claims: Sighting['says']['claims'],
): Sighting<null> {
  return { kind, facts, asks: [`${kind} ${id}`], leaves: [`${kind} ${id}`], traits: null, says: { claims }, seed: id };
}

/** One place a state and release is enough: every page of a release names its states with all their places. */
export const country = byId('country', ({ heard, vocabulary }) =>
  heard.countries.flatMap((code) => {
    const fact = factsIn(heard, 'countryMentions').find((each) => textOf(each, 'code') === code);
    const entry = vocabulary.countries.find((each) => each.code === code);
    if (!fact || entry?.territory) return [];
    return [sighting('country', code, [fact.id], { ...nameClaims(entry?.names), country: { rank: 1, value: code } })];
  }),
);

export const organisation = byId('organisation', ({ heard, vocabulary }) =>
  Array.from(
    Map.groupBy(factsIn(heard, 'organisations'), (fact) => textOf(fact, 'id') ?? ''),
    ([id, facts]) => {
      const entry = vocabulary.organisations.find((each) => each.id === id);
      return sighting(
        'organisation',
        id,
        facts.map((fact) => fact.id),
        {
          [`name ${heard.lang}`]: { rank: 0, value: textOf(facts[0] as (typeof facts)[number], 'name') },
          ...nameClaims(entry?.names),
          country: { rank: 1, value: entry?.country ?? null },
        },
      );
    },
  ).filter(({ seed }) => seed !== ''),
);

export const dialogue = byId('dialogue', ({ heard, vocabulary }) =>
  Array.from(
    Map.groupBy(factsIn(heard, 'meetings'), (fact) => textOf(fact, 'dialogue') ?? ''),
    ([id, facts]) => {
      const entry = vocabulary.dialogues.find((each) => each.id === id);
      return sighting(
        'dialogue',
        id,
        facts.map((fact) => fact.id),
        {
          ...nameClaims(entry?.names),
          since: { rank: 1, value: entry?.since ?? null },
        },
      );
    },
  ).filter(({ seed }) => seed !== ''),
);
