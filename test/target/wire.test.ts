import { afterEach, describe, expect, test } from 'vitest';
import { fencedTarget } from '../../src/apply/fence.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { processRuntime } from '../../src/runtime.ts';
import { readGroup } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { attemptsAfter } from '../../src/target/retry.ts';
import { patchGroup } from '../../src/target/write.ts';
import {
  type Answer,
  discovery,
  faultsOf,
  jumpingRuntime,
  open,
  type Script,
  scimDeclaration,
  serve,
  type TinyServer,
} from './harness.ts';

const group = { id: 'g1', displayName: 'Tour', meta: { version: 'W/"1"' } };
const ok: Answer = { body: group };
const addition = [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }] as const;

let server: TinyServer | undefined;
let target: Target | undefined;

afterEach(async () => {
  await target?.close();
  await server?.close();
});

/** A target whose requests after discovery are answered by the script, counted from 0. */
async function connect(script: Script, options: Parameters<typeof open>[1] & { rateBudget?: number } = {}) {
  let index = 0;
  server = await serve((seen) => discovery(seen) ?? script(seen, index++));
  const { rateBudget = 1, ...rest } = options;
  target = await open(scimDeclaration(`${server.url}/scim/v2`, { rateBudget }), rest);
  server.seen.length = 0;
  return { target, seen: server.seen };
}

describe('a read', () => {
  test.each<[string, Answer]>([
    ['500', { status: 500 }],
    ['502', { status: 502, body: '<html><title>Bad Gateway</title></html>' }],
    ['503', { status: 503 }],
    ['408', { status: 408 }],
    ['429', { status: 429 }],
    ['a cut connection', { cut: true }],
  ])('is repeated after %s', async (_name, failure) => {
    const { target, seen } = await connect((_, index) => (index < 2 ? failure : ok));
    expect((await readGroup(target, 'g1', false))?.displayName).toBe('Tour');
    expect(seen).toHaveLength(3);
    expect(target.meter.requests().retries).toBe(2);
  });

  test.each([404, 501])('is not repeated after %i', async (status) => {
    const { target, seen } = await connect(() => ({ status }));
    await readGroup(target, 'g1', false).catch(() => undefined);
    expect(seen).toHaveLength(1);
  });

  test('keeps the base path, and never follows meta.location', async () => {
    const { target, seen } = await connect(() => ({
      body: { ...group, id: 'a/b', meta: { location: 'http://127.0.0.1:1/elsewhere' } },
    }));
    await readGroup(target, 'a/b', false);
    expect(seen[0]?.rawUrl).toMatch(/^\/scim\/v2\/Groups\/a%2Fb\?attributes=/);
  });
});

describe('a write', () => {
  test.each<[string, Answer, string]>([
    ['500', { status: 500 }, 'lost'],
    ['502', { status: 502 }, 'lost'],
    ['503 without Retry-After', { status: 503 }, 'lost'],
    ['504', { status: 504 }, 'lost'],
    ['a cut connection', { cut: true }, 'lost'],
  ])('is not repeated after %s', async (_name, failure, kind) => {
    const { target, seen } = await connect(() => failure);
    expect((await patchGroup(target, { id: 'g1', operations: addition })).kind).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  test.each<[string, Answer]>([
    ['429', { status: 429 }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '1' } }],
  ])('that was not carried out (%s) is repeated', async (_name, failure) => {
    const { target, seen } = await connect((_, index) => (index === 0 ? failure : ok));
    expect((await patchGroup(target, { id: 'g1', operations: addition })).kind).toBe('done');
    expect(seen).toHaveLength(2);
    expect(target.meter.requests().latencies()).toHaveLength(2);
  });
});

describe('a write under a lease', () => {
  const lost = new DiagnosticError({ code: 'lock-lost', severity: 'error', summary: 'the lease has ended' });
  const patched = (target: Target) => patchGroup(target, { id: 'g1', operations: addition });

  test('asks for it as the last thing, and does not leave when it has ended', async () => {
    const { target, seen } = await connect(() => ok);
    let isOurs = true;
    const fenced = fencedTarget(target, {
      assertTrusted: () => {
        if (!isOurs) throw lost;
      },
    });
    expect((await patched(fenced)).kind).toBe('done');
    isOurs = false;
    expect(await faultsOf(patched(fenced))).toEqual(lost.diagnostics);
    expect(seen).toHaveLength(1);
    // Nothing is wrong with the server, nor with reading from it.
    expect(await readGroup(fenced, 'g1', false)).toBeDefined();
    expect(target.meter.requests()).toMatchObject({ writes: 1, retries: 0 });
  });

  test('asks again each time that it is repeated', async () => {
    const { target, seen } = await connect(() => ({ status: 429, headers: { 'retry-after': '60' } }));
    const assertTrusted = () => {
      if (seen.length === 2) throw lost;
    };
    const fenced = fencedTarget(target, { assertTrusted });
    expect(await faultsOf(patched(fenced))).toEqual(lost.diagnostics);
    expect(seen).toHaveLength(2);
  });
});

describe('Retry-After', () => {
  test('in seconds holds back every request', async () => {
    const runtime = jumpingRuntime();
    const { target } = await connect(
      (_, index) => (index === 0 ? { status: 429, headers: { 'retry-after': '7' } } : ok),
      { runtime },
    );
    await Promise.all([readGroup(target, 'g1', false), readGroup(target, 'g1', false)]);
    expect(Math.max(...runtime.sleeps)).toBeGreaterThan(6_000);
    expect(target.meter.requests().waitedMs).toBe(7_000);
  });

  test('as a date', async () => {
    const runtime = jumpingRuntime();
    const date = new Date(Date.now() + 20_000).toUTCString();
    const { target } = await connect(
      (_, index) => (index === 0 ? { status: 429, headers: { 'retry-after': date } } : ok),
      { runtime },
    );
    await readGroup(target, 'g1', false);
    expect(runtime.sleeps[0]).toBeGreaterThan(17_000);
    expect(runtime.sleeps[0]).toBeLessThanOrEqual(20_000);
  });

  test('of hours ends the run and says for how long', async () => {
    const { target } = await connect(() => ({ status: 429, headers: { 'retry-after': '7200' } }));
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault).toMatchObject({ code: 'remote-unavailable', summary: 'test asks to wait 2 hours' });
  });
});

test('the budget is a share of the allowance, and is spent no further until the window ends', async () => {
  const runtime = jumpingRuntime();
  const waits: string[] = [];
  let used = 0;
  const { target } = await connect(
    () => {
      used += 1;
      const headers = {
        'x-ratelimit-limit': '100',
        'x-ratelimit-remaining': String(100 - used),
        'x-ratelimit-reset': '30',
      };
      return { ...ok, headers };
    },
    { runtime, rateBudget: 0.05, onWait: ({ reason, ms }) => waits.push(`${reason} ${ms}`) },
  );
  for (let i = 0; i < 6; i++) await readGroup(target, 'g1', false);
  expect(waits[0]).toBe('budget 30000');
  expect(target.meter.allowancePerMinute()).toBe(100);
});

test('the circuit opens after many failures in a row, and gives up after five minutes', async () => {
  const waits: string[] = [];
  const { target, seen } = await connect(() => ({ status: 500, body: { detail: 'on fire' } }), {
    onWait: ({ reason }) => waits.push(reason),
  });
  const faults = await Promise.all(Array.from({ length: 8 }, () => faultsOf(readGroup(target, 'g1', false))));
  expect(waits).toContain('circuit open');
  const codes = faults.map(([fault]) => fault?.code);
  expect(codes).toContain('remote-unavailable');
  expect(seen.length).toBeLessThan(40);
});

test('the circuit closes again when the server is back', async () => {
  const { target } = await connect((_, index) => (index < 11 ? { status: 503 } : ok));
  const groups = await Promise.all(Array.from({ length: 4 }, () => readGroup(target, 'g1', false)));
  expect(groups.map((found) => found?.id)).toEqual(['g1', 'g1', 'g1', 'g1']);
});

test('nobody listening is said after a few tries', async () => {
  const { target } = await connect(() => ok);
  await server?.close();
  const [fault] = await faultsOf(readGroup(target, 'g1', false));
  expect(fault).toMatchObject({ code: 'remote-unavailable', summary: 'test cannot be reached' });
  expect(fault?.detail).toContain('connection refused');
});

test('a server that is not secure although it should be is said to be so', async () => {
  server = await serve(() => ok);
  const url = server.url.replace('http:', 'https:');
  const [fault] = await faultsOf(open(scimDeclaration(`${url}/scim/v2`), { runtime: jumpingRuntime() }));
  expect(fault).toMatchObject({
    code: 'remote-unavailable',
    summary: 'test cannot be reached over TLS: it speaks no TLS, or none that is safe',
    detail: expect.stringMatching(
      /^127\.0\.0\.1:\d+: it speaks no TLS, .* \(ERR_SSL_WRONG_VERSION_NUMBER\)$/,
    ),
    advice: expect.stringContaining('Check the scheme and the port'),
  });
});

test.each([
  ['untrusted', 1],
  ['unreachable', 4],
  ['cut', 6],
  ['timeout', 6],
] as const)('a request that fails as %s is tried %i times at most', (reason, times) => {
  expect(attemptsAfter({ kind: 'failure', sent: false, reason, detail: '' }, 6)).toBe(times);
});

describe('time', () => {
  test('a request that takes too long is cut off', async () => {
    const { target } = await connect((_, index) => (index === 0 ? { ...ok, delayMs: 5_000 } : ok), {
      requestTimeout: 100,
    });
    const answer = await patchGroup(target, { id: 'g1', operations: addition });
    expect(answer).toMatchObject({ kind: 'lost', detail: 'no answer within 0.1 s' });
  });

  test('the time limit of the run ends it, waits included', async () => {
    const { target } = await connect(() => ({ status: 429, headers: { 'retry-after': '100' } }), {
      runtime: { ...processRuntime(), env: { TOKEN: 'static-token-0001' } },
      timeLimit: 2_000,
    });
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault).toMatchObject({
      code: 'time-limit',
      detail: 'What went wrong last: the server answered 429.',
    });
  });

  test('the signal ends a wait at once, with its own reason', async () => {
    const stop = new AbortController();
    const { target } = await connect(() => ({ status: 429, headers: { 'retry-after': '100' } }), {
      runtime: { ...processRuntime(), env: { TOKEN: 'static-token-0001' } },
      signal: stop.signal,
    });
    setTimeout(() => stop.abort(new Error('interrupted')), 100);
    await expect(readGroup(target, 'g1', false)).rejects.toThrow('interrupted');
  });
});

describe('a refusal names what is missing', () => {
  test('403: the permission, in the words of the server', async () => {
    const body = { message: 'missing directory:group:edit', code: 'missing.permissions', contextId: 'c-77' };
    const { target } = await connect(() => ({ status: 403, body }));
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault).toMatchObject({
      code: 'permission-denied',
      summary: 'test does not let us read groups',
      detail: '403: missing directory:group:edit (missing.permissions) (correlation id c-77)',
    });
  });

  test('401 with a static token', async () => {
    const { target, seen } = await connect(() => ({ status: 401 }));
    const [fault] = await faultsOf(readGroup(target, 'g1', false));
    expect(fault?.code).toBe('authentication-failed');
    expect(seen).toHaveLength(1);
  });
});
