/** So many requests a second on average, and so many at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

export interface RateLimiter {
  /** Undefined when there is room; otherwise the seconds after which there is. */
  readonly take: (key: string) => number | undefined;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** More senders than anybody has; beyond that somebody makes up addresses, and memory must not grow with them. */
const mostBuckets = 10_000;

/** A token bucket for each key. */
export function createRateLimiter({ perSecond, burst }: Rate, now: () => number): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take: (key) => {
      const at = now();
      const known = buckets.get(key);
      const passed = known === undefined ? 0 : Math.max(0, at - known.at) / 1000;
      const tokens = Math.min(burst, (known?.tokens ?? burst) + passed * perSecond);
      // Taken out and put in again, so that the first one of the map is the one longest unused.
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at });
      if (buckets.size > mostBuckets) forgetOldest(buckets);
      return tokens >= 1 ? undefined : Math.max(1, Math.ceil((1 - tokens) / perSecond));
    },
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  const [oldest] = buckets.keys();
  if (oldest !== undefined) buckets.delete(oldest);
}
