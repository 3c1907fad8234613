import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../../support/service.ts';
import { type Organisations, openOrganisations } from './organisation.ts';

let organisations: Organisations;

beforeAll(async () => {
  organisations = await openOrganisations(['acme', 'globex']);
});

afterAll(() => organisations?.close());

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ServiceProcess {
  return startServiceProcess(['worker', ...args], {
    folder: organisations.folder,
    env: { ...organisations.env, ...env },
  });
}

describe('rollcall worker', () => {
  it('says that it needs a database that can be shared', async () => {
    const worker = start([]);
    await expect(worker.started).rejects.toThrow(/DATABASE_URL is not set/);
    expect(await worker.ended).toBe(3);
  });

  it('refuses a lease that could not be renewed in time', async () => {
    const worker = start(['--lease', '1s']);
    await expect(worker.started).rejects.toThrow(/3s or more/);
    expect(await worker.ended).toBe(3);
  });

  it('says that the database is away, and nothing of the password', async () => {
    const worker = start([], { DATABASE_URL: 'postgres://rollcall:s3cret@127.0.0.1:1/rollcall' });
    const words = await worker.started.catch(String);
    expect(words).toContain('store-unavailable');
    expect(words).not.toContain('s3cret');
    expect(await worker.ended).toBe(9);
  });
});

describe.skipIf(!postgresqlIsThere)('rollcall worker, with a database', () => {
  let postgresql: Postgresql;

  beforeAll(async () => {
    postgresql = await startPostgresql();
  });

  afterAll(() => postgresql?.stop());

  it('does not start with a manifest that is invalid', async () => {
    const manifest = await readFile(join(organisations.folder, 'rollcall.yaml'), 'utf8');
    await organisations.write(`${manifest}\nnonsense: true\n`);
    const worker = start([], { DATABASE_URL: postgresql.url });
    await expect(worker.started).rejects.toThrow(/unknown-key/);
    expect(await worker.ended).toBe(3);
    // Told once, with its place, to whoever started it.
    expect(worker.log()).toEqual([]);
    await organisations.write(manifest);
  });

  it('looks after the targets of the names it was given, tells how it is, and goes on over an outage of the database', async () => {
    const worker = start(['-t', 'gl*', '--port', '0', '--interval', '1s', '--lease', '3s'], {
      DATABASE_URL: postgresql.url,
    });
    const { targets, url = '', store } = await worker.started;
    expect({ targets, store }).toEqual({ targets: ['globex'], store: 'postgresql' });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/api/targets`)).status).toBe(404);
    const rounds = () => worker.log().filter(({ message }) => message === 'round ended');
    await until(() => rounds().length > 0);
    expect(rounds()[0]).toMatchObject({ level: 'info', target: 'globex', result: 'planned' });

    await postgresql.kill();
    await until(() => worker.log().some(({ level }) => level === 'error'));
    await until(async () => (await fetch(`${url}/readyz`)).status === 503);
    await postgresql.restart();
    const before = rounds().length;
    await until(() => rounds().length > before);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(worker.log().at(-1)).toEqual({
      level: 'info',
      time: expect.any(String),
      message: 'service stopped',
      seconds: expect.any(Number),
      pending: 0,
      deliveries: 0,
    });
  });
});
