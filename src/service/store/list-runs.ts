import type { RunFinished } from '../../apply/journal.gen.ts';
import type { Queries } from './database.ts';
import { type RunRow, runColumns, storedRun } from './run-rows.ts';
import type { RunListing, RunQuery } from './run-store.ts';

/** Runs, the latest first. What became of their changes stands in the last line of each, so that no report is read for it. */
export async function listRuns(
  { query }: Queries,
  { runId, target, since, before, limit }: RunQuery,
): Promise<readonly RunListing[]> {
  const rows = await query<ListedRow>(
    `SELECT ${runColumns}, last_line, last_hash, (
       SELECT text FROM rollcall.run_line l WHERE l.run_id = r.run_id AND l.line = r.last_line AND r.result IS NOT NULL
     ) AS last_text
     FROM rollcall.run r
     WHERE ($1::text IS NULL OR target = $1) AND ($2::text IS NULL OR run_id = $2)
       AND ($3::timestamptz IS NULL OR started_at >= $3) AND ($4::timestamptz IS NULL OR started_at < $4)
     ORDER BY started_at DESC, run_id DESC LIMIT $5`,
    [target ?? null, runId ?? null, since ?? null, before ?? null, limit],
  );
  return rows.map((row) => {
    const counts = countsIn(row.last_text);
    return {
      ...storedRun(row),
      lines: row.last_line,
      hash: row.last_hash,
      ...(counts && { counts }),
    };
  });
}

interface ListedRow extends RunRow {
  readonly last_line: number;
  readonly last_hash: string;
  readonly last_text: string | null;
}

/** A line that somebody altered is for an audit to find, and hides no run. */
function countsIn(text: string | null): RunFinished['counts'] | undefined {
  try {
    const line = JSON.parse(text ?? 'null');
    return line?.kind === 'run-finished' ? line.counts : undefined;
  } catch {
    return undefined;
  }
}
