import { chained, type Link } from '../../apply/chain.ts';
import type { Journal } from '../../apply/journal.ts';
import { redacted } from '../../apply/redaction.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { reasonOf } from '../../diagnostic/reason.ts';
import type { Database, Queries } from './database.ts';
import { hold, LeaseLost } from './lease-lost.ts';
import type { LeaseToken } from './target-store.ts';

interface OpenRun {
  readonly runId: string;
  readonly lease: LeaseToken;
  /** The last line that is written. */
  readonly link: Link;
  readonly redact: boolean;
}

/**
 * The journal of a run in the database: one transaction for all lines that came while the one before was under way, and
 * none once the lease is lost, so that the run stops before its next write. What is committed is durable, so outcomes are
 * as well.
 */
export function runJournal(database: Database, { runId, lease, link: start, redact }: OpenRun): Journal {
  let link = start;
  let waiting: (Link & { readonly text: string })[] = [];
  let pending: Promise<void> | undefined;
  let last: Promise<void> = Promise.resolve();

  async function flush(): Promise<void> {
    const lines = waiting;
    [waiting, pending] = [[], undefined];
    try {
      await database.transaction(async (queries) => {
        await hold(queries, lease, 'SHARE');
        await insertLines(queries, lease, runId, lines);
      });
    } catch (fault) {
      throw unwritable(runId, fault);
    }
  }

  return {
    runId,
    lastSeq: 0,
    append: (line) => {
      const next = chained(redact ? redacted(line) : line, link);
      link = next;
      waiting.push(next);
      // Once one fails, all after it fail in the same way: a chain has no holes.
      pending ??= last = last.then(flush);
      return pending;
    },
    // What failed was said to whoever appended it.
    close: () => last.catch(() => {}),
  };
}

/** Rejects with LeaseLost when somebody ended the run. */
export async function insertLines(
  { query }: Queries,
  { target }: LeaseToken,
  runId: string,
  lines: readonly (Link & { readonly text: string })[],
): Promise<void> {
  const end = lines.at(-1);
  if (end === undefined) return;
  const open = await query(
    `UPDATE rollcall.run SET last_line = $2, last_hash = $3
     WHERE run_id = $1 AND finished_at IS NULL RETURNING run_id`,
    [runId, end.line, end.hash],
  );
  if (open.length === 0) throw new LeaseLost(target);
  await query(
    `INSERT INTO rollcall.run_line (run_id, line, text)
     SELECT $1, line, text FROM unnest($2::integer[], $3::text[]) AS written (line, text)`,
    [runId, lines.map(({ line }) => line), lines.map(({ text }) => text)],
  );
}

function unwritable(runId: string, fault: unknown): DiagnosticError {
  if (fault instanceof DiagnosticError) return fault;
  return new DiagnosticError({
    code: 'journal-unwritable',
    severity: 'error',
    summary: `The journal of run ${runId} cannot be written`,
    detail: reasonOf(fault),
    advice: 'Look at the database of the service; without a journal nothing is changed',
  });
}
