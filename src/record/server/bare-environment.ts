/**
 * All that PostgreSQL's programs get of the environment: nothing of ours (DATABASE_URL has a password in it),
 * and no PG… or LC_… variable that would change how they behave.
 */
export const bareEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const;
