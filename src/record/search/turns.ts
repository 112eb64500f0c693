/**
 * Lets so many do their work at once and the others wait in order, so that searches, which may each take the database
 * for seconds, leave connections to the pages that need milliseconds. Null for whom there is no place to wait either.
 */
export function turns(atOnce: number, waitingAtMost: number): <T>(work: () => Promise<T>) => Promise<T | null> {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else if (waiting.length >= waitingAtMost) return null;
    else await new Promise<void>((go) => void waiting.push(go));
    try {
      return await work();
    } finally {
      // The turn goes to the next in line, and is free only where nobody waits.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
