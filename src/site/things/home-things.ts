import type { Due, HomeThings } from '../components/things/home-strip.tsx';
import type { SiteRecord } from '../site.ts';

const mostLines = 3;

/** What the front page says of things on a day: the dialogue with most told, the newest papers, the nearest dates. */
export async function homeThings(things: SiteRecord['things'], now: Date): Promise<HomeThings> {
  const today = now.toISOString().slice(0, 10);
  const [dialogues, signed, targets, commitments] = await Promise.all([
    things.dialogues(),
    things.instruments({ limit: mostLines }),
    things.targets({ limit: mostLines, dueFrom: today }),
    things.commitments({ limit: mostLines, dueFrom: today }),
  ]);
  const [first] = [...dialogues].sort((a, b) => b.meetings + b.commitments - a.meetings - a.commitments);
  const told = first && first.meetings > 0 ? first : null;
  const due: Due[] = [
    ...targets.items.flatMap((card): Due[] => (card.until === null ? [] : [{ is: 'target', until: card.until, card }])),
    ...commitments.items.flatMap((card): Due[] =>
      card.deadline === null ? [] : [{ is: 'commitment', until: card.deadline, card }],
    ),
  ];
  // A promise to reach a target is told as both: the target says it shorter.
  const aims = new Set(due.filter((one) => one.is === 'target').map((one) => `${one.card.said} ${one.until}`));
  return {
    dialogue: told,
    meeting: told && (await things.leadingMeeting(told.id)),
    signed: signed.items,
    due: due
      .filter(
        (one) =>
          one.is === 'target' || !(one.card.amount?.basis === 'target' && aims.has(`${one.card.said} ${one.until}`)),
      )
      .filter((one) => endOf(one.until) >= today)
      .sort((a, b) => endOf(a.until).localeCompare(endOf(b.until)))
      .slice(0, mostLines),
  };
}

/** `2030` and `2030-03` last until their end. */
const endOf = (until: string): string => `${until.split('/').at(-1) ?? ''}-99-99`.slice(0, 10);
