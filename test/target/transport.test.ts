import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { createTransport, type Transport } from '../../src/target/transport.ts';
import { serve, type TinyServer } from './harness.ts';

let server: TinyServer | undefined;
let transport: Transport | undefined;

afterEach(async () => {
  await transport?.close();
  await server?.close();
  transport = undefined;
  server = undefined;
});

/** A request that may leave as long as `assertMayLeave` does not throw; looked up by name, so that connecting shows. */
async function send(order: string[], assertMayLeave: () => void) {
  server ??= await serve(() => ({ body: {} }));
  transport ??= createTransport({
    connections: 1,
    timeout: 30_000,
    signal: new AbortController().signal,
    lookup: (_host, _options, found) => {
      order.push('looked up');
      setImmediate(() => found(null, [{ address: '127.0.0.1', family: 4 }]));
    },
  });
  const url = new URL(server.url.replace('127.0.0.1', 'directory.test'));
  return transport.send({ method: 'PATCH', url, headers: {}, body: '{}', assertMayLeave });
}

describe('a request that asks whether it may leave', () => {
  test('asks when the connection stands, not before', async () => {
    const order: string[] = [];
    const outcome = await send(order, () => order.push('asked'));
    expect(outcome).toMatchObject({ kind: 'answer', status: 200 });
    expect(order).toEqual(['looked up', 'asked']);
  });

  test('is not seen by the server when it may not, and leaves a connection that still serves', async () => {
    const order: string[] = [];
    const refusal = new DiagnosticError({ code: 'lock-lost', severity: 'error', summary: 'too late' });
    const refused = send(order, () => {
      throw refusal;
    });
    await expect(refused).rejects.toBe(refusal);
    expect(server?.seen).toEqual([]);
    expect(await send(order, () => {})).toMatchObject({ kind: 'answer', status: 200 });
    expect(server?.seen).toHaveLength(1);
  });
});
