import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../../src/record/server/start.ts';
import { binariesIn, startChosen } from './chosen-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the database server of this run of the tests listens. */
    socketFolder: string;
  }
}

/**
 * One PostgreSQL for all files of a run of the tests, started by the program's own launcher; each file has a database.
 * TEST_POSTGRES=/usr/lib/postgresql/15/bin takes another version than the one that ships with the program.
 */
export default async function oneServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'yakusoku-tests-'));
  const chosen = process.env['TEST_POSTGRES'];
  const server = chosen ? await startChosen(folder, binariesIn(chosen)) : await startServer(folder, 'refuse');
  project.provide('socketFolder', server.socketFolder);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
