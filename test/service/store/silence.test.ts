import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectPostgresql } from '../../../src/service/store/postgresql.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { until } from '../../support/service.ts';
import { quiet } from './events.ts';

/** Milliseconds: enough for a busy machine to answer, and not what a service would wait. */
const patience = 2_000;

describe.skipIf(!postgresqlIsThere)('a PostgreSQL that falls silent and closes nothing', () => {
  let postgresql: Postgresql;
  beforeAll(async () => {
    postgresql = await startPostgresql();
  });
  afterAll(() => postgresql.stop());

  it('is given up, and asked again over another connection once it is back', async () => {
    const { port, hush, close } = await between(postgresql.url);
    const url = new URL(postgresql.url);
    url.port = String(port);
    const database = connectPostgresql(url.href, quiet, patience);
    expect(await database.query('SELECT 1 AS up')).toEqual([{ up: 1 }]);
    const held = database.transaction(async ({ query }) => {
      await query('SELECT 1 AS up');
      hush(true);
      await query('SELECT 2 AS up');
    });
    await expect(held).rejects.toMatchObject({ diagnostics: [{ code: 'store-unavailable' }] });
    hush(false);
    expect(await database.query('SELECT 3 AS up')).toEqual([{ up: 3 }]);
    await database.close();
    await close();
  });

  it('ends the transaction of a process that was frozen in the midst of it', async () => {
    const frozen = connectPostgresql(postgresql.url, quiet, patience);
    const other = connectPostgresql(postgresql.url, quiet);
    const held = frozen.transaction(async ({ query }) => {
      await query('SELECT pg_advisory_xact_lock(1)');
      // It says nothing more until somebody else could go on.
      await until(async () => {
        const [row] = await other.query<{ free: boolean }>('SELECT pg_try_advisory_lock(1) AS free');
        return row?.free === true;
      });
    });
    await expect(held).rejects.toMatchObject({ diagnostics: [{ code: 'store-unavailable' }] });
    await Promise.all([frozen.close(), other.close()]);
  });
});

/** A way to the server on which everything said gets lost for as long as somebody wants. */
async function between(url: string) {
  const { hostname, port } = new URL(url);
  const sockets: Socket[] = [];
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    sockets.push(near, far);
    const lost = new WeakSet<Socket>();
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => {
        // What got lost once does not come later.
        if (isSilent) lost.add(near);
        if (!lost.has(near)) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    hush: (silent: boolean) => {
      isSilent = silent;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
