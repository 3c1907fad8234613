import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, gate, sandbox, meanwhile }) => {
    await rollcall('apply', '--auto-approve', '--parallelism', '1');
    expect(gate.writes()).toHaveLength(1);

    meanwhile('the permission is granted, but the token comes with the scope for reading alone');
    sandbox.setFaults([]);
    gate.justAfter(
      ({ path }) => path === '/oauth/token',
      async (answer) => ({
        ...answer,
        body: JSON.stringify({ ...JSON.parse(answer.body), scope: 'scim:readonly' }),
      }),
    );
    await rollcall('apply', '--auto-approve', '--parallelism', '1');
    expect(gate.writes()).toHaveLength(1);
  },
  { faults: [{ kind: 'serverError', statuses: [403], method: 'POST', path: '/api/v2/groups' }] },
);
