import { expect } from 'vitest';
import type { SandboxData } from '../../../src/sandbox/data.ts';
import { story } from '../support/story.ts';

const badGroup = `  night-shift:
    displayName: Night Shift
    members: [dan.weber@company.com]
users:`;

story(import.meta.dirname, async ({ rollcall, edit, meanwhile, admin, gate, sandbox, env }) => {
  await rollcall('undo', 'last');
  const before = sandbox.state();

  meanwhile('the bad change is merged and applied');
  await edit('directory/teams.yaml', '      - ben.okoro@company.com # leaves with the bad change\n', '');
  await edit('directory/teams.yaml', 'users:', badGroup);
  await edit('directory/teams.yaml', '- cleo.marsh@company.com', '- dan.weber@company.com');
  await edit('directory/teams.yaml', 'displayName: Billing', 'displayName: Billing\n    roles: [supervisor]');
  await edit('directory/teams.yaml', 'title: Agent }', 'title: Lead }');
  await edit('directory/teams.yaml', 'title: Agent }', 'title: Lead }');
  await rollcall('apply', '--auto-approve', '--parallelism', '1');

  meanwhile('an administrator puts Gil into Support, and gives Dan another title');
  await admin.addMember('Support', 'gil.stone@company.com');
  await retitle(sandbox.url, env.DIRECTORY_TOKEN, 'dan', 'Team Captain');
  const written = gate.writes().length;

  await rollcall('undo', 'last');
  await rollcall('undo', 'last', '--out', 'undo.plan', '--allow-deletes', '1');
  expect(gate.writes()).toHaveLength(written);
  await rollcall('apply', 'undo.plan', '--auto-approve', '--allow-deletes', '1', '--parallelism', '1');
  expect(peopleOf(sandbox.state())).toEqual({
    ...peopleOf(before),
    dan: { title: 'Team Captain', roles: [] },
  });

  meanwhile('the undo was a run, too');
  await rollcall('undo', 'last', '--by', 'user');

  meanwhile('a run that found everything done leaves nothing to undo');
  await rollcall('apply', 'undo.plan', '--auto-approve', '--allow-deletes', '1');
  await rollcall('undo', 'last', '--detailed-exitcode');

  meanwhile('and a run that never was');
  await rollcall('undo', '20200101T000000Z-000000');
});

interface Person {
  readonly title?: unknown;
  readonly roles: readonly string[];
}

function peopleOf({ users }: SandboxData): Record<string, Person> {
  return Object.fromEntries(
    users.map(({ id, title, roles = [] }) => {
      const held = Array.isArray(roles) ? roles.map((role) => String(Object(role).value)) : [];
      return [id, { title, roles: held.sort() }];
    }),
  );
}

async function retitle(url: string, token: string | undefined, id: string, title: string): Promise<void> {
  const answer = await fetch(`${url}/api/v2/scim/v2/users/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'title', value: title }],
    }),
  });
  expect(answer.status).toBe(200);
}
