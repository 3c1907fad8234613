import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRunId } from '../../../src/apply/run-id.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { openLog } from '../../../src/service/pino.ts';
import { type Service, startService } from '../../../src/service/service.ts';
import type { ReceivedEvent } from '../../../src/service/store/event-store.ts';
import { openStore, storeFolder } from '../../../src/service/store/open.ts';
import type { TargetState } from '../../../src/service/store/target-store.ts';
import { type LogLine, until } from '../../support/service.ts';
import { type Organisation, type Organisations, openOrganisations } from './organisation.ts';

describe('a worker', () => {
  const lines: LogLine[] = [];
  let organisations: Organisations;
  let service: Service;
  let manifest = '';
  let sent = 0;

  beforeAll(async () => {
    organisations = await openOrganisations(['acme', 'globex', 'initech'], {});
    manifest = await readFile(join(organisations.folder, 'rollcall.yaml'), 'utf8');
    service = await startService({
      folder: organisations.folder,
      runtime: { ...processRuntime(), env: organisations.env },
      log: openLog('info', { write: (line) => lines.push(JSON.parse(line) as LogLine) }),
      rollcallVersion: '0.0.0-test',
      rounds: { interval: 1_000, fullEvery: 60_000, mode: 'all', allowances: { removals: 100 } },
      keeping: { eventsMs: 86_400_000, runsMs: 86_400_000 },
      concurrency: 2,
      leaseLifetime: 60_000,
      grace: 10_000,
    });
  });

  afterAll(async () => {
    await organisations?.close();
  });

  const organisation = (name: string) => organisations.all.find((each) => each.name === name) as Organisation;

  const leads = (name: string) =>
    organisation(name)
      .sandbox.state()
      .groups.flatMap(({ members }) => members.map(({ value }) => value));

  async function stateOf(target: string): Promise<TargetState | undefined> {
    return (await service.context.store.targets.all()).find(({ name }) => name === target)?.state;
  }

  async function send(target: string, person: number, title: string): Promise<ReceivedEvent> {
    sent += 1;
    const mail = `person${person}@company.com`;
    const data = { mail, title };
    const event = { source: 'hr', id: `e${sent}`, type: 'user.updated', subject: mail, data } as const;
    await service.context.store.events.accept(event, [target]);
    service.context.wake();
    return event;
  }

  async function statusOf({ id }: ReceivedEvent) {
    const events = await service.context.store.events.list({ limit: 100 });
    return events.find((event) => event.id === id)?.status;
  }

  it('makes an event take effect, and what follows from it in the next round', async () => {
    const event = await send('acme', 1, 'lead');
    await until(async () => (await statusOf(event)) === 'done');
    await until(() => leads('acme').join() === 'u1');
    expect(organisation('acme').sandbox.state().users[1]?.title).toBe('lead');
    expect(leads('globex')).toEqual([]);
  });

  it('remembers what the round came to', async () => {
    await until(async () => (await stateOf('acme'))?.round?.result === 'in-sync');
    expect(await stateOf('acme')).toMatchObject({ health: 'ok', failures: 0, breaker: 'closed' });
    expect(await service.context.store.targets.plan('acme')).toMatchObject({ document: 'plan', changes: [] });
  });

  it('leaves a target alone for longer each time it fails, and the others are served as ever', async () => {
    organisation('globex').sandbox.setFaults([{ kind: 'serverError', statuses: [501] }]);
    const stuck = await send('globex', 0, 'lead');
    await until(async () => ((await stateOf('globex'))?.failures ?? 0) >= 2);
    expect(await stateOf('globex')).toMatchObject({ health: 'failing', reasons: [expect.any(String)] });
    const event = await send('initech', 0, 'clerk');
    await until(async () => (await statusOf(event)) === 'done');
    expect(await statusOf(stuck)).toBe('pending');
    organisation('globex').sandbox.setFaults([]);
    await until(async () => (await statusOf(stuck)) === 'done');
    await until(async () => (await stateOf('globex'))?.health === 'ok');
    expect(await stateOf('globex')).toMatchObject({ failures: 0 });
  });

  it('ends the run of a worker that was killed', async () => {
    const { store, runtime, worker } = service.context;
    const runId = newRunId(runtime);
    const plan = await store.targets.plan('acme');
    if (plan === undefined) throw new Error('there is no plan');
    await until(async () => {
      const lease = await store.targets.takeNamed('acme', 'dead', 2_000);
      if (lease === undefined) return false;
      return store.runs
        .open({ ...lease }, { runId, kind: 'round', worker }, { plan, rollcallVersion: '0', startedAt: 0 })
        .then(
          () => true,
          // Its lease is short, and the machine may be slow.
          () => false,
        );
    });
    await until(async () => (await store.runs.read(runId))?.finishedAt !== undefined);
    expect(await store.runs.read(runId)).not.toHaveProperty('report');
    // It is told once it is ended.
    const told = () => lines.filter(({ message, run }) => message === 'run was cut off' && run === runId);
    await until(() => told().length > 0);
    expect(told()).toHaveLength(1);
  });

  it('plans nothing with a manifest that is invalid; events wait for it to be mended', async () => {
    await organisations.write(`${manifest}\nnonsense: true\n`);
    await until(async () => (await stateOf('acme'))?.health === 'invalid');
    const event = await send('acme', 2, 'waits');
    await until(async () => (await stateOf('initech'))?.health === 'invalid');
    expect(await statusOf(event)).toBe('pending');
    await organisations.write(manifest);
    await until(async () => (await statusOf(event)) === 'done');
    await until(async () => (await stateOf('acme'))?.health === 'ok');
  });

  it('lets events take effect although the manifest does not fit the directory', async () => {
    await organisations.write(manifest.replace(`"lead"' }`, `"lead"' }, nobody@company.com`));
    await until(async () => ((await stateOf('acme'))?.failures ?? 0) >= 2);
    const event = await send('acme', 2, 'still heard');
    await until(async () => (await statusOf(event)) === 'done');
    expect(await stateOf('acme')).toMatchObject({
      health: 'failing',
      reasons: [expect.stringContaining('nobody@company.com')],
    });
    await organisations.write(manifest);
    await until(async () => (await stateOf('acme'))?.health === 'ok');
  });

  it('takes a target no more that is not declared any longer', async () => {
    const without = manifest.replace(/^ {2}initech:.*\n/m, '');
    await organisations.write(without);
    await until(() => lines.some(({ message, targets }) => message === 'targets known' && targets === 2));
    // Its last turn may have begun before that; what a turn says is said before it lets go.
    await until(async () => {
      const rows = await service.context.store.targets.all();
      return rows.every(({ name, holder }) => name !== 'initech' || holder === undefined);
    });
    const last = lines.length;
    await until(() => lines.slice(last).filter(({ message }) => message === 'round ended').length > 4);
    expect(lines.slice(last).filter(({ target }) => target === 'initech')).toEqual([]);
  });

  it('lets go of everything when it is asked to stop', async () => {
    await service.stop();
    const { runtime, log } = service.context;
    const store = await openStore({ folder: storeFolder(organisations.folder), runtime, log });
    const rows = await store.targets.all();
    await store.close();
    expect(rows.map(({ name, holder }) => ({ name, holder }))).toEqual(
      ['acme', 'globex', 'initech'].map((name) => ({ name })),
    );
  });
});
