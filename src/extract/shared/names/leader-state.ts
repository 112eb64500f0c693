import type { Vocabulary } from '../../../model/vocabulary.ts';
import { oncePer } from './trie.ts';

/** Offices by which a leader is known without a state: a Director Clinton is not the President. */
export const isLeadersOffice =
  /^(?:副?大統領|首相|副首相|総理|国家主席|国務院総理|外相|外務大臣|外交部長|国務長官|President|Prime Minister|PM|Vice President|(?:Federal )?Chancellor|Premier|Secretary of State|Secretary|Foreign Minister|Minister)$/;

const leaderLexicon = oncePer(
  (vocabulary: Vocabulary) =>
    new Map(
      vocabulary.leaders.flatMap(({ country, names }) =>
        Object.values(names)
          .flat()
          .map((name) => [name.toLowerCase(), country] as const),
      ),
    ),
);

/** The state of a leader by the whole name or its last part: “Volodymyr Zelenskyy”, ゼレンスキー. */
export function leaderState(vocabulary: Vocabulary, name: string): string | undefined {
  const known = leaderLexicon(vocabulary);
  const bare = name.replace(/,? (?:Jr\.?|Sr\.?|II|III)$/, '');
  const last = bare.split(/[ ・]/).at(-1) ?? bare;
  return known.get(bare.toLowerCase()) ?? known.get(last.toLowerCase());
}
