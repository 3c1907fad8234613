import { Gauge, type Registry } from 'prom-client';
import type { QueueDepth } from '../store/event-store.ts';
import type { TargetRow } from '../store/target-store.ts';
import type { FleetFacts } from './fleet-facts.ts';
import { metricHelp } from './names.ts';

/** A figure that is missing sets off no alarm, and ends none. */
const empty: QueueDepth = { pending: 0, parked: 0 };

const breakerStates = { closed: 0, 'half-open': 1, open: 2 } as const;

/** Gauges that are drawn anew from the facts each time, so that a target that is gone leaves no figure behind. */
export function createFleetGauges(registry: Registry): { readonly show: (facts: FleetFacts) => void } {
  const gauge = (name: keyof typeof metricHelp, labelNames: readonly string[] = ['target']) =>
    new Gauge({ name, help: metricHelp[name], labelNames: [...labelNames], registers: [registry] });
  const health = gauge('rollcall_target_health', ['target', 'health']);
  const failures = gauge('rollcall_target_failures');
  const breaker = gauge('rollcall_breaker_state');
  const changes = gauge('rollcall_plan_changes');
  const blocked = gauge('rollcall_plan_blocked');
  const withheld = gauge('rollcall_plan_withheld');
  const drift = gauge('rollcall_drift');
  const expiring = gauge('rollcall_memberships_expiring');
  const queue = gauge('rollcall_queue_events', ['target', 'state']);
  const queueAge = gauge('rollcall_queue_oldest_seconds');
  const outbox = gauge('rollcall_deliveries', ['state']);
  const outboxAge = gauge('rollcall_deliveries_oldest_seconds', []);
  const every = [health, failures, breaker, changes, blocked, withheld, drift, expiring, queue, queueAge];

  function showTarget({ name: target, state }: TargetRow): void {
    if (state === undefined) return;
    health.set({ target, health: state.health }, 1);
    failures.set({ target }, state.failures);
    if (state.breaker !== undefined) breaker.set({ target }, breakerStates[state.breaker]);
    const { round } = state;
    if (round === undefined) return;
    changes.set({ target }, round.changes);
    blocked.set({ target }, round.blocked);
    withheld.set({ target }, round.withheld);
    drift.set({ target }, round.result === 'applied' ? 0 : round.changes);
    expiring.set({ target }, round.expiring.length);
  }

  return {
    show: ({ now, targets, queues, deliveries }) => {
      for (const each of every) each.reset();
      for (const row of targets) showTarget(row);
      for (const { name: target } of targets) {
        const { pending, parked, oldest } = queues.get(target) ?? empty;
        queue.set({ target, state: 'pending' }, pending);
        queue.set({ target, state: 'parked' }, parked);
        queueAge.set({ target }, age(oldest, now));
      }
      outbox.set({ state: 'waiting' }, deliveries.waiting);
      outbox.set({ state: 'dead' }, deliveries.dead);
      outboxAge.set(age(deliveries.oldest, now));
    },
  };
}

/** Seconds since then; 0 when nothing waits. Two clocks may differ by a little. */
function age(since: string | undefined, now: number): number {
  return since === undefined ? 0 : Math.max(0, (now - Date.parse(since)) / 1000);
}
