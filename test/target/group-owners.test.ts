import { afterEach, describe, expect, test } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { readGroupOwners } from '../../src/target/group-owners.ts';
import type { Target } from '../../src/target/open.ts';
import {
  discovery,
  faultsOf,
  genesysDeclaration,
  jumpingRuntime,
  open,
  type Script,
  scimDeclaration,
  serve,
  type TinyServer,
} from './harness.ts';

let server: TinyServer | undefined;
let sandbox: Sandbox | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await server?.close();
  await sandbox?.close();
  [target, server, sandbox] = [undefined, undefined, undefined];
});

async function sandboxOf(options: Partial<SandboxOptions>): Promise<Target> {
  const data = { users: [], groups: [] };
  sandbox = await startSandbox({ mode: 'genesys-cloud', data, ratePerMinute: 0, ...options });
  target = await open(genesysDeclaration(sandbox.url), { runtime: jumpingRuntime({ SECRET: 'sandbox' }) });
  return target;
}

async function serverOf(script: Script): Promise<Target> {
  server = await serve((seen) =>
    seen.url === '/oauth/token' ? { body: { access_token: 'minted-token-1' } } : script(seen, 0),
  );
  target = await open(genesysDeclaration(server.url));
  return target;
}

describe('the owners of groups in a Genesys Cloud organisation', () => {
  test('come with the list of groups, of 500 on each page', async () => {
    const users = ['ann', 'bob'].map((id) => ({ id, userName: `${id}@company.com` }));
    const groups = Array.from({ length: 1_001 }, (_, at) => ({
      id: `g${at}`,
      displayName: `Group ${at}`,
      members: [],
      ...(at > 0 && { owners: at === 1 ? ['bob', 'ann'] : ['ann'] }),
    }));
    const organisation = await sandboxOf({ data: { users, groups } });
    const owners = await readGroupOwners(organisation);
    expect(owners?.size).toBe(1_001);
    expect(['g0', 'g1', 'g1000'].map((id) => owners?.get(id))).toEqual([[], ['bob', 'ann'], ['ann']]);
    expect(organisation.meter.requests().reads).toBe(3);
  });

  test('are nobody where the field is missing, and each once', async () => {
    const entities = [
      { id: 'g1' },
      { id: 'g2', owners: null },
      { id: 'g3', owners: [{ id: 'ann' }, null, { name: 'no id' }, { id: 'ann' }] },
    ];
    const owners = await readGroupOwners(await serverOf(() => ({ body: { entities, total: 3 } })));
    expect([...(owners ?? [])]).toEqual([
      ['g1', []],
      ['g2', []],
      ['g3', ['ann']],
    ]);
  });

  test.each<[string, Script, string]>([
    ['it is refused', () => ({ status: 400, body: { message: 'no' } }), '400: no'],
    ['it lacks groups', () => ({ body: { entities: [{ id: 'g1' }], total: 2 } }), 'it counts 2 and lists 1'],
  ])('are not guessed from half a list: %s', async (_what, script, detail) => {
    expect(await faultsOf(readGroupOwners(await serverOf(script)))).toMatchObject([
      { code: 'remote-error', summary: 'test does not list its groups with their owners', detail },
    ]);
  });

  test('need a scope of their own, which is named', async () => {
    const organisation = await sandboxOf({ switches: { tokenScope: 'scim' } });
    expect(await faultsOf(readGroupOwners(organisation))).toMatchObject([
      {
        code: 'permission-denied',
        summary: 'test does not let us read owners of groups',
        expected: 'the OAuth scope groups',
      },
    ]);
  });

  test('may be read with a scope that only reads', async () => {
    const organisation = await sandboxOf({ switches: { tokenScope: 'scim groups:readonly' } });
    expect(await readGroupOwners(organisation)).toEqual(new Map());
  });
});

test('a plain SCIM server is not asked', async () => {
  server = await serve((seen) => discovery(seen) ?? { status: 500 });
  target = await open(scimDeclaration(server.url));
  const before = server.seen.length;
  expect(await readGroupOwners(target)).toBeUndefined();
  expect(server.seen).toHaveLength(before);
});
