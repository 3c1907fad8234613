import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it } from 'vitest';
import { createDeliverer } from '../../src/notify/deliver.ts';
import { verifySignature } from '../../src/notify/signature.ts';
import { TryLater } from '../../src/notify/try-later.ts';
import { Undeliverable } from '../../src/notify/undeliverable.ts';
import { Secret } from '../../src/runtime.ts';
import {
  type Answering,
  delivery,
  manifestWith,
  message,
  type Receiver,
  runtimeWith,
  secret,
  startReceiver,
  template,
  webhook,
} from './receiver.ts';

const open: Receiver[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()));
});

async function receiver(...answers: readonly Answering[]): Promise<Receiver> {
  const started = await startReceiver(...answers);
  open.push(started);
  return started;
}

function deliver(
  url: string,
  declaration = webhook(),
  more: Partial<Parameters<typeof createDeliverer>[0]> = {},
): Promise<void> {
  const runtime = runtimeWith({ HOOK_URL: url });
  return createDeliverer({ manifest: manifestWith(declaration), runtime, ...more })(delivery);
}

describe('a webhook', () => {
  it('gets the message as JSON, signed, with a key by which it knows it again', async () => {
    const hris = await receiver(200);
    await deliver(`${hris.url}/hooks?x=1`);
    const [{ method, url, headers, body } = {}] = [hris.received[0]];
    expect(method).toBe('POST');
    expect(url).toBe('/hooks?x=1');
    expect(JSON.parse(body ?? '')).toEqual(message);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'rollcall',
      'rollcall-event': 'scim.group.created',
      'idempotency-key': delivery.id,
    });
    const check = { now: Date.parse('2026-11-22T12:00:00Z'), tolerance: 0 };
    const signature = String(headers?.['rollcall-signature']);
    expect(verifySignature(signature, body ?? '', new Secret(secret), check)).toBe('valid');
  });

  it('gets the headers that are declared, and cannot be made to lose ours', async () => {
    const hris = await receiver();
    const headers = {
      'X-Tenant': { kind: 'literal', value: 'fennmark' },
      'User-Agent': { kind: 'literal', value: 'fennmark-rollcall' },
      'Rollcall-Signature': { kind: 'literal', value: 'forged' },
    } as const;
    await deliver(hris.url, webhook({ headers }));
    expect(hris.received[0]?.headers).toMatchObject({
      'x-tenant': 'fennmark',
      'user-agent': 'fennmark-rollcall',
    });
    expect(hris.received[0]?.headers['rollcall-signature']).not.toContain('forged');
  });

  it('gets what its template makes of the message, the same at each try', async () => {
    const hris = await receiver();
    const text = '{ "text": group.displayName & " is there", "id": group.externalId, "at": $now() }';
    await deliver(hris.url, webhook(template(text)));
    await deliver(hris.url, webhook(template(text)), {
      runtime: runtimeWith({ HOOK_URL: hris.url }, { now: () => 0 }),
    });
    const [first, second] = hris.received.map(({ body }) => body);
    expect(first).toBe('{"text":"Support is there","id":"hris_grp_1","at":"2026-11-22T11:59:30.000Z"}');
    expect(second).toBe(first);
  });

  it('gets a key of plain characters, whatever the group is called', async () => {
    const hris = await receiver();
    const runtime = runtimeWith({ HOOK_URL: hris.url });
    const id = 'run/scim.group.created/group/größe-日本#hris';
    await createDeliverer({ manifest: manifestWith(webhook()), runtime })({ ...delivery, id });
    expect(hris.received[0]?.headers['idempotency-key']).toBe(
      'run/scim.group.created/group/gr%C3%B6%C3%9Fe-%E6%97%A5%E6%9C%AC#hris',
    );
  });
});

const toLoopback = async (): Promise<readonly LookupAddress[]> => [{ address: '127.0.0.1', family: 4 }];

it('connects to exactly the address that was judged: a name is asked for once', async () => {
  const hris = await receiver();
  const asked: string[] = [];
  const resolve = (hostname: string) => {
    asked.push(hostname);
    return toLoopback();
  };
  const { port } = new URL(hris.url);
  const allowed = webhook({}, { allowHosts: ['hooks.example'] });
  await deliver(`http://hooks.example:${port}/`, allowed, { resolve });
  expect(asked).toEqual(['hooks.example']);
  expect(hris.received[0]?.headers.host).toBe(`hooks.example:${port}`);
});

describe('an answer', () => {
  it.each([200, 201, 202, 204])('of %i means taken', async (status) => {
    await expect(deliver((await receiver(status)).url)).resolves.toBeUndefined();
  });

  it.each([400, 401, 403, 404, 405, 410, 413, 422])('of %i means no, for good', async (status) => {
    const hris = await receiver(status);
    await expect(deliver(hris.url)).rejects.toThrow(Undeliverable);
    await expect(deliver(hris.url)).rejects.toThrow(`${new URL(hris.url).host} answered ${status}`);
  });

  it.each([408, 409, 425, 429, 500, 502, 503, 504])('of %i means not now', async (status) => {
    const hris = await receiver(status);
    await expect(deliver(hris.url)).rejects.toThrow(TryLater);
  });

  it.each([
    ['120', 120_000],
    ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['99999999', 86_400_000],
    ['soon', undefined],
  ])('with Retry-After: %s asks for a pause', async (header, after) => {
    const hris = await receiver((response) => response.writeHead(503, { 'retry-after': header }).end());
    const fault = await deliver(hris.url).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TryLater);
    expect(fault).toMatchObject(after === undefined ? {} : { after });
    expect((fault as TryLater).after).toBe(after);
  });

  it.each([301, 302, 303, 307, 308])('of %i is not followed', async (status) => {
    const elsewhere = await receiver();
    const hris = await receiver((response) => response.writeHead(status, { location: elsewhere.url }).end());
    await expect(deliver(hris.url)).rejects.toThrow(Undeliverable);
    expect(elsewhere.received).toEqual([]);
  });

  it('without end is not read to its end', async () => {
    let sent = 0;
    const hris = await receiver((response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(16_384);
      const pour = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', pour);
      pour();
    });
    await deliver(hris.url);
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('that breaks off after its status counts as that status', async () => {
    const hris = await receiver((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setImmediate(() => response.destroy());
    });
    await expect(deliver(hris.url)).resolves.toBeUndefined();
  });

  it('that never comes ends with the time limit', async () => {
    const hris = await receiver(() => undefined);
    const runtime = runtimeWith(
      { HOOK_URL: hris.url },
      {
        sleep: async (milliseconds) => {
          expect(milliseconds).toBe(10_000);
          await expect.poll(() => hris.received.length).toBe(1);
        },
      },
    );
    const fault = deliver(hris.url, webhook(), { runtime });
    await expect(fault).rejects.toThrow(`${new URL(hris.url).host} did not answer within 10 s`);
  });

  it('that is cut off, or is no HTTP, or speaks another protocol, may come another time', async () => {
    const cut = await receiver((response) => response.destroy());
    await expect(deliver(cut.url)).rejects.toThrow(TryLater);
    const babble = await receiver((response) => void response.socket?.end('220 smtp.example\r\n'));
    await expect(deliver(babble.url)).rejects.toThrow(TryLater);
    const upgrade = await receiver((response) =>
      response.socket?.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\n'),
    );
    await expect(deliver(upgrade.url)).rejects.toThrow(TryLater);
  });

  it('from nobody may come another time', async () => {
    const gone = await startReceiver();
    await gone.close();
    await expect(deliver(gone.url)).rejects.toThrow('cannot be reached (ECONNREFUSED)');
  });

  it('is not waited for once we are asked to stop', async () => {
    const stop = new AbortController();
    const hris = await receiver(() => stop.abort(new Error('stopped')));
    await expect(deliver(hris.url, webhook(), { signal: stop.signal })).rejects.toThrow('stopped');
  });
});

describe('nothing is sent', () => {
  it('to a private address that is not allowed', async () => {
    const hris = await receiver();
    const secured = hris.url.replace('http:', 'https:');
    await expect(deliver(secured, webhook({}, { allowHosts: [] }))).rejects.toThrow('not public');
    await expect(deliver(hris.url, webhook({}, { allowHosts: ['localhost'] }))).rejects.toThrow(
      'without TLS',
    );
    expect(hris.received).toEqual([]);
  });

  it('to a name that has a private address', async () => {
    const hris = await receiver();
    const { port } = new URL(hris.url);
    const rebound = deliver(`https://rebound.example:${port}/`, webhook(), { resolve: toLoopback });
    await expect(rebound).rejects.toThrow('rebound.example has an address that is not public');
    expect(hris.received).toEqual([]);
  });

  it.each([
    ['$lookup(', 'its template fails'],
    ['$error("no")', 'its template fails'],
    ['nothing.of.the.kind', 'its template yields nothing'],
    ['($f := function($n) { $f($n + 1) }; $f(0))', 'its template fails'],
    ['$string([1..9999999])', 'its template fails'],
  ])('when the template is %s', async (text, reason) => {
    const hris = await receiver();
    const fault = await deliver(hris.url, webhook(template(text))).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Undeliverable);
    expect((fault as Error).message).toContain(reason);
    expect(hris.received).toEqual([]);
  });

  it('when a variable is missing, which somebody may set before the next try', async () => {
    const runtime = runtimeWith({});
    const fault = await deliver('', webhook(), { runtime }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TryLater);
    expect(fault).toMatchObject({
      message: 'the environment variable HOOK_URL is not set',
      after: 3_600_000,
    });
  });

  it('when the address is no URL, and the reason does not repeat it', async () => {
    const fault = await deliver('hooks.example/T0/secret').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Undeliverable);
    expect((fault as Error).message).not.toContain('secret');
  });

  it('when a header cannot be one, and the reason does not repeat it', async () => {
    const hris = await receiver();
    const headers = { authorization: { kind: 'literal', value: 'Bearer hunter2\nx: y' } } as const;
    const fault = await deliver(hris.url, webhook({ headers })).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Undeliverable);
    expect((fault as Error).message).not.toContain('hunter2');
  });

  it('to whom the manifest declares no longer', async () => {
    const runtime = runtimeWith({});
    const fault = createDeliverer({ manifest: manifestWith(), runtime })(delivery);
    await expect(fault).rejects.toThrow(Undeliverable);
  });
});

it('fails and gets there: the same key each time, and a signature of its own', async () => {
  const hris = await receiver(500, 503, 200);
  await expect(deliver(hris.url)).rejects.toThrow(TryLater);
  await expect(deliver(hris.url)).rejects.toThrow(TryLater);
  const runtime = runtimeWith({ HOOK_URL: hris.url }, { now: () => Date.parse('2026-11-22T12:05:00Z') });
  await deliver(hris.url, webhook(), { runtime });
  const keys = hris.received.map(({ headers }) => headers['idempotency-key']);
  const signatures = hris.received.map(({ headers }) => headers['rollcall-signature']);
  expect(new Set(keys).size).toBe(1);
  expect(signatures[2]).not.toBe(signatures[0]);
});
