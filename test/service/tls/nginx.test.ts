import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sign } from '../../../src/notify/signature.ts';
import { Secret } from '../../../src/runtime.ts';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { rollcall } from '../../cli/rollcall.ts';
import { type Nginx, nginxIsThere, startNginx } from '../../support/nginx.ts';
import { portOfOurOwn } from '../../support/port.ts';
import { type ServiceProcess, startServiceProcess } from '../../support/service.ts';
import { type Authority, createAuthority } from '../../support/tls.ts';
import { startDatabase, type TestDatabase } from '../http/database.ts';
import { directory, event, manifest, type Stage, secret, startStage, tokens } from '../http/stage.ts';

const example = readFileSync(
  resolve(import.meta.dirname, '../../../examples/service/nginx/rollcall.conf'),
  'utf8',
);

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | readonly string[];
  /** The address to ask from: all of 127.0.0.0/8 is ours. */
  readonly from?: string;
}

describe.skipIf(!nginxIsThere)(
  'rollcall serve behind nginx, set up as in the example,',
  { timeout: 180_000 },
  () => {
    let authority: Authority;
    let database: TestDatabase;
    let folder: string;
    let sandbox: Sandbox;
    let service: ServiceProcess;
    let nginx: Nginx;
    let port: number;
    let direct: string;

    beforeAll(async () => {
      authority = createAuthority();
      database = await startDatabase();
      const databaseUrl = await database.fresh();
      folder = mkdtempSync(join(tmpdir(), 'rollcall-proxy-'));
      writeFileSync(join(folder, 'rollcall.yaml'), manifest);
      sandbox = await startSandbox({ mode: 'rfc7644', data: parseSandboxData(directory) });
      const flags = ['--trusted-proxy', '127.0.0.1', '--rate-limit', '2', '--log-level', 'debug'];
      service = startServiceProcess(['serve', '--port', '0', ...flags], {
        folder,
        env: {
          BASE_URL: `${sandbox.url}/scim/v2`,
          SCIM_TOKEN: 'sandbox',
          HR_SECRET: secret,
          TOKEN_ALL: tokens.all,
          TOKEN_READER: tokens.reader,
          TOKEN_TIER1: tokens.tier1,
          TOKEN_EVENTS: tokens.events,
          TOKEN_OTHER: tokens.other,
          ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
        },
      });
      direct = (await service.started).url ?? '';
      port = await portOfOurOwn();
      const { certFile, keyFile } = authority.issue('DNS:rollcall.company.com,DNS:localhost');
      const placed = example
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
        .replace('listen [::]:443 ssl;', '')
        .replace(/(ssl_certificate) \S+;/, `$1 ${certFile};`)
        .replace(/(ssl_certificate_key) \S+;/, `$1 ${keyFile};`)
        .replaceAll('http://127.0.0.1:8085', direct);
      nginx = await startNginx(placed, [port]);
    });
    afterAll(async () => {
      await nginx?.stop();
      service?.kill('SIGKILL');
      await service?.ended;
      await sandbox?.close();
      await database?.stop();
      authority?.remove();
      rmSync(folder, { recursive: true, force: true });
    });

    /** Asks over TLS, from a machine that knows the name and trusts the authority. */
    function ask(
      path: string,
      { method = 'GET', headers = {}, body = '', from }: Asking = {},
    ): Promise<Answer> {
      return new Promise((done, failed) => {
        const sent = request(
          {
            host: '127.0.0.1',
            port,
            path,
            method,
            headers: { host: 'rollcall.company.com', ...headers },
            servername: 'rollcall.company.com',
            ca: readFileSync(authority.file),
            agent: false,
            ...(from !== undefined && { localAddress: from }),
          },
          async (response) => {
            done({ status: response.statusCode, headers: response.headers, body: await textOf(response) });
          },
        );
        sent.on('error', failed);
        for (const part of typeof body === 'string' ? [] : body) sent.write(part);
        sent.end(typeof body === 'string' ? body : undefined);
      });
    }

    function send(body: string, { parts = body as string | readonly string[], from = '127.0.0.1' } = {}) {
      const signature = sign(new Secret(secret), Math.floor(Date.now() / 1000), body);
      const headers = { 'content-type': 'application/json', 'rollcall-signature': signature };
      return ask('/webhooks/directory-sync', { method: 'POST', headers, body: parts, from });
    }

    const logOf = (correlation: unknown) =>
      expect.poll(() => service.log().find((line) => line.correlation === correlation));

    test('an event arrives byte by byte as it was signed, in one piece or in many', async () => {
      const body = `{ "id":"evt_bytes",\t"type":"user.updated",\r\n "data":{"employeeId":"E-1","jobTitle":"Größe 日本 \\u00e9 🙂"}}`;
      expect(await send(body)).toMatchObject({ status: 202, body: '{"status":"accepted"}' });
      expect(await send(body, { parts: [...body] })).toMatchObject({
        status: 202,
        body: '{"status":"known"}',
      });
      expect(await send(body.replace('🙂', '🙃'))).toMatchObject({ status: 409 });
    });

    test('a body that is too large is refused, by rollcall or before it', async () => {
      const large = (bytes: number) =>
        JSON.stringify(event('evt_large', { data: { employeeId: 'E-1', x: 'x'.repeat(bytes) } }));
      const ours = await send(large(1_100_000), { from: '127.0.0.2' });
      expect(ours).toMatchObject({ status: 413, headers: { 'content-type': 'application/problem+json' } });
      expect((await send(large(3_000_000), { from: '127.0.0.2' })).status).toBe(413);
    });

    test('the log names who asked, whatever they wrote of themselves', async () => {
      const headers = {
        authorization: `Bearer ${tokens.reader}`,
        'x-forwarded-for': '198.51.100.1, 127.0.0.1',
        forwarded: 'for=198.51.100.2',
        'x-real-ip': '198.51.100.3',
        'x-correlation-id': 'who-asked',
      };
      expect((await ask('/api/runs', { headers, from: '127.0.0.3' })).status).toBe(200);
      await logOf('who-asked').toMatchObject({ client: '127.0.0.3', proxy: '127.0.0.1', caller: 'reader' });
      expect(service.log().find(({ correlation }) => correlation === 'who-asked')?.forwarded).toBeUndefined();
    });

    test('who asks too much is told when to go on, and nobody else', async () => {
      const headers = { authorization: `Bearer ${tokens.reader}` };
      const answers: Answer[] = [];
      const isFull = () => answers.some(({ status }) => status === 429);
      while (!isFull()) {
        const ten = Array.from({ length: 10 }, () => ask('/api/runs', { headers, from: '127.0.0.4' }));
        answers.push(...(await Promise.all(ten)));
      }
      const refused = answers.find(({ status }) => status === 429);
      expect(refused?.headers['retry-after']).toBe('1');
      expect((await ask('/api/runs', { headers, from: '127.0.0.5' })).status).toBe(200);
    });

    test('pages want a token as the password, also where the proxy is on this machine', async () => {
      const from = '127.0.0.6';
      const refused = await ask('/', { from });
      expect(refused.status).toBe(401);
      expect(refused.headers['www-authenticate']).toContain('Basic');
      const authorization = `Basic ${Buffer.from(`me:${tokens.reader}`).toString('base64')}`;
      const shown = await ask('/', { from, headers: { authorization } });
      expect(shown).toMatchObject({
        status: 200,
        headers: { 'content-type': expect.stringContaining('text/html') },
      });
      expect(shown.body).toContain('1 target');
      // Nor does it help to ask for another name, or past the proxy.
      expect((await ask('/', { from, headers: { host: 'localhost' } })).status).toBe(401);
      expect((await fetch(`${direct}/`)).status).toBe(401);
      expect((await fetch(`${direct}/metrics`)).status).toBe(401);
    });

    test('health, metrics and whatever else there is stay inside', async () => {
      const around = ['/api/../metrics', '/api/%2e%2e/metrics', '/targets/..%2fmetrics'];
      for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json', ...around])
        expect((await ask(path, { from: '127.0.0.7' })).status).toBe(404);
    });

    test('programs plan through it, and the command line asks', async () => {
      const headers = { authorization: `Bearer ${tokens.tier1}`, 'content-type': 'application/json' };
      const body = JSON.stringify({ groups: ['support-tier1'] });
      const planned = await ask('/api/reconcile-groups?mode=plan', {
        method: 'POST',
        headers,
        body,
        from: '127.0.0.8',
      });
      expect(planned).toMatchObject({ status: 200 });
      const list = (env: Readonly<Record<string, string>>) =>
        rollcall(['events', 'list', '--service', `https://localhost:${port}`], {
          folder,
          env: { ROLLCALL_SERVICE_TOKEN: tokens.events, ...env },
        });
      const listed = await list({ NODE_EXTRA_CA_CERTS: authority.file });
      expect(listed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('evt_bytes') });
      const distrusted = await list({});
      expect(distrusted.exitCode).toBe(9);
      expect(distrusted.stderr).toContain('its certificate is from an authority that is not trusted here');
      expect(distrusted.stderr).not.toContain(tokens.events);
    });
  },
);

describe.skipIf(!nginxIsThere)('nginx on this machine that was told nothing but where to ask', () => {
  let database: TestDatabase;
  let stage: Stage;
  let nginx: Nginx;
  let port: number;

  beforeAll(async () => {
    database = await startDatabase();
    stage = await startStage({ databaseUrl: await database.fresh() });
    port = await portOfOurOwn();
    const location = `location / { proxy_pass ${stage.url}; }`;
    nginx = await startNginx(`server { listen 127.0.0.1:${port}; ${location} }`, [port]);
  });
  afterAll(async () => {
    await nginx?.stop();
    await stage?.close();
    await database?.stop();
  });

  test.each(['/', '/metrics', '/targets/acme/plan'])('opens %s to nobody without a token', async (path) => {
    const status = await new Promise((done, failed) => {
      plainRequest({ host: '127.0.0.1', port, path, headers: { host: 'localhost' } }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', failed)
        .end();
    });
    expect(status).toBe(401);
    expect((await stage.ask(path)).status).not.toBe(401);
  });
});
