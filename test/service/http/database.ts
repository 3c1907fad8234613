import { postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';

export interface TestDatabase {
  /** An empty one; undefined where only the embedded one can be had. */
  readonly fresh: () => Promise<string | undefined>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** PostgreSQL where it is installed, and the embedded store otherwise: what is tested here does not look at the difference. */
export async function startDatabase(): Promise<TestDatabase> {
  if (postgresqlIsThere) {
    const { freshDatabase, kill, restart, stop } = await startPostgresql();
    return { fresh: freshDatabase, kill, restart, stop };
  }
  const nothing = async () => {};
  return { fresh: async () => undefined, kill: nothing, restart: nothing, stop: nothing };
}
