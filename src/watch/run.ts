/** What one run of watching may take in; what it leaves waits for the next one. */
export interface Run {
  /** Pages that lists date before this day are left for later. */
  readonly since: string | null;
  /** Takes one page; false where as many as this run may fetch were taken. */
  take(): boolean;
  /** Whether all that it may fetch was taken. */
  spent(): boolean;
}

export function runOf({ limit = null, since = null }: { limit?: number | null; since?: string | null }): Run {
  let taken = 0;
  const spent = () => limit !== null && taken >= limit;
  return {
    since,
    spent,
    take() {
      if (spent()) return false;
      taken++;
      return true;
    },
  };
}
