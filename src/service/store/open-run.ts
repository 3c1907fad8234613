import type { Actor } from '../../apply/actor.ts';
import { chained, unchained } from '../../apply/chain.ts';
import type { JournalHead } from '../../apply/journal.gen.ts';
import type { Journal } from '../../apply/journal.ts';
import { beginning, type JournalOpening } from '../../apply/journal-ends.ts';
import type { Database, Queries } from './database.ts';
import { hold } from './lease-lost.ts';
import { insertLines, runJournal } from './run-journal.ts';
import type { RunStore } from './run-store.ts';
import type { LeaseToken } from './target-store.ts';

/**
 * Opens the journal of a new run. Its first line binds the ends of the target's runs before it, as in a folder of journals
 * (apply/heads.ts): a run can no more be taken out of the table than a line out of a run.
 *
 * @throws LeaseLost
 */
export async function openRun(
  database: Database,
  lease: LeaseToken,
  { runId, kind, worker, actor = unasked }: Parameters<RunStore['open']>[1],
  opening: JournalOpening,
): Promise<Journal> {
  const redact = opening.redact === true;
  const first = await database.transaction(async (queries) => {
    await hold(queries, lease, 'UPDATE');
    const heads = await headsBefore(queries, lease.target);
    await queries.query(
      `INSERT INTO rollcall.run (run_id, target, token, kind, worker, plan) VALUES ($1, $2, $3, $4, $5, $6)`,
      [runId, lease.target, lease.token, kind, worker, JSON.stringify(opening.plan)],
    );
    const line = chained(beginning(runId, { ...opening, actor }, heads), unchained);
    await insertLines(queries, lease, runId, [line]);
    return line;
  });
  return runJournal(database, { runId, lease, link: first, redact });
}

/** Whoever reads the journal elsewhere learns that no person was behind it. */
const unasked: Actor = { user: 'service' };

/** The last lines that no run is bound to yet; from now on one is. */
async function headsBefore({ query }: Queries, target: string): Promise<readonly JournalHead[]> {
  const heads = await query<HeadRow>(
    `UPDATE rollcall.run SET followed_line = last_line WHERE target = $1 AND last_line > followed_line
     RETURNING run_id, last_line, last_hash`,
    [target],
  );
  return heads
    .map(({ run_id: run, last_line: line, last_hash: hash }) => ({ run, line, hash }))
    .sort((one, other) => (one.run < other.run ? -1 : 1));
}

interface HeadRow {
  readonly run_id: string;
  readonly last_line: number;
  readonly last_hash: string;
}
