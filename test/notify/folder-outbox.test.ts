import { appendFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/apply/journal.ts';
import type { NotifyDeclaration } from '../../src/manifest/notify.ts';
import type { DeliveryProgress } from '../../src/notify/delivery-rounds.ts';
import { folderOutbox } from '../../src/notify/folder-outbox.ts';
import { readOutbox } from '../../src/notify/outbox-files.ts';
import { messageOfBlocked } from '../../src/notify/plan-messages.ts';
import type { Runtime } from '../../src/runtime.ts';
import { creation, planOf } from '../apply/plans.ts';
import { outcome, requested, runId } from './journals.ts';
import {
  type Answering,
  manifestWith,
  type Receiver,
  runtimeWith,
  startReceiver,
  webhook,
} from './receiver.ts';

let folder: string;
const open: Receiver[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-outbox-'));
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()));
  await rm(folder, { recursive: true, force: true });
});

async function receiver(...answers: readonly Answering[]): Promise<Receiver> {
  const started = await startReceiver(...answers);
  open.push(started);
  return started;
}

const plan = planOf([creation('support')]);
const everything = webhook({}, { on: ['scim.group.created', 'run.finished', 'plan.blocked'] });

/** An outbox whose pauses take no time; the clock that ends all tries never strikes. */
function outboxTo(
  url: string,
  more: Partial<Parameters<typeof folderOutbox>[0]> = {},
  runtime: Partial<Runtime> = {},
) {
  const pauses: number[] = [];
  const outside = runtimeWith(
    { HOOK_URL: url },
    {
      sleep: (milliseconds, signal) => {
        if (milliseconds >= 10_000)
          return new Promise((_done, failed) => signal?.addEventListener('abort', failed));
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      ...runtime,
    },
  );
  const notify: readonly NotifyDeclaration[] = [everything];
  const outbox = folderOutbox({
    target: 'test',
    manifest: { ...manifestWith(...notify), folder },
    runtime: outside,
    isUnderWay: async () => false,
    ...more,
  });
  return { ...outbox, pauses };
}

/** A run that has created its group, and was killed then. */
async function killedRun(): Promise<void> {
  const journal = await openJournal(folder, runId, { plan, rollcallVersion: '0.1.0', startedAt: 0 });
  await journal.append(requested(1, { action: 'create', address: 'group/support' }));
  await journal.append(outcome(1, 'done', { id: 'g1' }));
  await journal.append(
    requested(2, { action: 'add-members', address: 'group/support', id: 'g1', members: ['ann'] }),
  );
  await journal.close();
}

const created = `${runId}/scim.group.created/group/support#hris`;
const ended = `${runId}/run.finished#hris`;
const keys = ({ received }: Receiver) => received.map(({ headers }) => headers['idempotency-key']);

describe('a run that was opened', () => {
  it('is told of from its journal, whoever comes next, and put away', async () => {
    const hris = await receiver();
    await outboxTo(hris.url).open(runId);
    await killedRun();
    expect(await outboxTo(hris.url).deliver()).toEqual({ undelivered: [], untold: [] });
    expect(keys(hris)).toEqual([created, ended]);
    expect(await readdir(join(folder, '.rollcall/outbox'))).toEqual(['delivered']);
    await outboxTo(hris.url).deliver();
    expect(keys(hris)).toHaveLength(2);
  });

  it('is left alone while it is under way', async () => {
    const hris = await receiver();
    const busy = outboxTo(hris.url, { isUnderWay: async (run) => run === runId });
    await busy.open(runId);
    await killedRun();
    await busy.deliver();
    expect(hris.received).toEqual([]);
    expect((await readOutbox(folder))[0]).toMatchObject({ isOpen: true, entries: [] });
  });

  it('and never wrote has nothing to tell', async () => {
    const hris = await receiver();
    const outbox = outboxTo(hris.url);
    await outbox.open(runId);
    expect(await outbox.deliver()).toEqual({ undelivered: [], untold: [] });
    expect(hris.received).toEqual([]);
    expect(await readOutbox(folder)).toEqual([]);
  });

  it('and resumed is told of in what came since', async () => {
    const hris = await receiver();
    await outboxTo(hris.url).open(runId);
    await killedRun();
    await outboxTo(hris.url).deliver();
    await outboxTo(hris.url).open(runId);
    const journal = await openJournal(folder, runId, { plan, rollcallVersion: '0.1.0', startedAt: 0 });
    await journal.close();
    await outboxTo(hris.url).deliver();
    expect(keys(hris)).toEqual([created, ended, `${runId}+2/run.finished#hris`]);
  });

  it('and whose journal is damaged is named', async () => {
    const outbox = outboxTo('');
    await outbox.open(runId);
    await killedRun();
    await appendFile(join(folder, `.rollcall/runs/${runId}.ndjson`), 'x\n');
    const { untold } = await outbox.deliver();
    expect(untold).toMatchObject([{ runId, reason: expect.stringContaining('is no line of a journal') }]);
  });

  it('of another target is left to whoever has its manifest', async () => {
    const hris = await receiver();
    await outboxTo(hris.url, { target: 'another' }).open(runId);
    await killedRun();
    await outboxTo(hris.url).deliver();
    expect(hris.received).toEqual([]);
  });
});

describe('a message', () => {
  it('that does not arrive is tried again after growing pauses, under the same key', async () => {
    const hris = await receiver(500, 502, 503, 204);
    const outbox = outboxTo(hris.url);
    await outbox.add(messageOfBlocked(plan, { namesPeople: true }));
    expect(await outbox.deliver()).toEqual({ undelivered: [], untold: [] });
    expect(new Set(keys(hris)).size).toBe(1);
    expect(outbox.pauses).toEqual([1_000, 2_000, 4_000]);
  });

  it('says who is told, and who is waited for', async () => {
    const hris = await receiver(503, 503, 204);
    const outbox = outboxTo(hris.url);
    await outbox.add(messageOfBlocked(plan, { namesPeople: true }));
    const said: DeliveryProgress[] = [];
    await outbox.deliver({ onProgress: (progress) => said.push(progress) });
    const one = { receivers: ['hris'], deliveries: 1 };
    expect(said).toEqual([one, { ...one, pause: 1_000 }, { ...one, pause: 2_000 }]);
    await outbox.deliver({ onProgress: () => expect.unreachable('nothing waits') });
  });

  it('is not waited for when the time would be over before the next try', async () => {
    const hris = await receiver(...Array.from({ length: 9 }, () => 503));
    let now = Date.parse('2026-11-22T01:00:00Z');
    const outbox = outboxTo(
      hris.url,
      {},
      {
        now: () => now,
        sleep: async (milliseconds, signal) => {
          if (milliseconds >= 10_000)
            return new Promise((_done, failed) => signal?.addEventListener('abort', failed));
          now += milliseconds;
        },
      },
    );
    await outbox.add(messageOfBlocked(plan, { namesPeople: true }));
    const startedAt = now;
    const { undelivered } = await outbox.deliver();
    expect(undelivered).toMatchObject([{ dead: false }]);
    expect([hris.received.length, now - startedAt]).toEqual([5, 15_000]);
  });

  it('waits for the next command when its receiver asks for longer than anybody sits there', async () => {
    const hris = await receiver((response) => response.writeHead(503, { 'retry-after': '60' }).end(), 204);
    await outboxTo(hris.url).add(messageOfBlocked(plan, { namesPeople: true }));
    const { undelivered } = await outboxTo(hris.url).deliver();
    expect(undelivered).toMatchObject([{ dead: false, reason: expect.stringContaining('answered 503') }]);
    expect((await readOutbox(folder))[0]?.entries).toMatchObject([{ status: 'waiting', attempts: 1 }]);
    expect((await outboxTo(hris.url).deliver()).undelivered).toEqual([]);
    expect(hris.received).toHaveLength(2);
  });

  it('that was refused is dead, and tried no more of itself', async () => {
    const hris = await receiver(410);
    await outboxTo(hris.url).add(messageOfBlocked(plan, { namesPeople: true }));
    expect((await outboxTo(hris.url).deliver()).undelivered).toMatchObject([{ dead: true }]);
    expect((await outboxTo(hris.url).deliver()).undelivered).toEqual([]);
    expect(hris.received).toHaveLength(1);
    expect((await readOutbox(folder))[0]?.entries).toMatchObject([{ status: 'dead' }]);
  });

  it('about the same thing is put in once, also after it arrived', async () => {
    const hris = await receiver();
    const outbox = outboxTo(hris.url);
    const blocked = messageOfBlocked(plan, { namesPeople: true });
    await outbox.add(blocked);
    await outbox.add(blocked);
    await outbox.deliver();
    await outbox.add(blocked);
    await outbox.deliver();
    expect(hris.received).toHaveLength(1);
  });

  it('is put in again, under another key, when it was over in between', async () => {
    const hris = await receiver();
    let now = Date.parse('2026-11-22T01:00:00Z');
    const outbox = outboxTo(hris.url, {}, { now: () => now });
    const blocked = messageOfBlocked(plan, { namesPeople: true });
    for (const isOver of [false, true, true, false]) {
      now += 60_000;
      await outbox.add(blocked);
      await outbox.deliver();
      await outbox.over(isOver ? ['plan.blocked'] : ['drift.detected']);
    }
    expect(new Set(keys(hris)).size).toBe(3);
    expect(hris.received).toHaveLength(3);
  });

  it('is not sent once we are asked to stop, and waits', async () => {
    const hris = await receiver();
    await outboxTo(hris.url).add(messageOfBlocked(plan, { namesPeople: true }));
    await outboxTo(hris.url).deliver({ signal: AbortSignal.abort() });
    expect(hris.received).toEqual([]);
    expect((await readOutbox(folder))[0]?.entries).toMatchObject([{ status: 'waiting', attempts: 0 }]);
  });
});

it('may be read by its owner alone', async () => {
  await outboxTo('').open(runId);
  expect((await stat(join(folder, '.rollcall/outbox'))).mode & 0o077).toBe(0);
  expect((await stat(join(folder, `.rollcall/outbox/${runId}.ndjson`))).mode & 0o077).toBe(0);
});

it('survives a line that was cut short', async () => {
  const hris = await receiver();
  await outboxTo(hris.url).open(runId);
  await killedRun();
  await appendFile(join(folder, `.rollcall/outbox/${runId}.ndjson`), '{"kind":"told","a');
  await outboxTo(hris.url).deliver();
  expect(keys(hris)).toEqual([created, ended]);
});
