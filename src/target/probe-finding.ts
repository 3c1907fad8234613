import type { DiagnosticCode } from '../diagnostic/codes.ts';

/** What a check-up looks at, in the order in which people read it. */
export const TOPICS = [
  'manifest',
  'credentials',
  'token',
  'clock',
  'capabilities',
  'people',
  'groups',
  'members',
  'versions',
  'look-ups',
  'inactive people',
  'catalogues',
  'rights to write',
  'rate',
] as const;

export type Topic = (typeof TOPICS)[number];

/** One thing that was looked at: what was found, and what to do about it. */
export type Finding = {
  readonly topic: Topic;
  readonly summary: string;
  readonly advice?: string;
  /** What the profile should say where something else was seen. */
  readonly profile?: Readonly<Record<string, unknown>>;
} & (
  | { readonly verdict: 'ok' | 'warning' }
  /** The code names the kind of failure, from which the exit code follows. */
  | { readonly verdict: 'failure'; readonly code: DiagnosticCode }
);

type Rest = Pick<Finding, 'advice' | 'profile'>;

export function fine(topic: Topic, summary: string): Finding {
  return { topic, verdict: 'ok', summary };
}

export function warning(topic: Topic, summary: string, rest: Rest = {}): Finding {
  return { topic, verdict: 'warning', summary, ...rest };
}

export function failure(topic: Topic, code: DiagnosticCode, summary: string, rest: Rest = {}): Finding {
  return { topic, verdict: 'failure', code, summary, ...rest };
}

/** What a step of the check-up found, and what later steps may use of it. */
export interface Seen<T> {
  readonly findings: readonly Finding[];
  readonly value: T;
}

/** What a check-up of one target found. */
export interface Checkup {
  readonly target?: { readonly name: string; readonly type: string; readonly baseUrl?: string };
  /** In the order of `TOPICS`. */
  readonly findings: readonly Finding[];
  /** What the profile of the target should say beside what it says. */
  readonly profile: Readonly<Record<string, unknown>>;
  /** Requests that were sent to the directory, all of them reads. */
  readonly requests: number;
  /** Median milliseconds of an answer. */
  readonly latency?: number;
}
