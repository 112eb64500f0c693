import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { FollowsRecord, Waiting } from '../../record/members/follows/views.ts';
import type { LetterQueue } from '../../record/queue/letters.ts';
import type { SiteLabels } from '../../site/ui.ts';
import type { Mail } from '../mail/mail.ts';
import type { Sign } from '../members.ts';
import { digest } from './digest.ts';
import { periodOf } from './periods.ts';

export interface TellingParts {
  readonly record: {
    readonly follows: FollowsRecord;
    readonly onChange: (listener: () => void) => () => void;
    readonly letterQueue: (failed: (error: Error) => void) => Promise<LetterQueue>;
    readonly readOnly: () => boolean;
  };
  readonly mail: Mail;
  readonly sign: Sign;
  readonly labels: SiteLabels;
  /** Scheme, host and port of the site. */
  readonly origin: () => string;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Telling {
  /** Looks at once what there is to tell. */
  wake(): void;
  stop(): Promise<void>;
}

/** In milliseconds: how often the time is looked at, and how long after a change followers are told. */
const every = 30_000;
const patience = 300;
/** Changes, people and letters that are gone through at a time. */
const atOnce = 200;

/**
 * Tells people what has changed of what they follow: turns the list of changes into notices, writes letters of what is
 * due by each person's clock, and sends them by the queue. Any number of processes may do so on one record; whoever is
 * killed leaves its work to the next.
 */
export function startTelling(parts: TellingParts): Telling {
  const { record, log } = parts;
  const state: { running: Promise<void> | null; again: boolean; closed: boolean; queue: Promise<LetterQueue> | null } =
    {
      running: null,
      again: false,
      closed: false,
      queue: null,
    };
  const failed = (error: unknown) =>
    log.warn('people were not told of changes, which is tried again', {
      reason: error instanceof Error ? error.message : String(error),
    });
  /** Sends all that is due and not under way elsewhere: the processes that do so at once share it out by letter. */
  const sendDue = async (signal: AbortSignal) => {
    for (let sent = true; sent && !signal.aborted && !state.closed;) {
      sent = false;
      for (const id of await record.follows.due(atOnce)) {
        if (signal.aborted || state.closed) return;
        const done = await record.follows.send(id, async (letter) => {
          await parts.mail.send(digest(letter, { ...parts, origin: parts.origin() }));
        });
        if (done === 'sent') sent = true;
        if (done === 'put-off') log.warn('a letter could not be sent and is tried again later');
      }
    }
  };
  const opened = () =>
    (state.queue ??= record.letterQueue(failed).then(async (queue) => {
      await queue.work(2, (_, signal) => sendDue(signal));
      return queue;
    }));
  const turn = async () => {
    do {
      state.again = false;
      if (record.readOnly()) return;
      while (!state.closed && (await record.follows.tell(atOnce)) === atOnce);
      for (const one of await record.follows.waiting(atOnce)) await writeTo(parts, one);
      const due = await record.follows.due(1);
      // The queue costs connections and memory: none where nobody follows anything.
      if (due.length > 0 && !state.closed) await (await opened()).announce(['due']);
    } while (state.again && !state.closed);
  };
  const wake = () => {
    state.again = true;
    if (state.running || state.closed) return;
    state.running = turn()
      .catch(failed)
      .finally(() => {
        state.running = null;
      });
  };
  let soon: NodeJS.Timeout | undefined;
  const end = record.onChange(() => {
    soon ??= setTimeout(() => {
      soon = undefined;
      wake();
    }, patience);
    soon.unref();
  });
  const timer = setInterval(wake, every);
  timer.unref();
  wake();
  return {
    wake,
    async stop() {
      state.closed = true;
      end();
      clearInterval(timer);
      clearTimeout(soon);
      await state.running;
      await (await state.queue?.catch(() => null))?.stop();
    },
  };
}

/** Writes down the letter that is due to somebody: at once, or what belongs to days that are over by their clock. */
async function writeTo({ record, clock }: TellingParts, { member, told, zone, oldest }: Waiting): Promise<void> {
  const { follows } = record;
  if (told === 'now') {
    const notices = await follows.waitingFor(member, told);
    const [first] = notices;
    if (first) await follows.write({ member, told, period: first.key, notices: notices.map(({ key }) => key) });
    return;
  }
  const period = periodOf(clock.now(), told, zone);
  const over = (at: string) => periodOf(new Date(at), told, zone) < period;
  if (!over(oldest)) return;
  const notices = (await follows.waitingFor(member, told)).filter(({ at }) => over(at));
  if (notices.length > 0) await follows.write({ member, told, period, notices: notices.map(({ key }) => key) });
}
