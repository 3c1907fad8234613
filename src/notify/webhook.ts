import { evaluateRecords, type JsonValue } from '../expression/evaluate.ts';
import type { NotifyDeclaration, WebhookReceiver } from '../manifest/notify.ts';
import { followReferences, type ReferencePlaces } from '../manifest/references.ts';
import type { Runtime } from '../runtime.ts';
import { createGuard, type Resolve } from './guard.ts';
import { longWhile } from './long-while.ts';
import type { Delivery, Message } from './message.ts';
import { type Answer, post } from './post.ts';
import { retryAfterOf } from './retry-after.ts';
import { sign } from './signature.ts';
import { TryLater } from './try-later.ts';
import { Undeliverable } from './undeliverable.ts';

export interface WebhookContext extends ReferencePlaces {
  readonly runtime: Runtime;
  readonly resolve?: Resolve;
  readonly signal?: AbortSignal;
}

/**
 * Sends one message to a webhook. Throws Undeliverable when it was refused for good, or may not be sent; TryLater when
 * it may get there another time.
 */
export async function deliverToWebhook(
  { id, message }: Delivery,
  { receiver, allowHosts }: NotifyDeclaration & { readonly receiver: WebhookReceiver },
  { runtime, resolve, signal, ...places }: WebhookContext,
): Promise<void> {
  const { url, secret, headers } = followed(receiver, places);
  const guard = createGuard({ allowHosts, ...(resolve && { resolve }) });
  guard.check(url);
  const body = await bodyOf(message, receiver.template?.text, signal);
  const declared = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const answer = await post({
    url,
    headers: {
      'user-agent': 'rollcall',
      'content-type': 'application/json',
      ...declared,
      'content-length': String(Buffer.byteLength(body)),
      'idempotency-key': inAscii(id),
      'rollcall-event': message.type,
      'rollcall-signature': sign(secret, Math.floor(runtime.now() / 1000), body),
    },
    body,
    lookup: guard.lookup,
    runtime,
    ...(signal && { signal }),
  });
  judge(answer, url.host, runtime.now());
}

/** Everything the declaration refers to. A variable that is missing may be there when the service is started anew. */
function followed({ url, secret, headers }: WebhookReceiver, places: ReferencePlaces) {
  const references = followReferences(places);
  const text = references.plain(url);
  const known = {
    secret: references.secret(secret),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, reference]) => [name, references.plain(reference)]),
    ),
  };
  if (references.faults.length > 0) {
    throw new TryLater(references.faults.map(({ summary }) => summary).join('; '), longWhile);
  }
  // The text is not repeated: whoever has it may be able to write there.
  if (!URL.canParse(text)) throw new Undeliverable('its address is no URL');
  return { ...known, url: new URL(text) };
}

/** The same for every try, so that what comes twice looks the same twice. */
async function bodyOf(message: Message, template: string | undefined, signal?: AbortSignal): Promise<string> {
  if (template === undefined) return JSON.stringify(message);
  const record = JSON.parse(JSON.stringify(message)) as JsonValue;
  const [result] = await evaluateRecords(
    [record],
    { template },
    { now: Date.parse(message.at), ...(signal && { signal }) },
  );
  if (result?.kind !== 'values') throw new Undeliverable(`its template fails: ${result?.message}`);
  const [value] = result.values;
  if (value === undefined) throw new Undeliverable('its template yields nothing');
  return JSON.stringify(value);
}

/** Names of groups and people are part of it, and a header holds ASCII alone (RFC 9110 section 5.5). */
function inAscii(id: string): string {
  return encodeURI(Buffer.from(id).toString());
}

/** Statuses that say "not now" rather than "no" (RFC 9110 section 15.5, RFC 6585, RFC 8470). */
const passing = new Set([408, 409, 425, 429]);

function judge({ status, retryAfter }: Answer, host: string, now: number): void {
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    throw new Undeliverable(`${host} answered ${status}: redirects are not followed`);
  }
  const reason = `${host} answered ${status}`;
  if (status >= 500 || passing.has(status)) throw new TryLater(reason, retryAfterOf(retryAfter, now));
  throw new Undeliverable(reason);
}
