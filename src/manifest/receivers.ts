import type { Origin } from '../diagnostic/source.ts';
import { below } from './below.ts';
import { entry, type FaultList, key } from './fault.ts';
import { declareHeaders } from './headers.ts';
import type { MergedEntry } from './merge.ts';
import type { NotifyDeclaration, ScimReceiver, WebhookReceiver } from './notify.ts';
import { declareReference, declareSecret } from './reference.ts';
import type { Receiver, Webhook, ScimReceiver as WrittenScimReceiver } from './rollcall.gen.ts';
import { declareTarget } from './targets.ts';
import { quote } from './words.ts';

/** Who is told, with the defaults filled in. What is at fault is left out and was reported. */
export function declareReceivers(
  receivers: readonly MergedEntry<Receiver>[],
  faults: FaultList,
): readonly NotifyDeclaration[] {
  return receivers.flatMap(({ key: name, origin, written }) => {
    const { on, targets = ['*'], webhook, scim, allowHosts = [] } = written;
    if (scim !== undefined) checkGroupsAlone(on ?? [], below(origin, 'on'), faults);
    const receiver =
      webhook !== undefined
        ? declareWebhook(webhook, below(origin, 'webhook'), faults)
        : scim && declareScim(name, scim, below(origin, 'scim'));
    return receiver === undefined || on === undefined
      ? []
      : [{ name, origin, on, targets, receiver, allowHosts }];
  });
}

/** Of the rest there is nothing to tell by a PATCH of a group (RFC 7644 section 3.5.2). */
function checkGroupsAlone(on: readonly string[], origin: Origin, faults: FaultList): void {
  on.forEach((type, index) => {
    if (type.startsWith('scim.group.')) return;
    faults.add({
      code: 'invalid-value',
      summary: `a SCIM receiver cannot be told of ${quote(type)}`,
      at: entry(below(origin, index)),
      expected: 'one of scim.group.created, scim.group.updated',
    });
  });
}

/** What says how a message is to be read, and what it is, is ours to say (RFC 9110 sections 6 and 7). */
const ownHeaders = /^(host|connection|content-length|transfer-encoding|idempotency-key|rollcall-.*)$/i;

function declareWebhook(
  { url, secret, headers = {}, template }: Webhook,
  origin: Origin,
  faults: FaultList,
): WebhookReceiver {
  for (const name of Object.keys(headers).filter((each) => ownHeaders.test(each))) {
    faults.add({
      code: 'invalid-value',
      summary: `the header ${quote(name)} is set by rollcall itself`,
      at: key(below(origin, 'headers', name)),
    });
  }
  return {
    kind: 'webhook',
    url: declareReference(url, below(origin, 'url')),
    secret: declareSecret(secret, below(origin, 'secret')),
    headers: declareHeaders(headers, below(origin, 'headers'), faults),
    ...(template !== undefined && { template: { text: template, origin: below(origin, 'template') } }),
  };
}

function declareScim(
  name: string,
  { groupBy = 'displayName', userBy = 'userName', ...server }: WrittenScimReceiver,
  origin: Origin,
): ScimReceiver | undefined {
  const target = declareTarget(name, { type: 'scim', ...server }, origin);
  return target && { kind: 'scim', target, groupBy, userBy };
}
