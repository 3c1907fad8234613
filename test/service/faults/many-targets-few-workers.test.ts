import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../src/apply/journal.gen.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { seededRandom } from '../../../src/sandbox/random.ts';
import { defaultCredentials } from '../../../src/sandbox/tokens.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { until } from '../../support/service.ts';
import { type Organisation, type Organisations, openOrganisations, people } from '../fleet/organisation.ts';
import { type KilledWorkers, startKilledWorkers } from './killing.ts';

/** Change it to see other things go wrong; what goes wrong names it. */
const seed = 20261122;
const targetCount = 200;
const workerCount = 4;
const noisyEvents = 60;

const names = Array.from({ length: targetCount }, (_, at) => `org-${String(at).padStart(3, '0')}`);
const [noisy = ''] = names;

describe.skipIf(!postgresqlIsThere)(`many targets, few workers (seed ${seed})`, () => {
  const random = seededRandom(seed);
  let postgresql: Postgresql;
  let organisations: Organisations;
  let store: Store;
  let workers: KilledWorkers;

  beforeAll(async () => {
    postgresql = await startPostgresql();
    organisations = await openOrganisations(names, {
      data: {
        users: people(3).map((user, at) => ({ ...user, title: at === 0 ? 'lead' : 'none' })),
        groups: [],
      },
      faults: [
        { kind: 'serverError', statuses: [503], probability: 0.005 },
        { kind: 'cutConnection', moment: 'after-write', method: 'PATCH', probability: 0.05 },
      ],
    });
    store = await openStore({
      databaseUrl: postgresql.url,
      folder: organisations.folder,
      runtime: processRuntime(),
      log: openLog('silent', process.stderr),
    });
    workers = startKilledWorkers({
      args: ['--lease', '3s', '--interval', '20s', '--apply', 'all', '--allow-removals', '1000'],
      count: workerCount,
      random,
      between: [3_000, 6_000],
      folder: organisations.folder,
      env: { ...organisations.env, DATABASE_URL: postgresql.url },
    });
  });

  afterAll(async () => {
    await workers?.stop();
    await store?.close();
    await organisations?.close();
    await postgresql?.stop();
  });

  it('brings every target in line', { timeout: 300_000 }, async () => {
    await until(() => organisations.all.every((each) => leads(each).join() === 'u0'), 500);
  });

  it('puts back what drifts, while one target has more to do than all others', {
    timeout: 300_000,
  }, async () => {
    await Promise.all(organisations.all.map(addStranger));
    for (let at = 0; at < noisyEvents; at += 1) {
      const mail = `person${at % 3}@company.com`;
      // The last word about each of the three.
      const title = at % 3 === 0 && at >= noisyEvents - 3 ? 'lead' : `title ${at}`;
      const event = {
        source: 'hr',
        id: `${at}`,
        type: 'user.updated',
        subject: mail,
        data: { mail, title },
      } as const;
      await store.events.accept(event, [noisy]);
    }
    await until(() => organisations.all.every((each) => leads(each).join() === 'u0'), 500);
    await until(
      async () => [...(await store.events.depth()).values()].every(({ pending }) => pending === 0),
      500,
    );
    await workers.mercy();
    expect(workers.kills()).toBeGreaterThan(0);
    expect(await store.events.list({ status: 'done', limit: 1_000 })).toHaveLength(noisyEvents);
  });

  it('leaves every target in sync, none forgotten', { timeout: 120_000 }, async () => {
    const since = new Date().toISOString();
    await until(
      async () =>
        (await store.targets.all()).every(
          ({ state }) => state?.round?.result === 'in-sync' && state.round.at > since,
        ),
      500,
    );
    expect(await store.targets.all()).toHaveLength(targetCount);
  });

  it('lets no two work on one target at a time', async () => {
    expect(await workers.stop()).toEqual(Array.from({ length: workerCount }, () => 0));
    const turns = await writesByHolder();
    expect(turns.size).toBe(targetCount);
    for (const [target, holders] of turns) {
      for (const [at, { first }] of holders.entries()) {
        const before = holders[at - 1];
        if (before !== undefined) expect([target, before.last <= first]).toEqual([target, true]);
      }
    }
  });

  function leads({ sandbox }: Organisation): readonly string[] {
    return sandbox.state().groups.flatMap(({ members }) => members.map(({ value }) => value));
  }

  /** When each holder of a target announced its first and its last write, in the order of their tokens. */
  async function writesByHolder() {
    const client = new pg.Client({ connectionString: postgresql.url });
    await client.connect();
    const { rows } = await client.query<{ target: string; token: string; text: string }>(
      `SELECT run.target, run.token, line.text FROM rollcall.run JOIN rollcall.run_line line USING (run_id)
       ORDER BY run.target, run.token, line.run_id, line.line`,
    );
    await client.end();
    const turns = new Map<string, { readonly token: string; readonly first: string; last: string }[]>();
    for (const { target, token, text } of rows) {
      const line = JSON.parse(text) as JournalLine;
      if (line.kind !== 'intent') continue;
      const holders = turns.get(target) ?? [];
      turns.set(target, holders);
      const holder = holders.at(-1);
      if (holder?.token !== token) holders.push({ token, first: line.at, last: line.at });
      else if (line.at > holder.last) holder.last = line.at;
    }
    return turns;
  }
});

/** An administrator adds somebody by hand who does not belong there. */
async function addStranger({ sandbox }: Organisation): Promise<void> {
  const [group] = sandbox.state().groups;
  for (;;) {
    const answer = await fetch(`${sandbox.url}/scim/v2/Groups/${group?.id}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${defaultCredentials.bearerToken}`,
        'content-type': 'application/scim+json',
      },
      body: JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [{ op: 'add', path: 'members', value: [{ value: 'u1' }] }],
      }),
    }).catch(() => undefined);
    if (answer?.ok === true) return;
  }
}
