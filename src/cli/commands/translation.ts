import { YakusokuError } from '../../model/errors.ts';
import type { Decider } from '../../record/things/decisions/views.ts';
import type { OpenRecord } from '../../record/open.ts';
import type { Doubt } from '../../record/translations/doubts.ts';
import { openOwnRecord } from '../open-record.ts';

async function withRecord(work: (record: OpenRecord) => Promise<void>): Promise<void> {
  const record = await openOwnRecord({ join: true, existing: true });
  try {
    await work(record);
    await record.settled();
  } finally {
    await record.close();
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** `yakusoku translation join`: two releases are one text in two languages. */
export const translationJoin = (one: string, other: string, decider: Decider): Promise<void> =>
  withRecord(async (record) => {
    await record.joinTexts(one, other, decider);
    say(`${one} and ${other} are one text; yakusoku translation part ${other} undoes it`);
  });

/** `yakusoku translation part`: a release is a text of its own. */
export const translationPart = (release: string, decider: Decider): Promise<void> =>
  withRecord(async (record) => {
    await record.partText(release, decider);
    say(`${release} is a text of its own; yakusoku translation join undoes it`);
  });

/** `yakusoku translation list`: what was decided, the latest first. */
export async function translationList({ limit }: { readonly limit: number }): Promise<void> {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 1000))
    throw new YakusokuError('usage', '--limit takes a whole number from 1 to 1000');
  await withRecord(async (record) => {
    const decisions = await record.textDecisions(limit);
    if (decisions.length === 0) say('nothing was decided; rules join what pages name');
    for (const { at, what, release, of, by, reason } of decisions)
      say(`${at}  ${what}  ${release}  ${what === 'join' ? 'with' : 'from'} ${of.join(', ')}  by ${by}: ${reason}`);
  });
}

const whys: Record<Doubt['why'], string> = {
  days: 'more than a month lies between them',
  several: 'several releases of one language name the same page, or the text stands in that language already',
};

/** What pages name and rules have not joined, for a person to decide. */
export function doubtLines(doubts: readonly Doubt[]): string[] {
  if (doubts.length === 0) return [];
  const lines = doubts.map(
    ({ one, other, why }) => `? ${one.url ?? one.id} and ${other.url ?? other.id}: ${whys[why]}`,
  );
  return [
    ...lines,
    `${doubts.length} may be one text: yakusoku translation join <address> <address> --by <name> --reason <words>`,
  ];
}
