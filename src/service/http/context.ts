import type { ServiceContext } from '../fleet/context.ts';
import type { IsProxy } from './client-address.ts';
import type { Declared } from './declared.ts';
import type { Rate } from './rate-limit.ts';

/** How much a sender may ask of us. */
export interface HttpLimits {
  /** Bytes of an event. */
  readonly eventBytes: number;
  /** Bytes of any other request. */
  readonly requestBytes: number;
  /** Of one client, whoever it is. */
  readonly perClient: Rate;
  /** Of one events source, counted only where the signature is good. */
  readonly perSource: Rate;
}

export const standardLimits: HttpLimits = {
  eventBytes: 1_000_000,
  requestBytes: 64_000,
  perClient: { perSecond: 100, burst: 1_000 },
  perSource: { perSecond: 500, burst: 5_000 },
};

/** What the routes are given. */
export interface HttpContext extends ServiceContext {
  readonly limits: HttpLimits;
  /** Only this machine can ask: nobody else can reach the socket, and no proxy speaks for others. */
  readonly isLocal: boolean;
  readonly isProxy: IsProxy;
  /** What the manifests say now of sources and tokens. */
  readonly declared: () => Promise<Declared>;
}
