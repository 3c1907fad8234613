import { request } from 'node:http';
import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadManifest } from '../../../src/manifest/load.ts';
import { openTarget } from '../../../src/target/open.ts';
import { makePlan } from '../../../src/workflow/plan.ts';
import { chromiumIsThere, type Page, startChromium } from '../../support/chromium.ts';
import { type Stage, startStage, tokens } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
  await planned(stage);
});
afterAll(() => stage.close());

/** Leaves a plan behind as a round does. */
async function planned({ context, store }: Stage): Promise<void> {
  const { runtime } = context;
  const followed = await context.manifests.of('acme');
  if (followed.manifest === undefined) throw new Error('the manifest is invalid');
  const loaded = await loadManifest({ folder: followed.manifest.folder, file: 'rollcall.yaml' });
  if (!loaded.ok) throw new Error('the manifest is invalid');
  const manifest = loaded.value;
  const declaration = manifest.targets.get('acme');
  if (declaration === undefined) throw new Error('there is no such target');
  const { locate, folder } = manifest;
  const target = await openTarget(declaration, { runtime, locate, folder });
  const made = await makePlan({
    manifest,
    target,
    runtime,
    asOf: '2026-11-22',
    selection: { only: [], except: [] },
    rollcallVersion: '1.2.3',
  });
  await target.close();
  if (!made.ok) throw new Error('there is no plan');
  await store.targets.register(['acme']);
  const lease = await store.targets.takeNamed('acme', 'worker-1', 60_000);
  if (lease === undefined) throw new Error('the target is held');
  const at = new Date(runtime.now()).toISOString();
  const round = {
    at,
    reading: 'full',
    result: 'planned',
    digest: made.value.digest,
    changes: 2,
    blocked: 0,
    withheld: 0,
    expiring: [],
    requests: { reads: 3, writes: 0 },
    durationMs: 20,
  } as const;
  await store.targets.tell(lease, { at, health: 'ok', failures: 0, breaker: 'closed', round }, made.value);
  await store.targets.release(lease, { dueInMs: 60_000 });
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks as a browser does that believes to speak to `host`. */
function askAs(
  host: string,
  path: string,
  authorization?: string,
  further: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { host, ...further, ...(authorization !== undefined && { authorization }) };
    request(`${stage.url}${path}`, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });
}

function password(token: string): string {
  return `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}`;
}

describe('on this machine', () => {
  test('the page needs no token', async () => {
    const { status, text } = await askAs('127.0.0.1:8085', '/');
    expect(status).toBe(200);
    expect(text).toContain('1 target, all well');
  });

  test('it can do nothing but be looked at', async () => {
    const { headers } = await askAs('localhost', '/');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
  });

  test('a plan that there is not is not shown', async () => {
    expect((await askAs('localhost', '/targets/globex/plan')).status).toBe(404);
  });

  test('metrics are there for Prometheus', async () => {
    const { headers, text } = await askAs('localhost', '/metrics');
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(text).toContain('rollcall_plan_changes{target="acme"} 2');
  });
});

describe('under a name that others chose, as after DNS rebinding', () => {
  test.each(['/', '/targets/acme/plan', '/metrics'])('%s needs a token', async (path) => {
    const { status, headers, text } = await askAs('evil.example', path);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('Basic');
    expect(text).not.toContain('acme');
  });

  test.each([
    ['as password', password(tokens.reader)],
    ['as bearer token', `Bearer ${tokens.reader}`],
  ])('a token %s opens it', async (_, authorization) => {
    const { status, text } = await askAs('rollcall.company.com', '/targets/acme/plan', authorization);
    expect(status).toBe(200);
    expect(text).toContain('Support Tier 2');
  });

  test.each([
    ['a wrong password', password('wrong')],
    ['no password', 'Basic '],
    ['something else', 'Digest username="x"'],
  ])('%s does not', async (_, authorization) => {
    expect((await askAs('rollcall.company.com', '/', authorization)).status).toBe(401);
  });

  test('a token for other targets shows none of these', async () => {
    const authorization = password(tokens.other);
    const { text } = await askAs('rollcall.company.com', '/', authorization);
    expect(text).not.toContain('acme');
    expect((await askAs('rollcall.company.com', '/targets/acme/plan', authorization)).status).toBe(404);
  });

  test('metrics are for whoever may read', async () => {
    const metricsFor = (token: string) => askAs('rollcall.company.com', '/metrics', `Bearer ${token}`);
    expect((await metricsFor(tokens.reader)).text).toContain('rollcall_plan_changes{target="acme"} 2');
    for (const token of [tokens.events, tokens.tier1, tokens.other]) {
      const { status, text } = await metricsFor(token);
      expect(status).toBe(403);
      expect(text).not.toContain('acme');
    }
  });
});

describe('through a proxy on this machine, which passes on no name of its own,', () => {
  test.each([
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-forwarded-host',
    'x-real-ip',
    'x-original-url',
    'true-client-ip',
    'cf-connecting-ip',
  ])('a token is needed where it says %s', async (header) => {
    for (const path of ['/', '/targets/acme/plan', '/metrics']) {
      const { status, text } = await askAs('127.0.0.1:8085', path, undefined, { [header]: '127.0.0.1' });
      expect(status).toBe(401);
      expect(text).not.toContain('acme');
    }
  });

  test('a token is needed where it speaks HTTP/1.0, as nginx does unless told otherwise', async () => {
    const { port } = new URL(stage.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET / HTTP/1.0\r\nHost: 127.0.0.1:8085\r\nConnection: close\r\n\r\n');
    const answer = await textOf(socket);
    expect(answer).toMatch(/^HTTP\/1\.\d 401 /);
    expect(answer).not.toContain('acme');
  });
});

describe.skipIf(!chromiumIsThere)('in Chromium', () => {
  let page: Page;

  beforeAll(async () => {
    page = await startChromium();
  });
  afterAll(() => page.close());

  test('from the status one comes to the plan, whose script runs under the policy', async () => {
    await page.open(`${stage.url}/`);
    expect(await page.evaluate('document.querySelector("h1").innerText')).toBe('1 target, all well');
    const link = await page.evaluate<string>('document.querySelector("td a").href');
    await page.open(link);
    expect(await page.evaluate('document.body.innerText')).toContain('Support Tier 2');
    expect(await page.evaluate('document.querySelectorAll(".card").length')).toBe(2);
    expect(page.said().filter((line) => !line.includes('favicon'))).toEqual([]);
  });
});
