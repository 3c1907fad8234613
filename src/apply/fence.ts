import type { Target } from '../target/target.ts';
import type { Journal } from './journal.ts';
import type { Lease } from './lease-keeping.ts';

/** What is asked of a lease before each write: at its announcement, and when it is about to leave. */
export type Fence = Pick<Lease, 'verify' | 'assertTrusted'>;

/** Every write is announced in the journal first, so that is where a run is stopped that may not write any more. */
export function fencedJournal(journal: Journal, lease: Fence): Journal {
  return {
    ...journal,
    append: async (line) => {
      if (line.kind === 'intent') await lease.verify();
      return journal.append(line);
    },
  };
}

/**
 * The same target, whose writes ask once more when they are about to leave: between the announcement and that moment the
 * request may have waited for its turn, or this whole process may have been frozen while somebody else took over. The
 * question goes with each request, so that whoever else uses the target meanwhile is not asked for a lease of ours.
 */
export function fencedTarget(target: Target, lease: Pick<Fence, 'assertTrusted'>): Target {
  return {
    ...target,
    send: (call) =>
      target.send(call.method === 'GET' ? call : { ...call, assertMayLeave: lease.assertTrusted }),
  };
}
