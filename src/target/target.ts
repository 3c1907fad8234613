import type { BreakerState } from './breaker.ts';
import type { Send } from './call.ts';
import type { TargetMeter } from './meter.ts';
import type { Profile } from './profile.ts';

/** A directory that can be spoken to: what is known of it, and the wire to it. */
export interface Target {
  readonly name: string;
  readonly type: 'genesys-cloud' | 'scim';
  /** Where SCIM begins; without credentials, so that it may be shown. */
  readonly baseUrl: string;
  readonly profile: Profile;
  /** The userName this tool signs in with, where the credentials tell: nothing may be taken from that person by accident. */
  readonly identity?: string;
  readonly meter: TargetMeter;
  readonly send: Send;
  /** Whether requests are held back because the server keeps failing. */
  readonly breaker: () => BreakerState;
  /** Look-ups that found something present in this run: only then does "nothing found" mean anything. */
  readonly provenLookups: Set<string>;
  /** Look-ups that were answered with something else than was asked for: nothing they say means anything. */
  readonly refutedLookups: Set<string>;
  /** What the server gives as whole resources only. */
  readonly readWhole: Set<'users' | 'groups'>;
  /** Waits as the target's own clock does, and no longer than the run lasts. */
  readonly pause: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}
