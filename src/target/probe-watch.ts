import type { Runtime } from '../runtime.ts';
import type { AnswerReply } from './call.ts';
import { type Allowance, readAllowance } from './rate-headers.ts';
import type { Target } from './target.ts';
import { headerOf } from './transport.ts';

/** A check-up asks for so much and no more, whatever it meets: retries count, and the last request may be retried nine times. */
const mostRequests = 30;

/** What every answer tells beside its content. */
export interface Observations {
  /** Milliseconds by which the server's clock was ahead of ours, for each answer that named a time. */
  readonly skews: readonly number[];
  readonly latencies: readonly number[];
  /** The last allowance that a header told. */
  readonly allowance: () => Allowance | undefined;
}

/** No request is left for what was about to be looked at. */
export class RequestsUsedUp extends Error {}

/** The target with its answers watched and its requests bounded. Its `send` throws RequestsUsedUp. */
export function watchTarget(
  target: Target,
  { now }: Pick<Runtime, 'now'>,
): { readonly target: Target; readonly observations: Observations } {
  const skews: number[] = [];
  const latencies: number[] = [];
  let allowance: Allowance | undefined;

  function note({ headers, ms }: AnswerReply): void {
    latencies.push(ms);
    allowance = readAllowance(headers, target.profile.rateHeaders, now()) ?? allowance;
    const said = Date.parse(headerOf(headers, 'date') ?? '');
    // The header is cut to the second (RFC 9110 section 5.6.7) and was written about half-way through the exchange.
    if (!Number.isNaN(said)) skews.push(said + 500 - (now() - ms / 2));
  }

  const watched: Target = {
    ...target,
    send: async (call) => {
      if (target.meter.requests().reads >= mostRequests) throw new RequestsUsedUp();
      const reply = await target.send(call);
      if (reply.kind === 'answer') note(reply);
      return reply;
    },
  };
  return { target: watched, observations: { skews, latencies, allowance: () => allowance } };
}
