import { parseJson } from '../scim/json-text.ts';
import { type AttemptParts, createAttempt } from './attempt.ts';
import { refusedCredential } from './auth.ts';
import type { Call, LostReply, Reply, Send } from './call.ts';
import type { Credentials } from './credentials.ts';
import {
  correlationIdOf,
  parseServerError,
  printServerError,
  remoteFault,
  untrustedFault,
} from './errors.ts';
import type { OnWait } from './limiter.ts';
import { refusedRight } from './permissions.ts';
import type { Redaction } from './redaction.ts';
import { attemptsAfter, backoff, judge, type Verdict } from './retry.ts';
import type { WireAnswer, WireOutcome } from './transport.ts';

export interface WireParts extends Omit<AttemptParts, 'describe'> {
  readonly credentialKind: Credentials['kind'];
  readonly signal: AbortSignal;
  readonly redaction: Redaction;
  readonly onWait: OnWait;
}

type Again = Extract<Verdict, { kind: 'again' }>;

const attempts = 6;
const attemptsThrottled = 10;
const longestAskedWait = 180_000;

export function createWire(parts: WireParts): Send {
  const { target, runtime, signal, authorization, limiter, meter, redaction, profile } = parts;
  const attemptOnce = createAttempt({ ...parts, describe });

  async function send(call: Call): Promise<Reply> {
    let renewed = false;
    // Being asked to wait is no failure, so it does not use up the tries that failures have.
    const tries = { throttled: 0, failed: 0 };
    for (;;) {
      signal.throwIfAborted();
      const { outcome, ms, authorization: sent } = await attemptOnce(call);
      if (outcome.kind === 'answer' && outcome.status === 401) {
        const again = !renewed && (await authorization.renew(sent));
        if (!again) throw refusedCredential(target, parts.credentialKind, describe(outcome));
        renewed = true;
      } else {
        const verdict = judge(call.method, outcome, runtime.now());
        if (verdict.kind === 'lost') return lost(outcome, ms);
        if (verdict.kind === 'accept') return conclude(call, outcome, ms);
        const used = verdict.throttled ? ++tries.throttled : ++tries.failed;
        if (used >= attemptsFor(outcome, verdict)) return giveUp(call, outcome, verdict, ms);
        await pause(verdict, used);
      }
      meter.countRetry();
    }
  }

  async function pause({ askedWait, throttled }: Again, attempt: number): Promise<void> {
    const ms = askedWait ?? backoff(attempt, runtime.random);
    if (ms > longestAskedWait) {
      throw remoteFault('remote-unavailable', `${target} asks to wait ${inWords(ms)}`, {
        detail: 'A daily allowance may be used up; rollcall waits three minutes at most.',
      });
    }
    if (throttled) return limiter.throttle(ms);
    parts.onWait({ reason: 'server fault', ms });
    await runtime.sleep(ms, signal);
  }

  function giveUp(call: Call, outcome: WireOutcome, { throttled }: Again, ms: number): Reply {
    const away = outcome.kind === 'failure' && !outcome.sent;
    if (!away && !throttled) return conclude(call, outcome, ms);
    if (away && outcome.tls) throw untrustedFault(target, outcome.tls, describe(outcome));
    const doing = away ? 'cannot be reached' : 'keeps refusing requests as too many';
    throw remoteFault('remote-unavailable', `${target} ${doing}`, { detail: describe(outcome) });
  }

  function conclude(call: Call, outcome: WireOutcome, ms: number): Reply {
    if (outcome.kind === 'failure') return lost(outcome, ms);
    const { status, headers, text } = outcome;
    const correlationId = correlationIdOf(headers, profile().correlationHeaders);
    const error = status >= 400 ? errorOf(outcome) : undefined;
    if (status === 403 && error && call.right !== 'discover') {
      throw refusedRight(target, call.right, profile(), { said: printServerError(error) });
    }
    const known = { ...(error && { error }), ...(correlationId !== undefined && { correlationId }) };
    return { kind: 'answer', status, headers, json: parseJson(text), ms, ...known };
  }

  function lost(outcome: WireOutcome, ms: number): LostReply {
    const status = outcome.kind === 'answer' ? { status: outcome.status } : {};
    return { kind: 'lost', detail: describe(outcome), ms, ...status };
  }

  function errorOf({ status, headers, text }: WireAnswer) {
    const error = parseServerError(status, headers, redaction.clean(text), profile().correlationHeaders);
    // JSON spells one text in many ways, so that a secret may show only once it is parsed.
    return { ...error, detail: redaction.clean(error.detail) };
  }

  function describe(outcome: WireOutcome): string {
    return outcome.kind === 'failure' ? redaction.clean(outcome.detail) : printServerError(errorOf(outcome));
  }

  return send;
}

function attemptsFor(outcome: WireOutcome, { throttled }: Again): number {
  if (throttled) return attemptsThrottled;
  return outcome.kind === 'failure' ? attemptsAfter(outcome, attempts) : attempts;
}

function inWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
