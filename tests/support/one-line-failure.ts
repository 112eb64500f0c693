import { expect } from 'vitest';
import type { ErrorCode } from '../../src/model/errors.ts';

/** Waits for a failure to get a source, checks that it is one line with its code and exit status, gives the line. */
export async function fails(run: Promise<unknown>, code: ErrorCode): Promise<string> {
  const error = await run.then(
    () => null,
    (e: unknown) => e as { code: string; message: string; exit: number },
  );
  expect(error?.code).toBe(code);
  expect(error?.message).not.toMatch(/\n/);
  expect(error?.exit).toBe(3);
  return error?.message ?? '';
}
