import { Refusal } from './refusal.ts';

export interface RateGate {
  /** Counts one request; returns the `inin-ratelimit-*` headers, or refuses with 429 and `Retry-After`. */
  readonly take: (bucket: string, allowed: number) => Readonly<Record<string, string>>;
}

/** A fixed window per bucket (a token, or a token within one service), as Genesys Cloud counts. */
export function createRateGate(windowSeconds: number, now: () => number): RateGate {
  const windows = new Map<string, { endsAt: number; count: number }>();

  return {
    take(bucket, allowed) {
      const time = now();
      let window = windows.get(bucket);
      if (window === undefined || time >= window.endsAt) {
        window = { endsAt: time + windowSeconds * 1_000, count: 0 };
        windows.set(bucket, window);
      }
      window.count += 1;
      const reset = Math.max(1, Math.ceil((window.endsAt - time) / 1_000));
      const headers = {
        'inin-ratelimit-count': String(window.count),
        'inin-ratelimit-allowed': String(allowed),
        'inin-ratelimit-reset': String(reset),
      };
      if (window.count > allowed) throw tooManyRequests(reset, headers);
      return headers;
    },
  };
}

/** The normalised 429 of the platform: integer `Retry-After`, and a message that names the wait. */
export const tooManyRequests = (seconds: number, headers: Readonly<Record<string, string>> = {}): Refusal =>
  new Refusal(429, `Rate limit exceeded the maximum. Retry the request in [${seconds}] seconds`, {
    headers: { ...headers, 'Retry-After': String(seconds) },
    gateway: true,
  });
