import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { empty, peopleOf, peopleVariables, type PeopleEnvironment } from './environment-people.ts';
import { logLevels } from './log.ts';

/** A variable that is set to something it cannot be; `message` names it and says what it may be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Build machines set it to 1, true or their own name. */
const flag = z
  .string()
  .optional()
  .transform((value) => value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase()));
const portRange = 'must be from 0 to 65535';

/** Every variable that the program reads, and what it may be. */
const environmentSchema = z.object({
  /** Port of the site; null where none is asked for. */
  PORT: z.preprocess(
    empty,
    z.coerce
      .number({ error: 'must be a port number' })
      .int('must be a whole number')
      .min(0, portRange)
      .max(65_535, portRange)
      .optional(),
  ),
  /** Folder of the record. */
  YAKUSOKU_DATA: z.preprocess(empty, z.string().optional()),
  /** A PostgreSQL to use in place of one of our own. */
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
  ),
  /** A streaming replica of that one: pages are read from there, also while the primary is down. */
  DATABASE_REPLICA_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgres:// or postgresql://')
      .optional(),
  ),
  LOG_LEVEL: z.preprocess(
    empty,
    z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  ),
  /** The address by which people reach the site, `https://yakusoku.example`: in canonical links. */
  YAKUSOKU_ADDRESS: z.preprocess(
    empty,
    z
      .string()
      .regex(/^https?:\/\//, 'must begin with http:// or https://')
      .refine((url) => URL.canParse(url), 'is not an address such as https://example.org')
      .optional(),
  ),
  /** A WebSub hub that the feeds announce and that is told of changes; needs YAKUSOKU_ADDRESS. */
  YAKUSOKU_HUB: z.preprocess(
    empty,
    z
      .string()
      .regex(/^https?:\/\//, 'must begin with http:// or https://')
      .refine((url) => URL.canParse(url), 'is not an address such as https://hub.example.org/')
      .optional(),
  ),
  /** Decisions of editors on status and amounts wait for a second editor. */
  YAKUSOKU_FOUR_EYES: flag,
  ...peopleVariables,
  /** Set on build machines: what is missing there is a failure. */
  CI: flag,
  /** Set (to anything) by people who want no colour: https://no-color.org. */
  NO_COLOR: z.string().optional(),
});

export interface Environment {
  readonly port: number | null;
  /** An absolute path, null where none is asked for. */
  readonly dataFolder: string | null;
  readonly databaseUrl: string | null;
  readonly replicaUrl: string | null;
  /** Scheme, host and port, null where none is told. */
  readonly origin: string | null;
  /** Address of a WebSub hub, null where none is told. */
  readonly hub: string | null;
  /** Two editors for status and amounts. */
  readonly fourEyes: boolean;
  readonly people: PeopleEnvironment;
  readonly logLevel: (typeof logLevels)[number];
  readonly ci: boolean;
  readonly noColor: boolean;
}

/**
 * Reads the environment: the only place that does, so that this file is the list of what can be set. Throws an
 * EnvironmentError in one line for the first variable that is wrong; its value is not repeated, as it may hold a
 * password.
 */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
  workingFolder: string = process.cwd(),
): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvironmentError(`${issue?.path.join('.')} ${issue?.message ?? 'is wrong'}`);
  }
  const { PORT, YAKUSOKU_DATA, DATABASE_URL, YAKUSOKU_ADDRESS, LOG_LEVEL, CI, NO_COLOR } = parsed.data;
  return {
    port: PORT ?? null,
    dataFolder:
      YAKUSOKU_DATA === undefined
        ? null
        : isAbsolute(YAKUSOKU_DATA)
          ? YAKUSOKU_DATA
          : resolve(workingFolder, YAKUSOKU_DATA),
    databaseUrl: DATABASE_URL ?? null,
    replicaUrl: parsed.data.DATABASE_REPLICA_URL ?? null,
    origin: YAKUSOKU_ADDRESS === undefined ? null : new URL(YAKUSOKU_ADDRESS).origin,
    hub: parsed.data.YAKUSOKU_HUB === undefined ? null : new URL(parsed.data.YAKUSOKU_HUB).href,
    fourEyes: parsed.data.YAKUSOKU_FOUR_EYES,
    people: peopleOf(parsed.data),
    logLevel: LOG_LEVEL,
    ci: CI,
    noColor: NO_COLOR !== undefined && NO_COLOR !== '',
  };
}
