/**
 * How much each thing that speaks for a match counts: fitted to the half of corpus/evidence.json that is for tuning,
 * rounded, and kept from saying that a thing that speaks for a match speaks against it.
 */
export const weights = {
  bias: -7.3,
  /** A clue found only around the sentence, against one in it. */
  around: 0.4,
  /** Where the sentence has nothing of the promise but the heading over it. */
  headingOnly: 0.45,
  clue: { n: 1.6, c: 1, t: 1, a: 1.6 },
  feature: {
    shared: 5.7,
    cover: 4.5,
    name: 2.3,
    amount: 1.2,
    day: 0.4,
    month: 0,
    named: 1.6,
    year: 2.2,
    countries: 2,
    actor: 0.4,
    dialogue: 0,
    act: 1.8,
    near: 0.4,
    title: -0.5,
    area: 0.4,
    before: -3.2,
    foreign: -3,
    thin: -1.5,
    noFigure: -3.3,
  },
  /** From this score on a match is shown. */
  shown: 0.5,
};
