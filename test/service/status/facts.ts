import type { StatusFacts } from '../../../src/service/status/facts.ts';
import type { TargetRow } from '../../../src/service/store/target-store.ts';

export const now = Date.parse('2026-11-22T12:00:00Z');

const round = {
  at: '2026-11-22T11:58:00Z',
  reading: 'changed',
  result: 'in-sync',
  digest: 'sha256:0',
  changes: 0,
  blocked: 0,
  withheld: 0,
  expiring: [],
  requests: { reads: 4, writes: 0 },
  durationMs: 210,
} as const;

const calm: TargetRow = {
  name: 'acme',
  dueAt: '2026-11-22T12:03:00Z',
  state: { at: round.at, health: 'ok', failures: 0, breaker: 'closed', round },
};

/** A fleet of three: one calm, one in trouble with a hostile name, one that was never read. */
export function statusFactsOf(changed: Partial<StatusFacts> = {}): StatusFacts {
  return {
    version: '1.2.3',
    now,
    storeKind: 'postgresql',
    targets: [
      calm,
      {
        name: '<script>alert(1)</script>',
        dueAt: '2026-11-22T11:59:00Z',
        holder: 'worker-7',
        state: {
          at: round.at,
          health: 'failing',
          failures: 3,
          breaker: 'open',
          reasons: ['globex has been failing for 5 minutes'],
          round: {
            ...round,
            result: 'blocked',
            changes: 12,
            blocked: 2,
            withheld: 1,
            expiring: ['jane.roe@company.com in group/on-call until 2026-11-25'],
          },
        },
      },
      { name: 'initech', dueAt: '2026-11-22T12:00:00Z' },
    ],
    queues: new Map([['acme', { pending: 3, parked: 1, oldest: '2026-11-22T11:59:20Z' }]]),
    deliveries: { waiting: 2, dead: 1, oldest: '2026-11-22T09:00:00Z' },
    runs: [
      {
        runId: '20261122T115800000Z-abcdef',
        target: 'acme',
        kind: 'round',
        startedAt: '2026-11-22T11:58:00Z',
        finishedAt: '2026-11-22T11:58:02Z',
        result: 'complete',
        worker: 'worker-1',
      },
      {
        runId: '20261122T115000000Z-abcdef',
        target: 'acme',
        kind: 'events',
        startedAt: '2026-11-22T11:50:00Z',
        worker: 'worker-2',
      },
    ],
    ...changed,
  };
}

export const calmFacts = statusFactsOf({
  targets: [calm],
  queues: new Map(),
  deliveries: { waiting: 0, dead: 0 },
  runs: [],
});
