import { expect } from 'vitest';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';
import { story } from '../support/story.ts';

const token = 'single-sign-on-only';
const apply = ['apply', '--auto-approve', '--parallelism', '1'];

/** The identity provider: other ids, and a colleague whom our directory does not know. */
function startProvider() {
  return startSandbox({
    mode: 'rfc7644',
    data: parseSandboxData({
      users: ['ana.silva', 'cleo.marsh', 'dan.weber', 'ida.lund'].map((name) => ({
        id: `sso-${name}`,
        userName: `${name}@company.com`,
      })),
      groups: [
        {
          displayName: 'Support',
          members: [{ user: 'cleo.marsh@company.com' }, { user: 'ida.lund@company.com' }],
        },
      ],
    }),
    credentials: { bearerToken: token },
  });
}

story(import.meta.dirname, async ({ rollcall, surround, edit, meanwhile, admin }) => {
  const provider = await startProvider();
  const scim = `${provider.url}/scim/v2`;
  const show = () => {
    const { users, groups } = provider.state();
    const names = new Map(users.map(({ id, userName }) => [id, userName]));
    const members = groups[0]?.members.map(({ value }) => names.get(value)).sort();
    meanwhile(`Support at the identity provider: ${members?.join(', ')}`);
    return members;
  };
  const hire = (userName: string) =>
    fetch(`${scim}/Users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName }),
    });
  try {
    surround({ IDP_URL: scim, IDP_TOKEN: token });
    await rollcall(...apply);
    expect(show()).toEqual(['ana.silva@company.com', 'dan.weber@company.com', 'ida.lund@company.com']);
    await rollcall('outbox', 'list');

    expect((await hire('ben.okafor@company.com')).status).toBe(201);
    meanwhile('Ben is known there by now');
    await rollcall('outbox', 'retry');
    expect(show()).toContain('ben.okafor@company.com');

    surround({ IDP_TOKEN: 'an old one' });
    meanwhile('the credential has run out there; Dan leaves the team, and an administrator puts him back');
    await edit('directory/teams.yaml', ', dan.weber@company.com]', ']');
    await rollcall(...apply);
    await admin.addMember('Support', 'dan.weber@company.com');
    surround({ IDP_TOKEN: token });
    await rollcall('outbox', 'retry');
    expect(show()).toContain('dan.weber@company.com');
  } finally {
    await provider.close();
  }
});
