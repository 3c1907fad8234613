import type { Latency } from './report.gen.ts';

/** Mean and percentiles (nearest rank) of durations in milliseconds; zeros when there are none. */
export function latencyOf(durations: readonly number[]): Latency {
  if (durations.length === 0) return { mean: 0, p50: 0, p95: 0 };
  const sorted = [...durations].sort((left, right) => left - right);
  const percentile = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  const sum = sorted.reduce((total, duration) => total + duration, 0);
  return { mean: rounded(sum / sorted.length), p50: percentile(0.5), p95: percentile(0.95) };
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
