import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { defaultCredentials } from '../../../src/sandbox/tokens.ts';
import { openLog } from '../../../src/service/pino.ts';
import { type Service, startService } from '../../../src/service/service.ts';
import type { EventStatus } from '../../../src/service/store/event-store.ts';
import type { TargetState } from '../../../src/service/store/target-store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { until } from '../../support/service.ts';
import { type Organisations, openOrganisations } from './organisation.ts';

const rest = `
sources:
  hr: { events: { key: id, secret: { env: HR_SECRET } } }
attributeMappings:
  titles: { source: hr, match: { userName: mail }, set: { title: $trim(title) } }
`;
const mail = 'person0@company.com';

let postgresql: Postgresql | undefined;
let organisations: Organisations;
let service: Service;

beforeAll(async () => {
  if (postgresqlIsThere) postgresql = await startPostgresql();
});
afterAll(() => postgresql?.stop());

beforeEach(async () => {
  organisations = await openOrganisations(['acme'], { rest });
  const databaseUrl = await postgresql?.freshDatabase();
  service = await startService({
    folder: organisations.folder,
    runtime: { ...processRuntime(), env: organisations.env },
    log: openLog('silent', process.stderr),
    rollcallVersion: '0',
    rounds: { interval: 300, fullEvery: 60_000, mode: 'all', allowances: { removals: 100 } },
    concurrency: 1,
    leaseLifetime: 60_000,
    keeping: { eventsMs: 86_400_000, runsMs: 86_400_000 },
    grace: 10_000,
    ...(databaseUrl !== undefined && { databaseUrl }),
  });
});

afterEach(async () => {
  await service.stop();
  await organisations.close();
});

const title = () => organisations.all[0]?.sandbox.state().users[0]?.title;

let sent = 0;
async function comesTo(status: EventStatus, subject: string, said: string | number): Promise<void> {
  const { store, wake } = service.context;
  sent += 1;
  const id = `e${sent}`;
  const data = { id: subject, mail, title: said };
  await store.events.accept({ source: 'hr', id, type: 'user.updated', subject, data }, ['acme']);
  wake();
  await until(async () =>
    (await store.events.list({ limit: 10 })).some((event) => event.id === id && event.status === status),
  );
}

async function administer(value: string): Promise<void> {
  const answer = await fetch(`${organisations.all[0]?.sandbox.url}/scim/v2/Users/u0`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${defaultCredentials.bearerToken}`,
      'content-type': 'application/scim+json',
    },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'title', value }],
    }),
  });
  expect(answer.ok).toBe(true);
}

/** The state after a round that began after now. */
async function afterARound(): Promise<TargetState | undefined> {
  const state = async () => (await service.context.store.targets.all())[0]?.state;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const before = (await state())?.at;
    await until(async () => (await state())?.at !== before);
  }
  return state();
}

it('a round puts no record back that an event which was parked may have overtaken', async () => {
  await comesTo('done', 'a', 'clerk');
  await administer('drifted');
  await until(() => title() === 'clerk');
  await comesTo('parked', 'a', 4);
  // What the event could not do is done by hand.
  await administer('Lead');
  expect(await afterARound()).toMatchObject({ health: 'ok' });
  expect(title()).toBe('Lead');
});

it('a round holds with the later record of somebody who came back under another number', async () => {
  await comesTo('done', 'a', 'clerk');
  await comesTo('done', 'b', 'lead');
  expect(await afterARound()).toMatchObject({ health: 'ok' });
  await administer('drifted');
  await until(() => title() === 'lead');
  // Nor does the former one come back while the later waits for somebody to decide.
  await comesTo('parked', 'b', 4);
  await administer('By hand');
  await afterARound();
  expect(title()).toBe('By hand');
});
