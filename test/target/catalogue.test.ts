import { afterEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { readCatalogues } from '../../src/target/catalogue.ts';
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
});

async function connect(script: Script) {
  server = await serve((seen) =>
    seen.url === '/oauth/token' ? { body: { access_token: 'minted-token-1' } } : script(seen, 0),
  );
  target = await open(genesysDeclaration(server.url));
  return { target, seen: server.seen };
}

const entity = (number: number) => ({ id: `i${number}`, name: `Item ${number}` });
const entities = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => entity(from + at));

describe('what a Genesys Cloud organisation offers', () => {
  test('is read in pages, of every kind at once; deleted ones are not offered', async () => {
    const skills = Array.from({ length: 1_200 }, (_, index) => ({
      name: `Skill ${index}`,
      ...(index === 7 && { state: 'deleted' as const }),
    }));
    sandbox = await startSandbox({
      mode: 'genesys-cloud',
      data: { users: [], groups: [], skills, languages: ['German'], roles: [{ id: 'r1', name: 'Agent' }] },
      ratePerMinute: 0,
    });
    target = await open(genesysDeclaration(sandbox.url), { runtime: jumpingRuntime({ SECRET: 'sandbox' }) });
    const { skill, language, role } = await readCatalogues(target, ['skill', 'language', 'role']);
    expect(skill).toHaveLength(1_199);
    expect(skill?.some(({ name }) => name === 'Skill 7')).toBe(false);
    expect(language?.map(({ name }) => name)).toEqual(['German']);
    expect(role).toContainEqual({ id: 'r1', name: 'Agent' });
    // 1,200 skills are three pages of 500.
    expect(target.meter.requests().reads).toBe(5);
  });

  test('is asked only for the kinds that are needed', async () => {
    const { target, seen } = await connect(() => ({ body: { entities: [], pageCount: 0, total: 0 } }));
    expect(await readCatalogues(target, [])).toEqual({});
    expect(await readCatalogues(target, ['language'])).toEqual({ language: [] });
    const paths = seen.map(({ url }) => url).filter((url) => url !== '/oauth/token');
    expect(paths).toEqual(['/api/v2/routing/languages?pageSize=500&pageNumber=1']);
  });

  test('comes on smaller pages where the server likes them smaller', async () => {
    const { target } = await connect(({ url }) => {
      const page = Number(/pageNumber=(\d+)/.exec(url)?.[1]);
      return {
        body: { entities: entities((page - 1) * 25, Math.min(page * 25, 60)), pageSize: 25, total: 60 },
      };
    });
    expect((await readCatalogues(target, ['role'])).role).toHaveLength(60);
  });

  test.each<[string, Script, string]>([
    ['a page is refused', () => ({ status: 400, body: { message: 'no' } }), '400: no'],
    ['it is no list', () => ({ body: {} }), 'an answer that is no list'],
    [
      'it lacks entries',
      () => ({ body: { entities: entities(0, 3), pageCount: 1, total: 4 } }),
      'it counts 4 and lists 3',
    ],
  ])('stops the run when %s, for nobody could say what exists', async (_what, script, detail) => {
    const { target } = await connect(script);
    expect(await faultsOf(readCatalogues(target, ['skill']))).toMatchObject([
      { code: 'remote-error', summary: 'test does not list its skills', detail },
    ]);
  });

  test.each([
    ['skill', 'routing:skill:view'],
    ['language', 'routing:language:view'],
    ['role', 'authorization:role:view'],
  ] as const)('names the permission that is missing for a %s', async (kind, permission) => {
    const { target } = await connect(() => ({ status: 403 }));
    expect(await faultsOf(readCatalogues(target, [kind]))).toMatchObject([
      { code: 'permission-denied', expected: `the permission ${permission}` },
    ]);
  });
});

test('a server that cannot be asked leaves a kind unknown, which is not empty', async () => {
  server = await serve((seen) => discovery(seen) ?? { status: 500 });
  target = await open(scimDeclaration(server.url));
  expect(await readCatalogues(target, ['skill', 'role'])).toEqual({});
});
