import type { JournalLine } from '../../apply/journal.gen.ts';
import type { Report } from '../../apply/report.ts';
import { recordOf } from '../../apply/run-record.ts';
import { printPlan } from '../../changeset/plan-text.ts';
import type { Delivery } from '../../notify/message.ts';
import type { Database, Queries } from './database.ts';
import { alone, LeaseLost } from './lease-lost.ts';
import { listRuns } from './list-runs.ts';
import { openRun } from './open-run.ts';
import { type RunRow, runColumns, storedRun } from './run-rows.ts';
import type { RunStore } from './run-store.ts';

/** @param tell puts deliveries into the outbox, in the transaction that it is given */
export function runStore(
  database: Database,
  tell: (queries: Queries, deliveries: readonly Delivery[]) => Promise<void>,
): RunStore {
  const { query } = database;

  async function linesOf(runId: string): Promise<readonly string[]> {
    const rows = await query<{ readonly text: string }>(
      'SELECT text FROM rollcall.run_line WHERE run_id = $1 ORDER BY line',
      [runId],
    );
    return rows.map(({ text }) => text);
  }

  return {
    open: (lease, run, opening) => openRun(database, lease, run, opening),

    finish: (runId, report, deliveries) =>
      database.transaction(async (queries) => {
        if (await endRun(queries, runId, report)) await tell(queries, deliveries);
      }),

    unfinished: async (target) => {
      const rows = await query<UnfinishedRow>(
        `SELECT run_id, token, plan FROM rollcall.run WHERE target = $1 AND finished_at IS NULL
         ORDER BY started_at, run_id`,
        [target],
      );
      return Promise.all(
        rows.map(async ({ run_id: runId, token, plan }) => {
          const lines = (await linesOf(runId)).map((text): JournalLine => JSON.parse(text));
          return { runId, token: Number(token), plan: JSON.parse(plan), record: recordOf(runId, lines) };
        }),
      );
    },

    list: (asked) => listRuns(database, asked),

    read: async (runId) => {
      const [row] = await query<RunRow & { readonly report: string | null }>(
        `SELECT ${runColumns}, report FROM rollcall.run WHERE run_id = $1`,
        [runId],
      );
      if (row === undefined) return undefined;
      const { report } = row;
      return {
        ...storedRun(row),
        ...(report !== null && { report: JSON.parse(report) }),
        journal: await linesOf(runId),
      };
    },

    plan: async (runId) => {
      const [row] = await query<{ readonly plan: string }>(
        'SELECT plan FROM rollcall.run WHERE run_id = $1',
        [runId],
      );
      return row && printPlan(JSON.parse(row.plan));
    },

    lines: async (runId, { after, limit }) => {
      const rows = await query<{ readonly text: string }>(
        'SELECT text FROM rollcall.run_line WHERE run_id = $1 AND line > $2 AND line <= $3 ORDER BY line',
        [runId, after, after + limit],
      );
      return rows.map(({ text }) => text);
    },

    pruned: (target) =>
      query(
        `SELECT target, run_id AS run, last_line AS line, last_hash AS hash FROM rollcall.pruned_run
         WHERE $1::text IS NULL OR target = $1 ORDER BY run_id`,
        [target ?? null],
      ),
  };
}

/**
 * Ends a run. False: it had ended before, for instance because this was asked for twice.
 *
 * @throws LeaseLost when it comes with a report, but from a holder that was followed by another
 */
async function endRun(queries: Queries, runId: string, report: Report | undefined): Promise<boolean> {
  const [run] = await queries.query<{ readonly target: string; readonly token: unknown }>(
    'SELECT target, token FROM rollcall.run WHERE run_id = $1',
    [runId],
  );
  if (run === undefined) throw new Error(`there is no run ${runId}`);
  const { target, token } = run;
  // Before the run itself, as everywhere: whoever locks both in another order would wait for us, and we for them.
  await alone(queries, target);
  if (report !== undefined) {
    const current = await queries.query(
      'SELECT 1 AS current FROM rollcall.target WHERE name = $1 AND token = $2',
      [target, token],
    );
    if (current.length === 0) throw new LeaseLost(target);
  }
  const ended = await queries.query(
    `UPDATE rollcall.run SET finished_at = clock_timestamp(), report = $2::text, result = $3::text
     WHERE run_id = $1 AND finished_at IS NULL RETURNING run_id`,
    [runId, report === undefined ? null : JSON.stringify(report), report?.result ?? null],
  );
  return ended.length > 0;
}

interface UnfinishedRow {
  readonly run_id: string;
  readonly token: string | number | bigint;
  readonly plan: string;
}
