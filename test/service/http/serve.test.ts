import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../src/notify/signature.ts';
import { Secret } from '../../../src/runtime.ts';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { type ServiceProcess, startServiceProcess } from '../../support/service.ts';
import { bodyOf, directory, event, manifest, secret, tokens } from './stage.ts';

/** `rollcall serve` as users run it, on the embedded store: no DATABASE_URL, nothing to install. */
describe('rollcall serve', { timeout: 180_000 }, () => {
  let folder: string;
  let sandbox: Sandbox;
  const running: ServiceProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rollcall-serve-'));
    writeFileSync(join(folder, 'rollcall.yaml'), manifest);
    sandbox = await startSandbox({ mode: 'rfc7644', data: parseSandboxData(directory) });
  });
  afterEach(async () => {
    for (const each of running.splice(0)) {
      each.kill('SIGKILL');
      await each.ended;
    }
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function serve(...flags: readonly string[]): ServiceProcess {
    const env = {
      BASE_URL: `${sandbox.url}/scim/v2`,
      SCIM_TOKEN: 'sandbox',
      HR_SECRET: secret,
      TOKEN_ALL: tokens.all,
      TOKEN_READER: tokens.reader,
      TOKEN_TIER1: tokens.tier1,
      TOKEN_EVENTS: tokens.events,
      TOKEN_OTHER: tokens.other,
    };
    const child = startServiceProcess(['serve', '--port', '0', ...flags], { folder, env });
    running.push(child);
    return child;
  }

  const send = (url: string, id: string, jobTitle: string) => {
    const body = JSON.stringify(event(id, { data: { employeeId: 'E-1', jobTitle } }));
    return fetch(`${url}/webhooks/directory-sync`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'Rollcall-Signature': sign(new Secret(secret), Math.floor(Date.now() / 1000), body),
      },
    });
  };
  const apply = (url: string) =>
    fetch(`${url}/api/reconcile-groups`, {
      method: 'POST',
      body: JSON.stringify({ groups: ['support-tier1'] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.all}` },
    });
  const titleOfJane = () => sandbox.state().users.find(({ externalId }) => externalId === 'E-1')?.title;
  const patience = { timeout: 90_000, interval: 100 };

  it('takes events and makes them take effect, answers requests, and ends with 0 when asked to', async () => {
    const service = serve();
    const { url = '', store, targets } = await service.started;
    expect({ store, targets }).toEqual({ store: 'embedded', targets: ['acme'] });
    expect((await send(url, 'evt_1', 'Team Lead')).status).toBe(202);
    await expect.poll(titleOfJane, patience).toBe('Team Lead');
    await expect.poll(async () => (await apply(url)).status, patience).toBe(200);
    const runs = await fetch(`${url}/api/runs`, { headers: { authorization: `Bearer ${tokens.reader}` } });
    const kinds = ((await bodyOf(runs)).runs as readonly { readonly kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['request', 'events']));
    service.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(JSON.stringify(service.log())).not.toMatch(
      new RegExp([secret, 'Team Lead', ...Object.values(tokens)].join('|')),
    );
  });

  it('that is killed right after it acknowledged an event has not lost it', async () => {
    sandbox.setFaults([{ kind: 'serverError', statuses: [503] }]);
    const first = serve('--lease', '3s');
    const { url = '' } = await first.started;
    const statuses = await Promise.all(
      ['Agent', 'Senior Agent', 'Team Lead'].map(
        async (title, at) => (await send(url, `evt_${at}`, title)).status,
      ),
    );
    expect(statuses).toEqual([202, 202, 202]);
    first.kill('SIGKILL');
    expect(await first.ended).toBeNull();
    sandbox.setFaults([]);
    const { url: again = '' } = await serve('--lease', '3s').started;
    const events = async () => {
      const answer = await fetch(`${again}/api/events`, {
        headers: { authorization: `Bearer ${tokens.events}` },
      });
      return ((await bodyOf(answer)).events as readonly { readonly status: string }[]).map(
        ({ status }) => status,
      );
    };
    await expect.poll(events, patience).toEqual(['done', 'done', 'done']);
  });

  it('that is asked to stop gives the answer that somebody waits for', async () => {
    const service = serve('--interval', '1h');
    const { url = '' } = await service.started;
    // Its first round is over, so that the target is free.
    await expect.poll(async () => (await apply(url)).status, patience).toBe(200);
    sandbox.setFaults([{ kind: 'latency', ms: 300 }]);
    const before = sandbox.requests().length;
    const waiting = fetch(`${url}/api/reconcile-groups?mode=plan`, {
      method: 'POST',
      body: JSON.stringify({ groups: ['support-tier2'] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.all}` },
    });
    await expect.poll(() => sandbox.requests().length, patience).toBeGreaterThan(before);
    service.kill('SIGTERM');
    expect((await waiting).status).toBe(200);
    expect(await service.ended).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('does not open an API without tokens to others', async () => {
    writeFileSync(join(folder, 'rollcall.yaml'), manifest.slice(0, manifest.indexOf('service:')));
    const service = serve('--host', '0.0.0.0');
    await expect(service.started).rejects.toThrow(
      'others can reach 0.0.0.0, but no token is declared that they would need',
    );
    expect(await service.ended).toBe(3);
  });
});
