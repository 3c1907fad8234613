import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../../support/service.ts';
import { type Organisations, openOrganisations, people } from '../fleet/organisation.ts';

const limit = 30;
const rest = `
safety: { removalsTotal: ${limit} }
sources: { hr: { events: { key: mail, secret: { env: HR_SECRET } } } }
attributeMappings:
  hr: { source: hr, match: { userName: mail }, set: { active: 'eventType != "user.deleted"' } }
`;

describe.skipIf(!postgresqlIsThere)('a worker that is killed while it takes access away', () => {
  let postgresql: Postgresql;
  let databaseUrl: string;
  let store: Store;
  let organisations: Organisations;
  let worker: ServiceProcess | undefined;

  beforeAll(async () => {
    postgresql = await startPostgresql();
  });

  beforeEach(async () => {
    organisations = await openOrganisations(['acme'], {
      rest,
      data: { users: people(limit + 1), groups: [] },
      faults: [{ kind: 'latency', ms: 100, method: 'PATCH' }],
    });
    databaseUrl = await postgresql.freshDatabase();
    const log = openLog('silent', process.stderr);
    store = await openStore({ databaseUrl, folder: organisations.folder, runtime: processRuntime(), log });
  });

  afterEach(async () => {
    worker?.kill('SIGKILL');
    await worker?.ended;
    await store.close();
    await organisations.close();
  });
  afterAll(() => postgresql?.stop());

  const inactive = () =>
    organisations.all[0]?.sandbox.state().users.filter(({ active }) => active === false).length ?? 0;
  const count = async (status: 'done' | 'parked') =>
    (await store.events.list({ status, limit: 1_000 })).length;

  function start(): ServiceProcess {
    const env = { ...organisations.env, DATABASE_URL: databaseUrl };
    return startServiceProcess(['worker', '--interval', '2s', '--lease', '3s'], {
      folder: organisations.folder,
      env,
    });
  }

  async function leave(person: number): Promise<void> {
    const subject = `person${person}@company.com`;
    await store.events.accept(
      { source: 'hr', id: `e${person}`, type: 'user.deleted', subject, data: { mail: subject } },
      ['acme'],
    );
  }

  it('has it counted among what events may take away within a day', async () => {
    for (let person = 0; person < limit; person += 1) await leave(person);
    for (const killedAt of [3, 12, 20]) {
      worker = start();
      await until(() => inactive() >= killedAt, 10);
      worker.kill('SIGKILL');
      await worker.ended;
    }
    worker = start();
    await until(async () => (await count('done')) === limit);
    expect(inactive()).toBe(limit);
    expect(await count('parked')).toBe(0);

    await leave(limit);
    await until(async () => (await count('parked')) === 1);
    const [parked] = await store.events.list({ status: 'parked', limit: 1 });
    expect(parked?.reason).toContain(`after ${limit} within a day; the limit is ${limit} a day`);
    expect(inactive()).toBe(limit);
  });
});
