import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../../src/service/http/listen.ts';
import { isLoopback } from '../../../src/service/http/loopback.ts';
import { faultsOf } from '../../target/harness.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, manifest, type Stage, type StageOptions, startStage, tokens } from './stage.ts';

let database: TestDatabase;
const stages: Stage[] = [];
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
});

async function start(options: StageOptions = {}): Promise<Stage> {
  const stage = await startStage({ databaseUrl: await database.fresh(), ...options });
  stages.push(stage);
  return stage;
}

describe('listening', () => {
  it('where others could reach an API without any token is refused', async () => {
    const stage = await start({
      files: { 'rollcall.yaml': manifest.slice(0, manifest.indexOf('service:')) },
    });
    const options = { host: '0.0.0.0', port: 0, routes: 'all' } as const;
    const [fault] = await faultsOf(listen(stage.context, options));
    expect(fault).toMatchObject({
      code: 'usage',
      summary: 'others can reach 0.0.0.0, but no token is declared that they would need',
    });
    // On this machine alone nobody is asked for one, and the API stays closed.
    expect((await stage.ask('/api/runs', { token: tokens.all })).status).toBe(401);
    expect((await stage.ask('/readyz')).status).toBe(200);
  });

  it('at a port that is taken is a fault that says how to go on', async () => {
    const stage = await start();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const [fault] = await faultsOf(listen(stage.context, { host: '127.0.0.1', port, routes: 'all' }));
    expect(fault?.summary).toBe(`127.0.0.1:${port} cannot be listened on (EADDRINUSE)`);
    await new Promise((resolve) => other.close(resolve));
  });

  it('for health alone has nothing else', async () => {
    const stage = await start({ listen: { routes: 'health' } });
    expect((await stage.ask('/healthz')).status).toBe(200);
    for (const path of ['/api/runs', '/openapi.json', '/webhooks/directory-sync']) {
      expect((await stage.ask(path, { token: tokens.all })).status).toBe(404);
    }
  });

  it('knows which addresses only this machine can reach', () => {
    const yes = ['127.0.0.1', '127.8.8.8', '::1', 'localhost'];
    const no = [
      '0.0.0.0',
      '::',
      '10.0.0.1',
      '127.0.0.1.evil.test',
      'localhost.evil.test',
      '169.254.169.254',
      '',
    ];
    expect([...yes, ...no].filter(isLoopback)).toEqual(yes);
  });
});

describe('every answer', () => {
  it('is kept by nobody, guessed at by nobody, shown in no frame, and says nothing of what made it', async () => {
    const stage = await start();
    for (const path of ['/healthz', '/api/runs', '/nowhere', '/openapi.json']) {
      const { headers } = await stage.ask(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      for (const name of ['server', 'x-powered-by', 'access-control-allow-origin', 'set-cookie']) {
        expect(headers.has(name)).toBe(false);
      }
    }
  });

  it('carries the sender’s correlation id where it is a decent one, and one of our own otherwise', async () => {
    const stage = await start();
    const of = async (id: string) =>
      (await stage.ask('/healthz', { headers: { 'X-Correlation-Id': id } })).headers.get('x-correlation-id');
    expect(await of('hr-2026/11:22.A_b+c=')).toBe('hr-2026/11:22.A_b+c=');
    for (const id of ['<script>', 'a b', 'x'.repeat(129), '{"a":1}'])
      expect(await of(id)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of HEAD has no body', async () => {
    const stage = await start();
    const answer = await stage.ask('/healthz', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('being asked to stop', () => {
  it('it is no longer ready, finishes what is in flight and accepts nothing new', async () => {
    const stage = await start();
    stage.sandbox.setFaults([{ kind: 'latency', ms: 50 }]);
    const body = { groups: ['support-tier1'] };
    const planned = stage.ask('/api/reconcile-groups?mode=plan', { method: 'POST', token: tokens.all, body });
    await expect.poll(() => stage.sandbox.requests().length).toBeGreaterThan(0);
    stage.stop();
    const ready = await stage.ask('/readyz');
    expect([ready.status, ready.headers.get('connection'), (await bodyOf(ready)).detail]).toEqual([
      503,
      'close',
      'It is about to stop.',
    ]);
    const closing = stage.close();
    expect((await planned).status).toBe(200);
    stages.splice(0);
    await closing;
    await expect(stage.ask('/healthz')).rejects.toThrow();
  });
});
