import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** One connection, for all who ask in one turn of the program. */
interface Journey {
  readonly client: Promise<PostgresPoolClient>;
  /** How many have not let go of it. */
  users: number;
  /** Whether others may still join. */
  open: boolean;
}

/**
 * Connections that send ahead, each shared by all that is asked in one turn of the program: the dozen questions of a page
 * go to the database in one piece and its answers come back in one, where a connection each would wake a dozen of its
 * processes. Not for transactions: those who share a connection do not know of one another.
 */
export function sharedJourneys(pool: PostgresPool): PostgresPool {
  let leaving: Journey | null = null;
  const leave = (): Journey => {
    const journey: Journey = { client: pool.connect(), users: 0, open: true };
    setImmediate(() => {
      journey.open = false;
      if (leaving === journey) leaving = null;
      void letGo(journey);
    });
    return journey;
  };
  return {
    async connect() {
      const journey = (leaving ??= leave());
      journey.users += 1;
      const client = await journey.client;
      return {
        query: client.query.bind(client),
        release() {
          journey.users -= 1;
          void letGo(journey);
        },
      };
    },
    end: async () => {},
  };
}

/** Gives the connection back when all have done so and nobody can join any more. */
async function letGo({ client, users, open }: Journey): Promise<void> {
  if (users > 0 || open) return;
  // Where there was none, those who asked for it have been told.
  (await client.catch(() => null))?.release();
}
