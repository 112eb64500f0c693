/**
 * Whether the fault lies in the release or the rules, not in the connection, in a database that is shutting down or has
 * no room, or in another transaction. A release at fault is put aside; otherwise it would hold up all that come after
 * it for good, as one did whose line was proposed for two meetings that turned out to be the same.
 */
export function isOfTheRelease(error: unknown): boolean {
  const { code } = error as { code?: string };
  if (code === undefined) return !/connection|terminat|timeout/i.test((error as Error).message);
  // Connection, transaction state, authorization, conflicts, resources, locks, operator, system: of the database.
  return /^[0-9FHPX][0-9A-Z]{4}$/.test(code) && !/^(?:08|25|28|40|53|55|57|58)/.test(code);
}
