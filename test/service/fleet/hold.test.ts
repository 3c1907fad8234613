import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { type Grip, type Taken, taking, withHeld } from '../../../src/service/fleet/hold.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { until } from '../../support/service.ts';

describe('a target in the hand of a process', () => {
  const runtime = processRuntime();
  const log = openLog('silent', process.stderr);
  let folder: string;
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rollcall-hold-'));
    store = await openStore({ folder: join(folder, 'store'), runtime, log });
  });

  afterAll(async () => {
    await store?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function take(name: string, leaseLifetime: number): Promise<Taken> {
    const taken = await taking(runtime, () => store.targets.takeNamed(name, 'one', leaseLifetime));
    if (taken === undefined) throw new Error(`${name} is held`);
    return taken;
  }

  const context = (leaseLifetime: number, stop = new AbortController().signal) => ({
    store,
    runtime,
    log,
    leaseLifetime,
    stop,
  });

  it('stays there for as long as the work lasts, however short the lease', async () => {
    const held = await take('long', 1_500);
    const before = (await row('long'))?.leaseUntil ?? '';
    const value = await withHeld(context(1_500), held, async ({ fence }) => {
      // Long after the first lease would have ended.
      await until(async () => ((await row('long'))?.leaseUntil ?? '') > after(before, 3_000));
      await fence.verify();
      expect(await store.targets.takeNamed('long', 'another', 1_000)).toBeUndefined();
      return { value: 'done', pause: { dueInMs: 1_000 } };
    });
    expect(value).toBe('done');
    expect(await row('long')).not.toHaveProperty('holder');
  });

  it('is lost to whoever takes it when there were no signs of life', async () => {
    const held = await take('lost', 900);
    await withHeld(context(900), held, async ({ fence, stop }) => {
      await takeAway(held.lease);
      await until(() => stop.aborted);
      await expect(fence.verify()).rejects.toMatchObject({ diagnostics: [{ code: 'lock-lost' }] });
      return { value: undefined, pause: { dueInMs: 1_000 } };
    });
    // Letting go of what is no longer ours changes nothing.
    expect(await row('lost')).toMatchObject({ holder: 'another' });
  });

  it('is told to be lost, too, where the work ended over it before a sign of life could find out', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        lines.push(String(chunk));
        done();
      },
    });
    const held = await take('overtaken', 60_000);
    await withHeld({ ...context(60_000), log: openLog('warn', sink) }, held, async () => {
      await takeAway(held.lease);
      return { value: undefined, pause: { dueInMs: 1_000 } };
    });
    expect(lines.join('')).toContain('target lost: somebody else has taken it');
  });

  it('is not trusted after a standstill, although nobody could be asked yet', async () => {
    let stoodStill = 0;
    const frozen = { ...runtime, now: () => Date.now() + stoodStill };
    const held = await take('frozen', 60_000);
    await withHeld({ ...context(60_000), runtime: frozen }, held, async ({ fence }) => {
      await fence.verify();
      fence.assertTrusted();
      stoodStill = 61_000;
      expect(fence.assertTrusted).toThrow('the lease of frozen has ended');
      // The database says that nobody came meanwhile.
      await fence.verify();
      fence.assertTrusted();
      return { value: undefined, pause: { dueInMs: 1_000 } };
    });
  });

  it('is not trusted either when the standstill came before anybody knew that it was taken', async () => {
    let stoodStill = 0;
    const frozen = { ...runtime, now: () => Date.now() + stoodStill };
    const held = await taking(frozen, async () => {
      const lease = await store.targets.takeNamed('late', 'one', 60_000);
      stoodStill = 61_000;
      return lease;
    });
    if (held === undefined) throw new Error('it is held');
    await withHeld({ ...context(60_000), runtime: frozen }, held, async ({ fence }) => {
      expect(fence.assertTrusted).toThrow('the lease of late has ended');
      await fence.verify();
      fence.assertTrusted();
      return { value: undefined, pause: { dueInMs: 1_000 } };
    });
  });

  it('is let go and due at once when the work fails', async () => {
    const held = await take('failed', 60_000);
    const work = withHeld(context(60_000), held, async () => {
      throw new Error('the work failed');
    });
    await expect(work).rejects.toThrow('the work failed');
    const row = (await store.targets.all()).find(({ name }) => name === 'failed');
    expect(row).not.toHaveProperty('holder');
    expect(await store.targets.take(['failed'], 'another', 1_000)).toMatchObject({ target: 'failed' });
  });

  it('asks the work to stop when the service ends', async () => {
    const asked = new AbortController();
    const held = await take('stopped', 60_000);
    let grip: Grip | undefined;
    await withHeld(context(60_000, asked.signal), held, async (given) => {
      grip = given;
      expect(given.stop.aborted).toBe(false);
      asked.abort(new Error('the service ends'));
      expect(given.stop.aborted).toBe(true);
      // What is in flight may still be finished.
      await given.fence.verify();
      return { value: undefined, pause: { dueInMs: 0 } };
    });
    expect(grip?.stop.reason).toMatchObject({ message: 'the service ends' });
  });

  async function row(name: string) {
    return (await store.targets.all()).find((each) => each.name === name);
  }

  /** As if the signs of life had not come through for too long: here the holder lets go without knowing it. */
  async function takeAway(held: HeldTarget): Promise<void> {
    await store.targets.release(held, { dueInMs: 0 });
    expect(await store.targets.takeNamed(held.target, 'another', 60_000)).toBeDefined();
  }
});

function after(time: string, milliseconds: number): string {
  return new Date(Date.parse(time) + milliseconds).toISOString();
}
