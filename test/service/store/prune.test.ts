import { expect, it } from 'vitest';
import { auditOf, isSound } from '../../../src/apply/audit.ts';
import { checkRun } from '../../../src/apply/chain-check.ts';
import type { Report } from '../../../src/apply/report.ts';
import type { Message } from '../../../src/notify/message.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { creation, planOf } from '../../apply/plans.ts';
import { event } from './events.ts';
import { describeStores } from './support.ts';

const day = 86_400_000;
const retention = { eventsMs: 30 * day, runsMs: 400 * day, everyMs: 0 };
const nothing = { events: 0, runs: 0, deliveries: 0 };

async function take(store: Store, target = 'acme'): Promise<HeldTarget> {
  const held = await store.targets.takeNamed(target, 'w1', day);
  if (held === undefined) throw new Error(`${target} is held by somebody else`);
  return held;
}

/** Everything that is kept happened so many days earlier. */
function earlier(days: number): string {
  const columns = {
    event: ['received_at'],
    event_target: ['due_at', 'finished_at'],
    run: ['started_at', 'finished_at'],
    delivery: ['created_at', 'finished_at'],
    pruned_run: ['seen_until'],
  };
  return Object.entries(columns)
    .map(([table, names]) => {
      const set = names.map((name) => `${name} = ${name} - interval '${days} days'`).join(', ');
      return `UPDATE rollcall.${table} SET ${set};`;
    })
    .join('\n');
}

async function ids(store: Store): Promise<readonly string[]> {
  return (await store.events.list({ limit: 2000 })).map(({ id }) => id).sort();
}

describeStores((fresh) => {
  it('forgets events that were settled long ago, and neither what is open nor what is in effect', async () => {
    const reopen = await fresh();
    const store = await reopen();
    const kept = ['in-effect', 'parked', 'open', 'open-elsewhere'];
    const sent = [
      event('superseded-by-time', { subject: 'jane' }),
      event('in-effect', { subject: 'jane' }),
      event('dropped', { subject: 'joe' }),
      event('parked', { subject: 'jim' }),
      event('open', { subject: 'jack' }),
    ];
    for (const each of sent) await store.events.accept(each, ['acme']);
    await store.events.accept(event('open-elsewhere', { subject: 'ann' }), ['acme', 'globex']);
    await store.events.accept(event('after-it', { subject: 'ann' }), ['acme']);
    const lease = await take(store);
    const seqOf = async (id: string) =>
      (await store.events.list({ target: 'acme', limit: 100 })).find((each) => each.id === id)?.seq ?? 0;
    await store.events.drop(await seqOf('dropped'), 'acme');
    await store.events.settle(lease, [
      { seq: await seqOf('superseded-by-time'), kind: 'done' },
      { seq: await seqOf('parked'), kind: 'parked', reason: 'nobody is called so' },
      { seq: await seqOf('open-elsewhere'), kind: 'done' },
    ]);
    await store.events.settle(lease, [
      { seq: await seqOf('in-effect'), kind: 'done' },
      { seq: await seqOf('after-it'), kind: 'done' },
    ]);
    expect(await store.prune(retention)).toEqual(nothing);
    await store.close();

    await reopen.alter(earlier(31));
    const later = await reopen();
    expect(await later.prune(retention)).toEqual({ ...nothing, events: 2 });
    expect(await ids(later)).toEqual(['after-it', 'open-elsewhere', ...kept].sort());
    expect(await later.events.records('acme', 'hr')).toMatchObject([
      { subject: 'ann', data: { title: 'after-it' } },
      { subject: 'jane', data: { title: 'in-effect' } },
    ]);
    expect((await later.events.next('globex', 5)).map(({ id }) => id)).toEqual(['open-elsewhere']);
    expect(await later.events.retry(await seqOfParked(later), 'acme')).toBe('pending');
  });

  it('knows an event again for thirty days, however little is to be kept', async () => {
    const reopen = await fresh();
    const store = await reopen();
    const [first, second] = [event('e1'), event('e2')];
    for (const each of [first, second]) await store.events.accept(each, ['acme']);
    const settled = (await store.events.list({ limit: 5 })).map(
      ({ seq }) => ({ seq, kind: 'done' }) as const,
    );
    await store.events.settle(await take(store), settled);
    await store.close();

    await reopen.alter(earlier(29));
    const within = await reopen();
    expect(await within.prune({ ...retention, eventsMs: 0 })).toEqual(nothing);
    expect(await within.events.accept(first, ['acme'])).toBe('known');
    expect(await within.events.accept({ ...first, data: {} }, ['acme'])).toBe('differs');
    await within.close();

    await reopen.alter(earlier(2));
    const after = await reopen();
    expect(await after.prune({ ...retention, eventsMs: 0 })).toEqual({ ...nothing, events: 1 });
    // The one in effect is known as long as it is.
    expect(await after.events.accept(second, ['acme'])).toBe('known');
  });

  it('forgets all that is old, in however many steps', async () => {
    const reopen = await fresh();
    const store = await reopen();
    for (let each = 0; each < 5; each += 1) await store.events.accept(event('first'), ['acme']);
    await store.close();
    await reopen.alter(`
      INSERT INTO rollcall.event (source, id, type, subject, data, content)
      SELECT 'hr', 'e' || n, 'user.updated', 'jane', '{}', '' FROM generate_series(1, 1203) AS n;
      INSERT INTO rollcall.event_target (target, seq, source, subject, status, finished_at)
      SELECT 'acme', seq, source, subject, CASE WHEN seq % 3 = 0 THEN 'parked' ELSE 'done' END, received_at
      FROM rollcall.event WHERE id <> 'first';
      ${earlier(31)}`);
    const later = await reopen();
    const parked = (await later.events.depth()).get('acme')?.parked ?? 0;
    expect(await later.prune(retention)).toEqual({ ...nothing, events: 1203 - parked });
    expect(await later.prune(retention)).toEqual(nothing);
    expect(await ids(later)).toHaveLength(parked + 1);
  });

  it('forgets old runs from the first on, and an audit of the rest still holds', async () => {
    const reopen = await fresh();
    const days = [900, 700, 401, 100];
    const runIds = days.map((_, at) => `20261122T0${at}0000Z-000000`);
    for (const [at, runId] of runIds.entries()) {
      const store = await reopen();
      await run(store, runId);
      if (at === 1) await run(store, `${runId}1`, 'globex');
      await store.close();
      await reopen.alter(earlier((days[at] ?? 0) - (days[at + 1] ?? 0)));
    }
    const store = await reopen();
    expect(await audited(store)).toEqual({ isSound: true, runs: [...runIds, `${runIds[1]}1`].sort() });

    expect(await store.prune(retention)).toEqual({ ...nothing, runs: 3 });
    // The last one of a target is what its next one is bound to.
    expect(await audited(store)).toEqual({ isSound: true, runs: [`${runIds[1]}1`, runIds[3]] });
    expect(await store.runs.pruned('acme')).toMatchObject([{ target: 'acme', run: runIds[2], line: 2 }]);
    expect(await store.runs.pruned('globex')).toEqual([]);
    expect(await store.runs.pruned()).toEqual(await store.runs.pruned('acme'));
    expect(await store.runs.read(runIds[0] ?? '')).toBeUndefined();
    await run(store, '20261122T050000Z-000000', 'globex');
    await run(store, '20261122T060000Z-000000');
    expect(await audited(store)).toMatchObject({ isSound: true });

    // What somebody took away is found all the same.
    await store.close();
    await reopen.alter(`
      DELETE FROM rollcall.run_line WHERE run_id = '${runIds[3]}';
      DELETE FROM rollcall.run WHERE run_id = '${runIds[3]}'`);
    expect(await audited(await reopen())).toMatchObject({ isSound: false });
  });

  it('keeps a run that nobody has ended, and what was not delivered, however old', async () => {
    const reopen = await fresh();
    const store = await reopen();
    const lease = await take(store);
    await store.runs.open(lease, { runId: 'a', kind: 'round', worker: 'w1' }, opening);
    await store.runs.open(lease, { runId: 'b', kind: 'round', worker: 'w1' }, opening);
    await store.runs.finish('b', report, [delivery('waiting'), delivery('dropped')]);
    await store.deliveries.drop(delivery('dropped').id);
    await store.close();
    await reopen.alter(earlier(500));
    const later = await reopen();
    expect(await later.prune(retention)).toEqual({ ...nothing, deliveries: 1 });
    expect((await later.runs.unfinished('acme')).map(({ runId }) => runId)).toEqual(['a']);
    expect((await later.deliveries.list({ limit: 5 })).map(({ id }) => id)).toEqual([delivery('waiting').id]);
  });

  it('is done once in a while, by whoever comes first', async () => {
    const store = await (await fresh())();
    const everyMs = 3_600_000;
    const all = await Promise.all(Array.from({ length: 5 }, () => store.prune({ ...retention, everyMs })));
    expect(all.filter((pruned) => pruned !== undefined)).toEqual([nothing]);
    expect(await store.prune({ ...retention, everyMs })).toBeUndefined();
    expect(await store.prune(retention)).toEqual(nothing);
  });
});

const opening = { plan: planOf([creation('a')]), rollcallVersion: '0.1.0', startedAt: 0 };
const report = { result: 'complete' } as unknown as Report;

function delivery(id: string) {
  const target = { name: 'acme', type: 'scim', baseUrl: 'https://acme.example/scim/v2' };
  const message: Message = { formatVersion: 1, id, type: 'run.finished', at: '', target };
  return { id: `${id}#ops`, receiver: 'ops', message };
}

async function run(store: Store, runId: string, target = 'acme'): Promise<void> {
  const lease = await take(store, target);
  const journal = await store.runs.open(lease, { runId, kind: 'round', worker: 'w1' }, opening);
  await journal.append({ kind: 'run-finished', runId, finishedAt: '', result: 'complete', counts: {} });
  await journal.close();
  await store.runs.finish(runId, report, []);
  await store.targets.release(lease, { dueInMs: 0 });
}

async function audited(
  store: Store,
): Promise<{ readonly isSound: boolean; readonly runs: readonly string[] }> {
  const runs = (await store.runs.list({ limit: 100 })).map(({ runId }) => runId).sort();
  const checked = await Promise.all(
    runs.map(async (runId) => {
      const { journal = [] } = (await store.runs.read(runId)) ?? {};
      return checkRun(runId, journal.map((line) => `${line}\n`).join(''));
    }),
  );
  const pruned = await Promise.all(['acme', 'globex'].map((target) => store.runs.pruned(target)));
  const audit = auditOf(checked, { expected: [], pruned: pruned.flat().map(({ run: name }) => name) });
  return { isSound: isSound(audit), runs };
}

async function seqOfParked(store: Store): Promise<number> {
  const [parked] = await store.events.list({ status: 'parked', limit: 1 });
  return parked?.seq ?? 0;
}
