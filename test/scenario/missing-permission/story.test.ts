import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, folder, gate, sandbox, meanwhile }) => {
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
    // What never left has no effect for `undo` to take back.
    const runs = join(folder, '.rollcall/runs');
    const last =
      (await readdir(runs))
        .filter((file) => file.endsWith('.ndjson'))
        .sort()
        .at(-1) ?? '';
    expect(await readFile(join(runs, last), 'utf8')).toMatch(/"kind":"outcome".*"result":"refused"/);
  },
  { faults: [{ kind: 'serverError', statuses: [403], method: 'POST', path: '/api/v2/groups' }] },
);
