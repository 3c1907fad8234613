import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../src/apply/journal.gen.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { seededRandom } from '../../../src/sandbox/random.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type ServiceProcess, startServiceProcess, until } from '../../support/service.ts';
import { type Organisations, openOrganisations, people, titlesByEvents } from '../fleet/organisation.ts';
import { openPassage, type Passage, type Passed } from './passage.ts';

/** Change it to see other things go wrong; what goes wrong names it. */
const seed = 20261122;
const peopleCount = 24;
const eventsEach = 8;
const leaseMs = 3_000;
const names = ['ann', 'bob'];
const mostFreezes = 12;

interface FrozenWorker {
  /** As it calls itself. */
  readonly name: string;
  /** As `passed` calls it. */
  readonly alias: string;
  readonly process: ServiceProcess;
  readonly passage: Passage;
}

const mailOf = (person: number) => `person${person}@company.com`;
const titleOf = (person: number, turn: number) => `title ${person}.${turn}`;

describe.skipIf(!postgresqlIsThere)(`workers that stand still (seed ${seed})`, () => {
  const random = seededRandom(seed);
  /** In the order in which the titles came. */
  const passed: Passed[] = [];
  let postgresql: Postgresql;
  let organisations: Organisations;
  let store: Store;
  let database: pg.Client;
  let workers: readonly FrozenWorker[] = [];

  beforeAll(async () => {
    postgresql = await startPostgresql();
    organisations = await openOrganisations(['acme'], {
      data: { users: people(peopleCount), groups: [] },
      seed,
      faults: [
        { kind: 'latency', ms: 100, jitter: 0.5, method: 'PATCH' },
        { kind: 'tooManyRequests', retryAfter: 1, probability: 0.03, method: 'PATCH' },
      ],
    });
    await organisations.write(`version: 1
targets: { acme: { type: scim, baseUrl: { env: DIRECTORY }, auth: { token: { env: TOKEN } } } }
${titlesByEvents}`);
    const runtime = processRuntime();
    store = await openStore({
      databaseUrl: postgresql.url,
      folder: organisations.folder,
      runtime,
      log: openLog('silent', process.stderr),
    });
    database = new pg.Client({ connectionString: postgresql.url });
    await database.connect();
    await tellOfIntents();
    for (let turn = 0; turn < eventsEach; turn += 1) {
      for (let person = 0; person < peopleCount; person += 1) {
        const data = { mail: mailOf(person), title: titleOf(person, turn) };
        await store.events.accept(
          { source: 'hr', id: data.title, type: 'user.updated', subject: data.mail, data },
          ['acme'],
        );
      }
    }
    workers = await Promise.all(names.map(start));
  });

  afterAll(async () => {
    for (const { process: each } of workers) each.kill('SIGKILL');
    await Promise.all(workers.map(({ process: each }) => each.ended));
    await database?.end();
    await store?.close();
    await Promise.all(workers.map(({ passage }) => passage.close()));
    await organisations?.close();
    await postgresql?.stop();
  });

  async function start(alias: string): Promise<FrozenWorker> {
    const [acme] = organisations.all;
    const passage = await openPassage(acme?.sandbox.url ?? '', (title) =>
      passed.push({ worker: alias, ...title }),
    );
    const started = startServiceProcess(['worker', '--interval', '1h', '--lease', `${leaseMs / 1000}s`], {
      folder: organisations.folder,
      env: { ...organisations.env, DIRECTORY: `${passage.url}/scim/v2`, DATABASE_URL: postgresql.url },
    });
    const { worker: name } = await started.started;
    return { name, alias, process: started, passage };
  }

  /** The moment at which a write is announced and has not left yet is the one that matters most. */
  async function tellOfIntents(): Promise<void> {
    await database.query(`
      CREATE FUNCTION tell_of_intent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('intent', (SELECT worker FROM rollcall.run WHERE run_id = NEW.run_id));
        RETURN NEW;
      END $$;
      CREATE TRIGGER tell_of_intent AFTER INSERT ON rollcall.run_line FOR EACH ROW
      WHEN (NEW.text LIKE '%"kind":"intent"%') EXECUTE FUNCTION tell_of_intent()`);
    await database.query('LISTEN intent');
  }

  function announced(): Promise<FrozenWorker> {
    return new Promise((done) => {
      const hear = ({ payload }: pg.Notification) => {
        const worker = workers.find(({ name }) => name === payload);
        if (worker === undefined) return;
        database.off('notification', hear);
        done(worker);
      };
      database.on('notification', hear);
    });
  }

  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

  async function doneCount(): Promise<number> {
    return (await store.events.list({ status: 'done', limit: 10_000 })).length;
  }

  it('write nothing once another has written', { timeout: 240_000 }, async () => {
    let isOver = false;
    const ended = until(async () => (await doneCount()) === peopleCount * eventsEach, 200).then(() => {
      isOver = true;
    });
    let freezes = 0;
    while (freezes < mostFreezes && !isOver) {
      const worker = await Promise.race([announced(), ended]);
      if (worker === undefined) break;
      if (random() < 0.5) await pause(random() * 150);
      worker.process.kill('SIGSTOP');
      freezes += 1;
      await pause((0.3 + random() * 1.5) * leaseMs);
      if (random() < 0.5) worker.passage.cutIdle();
      worker.process.kill('SIGCONT');
    }
    await ended;

    expect(freezes).toBeGreaterThan(0);
    const tokens = await tokensOfWrites();
    // A token grows with every holder: who writes after one with a greater token writes when they may not. Under which of
    // several a worker wrote nobody can tell, so that it is believed to have been the greatest.
    let latest = 0;
    for (const [at, { worker, title }] of passed.entries()) {
      const own = tokens.get(`${worker} ${title}`) ?? [];
      const came = passed.slice(Math.max(0, at - 10), at + 1);
      expect([Math.max(...own) >= latest, came]).toEqual([true, came]);
      latest = Math.max(latest, Math.min(...own));
    }
    for (let person = 0; person < peopleCount; person += 1) {
      const turns = passed
        .filter((each) => each.person === `u${person}`)
        .map(({ title }) => Number(title.split('.').at(-1)));
      expect([person, turns]).toEqual([person, turns.toSorted((one, other) => one - other)]);
    }
    const [acme] = organisations.all;
    const last = acme?.sandbox.state().users.map(({ title }) => title);
    expect(last).toEqual(Array.from({ length: peopleCount }, (_, person) => titleOf(person, eventsEach - 1)));
  });

  /** Under which tokens a worker announced a title. */
  async function tokensOfWrites(): Promise<ReadonlyMap<string, readonly number[]>> {
    const { rows } = await database.query<{ token: string; worker: string; text: string }>(
      'SELECT r.token, r.worker, l.text FROM rollcall.run_line l JOIN rollcall.run r USING (run_id)',
    );
    const tokens = new Map<string, number[]>();
    for (const { token, worker, text } of rows) {
      const line: JournalLine = JSON.parse(text);
      if (line.kind !== 'intent') continue;
      const title = line.edits?.find(({ path }) => path === 'title')?.after;
      const write = `${workers.find(({ name }) => name === worker)?.alias} ${title}`;
      tokens.set(write, [...(tokens.get(write) ?? []), Number(token)]);
    }
    return tokens;
  }
});
