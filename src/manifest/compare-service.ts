import { below } from './below.ts';
import { partsText } from './compare-settings.ts';
import { type Meaning, meaning, ofAuthority, ofExemption, type Statement } from './compare-statement.ts';
import type { NotifyDeclaration } from './notify.ts';
import type { ServiceToken } from './service.ts';

/** Who is told of what. A SCIM receiver is written to; a host that is allowed is one that a guard no longer holds off. */
export function receiverStatements({
  name,
  origin,
  on,
  targets,
  receiver,
  allowHosts,
}: NotifyDeclaration): readonly Statement[] {
  const say = (part: string, key: string, text: string, means: Meaning = meaning()): Statement => ({
    subject: `notify/${name}`,
    part,
    key,
    text,
    origin: below(origin, part),
    meaning: means,
  });
  return [
    ...on.map((type) => say('on', type, type)),
    say('targets', '', targets.join(', ')),
    receiver.kind === 'webhook'
      ? say('webhook', '', webhookText(receiver))
      : say('scim', '', scimText(receiver), ofAuthority),
    ...allowHosts.map((host) => say('allowHosts', host, host, ofExemption)),
  ];
}

function webhookText({
  url,
  secret,
  headers,
  template,
}: Extract<NotifyDeclaration['receiver'], { kind: 'webhook' }>) {
  return partsText({ url, secret, headers, template: template?.text });
}

function scimText({ target, groupBy, userBy }: Extract<NotifyDeclaration['receiver'], { kind: 'scim' }>) {
  const { auth, profile } = target;
  const baseUrl = target.type === 'scim' ? target.baseUrl : undefined;
  return partsText({ baseUrl, auth, profile, groupBy, userBy });
}

/** Who may ask the service for what: whatever is added lets somebody do more. */
export function tokenStatements({
  name,
  origin,
  token,
  scopes,
  targets,
  groups,
}: ServiceToken): readonly Statement[] {
  const say = (part: string, key: string, text: string): Statement => ({
    subject: `token/${name}`,
    part,
    key,
    text,
    origin: below(origin, part),
    meaning: ofExemption,
  });
  return [
    say('token', '', partsText({ token })),
    ...scopes.map((scope) => say('scopes', scope, scope)),
    say('targets', '', targets.join(', ')),
    say('groups', '', groups.join(', ')),
  ];
}
