import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { Queries } from './database.ts';
import type { LeaseToken } from './target-store.ts';

/** The target is somebody else's by now, or its lease has run out: what was asked was not written. */
export class LeaseLost extends DiagnosticError {
  constructor(target: string) {
    super({
      code: 'lock-lost',
      severity: 'error',
      summary: `the lease of ${target} has ended, or another worker took it over`,
      advice: 'Nothing was written after that was noticed. The worker that holds it now does what is left.',
    });
    this.name = 'LeaseLost';
  }
}

/**
 * Makes sure that the target is held, and that it stays so until the transaction ends. The time is the database's at this
 * moment, not that of the transaction's beginning.
 *
 * @throws LeaseLost
 */
export async function hold(
  { query }: Queries,
  { target, token }: LeaseToken,
  strength: 'SHARE' | 'UPDATE',
): Promise<void> {
  const held = await query(
    `SELECT 1 AS held FROM rollcall.target
     WHERE name = $1 AND token = $2 AND holder IS NOT NULL AND lease_until > clock_timestamp() FOR ${strength}`,
    [target, token],
  );
  if (held.length === 0) throw new LeaseLost(target);
}

/** Lets nobody settle, retry or drop events of the target meanwhile. */
export async function alone({ query }: Queries, target: string): Promise<void> {
  await query('SELECT 1 AS alone FROM rollcall.target WHERE name = $1 FOR UPDATE', [target]);
}
