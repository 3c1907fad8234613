import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../src/notify/signature.ts';
import { processRuntime, Secret } from '../../../src/runtime.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../../support/service.ts';
import { type Organisations, openOrganisations, people } from '../fleet/organisation.ts';

const peopleCount = 40;
const quick = ['--interval', '2s', '--lease', '3s'];

let organisations: Organisations;
let running: ServiceProcess[] = [];

beforeEach(async () => {
  organisations = await openOrganisations(['acme'], {
    data: { users: people(peopleCount), groups: [] },
    faults: [{ kind: 'latency', ms: 100, method: 'PATCH' }],
  });
});

afterEach(async () => {
  for (const each of running) each.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
  await organisations.close();
});

function start(args: readonly string[], env: Readonly<Record<string, string>> = {}): ServiceProcess {
  const started = startServiceProcess(args, {
    folder: organisations.folder,
    env: { ...organisations.env, ...env },
  });
  running.push(started);
  return started;
}

const mailOf = (person: number) => `person${person}@company.com`;

function titles(): readonly unknown[] {
  const [acme] = organisations.all;
  return acme?.sandbox.state().users.flatMap(({ title }) => (title === 'none' ? [] : [title])) ?? [];
}

function writes(): number {
  const [acme] = organisations.all;
  return acme?.sandbox.requests().filter(({ method }) => method === 'PATCH').length ?? 0;
}

describe.skipIf(!postgresqlIsThere)('a worker in the middle of a run', () => {
  let postgresql: Postgresql;
  let databaseUrl: string;
  let store: Store;

  beforeAll(async () => {
    postgresql = await startPostgresql();
  });

  beforeEach(async () => {
    databaseUrl = await postgresql.freshDatabase();
    const runtime = processRuntime();
    store = await openStore({
      databaseUrl,
      folder: organisations.folder,
      runtime,
      log: openLog('silent', process.stderr),
    });
    for (let person = 0; person < peopleCount; person += 1) {
      const data = { mail: mailOf(person), title: `title ${person}` };
      await store.events.accept(
        { source: 'hr', id: `e${person}`, type: 'user.updated', subject: data.mail, data },
        ['acme'],
      );
    }
  });

  afterEach(() => store.close());
  afterAll(() => postgresql?.stop());

  const count = async (status: 'done' | 'pending') =>
    (await store.events.list({ status, limit: peopleCount })).length;

  it('finishes what is in flight on SIGTERM, leaves the rest queued, and exits 0', async () => {
    const worker = start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(() => writes() > 4, 10);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);

    const [acme] = await store.targets.all();
    expect(acme).not.toHaveProperty('holder');
    const [run] = await store.runs.list({ limit: 1 });
    expect(run).toMatchObject({ kind: 'events', result: 'interrupted' });
    const done = await count('done');
    expect(done).toBe(titles().length);
    expect(done).toBeLessThan(peopleCount);
    expect(await count('pending')).toBe(peopleCount - done);
    expect(worker.log().at(-1)).toMatchObject({ message: 'service stopped', pending: peopleCount - done });

    start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(async () => (await count('done')) === peopleCount);
    expect(titles()).toHaveLength(peopleCount);
    // Nobody was written to twice.
    expect(writes()).toBe(peopleCount);
  });

  it('cuts off what does not end within the grace time, and still lets go', async () => {
    organisations.all[0]?.sandbox.setFaults([{ kind: 'latency', ms: 600_000, method: 'PATCH' }]);
    const worker = start(['worker', ...quick, '--grace', '1s'], { DATABASE_URL: databaseUrl });
    await until(() => worker.log().some(({ message }) => message === 'targets known'));
    await until(async () => (await store.runs.list({ limit: 1 })).length > 0);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);

    expect((await store.targets.all())[0]).not.toHaveProperty('holder');
    expect(await count('pending')).toBe(peopleCount);
    organisations.all[0]?.sandbox.setFaults([]);
    start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(async () => (await count('done')) === peopleCount);
    expect(titles()).toHaveLength(peopleCount);
  });

  it('writes nothing more when it was frozen for longer than its lease', async () => {
    const worker = start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(() => writes() > 4, 10);
    worker.kill('SIGSTOP');
    start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(async () => (await count('done')) === peopleCount);
    const before = writes();
    worker.kill('SIGCONT');
    await until(() =>
      worker.log().some(({ message }) => message === 'target lost: somebody else has taken it'),
    );
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
    expect(writes()).toBe(before);
    expect(titles()).toHaveLength(peopleCount);
    expect(await count('done')).toBe(peopleCount);
    const runs = await store.runs.list({ limit: 10 });
    expect(runs.filter(({ kind, finishedAt }) => kind === 'events' && finishedAt === undefined)).toEqual([]);
  });

  it('is taken over by another when it is killed, who ends its run and does what is left', async () => {
    const worker = start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(() => writes() > 4, 10);
    worker.kill('SIGKILL');
    const other = start(['worker', ...quick], { DATABASE_URL: databaseUrl });
    await until(async () => (await count('done')) === peopleCount);

    expect(titles()).toHaveLength(peopleCount);
    expect(writes()).toBe(peopleCount);
    expect(other.log()).toContainEqual(
      expect.objectContaining({ message: 'run was cut off', target: 'acme' }),
    );
    const runs = await store.runs.list({ limit: 10 });
    const cutOff = runs.at(-1);
    expect(cutOff?.finishedAt).toBeDefined();
    expect(cutOff).not.toHaveProperty('result');
  });
});

describe('a service on its own machine', () => {
  // Long enough that nobody could wait for it: whoever opens the store knows that nobody else lives.
  const options = ['serve', '--port', '0', '--interval', '2s', '--lease', '1h'];

  // The embedded database takes its time to be made, the more the busier the machine.
  it('loses nothing that it has accepted when it is killed', { timeout: 180_000 }, async () => {
    const first = start(options);
    const { url = '', store } = await first.started;
    expect(store).toBe('embedded');
    const accepted: number[] = [];
    for (let person = 0; person < peopleCount; person += 1) {
      if (person === peopleCount / 2) first.kill('SIGKILL');
      if (await isAccepted(url, person)) accepted.push(person);
    }
    await first.ended;
    expect(accepted.length).toBeGreaterThanOrEqual(peopleCount / 2);

    const second = start(options);
    await second.started;
    await until(() => accepted.every((person) => titles().includes(`title ${person}`)));
    second.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });
});

async function isAccepted(url: string, person: number): Promise<boolean> {
  const data = { mail: mailOf(person), title: `title ${person}` };
  const body = JSON.stringify({ id: `e${person}`, type: 'user.updated', data });
  const secret = new Secret(organisations.env.HR_SECRET ?? '');
  const answer = await fetch(`${url}/webhooks/directory-sync`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'rollcall-signature': sign(secret, Math.floor(Date.now() / 1000), body),
    },
    body,
  }).catch(() => undefined);
  return answer?.status === 202;
}
