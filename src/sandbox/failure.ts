import type { Struck } from './faults.ts';
import { tooManyRequests } from './rate.ts';
import { Refusal } from './refusal.ts';

export const TOKEN_PATH = '/oauth/token';

const DEFAULT_SERVER_ERRORS = [500, 503] as const;

/** Throws the refusal that a fault asks for, before the service hears of the request. */
export function refuseByFault(
  { tooManyRequests: throttled, serverError }: Struck,
  path: string,
  random: () => number,
): void {
  if (throttled !== undefined) {
    // The token endpoint has a way of its own to say so.
    if (path.toLowerCase() === TOKEN_PATH) {
      throw new Refusal(400, 'rate limit exceeded; try again later', { oauthError: 'invalid_request' });
    }
    throw tooManyRequests(throttled.retryAfter);
  }
  if (serverError !== undefined) {
    const statuses = serverError.statuses ?? DEFAULT_SERVER_ERRORS;
    const status = statuses[Math.floor(random() * statuses.length)] ?? 500;
    throw new Refusal(status, 'The service failed.', { gateway: true });
  }
}
