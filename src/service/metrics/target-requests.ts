import { Counter, type Registry } from 'prom-client';
import type { TargetMeter } from '../../target/meter.ts';
import { metricHelp } from './names.ts';

/** As much of an open target as counting needs. */
export interface MeteredTarget {
  readonly name: string;
  readonly meter: TargetMeter;
}

/** What a target had cost when it was last looked at: a meter counts up from its opening, a Prometheus counter for ever. */
interface Seen {
  readonly target: MeteredTarget;
  readonly requests: Map<string, number>;
  retries: number;
  waitedMs: number;
}

/** Turns the meters of open targets into counters that go on when a target is closed and opened anew. */
export function countRequests(registry: Registry): {
  readonly follow: (target: MeteredTarget) => () => void;
  readonly collect: () => void;
} {
  const registers = [registry];
  const counter = (name: keyof typeof metricHelp, labelNames: readonly string[]) =>
    new Counter({ name, help: metricHelp[name], labelNames: [...labelNames], registers });
  const requests = counter('rollcall_requests_total', ['target', 'class', 'status']);
  const retries = counter('rollcall_retries_total', ['target']);
  const waits = counter('rollcall_wait_seconds_total', ['target']);
  const open = new Set<Seen>();

  function collectOne(seen: Seen): void {
    const { name, meter } = seen.target;
    const now = meter.requests();
    for (const [kind, statuses] of Object.entries(now.byClass)) {
      for (const [status, count] of Object.entries(statuses)) {
        const key = `${kind} ${status}`;
        requests.inc({ target: name, class: kind, status }, count - (seen.requests.get(key) ?? 0));
        seen.requests.set(key, count);
      }
    }
    retries.inc({ target: name }, now.retries - seen.retries);
    waits.inc({ target: name }, (now.waitedMs - seen.waitedMs) / 1000);
    seen.retries = now.retries;
    seen.waitedMs = now.waitedMs;
  }

  return {
    follow: (target) => {
      const seen: Seen = { target, requests: new Map(), retries: 0, waitedMs: 0 };
      open.add(seen);
      return () => {
        collectOne(seen);
        open.delete(seen);
      };
    },
    collect: () => {
      for (const seen of open) collectOne(seen);
    },
  };
}
