import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AuthDeclaration } from '../../src/manifest/manifest.ts';
import { readGroup } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { createGroup, patchGroup } from '../../src/target/write.ts';
import {
  type Answer,
  clientCredentials,
  faultsOf,
  genesysDeclaration,
  jumpingRuntime,
  locate,
  open,
  type Seen,
  scimDeclaration,
  serve,
  type TinyServer,
} from './harness.ts';

let server: TinyServer | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await server?.close();
});

const isTokenRequest = ({ url }: Seen) => url.startsWith('/oauth/token');
const group = { id: 'g1', displayName: 'Tour', meta: { version: '3' } };

/** A Genesys-like server: tokens are numbered, `api` answers the rest. */
async function connect(
  tokenAnswer: (count: number) => Answer,
  api: (seen: Seen, count: number) => Answer = () => ({ body: group }),
  runtime = jumpingRuntime(),
) {
  let tokens = 0;
  let calls = 0;
  server = await serve((seen) => (isTokenRequest(seen) ? tokenAnswer(++tokens) : api(seen, ++calls)));
  target = await open(genesysDeclaration(server.url), { runtime });
  return { target, seen: server.seen, runtime };
}

const token = (count: number, rest: object = {}): Answer => ({
  body: { access_token: `minted-token-${count}`, token_type: 'bearer', expires_in: 3600, ...rest },
});

describe('client credentials', () => {
  test('are sent as HTTP Basic with a form body, and the token is kept', async () => {
    const { target, seen } = await connect((count) => token(count));
    expect(seen).toHaveLength(0);
    await readGroup(target, 'g1', false);
    await readGroup(target, 'g1', false);
    const asked = seen.filter(isTokenRequest);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toBe('grant_type=client_credentials');
    expect(asked[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('sandbox:client-secret-0001').toString('base64')}`,
    );
    expect(seen[1]?.headers.authorization).toBe('Bearer minted-token-1');
  });

  test('requests that start together share one token', async () => {
    const { target, seen } = await connect((count) => ({ ...token(count), delayMs: 20 }));
    await Promise.all(Array.from({ length: 6 }, () => readGroup(target, 'g1', false)));
    expect(seen.filter(isTokenRequest)).toHaveLength(1);
  });

  test('a token is renewed a minute before it expires', async () => {
    const { target, seen, runtime } = await connect((count) => token(count));
    await readGroup(target, 'g1', false);
    await runtime.sleep(3_600_000 - 61_000);
    await readGroup(target, 'g1', false);
    expect(seen.filter(isTokenRequest)).toHaveLength(1);
    await runtime.sleep(2_000);
    await readGroup(target, 'g1', false);
    expect(seen.at(-1)?.headers.authorization).toBe('Bearer minted-token-2');
  });

  test('a 401 in flight renews once for everybody and replays, a PATCH too', async () => {
    const { target, seen } = await connect(token, ({ headers }) =>
      headers.authorization === 'Bearer minted-token-1' ? { status: 401 } : { body: group },
    );
    const operations = [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }] as const;
    const [read, answer] = await Promise.all([
      readGroup(target, 'g1', false),
      patchGroup(target, { id: 'g1', operations }),
    ]);
    expect(read?.id).toBe('g1');
    expect(answer.kind).toBe('done');
    expect(seen.filter(isTokenRequest)).toHaveLength(2);
  });

  test('a second 401 ends the run', async () => {
    const { target, seen } = await connect(token, () => ({ status: 401, body: { message: 'no' } }));
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault).toMatchObject({ code: 'authentication-failed', detail: '401: no' });
    expect(seen.filter(isTokenRequest)).toHaveLength(2);
  });

  test.each<[string, Answer]>([
    [
      'throttled minting',
      { status: 400, body: { error: 'invalid_request', error_description: 'rate limit exceeded; wait' } },
    ],
    ['429', { status: 429, headers: { 'retry-after': '2' } }],
    ['503', { status: 503 }],
    ['a cut connection', { cut: true }],
  ])('%s at the token endpoint is tried again', async (_name, failure) => {
    const { target, seen } = await connect((count) => (count < 3 ? failure : token(count)));
    expect((await readGroup(target, 'g1', false))?.id).toBe('g1');
    expect(seen.filter(isTokenRequest)).toHaveLength(3);
  });

  test.each([400, 401])('a refused client (%i) is named, and what it sent is not', async (status) => {
    const echo = 'bad secret client-secret-0001';
    const body = { error: 'invalid_client', error_description: echo };
    const { target } = await connect(() => ({ status, body }));
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault).toMatchObject({
      code: 'authentication-failed',
      detail: `${status}: bad secret *** (invalid_client)`,
    });
  });
});

describe('granted scopes', () => {
  test('a token that may only read is told apart before the first write', async () => {
    const { target, seen } = await connect((count) => token(count, { scope: 'scim:readonly groups' }));
    await readGroup(target, 'g1', false);
    const [fault] = await faultsOf(patchGroup(target, { id: 'g1', operations: [] }));
    expect(fault).toMatchObject({ code: 'permission-denied', expected: 'the OAuth scope scim' });
    expect(seen.filter(({ method }) => method === 'PATCH')).toHaveLength(0);
  });

  test('scopes of a vocabulary we do not know are left to the server', async () => {
    const { target } = await connect((count) => token(count, { scope: 'user-basic-info' }));
    expect((await patchGroup(target, { id: 'g1', operations: [] })).kind).toBe('done');
  });
});

test('403 names the permission that Genesys Cloud needs for the call', async () => {
  const { target } = await connect(token, () => ({ status: 403 }));
  const newGroup = { displayName: 'New', members: [] };
  const [fault] = await faultsOf(createGroup(target, newGroup));
  expect(fault?.expected).toBe('the permission directory:group:add');
});

test('Basic authentication', async () => {
  server = await serve(() => ({ body: group }));
  const origin = { file: 'rollcall.yaml', path: [] };
  const auth: AuthDeclaration = {
    kind: 'basic',
    username: { kind: 'literal', value: 'me' },
    password: { kind: 'env', name: 'SECRET', origin },
  };
  target = await open(scimDeclaration(server.url, { auth }));
  const expected = `Basic ${Buffer.from('me:client-secret-0001').toString('base64')}`;
  expect(server.seen[0]?.headers.authorization).toBe(expected);
});

describe('references to secrets', () => {
  const origin = { file: 'rollcall.yaml', path: [] };
  const missing: AuthDeclaration = {
    kind: 'client-credentials',
    clientId: { kind: 'env', name: 'NO_ID', origin },
    clientSecret: { kind: 'env', name: 'EMPTY', origin },
    tokenUrl: { kind: 'env', name: 'NO_URL', origin },
  };

  test('all missing variables are named at once', async () => {
    const declaration = scimDeclaration('http://127.0.0.1:1', { auth: missing });
    const faults = await faultsOf(open(declaration, { runtime: jumpingRuntime({ EMPTY: '' }) }));
    expect(faults.map(({ code, summary }) => `${code}: ${summary}`)).toEqual([
      'missing-variable: the environment variable NO_ID is not set',
      'missing-variable: the environment variable EMPTY is not set, it is empty',
      'missing-variable: the environment variable NO_URL is not set',
    ]);
  });

  test('a secret file is trimmed; a missing one is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-'));
    writeFileSync(join(folder, 'token.txt'), 'file-token-0001\n');
    server = await serve(() => ({ body: group }));
    const auth = (path: string): AuthDeclaration => ({
      kind: 'token',
      token: { kind: 'file', path, origin },
    });
    const options = { runtime: jumpingRuntime(), locate, folder };
    target = await open(scimDeclaration(server.url, { auth: auth('token.txt') }), options);
    expect(server.seen[0]?.headers.authorization).toBe('Bearer file-token-0001');
    const [fault] = await faultsOf(open(scimDeclaration(server.url, { auth: auth('none.txt') }), options));
    expect(fault?.code).toBe('missing-secret-file');
    rmSync(folder, { recursive: true });
  });

  test('client credentials need a token endpoint', async () => {
    const declaration = scimDeclaration('http://127.0.0.1:1', { auth: clientCredentials });
    const [fault] = await faultsOf(open(declaration));
    expect(fault?.code).toBe('missing-key');
  });
});

test('a server that echoes credentials does not get them into a fault', async () => {
  const everything = (seen: Seen): Answer => ({
    status: 500,
    body: JSON.stringify({ detail: JSON.stringify(seen.headers) }),
  });
  const { target } = await connect((count) => token(count), everything);
  const fault = JSON.stringify(await faultsOf(readGroup(target, 'g1', false)));
  const answer = JSON.stringify(await patchGroup(target, { id: 'g1', operations: [] }));
  for (const text of [fault, answer]) {
    expect(text).toContain('***');
    expect(text).not.toMatch(/minted-token|client-secret/);
  }
});
