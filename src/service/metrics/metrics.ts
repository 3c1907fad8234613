import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { RunKind } from '../store/run-store.ts';
import type { FleetFacts } from './fleet-facts.ts';
import { createFleetGauges } from './fleet-gauges.ts';
import { metricHelp } from './names.ts';
import { countRequests, type MeteredTarget } from './target-requests.ts';

/** What the service counts, as Prometheus reads it. */
export interface Metrics {
  readonly countEvent: (source: string, result: 'stored' | 'known' | 'refused') => void;
  readonly observeRound: (round: ObservedRound) => void;
  readonly observeRun: (run: ObservedRun) => void;
  readonly observeHttp: (request: ObservedRequest) => void;
  /** Counts the requests of an open target from now on; returns what ends that when the target is closed. */
  readonly follow: (target: MeteredTarget) => () => void;
  /** The text format of Prometheus. Rejects when the store does not answer. */
  readonly expose: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

interface ObservedRound {
  readonly target: string;
  readonly result: string;
  readonly seconds: number;
}

interface ObservedRun extends ObservedRound {
  readonly kind: RunKind;
}

interface ObservedRequest {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

const runBuckets = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900];
const httpBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/**
 * Begins to count.
 *
 * @param facts what the whole fleet looks like, asked for anew whenever somebody reads the metrics
 */
export function createMetrics(facts: () => Promise<FleetFacts>): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: keyof typeof metricHelp, labelNames: readonly string[]) =>
    new Counter({ name, help: metricHelp[name], labelNames: [...labelNames], registers });
  const histogram = (name: keyof typeof metricHelp, labelNames: readonly string[], buckets: number[]) =>
    new Histogram({ name, help: metricHelp[name], labelNames: [...labelNames], buckets, registers });

  const events = counter('rollcall_events_total', ['source', 'result']);
  const rounds = counter('rollcall_rounds_total', ['target', 'result']);
  const roundDuration = histogram('rollcall_round_duration_seconds', ['target'], runBuckets);
  const runs = counter('rollcall_runs_total', ['target', 'kind', 'result']);
  const runDuration = histogram('rollcall_run_duration_seconds', ['target', 'kind'], runBuckets);
  const http = counter('rollcall_http_requests_total', ['route', 'method', 'status']);
  const httpDuration = histogram('rollcall_http_duration_seconds', ['route'], httpBuckets);
  const gauges = createFleetGauges(registry);
  const requests = countRequests(registry);

  return {
    countEvent: (source, result) => events.inc({ source, result }),
    observeRound: ({ target, result, seconds }) => {
      rounds.inc({ target, result });
      roundDuration.observe({ target }, seconds);
    },
    observeRun: ({ target, kind, result, seconds }) => {
      runs.inc({ target, kind, result });
      runDuration.observe({ target, kind }, seconds);
    },
    observeHttp: ({ route, method, status, seconds }) => {
      http.inc({ route, method, status: String(status) });
      httpDuration.observe({ route }, seconds);
    },
    follow: requests.follow,
    expose: async () => {
      requests.collect();
      gauges.show(await facts());
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
