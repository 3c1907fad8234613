import type { Transport, WireOutcome } from './transport.ts';

/** A transport that remembers what went wrong last, so that a run which ends for lack of time can say why. */
export interface WatchedTransport extends Transport {
  /** Undefined when the last request went well. */
  readonly trouble: () => string | undefined;
}

export function watchTransport(transport: Transport): WatchedTransport {
  let last: string | undefined;
  return {
    ...transport,
    send: async (request) => {
      const outcome = await transport.send(request);
      last = troubleOf(outcome);
      return outcome;
    },
    trouble: () => last,
  };
}

function troubleOf(outcome: WireOutcome): string | undefined {
  if (outcome.kind === 'failure') return outcome.detail;
  const { status } = outcome;
  return status === 429 || status >= 500 ? `the server answered ${status}` : undefined;
}
