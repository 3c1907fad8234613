import { randomUUID } from 'node:crypto';

export const correlationHeader = 'X-Correlation-Id';

/** The id under which log lines, the answer and others' logs speak of one request: the sender's, where it is a decent one. */
export function correlationIdOf(stated: string | undefined): string {
  return stated !== undefined && /^[\w.:/+=-]{1,128}$/.test(stated) ? stated : randomUUID();
}
