import { defineConfig } from 'vitest/config';

/**
 * Three projects: `unit` runs without a database or browser, in one process for speed; `record` on a real
 * PostgreSQL; `browser` in a real Chromium against the served site.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [
            'src/record/**',
            'tests/record/**',
            'tests/open/**',
            'tests/watch/**',
            'tests/members/**',
            'tests/desk/**',
            'tests/browser/**',
            'tests/program/**',
          ],
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'record',
          include: [
            'src/record/**/*.test.ts',
            'tests/record/**/*.test.ts',
            'tests/open/**/*.test.ts',
            'tests/watch/**/*.test.ts',
            'tests/members/**/*.test.ts',
            'tests/desk/**/*.test.ts',
          ],
          globalSetup: ['tests/record/support/one-server.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['tests/program/**/*.test.ts'],
          globalSetup: ['tests/record/support/one-server.ts'],
          pool: 'forks',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
