import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/** How many guesses a password would take, as a power of ten. A megabyte of lists: loaded when somebody chooses one. */
export const guesses = (password: string, about: readonly string[]): number =>
  zxcvbn.check(password, [...about]).guessesLog10;
