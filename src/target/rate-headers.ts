import type { RateHeaders } from './profile.ts';
import { headerOf, type WireHeaders } from './transport.ts';

/** How much of the server's allowance is used, as its last answer told. */
export interface Allowance {
  readonly allowed: number;
  readonly used: number;
  /** Milliseconds until the count starts anew. */
  readonly resetsIn: number;
}

/** Larger than any window in seconds: such a number is a moment since the epoch. */
const epochSeconds = 1_000_000_000;

/** The first family of headers that is there in full; undefined when none is. */
export function readAllowance(
  headers: WireHeaders,
  families: readonly RateHeaders[],
  now: number,
): Allowance | undefined {
  for (const family of families) {
    const allowed = numberIn(headers, family.allowed);
    const used = numberIn(headers, family.used);
    const remaining = numberIn(headers, family.remaining);
    const reset = numberIn(headers, family.reset);
    if (allowed === undefined || reset === undefined) continue;
    const count = used ?? (remaining === undefined ? undefined : allowed - remaining);
    if (count === undefined) continue;
    const resetsIn = reset > epochSeconds ? reset * 1000 - now : reset * 1000;
    return { allowed, used: count, resetsIn: Math.max(0, resetsIn) };
  }
  return undefined;
}

/** The leading number: `100, 100;w=60` is how drafts of the RateLimit headers spell a limit of 100. */
function numberIn(headers: WireHeaders, name: string | undefined): number | undefined {
  const digits = name === undefined ? undefined : /^\s*(\d+)/.exec(headerOf(headers, name) ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
