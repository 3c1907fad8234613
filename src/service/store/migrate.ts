import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Database } from './database.ts';
import { sql as first } from './migrations/001-events-targets-runs-deliveries.ts';
import { sql as retention } from './migrations/002-retention.ts';
import { sql as withdrawals } from './migrations/003-withdrawals.ts';

/** What makes the tables, in order; one that was released is never altered. */
const migrations: readonly string[] = [first, retention, withdrawals];

/**
 * Brings the tables up to what this program knows. Nobody else may do so meanwhile.
 *
 * @throws DiagnosticError `store-too-new` when a newer program was here
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query, script }) => {
    await script(`
      CREATE SCHEMA IF NOT EXISTS rollcall;
      CREATE TABLE IF NOT EXISTS rollcall.migration (
        version integer PRIMARY KEY,
        applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
    `);
    const [latest] = await query<{ readonly version: number | null }>(
      'SELECT max(version) AS version FROM rollcall.migration',
    );
    const reached = latest?.version ?? 0;
    if (reached > migrations.length) throw tooNew(reached);
    for (const [index, sql] of migrations.entries()) {
      if (index < reached) continue;
      await script(sql);
      await query('INSERT INTO rollcall.migration (version) VALUES ($1)', [index + 1]);
    }
  });
}

function tooNew(reached: number): DiagnosticError {
  return new DiagnosticError({
    code: 'store-too-new',
    severity: 'error',
    summary: 'The database of the service was made by a newer rollcall',
    detail: `Its tables are of version ${reached}; this program knows version ${migrations.length}.`,
    advice: 'Install that rollcall, or name another database in DATABASE_URL. Nothing was changed',
  });
}
