import type { Method } from './transport.ts';

type RequestClass = 'read' | 'write';

/** A target may be open for weeks. */
const latenciesKept = 1_000;

/** What a run cost: every request that went out, retries included. */
interface Requests {
  readonly reads: number;
  readonly writes: number;
  readonly retries: number;
  readonly waitedMs: number;
  /** How often each status was answered; 0 stands for no answer. */
  readonly byStatus: Readonly<Record<number, number>>;
  /** The same, apart for reads and writes. */
  readonly byClass: Readonly<Record<RequestClass, Readonly<Record<number, number>>>>;
  /** Milliseconds of the last answered writes, a thousand at most, in the order of the answers. */
  readonly latencies: () => readonly number[];
}

export interface TargetMeter {
  readonly requests: () => Requests;
  /** As the server says, or as its profile does; undefined when neither does. */
  readonly allowancePerMinute: () => number | undefined;
}

export interface Meter extends TargetMeter {
  readonly count: (method: Method, status: number, ms: number) => void;
  readonly countRetry: () => void;
  readonly countWait: (ms: number) => void;
  readonly learnAllowance: (perMinute: number) => void;
}

export function createMeter(published: number | undefined): Meter {
  let reads = 0;
  let writes = 0;
  let retries = 0;
  let waitedMs = 0;
  let allowance = published;
  const byClass: Record<RequestClass, Record<number, number>> = { read: {}, write: {} };
  const byStatus: Record<number, number> = {};
  const latencies: number[] = [];
  return {
    requests: () => ({
      reads,
      writes,
      retries,
      waitedMs,
      byStatus: { ...byStatus },
      byClass: { read: { ...byClass.read }, write: { ...byClass.write } },
      latencies: () => [...latencies],
    }),
    allowancePerMinute: () => allowance,
    count: (method, status, ms) => {
      if (method === 'GET') reads += 1;
      else writes += 1;
      if (method !== 'GET' && status !== 0) latencies.push(ms);
      if (latencies.length > latenciesKept) latencies.shift();
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      const answered = byClass[method === 'GET' ? 'read' : 'write'];
      answered[status] = (answered[status] ?? 0) + 1;
    },
    countRetry: () => {
      retries += 1;
    },
    countWait: (ms) => {
      waitedMs += ms;
    },
    learnAllowance: (perMinute) => {
      allowance = perMinute;
    },
  };
}
