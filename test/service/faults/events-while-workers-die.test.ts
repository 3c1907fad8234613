import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import type { Faults } from '../../../src/sandbox/faults.ts';
import { seededRandom } from '../../../src/sandbox/random.ts';
import { followManifests } from '../../../src/service/fleet/manifests.ts';
import { followFiles } from '../../../src/service/following/place.ts';
import { startOutbox } from '../../../src/service/outbox.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { until } from '../../support/service.ts';
import { type Organisations, openOrganisations, people, titlesByEvents } from '../fleet/organisation.ts';
import { type KilledWorkers, startKilledWorkers } from './killing.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { openWitness, type Witness } from './witness.ts';

/** Change it to see other things go wrong; what goes wrong names it. */
const seed = 20261122;
const organisationCount = 4;
const peopleEach = 100;
const eventCount = 5_000;
const workerCount = 3;

const faults: Faults = [
  { kind: 'tooManyRequests', retryAfter: 1, probability: 0.002 },
  { kind: 'serverError', statuses: [500, 502, 503], probability: 0.01 },
  { kind: 'cutConnection', moment: 'before-write', method: 'PATCH', probability: 0.01 },
  { kind: 'cutConnection', moment: 'after-write', method: 'PATCH', probability: 0.01 },
  { kind: 'conflict', probability: 0.02 },
];

const log = openLog('silent', process.stderr);

interface Sent {
  readonly target: string;
  /** The place of the person among the people of the organisation. */
  readonly person: number;
  readonly title: string;
}

/** Who gets which title, in this order; of one person each is another one. */
function sendings(random: () => number): readonly Sent[] {
  const counts = new Map<string, number>();
  return Array.from({ length: eventCount }, () => {
    const target = `org-${Math.floor(random() * organisationCount)}`;
    const person = Math.floor(random() * peopleEach);
    const who = `${target} ${person}`;
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    return { target, person, title: `title ${count}` };
  });
}

describe.skipIf(!postgresqlIsThere)(`events while workers die (seed ${seed})`, () => {
  const random = seededRandom(seed);
  const sent = sendings(random);
  const witnesses = new Map<string, Witness>();
  let postgresql: Postgresql;
  let receiver: Receiver;
  let organisations: Organisations;
  let store: Store;
  let workers: KilledWorkers;

  beforeAll(async () => {
    postgresql = await startPostgresql();
    receiver = await openReceiver(random);
    organisations = await openOrganisations(
      Array.from({ length: organisationCount }, (_, at) => `org-${at}`),
      {
        data: { users: people(peopleEach), groups: [] },
        faults,
        seed,
        urlOf: async (sandbox, name) => {
          const witness = await openWitness(sandbox.url, (id) => titleNow(name, id));
          witnesses.set(name, witness);
          return witness.url;
        },
        rest: `${titlesByEvents.replace('title eq "lead"', 'title ew "3"')}
notify:
  audit:
    on: [scim.user.updated, run.finished]
    webhook: { url: '${receiver.url}', secret: { env: HR_SECRET } }
    allowHosts: [127.0.0.1]
`,
      },
    );
    const databaseUrl = postgresql.url;
    store = await openStore({
      databaseUrl,
      folder: organisations.folder,
      runtime: processRuntime(),
      log,
      limits: { upkeep: 1 },
    });
    workers = startKilledWorkers({
      args: ['--lease', '3s', '--interval', '10s', '--apply', 'all', '--allow-removals', '100000'],
      count: workerCount,
      random,
      between: [2_000, 5_000],
      folder: organisations.folder,
      env: { ...organisations.env, DATABASE_URL: databaseUrl },
    });
  });

  afterAll(async () => {
    await workers?.stop();
    await store?.close();
    await Promise.all([...witnesses.values()].map((witness) => witness.close()));
    await organisations?.close();
    await receiver?.close();
    await postgresql?.stop();
  });

  function titleNow(target: string, id: string): string | undefined {
    const organisation = organisations.all.find(({ name }) => name === target);
    return organisation?.sandbox.state().users.find((user) => user.id === id)?.title as string | undefined;
  }

  /** One after the other: the order of coming is the order of sending. */
  async function sendAll(target: string): Promise<void> {
    for (const [at, sending] of sent.entries()) {
      if (sending.target !== target) continue;
      const mail = `person${sending.person}@company.com`;
      const data = { mail, title: sending.title };
      const event = { source: 'hr', id: `${at}`, type: 'user.updated', subject: mail, data } as const;
      await store.events.accept(event, [target]);
    }
  }

  async function waiting(): Promise<number> {
    return [...(await store.events.depth()).values()].reduce((sum, { pending }) => sum + pending, 0);
  }

  /** Deliveries that were under way when their worker was killed are tried again later: later is now. */
  async function deliverTheRest(): Promise<void> {
    const runtime = { ...processRuntime(), env: organisations.env };
    const manifests = await followManifests({
      look: followFiles(organisations.folder),
      freshFor: 0,
      runtime,
      log,
      signal: new AbortController().signal,
    });
    const manifestOf = async (target: string) => (await manifests.of(target)).manifest;
    const outbox = await startOutbox({ store, manifestOf, runtime, log });
    await until(async () => {
      await passTime();
      return (await store.deliveries.depth()).waiting === 0;
    }, 500);
    await outbox.close();
  }

  async function passTime(): Promise<void> {
    const client = new pg.Client({ connectionString: postgresql.url });
    await client.connect();
    await client.query(
      `UPDATE rollcall_jobs.job SET started_on = started_on - interval '1 hour' WHERE state = 'active'`,
    );
    await client.query(`UPDATE rollcall_jobs.job SET start_after = now() WHERE state = 'retry'`);
    await client.end();
  }

  it('brings every event into effect, exactly once and in order', { timeout: 600_000 }, async () => {
    await Promise.all(organisations.all.map(({ name }) => sendAll(name)));
    await until(async () => (await waiting()) === 0, 500);
    await workers.mercy();

    expect(workers.kills()).toBeGreaterThan(0);
    expect(await store.events.list({ status: 'parked', limit: 10 })).toEqual([]);
    expect(await store.events.list({ status: 'done', limit: eventCount + 1 })).toHaveLength(eventCount);
    const expected = new Map<string, string[]>();
    for (const { target, person, title } of sent) {
      const who = `${target} u${person}`;
      expected.set(who, [...(expected.get(who) ?? []), title]);
    }
    const seen = new Map<string, readonly string[]>(
      [...witnesses].flatMap(([target, { titles }]) =>
        [...titles()].map(([id, list]) => [`${target} ${id}`, list] as const),
      ),
    );
    for (const [who, titles] of expected) expect([who, seen.get(who)]).toEqual([who, titles]);
    expect(seen.size).toBe(expected.size);
  });

  it('leaves nothing to do', { timeout: 120_000 }, async () => {
    for (const { sandbox } of organisations.all) sandbox.setFaults([]);
    const since = new Date().toISOString();
    const inSync = async () =>
      (await store.targets.all()).every(
        ({ state }) => state?.round?.result === 'in-sync' && state.round.at > since,
      );
    await until(inSync, 500);
    for (const { sandbox } of organisations.all) {
      const { users, groups } = sandbox.state();
      const leads = users.filter(({ title }) => String(title).endsWith('3')).map(({ id }) => id);
      expect(groups.flatMap(({ members }) => members.map(({ value }) => value)).sort()).toEqual(leads.sort());
    }
  });

  it('ends in good order', async () => {
    expect(await workers.stop()).toEqual(Array.from({ length: workerCount }, () => 0));
    expect(workers.log().filter(({ message }) => message === 'unexpected fault')).toEqual([]);
  });

  it('tells of every change', { timeout: 120_000 }, async () => {
    await deliverTheRest();
    expect((await store.deliveries.depth()).dead).toBe(0);
    const told = [...receiver.messages().values()];
    const runs = await store.runs.list({ limit: 100_000 });
    expect(runs.filter(({ finishedAt }) => finishedAt === undefined)).toEqual([]);
    const ended = told.filter(({ type }) => type === 'run.finished').map(({ run }) => run?.id);
    expect(new Set(ended)).toEqual(new Set(runs.map(({ runId }) => runId)));
    const counts = new Map<string, Set<string>>();
    for (const { type, target, user, run } of told) {
      if (type !== 'scim.user.updated') continue;
      const who = `${target.name} ${user?.userName}`;
      counts.set(who, (counts.get(who) ?? new Set()).add(run?.id ?? ''));
    }
    for (const { target, person } of sent) {
      const who = `${target} person${person}@company.com`;
      const changes = sent.filter((other) => other.target === target && other.person === person).length;
      expect(counts.get(who)?.size ?? 0).toBeGreaterThanOrEqual(changes);
    }
  });
});
