import type { Runtime } from '../runtime.ts';
import type { Authorization } from './auth.ts';
import type { Breaker } from './breaker.ts';
import { type Bases, buildRequest, type Call } from './call.ts';
import type { Limiter } from './limiter.ts';
import type { Meter } from './meter.ts';
import { missingScope, refusedRight } from './permissions.ts';
import type { Profile } from './profile.ts';
import { readAllowance } from './rate-headers.ts';
import { isServerFault } from './retry.ts';
import type { Transport, WireOutcome } from './transport.ts';

export interface AttemptParts {
  readonly target: string;
  readonly bases: Bases;
  /** Asked anew for each request: discovery refines the profile while the target is opened. */
  readonly profile: () => Profile;
  readonly runtime: Runtime;
  readonly transport: Transport;
  readonly authorization: Authorization;
  readonly limiter: Limiter;
  readonly breaker: Breaker;
  readonly meter: Meter;
  readonly describe: (outcome: WireOutcome) => string;
}

export interface Attempt {
  readonly outcome: WireOutcome;
  readonly ms: number;
  /** The Authorization header it went out with. */
  readonly authorization: string;
}

/** One request, in its turn, and everything that can be learnt from how it went. */
export function createAttempt(parts: AttemptParts): (call: Call) => Promise<Attempt> {
  const { target, bases, profile, runtime, transport, limiter, breaker, meter } = parts;

  function checkScopes(call: Call): void {
    const granted = parts.authorization.grantedScopes();
    const missing = granted && missingScope(profile(), call.right, granted);
    if (missing) throw refusedRight(target, call.right, profile(), { missing });
  }

  function learn(outcome: WireOutcome): void {
    if (outcome.kind === 'failure') {
      breaker.fail(parts.describe(outcome));
      return;
    }
    const allowance = readAllowance(outcome.headers, profile().rateHeaders, runtime.now());
    if (allowance) {
      limiter.observe(allowance);
      meter.learnAllowance(allowance.allowed);
    }
    if (isServerFault(outcome.status)) breaker.fail(parts.describe(outcome));
    else breaker.succeed();
    if (outcome.status < 400) limiter.succeed();
  }

  async function sendOnce(call: Call): Promise<Attempt> {
    const authorization = await parts.authorization.header();
    checkScopes(call);
    const { contentType } = profile();
    const started = runtime.now();
    const outcome = await transport.send(buildRequest(call, { bases, contentType, authorization }));
    const ms = runtime.now() - started;
    meter.count(call.method, outcome.kind === 'answer' ? outcome.status : 0, ms);
    learn(outcome);
    return { outcome, ms, authorization };
  }

  return (call) =>
    limiter.run(async () => {
      await breaker.admit();
      try {
        return await sendOnce(call);
      } catch (error) {
        breaker.release();
        throw error;
      }
    });
}
