import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { findUsers } from '../../src/target/find-users.ts';
import type { Target } from '../../src/target/open.ts';
import { createUser } from '../../src/target/write-users.ts';
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
});

async function connect(script: Script) {
  server = await serve((seen) => discovery(seen) ?? script(seen, 0));
  target = await open(scimDeclaration(server.url));
  server.seen.length = 0;
  return { target, seen: server.seen };
}

const jane = { id: 'u1', userName: 'Jane@example.com', meta: { version: '"3"' } };
const joe = { id: 'u2', userName: 'joe@example.com' };
const listOf = (...resources: object[]) => ({
  body: { totalResults: resources.length, Resources: resources },
});
const isAlone = (url: string) => /Users\/u1\?/.test(url);
const isFiltered = (url: string) => url.includes('filter=');

test('somebody is found whatever the case of the name, with their version', async () => {
  const { target } = await connect(({ url }) => (isAlone(url) ? { body: jane } : listOf(jane)));
  expect(await findUsers(target, 'jane@example.com')).toMatchObject([{ id: 'u1', version: '"3"' }]);
});

test('"nobody" is not believed until the filter has found somebody', async () => {
  const { target, seen } = await connect(({ url }) => {
    if (isAlone(url)) return { body: jane };
    return isFiltered(url) ? listOf() : listOf(joe, jane);
  });
  expect((await findUsers(target, 'jane@example.com')).map(({ id }) => id)).toEqual(['u1']);
  expect(seen.some(({ url }) => !isFiltered(url) && url.includes('count=100'))).toBe(true);
});

test('and is, when it has', async () => {
  const { target, seen } = await connect(({ url }) => {
    if (!isFiltered(url)) return listOf(joe);
    return url.includes('joe') ? listOf(joe) : listOf();
  });
  expect(await findUsers(target, 'jane@example.com')).toEqual([]);
  expect(seen).toHaveLength(3);
});

test('a list that may lack the person is a fault, for they would be created twice', async () => {
  const { target } = await connect(({ url }) =>
    isFiltered(url) ? { status: 400 } : { body: { totalResults: 9, Resources: [joe] } },
  );
  expect(await faultsOf(findUsers(target, 'jane@example.com'))).toMatchObject([{ code: 'remote-error' }]);
});

test('people whom Genesys Cloud hides are found too', async () => {
  const users = [
    { id: 'u1', userName: 'jane@example.com', active: false },
    { id: 'u2', userName: 'joe@example.com' },
  ];
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: { users, groups: [] }, ratePerMinute: 0 });
  target = await open(genesysDeclaration(sandbox.url), { runtime: jumpingRuntime({ SECRET: 'sandbox' }) });
  expect(await findUsers(target, 'jane@example.com')).toMatchObject([{ id: 'u1', active: false }]);
  expect(await findUsers(target, 'joe@example.com')).toMatchObject([{ id: 'u2', active: true }]);
  expect(await findUsers(target, 'new@example.com')).toEqual([]);
});

test('and listed once for everybody who is asked for, but anew for whoever is asked for again', async () => {
  const users = [{ id: 'u1', userName: 'jane@example.com' }];
  sandbox = await startSandbox({ mode: 'genesys-cloud', data: { users, groups: [] }, ratePerMinute: 0 });
  target = await open(genesysDeclaration(sandbox.url), { runtime: jumpingRuntime({ SECRET: 'sandbox' }) });
  const listings = () => sandbox?.requests().filter(({ query }) => query.includes('filter=active')).length;
  for (const name of ['a', 'b', 'c']) expect(await findUsers(target, name)).toEqual([]);
  expect(listings()).toBe(1);
  const edits = [{ path: { kind: 'path', attribute: 'active' }, after: false }] as const;
  const displayName = { path: { kind: 'path', attribute: 'displayName' }, after: 'B' } as const;
  expect((await createUser(target, { userName: 'b', edits: [...edits, displayName] })).kind).toBe('done');
  expect(await findUsers(target, 'b')).toMatchObject([{ userName: 'b', active: false }]);
  expect(listings()).toBe(2);
});
