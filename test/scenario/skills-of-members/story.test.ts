import { expect } from 'vitest';
import type { SandboxData } from '../../../src/sandbox/data.ts';
import { story } from '../support/story.ts';

const routing = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

interface Routing {
  readonly routingSkills?: readonly { readonly name: string; readonly proficiency?: number }[];
}

story(import.meta.dirname, async ({ rollcall, edit, meanwhile, gate, sandbox, env }) => {
  await rollcall('plan');
  await edit('rollcall.yaml', 'Tech Suport', 'Tech Support');
  meanwhile('the skill is spelt right');
  expect(gate.writes()).toEqual([]);

  gate.justBefore(
    ({ method, path }) => method === 'PATCH' && path.endsWith('/ben'),
    async () => {
      const operation = { op: 'replace', path: 'title', value: 'Team Lead' };
      const answer = await fetch(`${sandbox.url}/api/v2/scim/v2/users/ben`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${env.DIRECTORY_TOKEN}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify({
          schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
          Operations: [operation],
        }),
      });
      expect(answer.status).toBe(200);
      return undefined;
    },
  );
  await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
  await rollcall('plan', '--detailed-exitcode');

  expect(skillsAndTitles(sandbox.state())).toEqual({
    ana: ['Billing 3', 'Forklift 5', 'Refunds'],
    ben: ['Team Lead', 'Billing 5', 'Refunds'],
    cleo: ['Retention 1', 'Tech Support'],
  });
});

function skillsAndTitles({ users }: SandboxData): Record<string, readonly string[]> {
  return Object.fromEntries(
    users.map((user) => {
      const { routingSkills = [] } = (user[routing] ?? {}) as Routing;
      const said = routingSkills.map(({ name, proficiency = '' }) => `${name} ${proficiency}`.trim());
      return [user.id, typeof user.title === 'string' ? [user.title, ...said] : said];
    }),
  );
}
