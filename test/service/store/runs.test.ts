import { expect, it } from 'vitest';
import { auditOf, isSound } from '../../../src/apply/audit.ts';
import { checkRun } from '../../../src/apply/chain-check.ts';
import type { Journal } from '../../../src/apply/journal.ts';
import type { Report } from '../../../src/apply/report.ts';
import { printPlan } from '../../../src/changeset/plan-text.ts';
import type { Message } from '../../../src/notify/message.ts';
import { LeaseLost } from '../../../src/service/store/lease-lost.ts';
import type { RunQuery } from '../../../src/service/store/run-store.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { creation, planOf } from '../../apply/plans.ts';
import { describeStores } from './support.ts';

const hour = 3_600_000;
const plan = planOf([creation('a')]);
const opening = { plan, rollcallVersion: '0.1.0', startedAt: Date.parse('2026-11-22T01:00:00Z') };
const [first, second, third] = ['01', '02', '03'].map((hourOf) => `20261122T${hourOf}0000Z-000000`) as [
  string,
  string,
  string,
];
const report = { result: 'complete', runId: first } as unknown as Report;
const round = { kind: 'round', worker: 'w1' } as const;

function intent(seq: number) {
  return { kind: 'intent', seq, at: '', address: 'group/a', action: 'create' } as const;
}

async function finish(journal: Journal): Promise<void> {
  const { runId } = journal;
  await journal.append({ kind: 'run-finished', runId, finishedAt: '', result: 'complete', counts: {} });
  await journal.close();
}

async function take(store: Store, worker = 'w1', lifetime = hour): Promise<HeldTarget> {
  const held = await store.targets.takeNamed('acme', worker, lifetime);
  if (held === undefined) throw new Error('acme is held by somebody else');
  return held;
}

async function audited(store: Store) {
  const runs = await store.runs.list({ limit: 100 });
  const checked = await Promise.all(
    runs.map(async ({ runId }) => {
      const { journal = [] } = (await store.runs.read(runId)) ?? {};
      return checkRun(runId, journal.map((line) => `${line}\n`).join(''));
    }),
  );
  checked.sort((one, other) => (one.run < other.run ? -1 : 1));
  return { sound: isSound(auditOf(checked, { expected: [] })), checked };
}

const message: Message = {
  formatVersion: 1,
  id: `${first}/run.finished`,
  type: 'run.finished',
  at: '2026-11-22T01:00:00Z',
  target: { name: 'acme', type: 'scim', baseUrl: 'https://acme.example/scim/v2' },
};
const delivery = { id: `${message.id}#ops`, receiver: 'ops', message };

describeStores((fresh) => {
  it('keeps a run with its plan, its journal and its report', async () => {
    const reopen = await fresh();
    const store = await reopen();
    const actor = { user: 'ana' } as const;
    const journal = await store.runs.open(await take(store), { runId: first, ...round, actor }, opening);
    await Promise.all([1, 2, 3].map((seq) => journal.append(intent(seq))));
    await journal.append({ kind: 'outcome', seq: 1, at: '', result: 'done', status: 201 });
    const [open] = await store.runs.unfinished('acme');
    expect(open?.plan).toEqual(plan);
    expect(open?.record.requests.map(({ outcome }) => outcome?.result)).toEqual([
      'done',
      undefined,
      undefined,
    ]);
    await finish(journal);
    await store.runs.finish(first, report, []);
    expect(await store.runs.unfinished('acme')).toEqual([]);
    await store.close();

    const again = await reopen();
    const read = await again.runs.read(first);
    expect(read).toMatchObject({
      runId: first,
      target: 'acme',
      kind: 'round',
      result: 'complete',
      worker: 'w1',
    });
    expect(read?.report).toEqual(report);
    expect(read?.journal.map((line) => JSON.parse(line).kind)).toEqual([
      'run-started',
      'intent',
      'intent',
      'intent',
      'outcome',
      'run-finished',
    ]);
    expect(JSON.parse(read?.journal[0] ?? '')).toMatchObject({
      by: actor,
      after: [],
      planDigest: plan.digest,
    });
    expect(await again.runs.read('20261122T050000Z-000000')).toBeUndefined();
    expect(await again.runs.list({ target: 'globex', limit: 5 })).toEqual([]);
  });

  it('binds each run to the ends of those before it, so that an audit finds what was altered', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    const cutOff = await store.runs.open(lease, { runId: first, ...round }, opening);
    await cutOff.append(intent(1));
    const whole = await store.runs.open(lease, { runId: second, ...round }, opening);
    await cutOff.append({ kind: 'outcome', seq: 1, at: '', result: 'done' });
    await finish(whole);
    await finish(await store.runs.open(lease, { runId: third, ...round }, opening));
    const { sound, checked } = await audited(store);
    expect(sound).toBe(true);
    const after = async (runId: string) => JSON.parse((await store.runs.read(runId))?.journal[0] ?? '').after;
    expect(await after(second)).toMatchObject([{ run: first, line: 2 }]);
    expect(await after(third)).toMatchObject([
      { run: first, line: 3 },
      { run: second, line: 2 },
    ]);
    expect(isSound(auditOf(checked.slice(1), { expected: [] }))).toBe(false);
  });

  it('leaves names and values out of a journal that is to be redacted', async () => {
    const store = await (await fresh())();
    const journal = await store.runs.open(
      await take(store),
      { runId: first, ...round },
      { ...opening, redact: true },
    );
    await journal.append({
      ...intent(1),
      address: 'user/jane',
      id: '42',
      edits: [{ path: 'title', after: 'Lead' }],
    });
    await journal.append({ kind: 'outcome', seq: 1, at: '', result: 'failed', detail: 'jane is not there' });
    const lines = (await store.runs.read(first))?.journal.join('') ?? '';
    expect(lines).toContain('user/42');
    expect(lines).not.toMatch(/jane|Lead/);
  });

  it('lets a run write nothing more once its lease is lost', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    const journal = await store.runs.open(lease, { runId: first, ...round }, opening);
    await journal.append(intent(1));
    await store.targets.renew(lease, 0);
    await expect(journal.append(intent(2))).rejects.toBeInstanceOf(LeaseLost);
    const heir = await take(store, 'w2');
    expect(heir.token).toBe(lease.token + 1);
    await expect(journal.append(intent(3))).rejects.toBeInstanceOf(LeaseLost);
    await expect(store.runs.finish(first, report, [delivery])).rejects.toBeInstanceOf(LeaseLost);
    await expect(store.runs.open(lease, { runId: second, ...round }, opening)).rejects.toBeInstanceOf(
      LeaseLost,
    );
    await journal.close();
    const [cutOff] = await store.runs.unfinished('acme');
    expect(cutOff?.record.requests).toHaveLength(1);
    expect(cutOff?.record.finished).toBeUndefined();
    await store.runs.finish(first, undefined, [delivery]);
    expect(await store.runs.unfinished('acme')).toEqual([]);
    expect(await store.runs.list({ limit: 5 })).toMatchObject([
      { runId: first, finishedAt: expect.any(String) },
    ]);
    expect((await store.deliveries.list({ limit: 5 })).map(({ id }) => id)).toEqual([delivery.id]);
  });

  it('lets nothing be appended to a run that somebody ended', async () => {
    const store = await (await fresh())();
    const journal = await store.runs.open(await take(store), { runId: first, ...round }, opening);
    await store.runs.finish(first, undefined, []);
    await expect(journal.append(intent(1))).rejects.toBeInstanceOf(LeaseLost);
  });

  it('ends a run and tells of it, both or neither, and once', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    await finish(await store.runs.open(lease, { runId: first, ...round }, opening));
    const impossible = { ...delivery, id: 'nul \u0000' };
    await expect(store.runs.finish(first, report, [delivery, impossible])).rejects.toThrow();
    expect(await store.deliveries.list({ limit: 5 })).toEqual([]);
    expect(await store.runs.unfinished('acme')).toHaveLength(1);
    await store.runs.finish(first, report, [delivery]);
    await store.runs.finish(first, report, [delivery, { ...delivery, id: 'another' }]);
    expect((await store.deliveries.list({ limit: 5 })).map(({ id }) => id)).toEqual([delivery.id]);
    await expect(store.runs.finish(second, report, [])).rejects.toThrow(second);
  });

  it('lists runs with what came of them, by when they began', async () => {
    const store = await (await fresh())();
    const lease = await take(store);
    const cutOff = await store.runs.open(lease, { runId: first, ...round }, opening);
    await cutOff.append(intent(1));
    await store.runs.finish(first, undefined, []);
    const whole = await store.runs.open(lease, { runId: second, kind: 'events', worker: 'w1' }, opening);
    const counts = { updated: 2 };
    await whole.append({ kind: 'run-finished', runId: second, finishedAt: '', result: 'complete', counts });
    await store.runs.finish(second, { ...report, runId: second }, []);
    await store.runs.open(lease, { runId: third, ...round }, opening);

    const runs = await store.runs.list({ limit: 5 });
    const { journal = [] } = (await store.runs.read(second)) ?? {};
    expect(runs).toMatchObject([
      { runId: third, lines: 1 },
      { runId: second, lines: 2, counts, hash: JSON.parse(journal[1] ?? '').hash },
      { runId: first, lines: 2, finishedAt: expect.any(String) },
    ]);
    expect(runs.map((run) => 'counts' in run)).toEqual([false, true, false]);
    const listed = async (query: Partial<RunQuery>) =>
      (await store.runs.list({ limit: 5, ...query })).map(({ runId }) => runId);
    expect(await listed({ runId: second })).toEqual([second]);
    expect(await listed({ runId: second, target: 'globex' })).toEqual([]);
    const { startedAt = '' } = runs[1] ?? {};
    const after = new Date(Date.parse(startedAt) + 1).toISOString();
    // Moments are told in milliseconds: what began in the same one may be on either side.
    expect(await listed({ since: startedAt })).toContain(second);
    expect(await listed({ before: startedAt })).not.toContain(second);
    expect(await listed({ before: after })).toContain(second);
    expect(await listed({ since: '2100-01-01T00:00:00Z' })).toEqual([]);
  });

  it('gives a journal part by part, and the plan as the file beside it', async () => {
    const store = await (await fresh())();
    const journal = await store.runs.open(await take(store), { runId: first, ...round }, opening);
    await Promise.all([1, 2, 3, 4].map((seq) => journal.append(intent(seq))));
    const { journal: lines } = (await store.runs.read(first)) ?? {};
    const part = (after: number, limit: number) => store.runs.lines(first, { after, limit });
    expect([...(await part(0, 2)), ...(await part(2, 2)), ...(await part(4, 2))]).toEqual(lines);
    expect(await part(5, 2)).toEqual([]);
    expect(await store.runs.lines(second, { after: 0, limit: 5 })).toEqual([]);
    expect(await store.runs.plan(first)).toBe(printPlan(plan));
    expect(await store.runs.plan(second)).toBeUndefined();
  });

  it('says who is behind a run that nobody asked for', async () => {
    const store = await (await fresh())();
    await store.runs.open(await take(store), { runId: first, ...round }, opening);
    const [line = ''] = await store.runs.lines(first, { after: 0, limit: 1 });
    expect(JSON.parse(line).by).toEqual({ user: 'service' });
  });
});
