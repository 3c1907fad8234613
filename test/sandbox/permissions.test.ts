import { afterEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import type { Switches } from '../../src/sandbox/switches.ts';
import { defaultCredentials } from '../../src/sandbox/tokens.ts';
import { data } from './ada.ts';
import { patchOf, running, type Send } from './client.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function started(switches: Partial<Switches>): Promise<Send> {
  const made = await running({ mode: 'genesys-cloud', data, switches });
  sandbox = made.sandbox;
  return made.send;
}

const rename = { body: patchOf({ op: 'replace', path: 'title', value: 'Lead' }) };

describe('a client without a permission', () => {
  it.each([
    ['routing:skill:view', '//api/v2/routing/skills'],
    ['authorization:role:view', '//api/v2/authorization/roles'],
    ['directory:group:edit', '/Groups'],
    ['directory:group:edit', '//api/v2/scim/groups'],
  ])('%s is turned away from %s, and told why', async (missingPermissions, path) => {
    const send = await started({ missingPermissions });
    const { status, body } = await send('GET', path);
    expect(status).toBe(403);
    expect(body).toMatchObject({ status: 403, code: 'missing.any.permissions' });
    expect(body.message).toContain(missingPermissions);
    expect((await send('GET', '/Users')).status).toBe(200);
  });

  it('may write users as long as one of the permissions for it is left', async () => {
    const needed = [
      'directory:user:edit',
      'directory:user:setPassword',
      'authorization:grant:add',
      'authorization:grant:delete',
      'routing:skill:assign',
      'routing:language:assign',
      'telephony:extension:assign',
    ];
    const one = await started({ missingPermissions: needed.slice(1).join() });
    expect((await one('PATCH', '/Users/u1', rename)).status).toBe(200);
    await sandbox?.close();
    const none = await started({ missingPermissions: needed.join(', ') });
    expect((await none('PATCH', '/Users/u1', rename)).status).toBe(403);
    expect(sandbox?.state().users[0]).toMatchObject({ title: 'Agent' });
  });
});

describe('a token with a scope', () => {
  it.each([
    ['scim', 'PATCH', '/Users/u1', 200],
    ['scim:readonly', 'GET', '/Users', 200],
    ['scim:readonly', 'PATCH', '/Users/u1', 403],
    ['scim', 'GET', '//api/v2/routing/skills', 403],
    ['scim routing:readonly', 'GET', '//api/v2/routing/skills', 200],
    ['scim', 'GET', '//api/v2/tokens/me', 200],
  ])('of %s: %s %s is answered with %i', async (tokenScope, method, path, status) => {
    const send = await started({ tokenScope });
    const answer = await send(method, path, method === 'GET' ? {} : rename);
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ status: 403, code: 'not.authorized' });
  });

  it('says so when it is issued', async () => {
    await started({ tokenScope: 'scim routing:readonly' });
    const answer = await fetch(`${sandbox?.url}/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${btoa(`${defaultCredentials.clientId}:${defaultCredentials.clientSecret}`)}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(await answer.json()).toMatchObject({ scope: 'scim routing:readonly' });
  });
});
