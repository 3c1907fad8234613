import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApplyEvent } from '../../../src/apply/event.ts';
import { acquireLease } from '../../../src/apply/lease.ts';
import { listRuns } from '../../../src/apply/run-files.ts';
import { newRunId } from '../../../src/apply/run-id.ts';
import { withoutColour } from '../../../src/render/layout.ts';
import { everything } from '../../../src/resolve/selection.ts';
import { processRuntime, type Runtime } from '../../../src/runtime.ts';
import { parseSandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { followManifest } from '../../../src/service/following/manifest.ts';
import { followFiles } from '../../../src/service/following/place.ts';
import type { Round } from '../../../src/service/watch/round.ts';
import { roundLine } from '../../../src/service/watch/round-line.ts';
import { type WatchOptions, watchTarget } from '../../../src/service/watch/watch.ts';
import { openTarget } from '../../../src/target/open.ts';
import { createRefresher } from '../../../src/target/refresh.ts';
import { portOfOurOwn } from '../../support/port.ts';

let folder: string;
let sandbox: Sandbox;
let secret: string;

/** How far the clock is ahead of the real one, for nobody waits in a test. */
let ahead = 0;

const runtime: Runtime = {
  ...processRuntime(),
  now: () => Date.now() + ahead,
  sleep: async (milliseconds, signal) => {
    await processRuntime().sleep(1, signal);
    ahead += milliseconds;
  },
  get env() {
    return { SECRET: secret };
  },
};

const data = () =>
  parseSandboxData({
    users: ['ann', 'bob', 'cid'].map((id) => ({ id, userName: `${id}@x.com` })),
    groups: [
      { displayName: 'Sales', members: [{ user: 'ann@x.com' }] },
      { displayName: 'Care', members: [{ user: 'ann@x.com' }] },
    ],
  });

const holder = () => ({ runId: newRunId(runtime), user: 'mia', host: 'desk', pid: process.pid });

async function declare(names: string, port = new URL(sandbox.url).port): Promise<void> {
  const auth = '{ token: { env: SECRET } }';
  const at = `{ type: genesys-cloud, baseUrl: "http://127.0.0.1:${port}", auth: ${auth}, profile: { consistencyDelay: 0 } }`;
  const members = `membership: exact, members: [${names}]`;
  await writeFile(
    join(folder, 'rollcall.yaml'),
    `version: 1\ntargets: { test: ${at} }\ngroups: { sales: { displayName: Sales, ${members} }, care: { displayName: Care, ${members} } }\n`,
  );
}

/** Plays rounds until `last` says that this was the last one. */
async function play(
  last: (round: Round, all: readonly Round[]) => boolean | Promise<boolean>,
  options: Partial<WatchOptions> = {},
): Promise<readonly Round[]> {
  const stopper = new AbortController();
  const rounds: Round[] = [];
  await watchTarget({
    followed: followManifest({ look: followFiles(folder), runtime }),
    name: 'test',
    choose: ({ targets }) => {
      const declaration = targets.get('test');
      if (declaration === undefined) throw new Error('no target');
      return declaration;
    },
    open: ({ locate }, declaration, signal) => openTarget(declaration, { runtime, locate, folder, signal }),
    refresher: createRefresher({ fullEvery: 3_600_000, now: runtime.now }),
    interval: 60_000,
    mode: 'all',
    allowances: {},
    selection: everything,
    rollcallVersion: '0',
    runtime,
    stop: stopper.signal,
    lock: () => acquireLease({ folder, target: 'test', holder: holder(), runtime: processRuntime() }),
    actorAt: async () => ({ user: 'watch', host: 'here' }),
    onRound: async (round) => {
      rounds.push(round);
      if (await last(round, rounds)) stopper.abort(new DOMException('enough', 'AbortError'));
    },
    ...options,
  });
  return rounds;
}

const results = (rounds: readonly Round[]) => rounds.map(({ result }) => result);

beforeEach(async () => {
  ahead = 0;
  folder = await mkdtemp(join(tmpdir(), 'rollcall-watch-'));
  sandbox = await startSandbox({ mode: 'genesys-cloud', ratePerMinute: 0, data: data() });
  secret = 'sandbox';
  await declare('ann@x.com');
});

afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('rounds', () => {
  test('read all once, then what has moved, and write nothing when nothing differs', async () => {
    const rounds = await play((_, all) => all.length === 3);
    expect(results(rounds)).toEqual(['in-sync', 'in-sync', 'in-sync']);
    expect(rounds.map(({ reading }) => reading)).toEqual(['full', 'changed', 'changed']);
    const [first, second] = rounds;
    expect(second?.requests.reads).toBeLessThan(first?.requests.reads ?? 0);
    expect(second?.requests.lastFull).toBe(first?.requests.reads);
    expect(await listRuns(folder)).toEqual([]);
  });

  test('plan only, and say so, while somebody else applies', async () => {
    const lease = await acquireLease({ folder, target: 'test', holder: holder(), runtime: processRuntime() });
    await declare('ann@x.com, bob@x.com');
    const rounds = await play(async ({ result }) => {
      if (result === 'locked' && lease.ok) await lease.value.release();
      return result === 'in-sync';
    });
    expect(results(rounds)).toEqual(['locked', 'applied', 'in-sync']);
    expect(rounds[0]?.diagnostics[0]?.summary).toContain('mia on desk');
  });

  test('follow the target to another address, and open it anew', async () => {
    const other = await startSandbox({ mode: 'genesys-cloud', ratePerMinute: 0, data: data() });
    const rounds = await play(async (round, all) => {
      if (all.length === 1) await declare('ann@x.com, bob@x.com', new URL(other.url).port);
      return all.length > 1 && round.result === 'in-sync';
    });
    expect(results(rounds)).toEqual(['in-sync', 'applied', 'in-sync']);
    expect(rounds[1]).toMatchObject({
      manifestChanged: true,
      report: { target: { baseUrl: expect.stringContaining(other.url) } },
    });
    expect(sandbox.state().groups[0]?.members).toHaveLength(1);
    await other.close();
  });

  test('wait for an invalid manifest to be mended, and touch nothing until then', async () => {
    const rounds = await play(async ({ result }, all) => {
      if (all.length === 1) await writeFile(join(folder, 'rollcall.yaml'), 'version: 1\ngroups: [');
      if (all.length === 3) await declare('ann@x.com, bob@x.com');
      return result === 'applied';
    });
    expect(results(rounds)).toEqual(['in-sync', 'invalid', 'invalid', 'applied']);
    expect(rounds[1]?.requests).toMatchObject({ reads: 0, writes: 0 });
  });
});

describe('faults', () => {
  test('an outage makes the rounds rarer and opens the circuit; then all is as before', async () => {
    // It comes back at the same address, which nobody may have taken meanwhile.
    const port = await portOfOurOwn();
    await sandbox.close();
    sandbox = await startSandbox({ mode: 'genesys-cloud', ratePerMinute: 0, data: data(), port });
    await declare('ann@x.com');
    const rounds = await play(async (_, all) => {
      if (all.length === 1) await sandbox.close();
      if (all.length === 4) {
        sandbox = await startSandbox({
          mode: 'genesys-cloud',
          ratePerMinute: 0,
          data: data(),
          port,
        });
      }
      return all.length > 4 && all.at(-1)?.result === 'in-sync';
    });
    const failed = rounds.filter(({ result }) => result === 'failed');
    expect(failed.length).toBeGreaterThanOrEqual(3);
    expect(failed.slice(0, 3).map(({ failures }) => failures)).toEqual([1, 2, 3]);
    expect(failed[2]?.nextInMs).toBeGreaterThan(2 * (failed[0]?.nextInMs ?? 0));
    expect(rounds.at(-1)).toMatchObject({ result: 'in-sync', failures: 0, breaker: 'closed' });
  });

  test('a refused credential is said loudly, tried seldom, and read anew each time', async () => {
    secret = 'wrong';
    const rounds = await play(({ result }) => {
      secret = 'sandbox';
      return result === 'in-sync';
    });
    expect(results(rounds)).toEqual(['failed', 'in-sync']);
    const [denied] = rounds;
    expect(denied?.nextInMs).toBeGreaterThan(11 * 60_000);
    expect(denied && roundLine(denied, { paint: withoutColour, width: 120 })).toMatch(
      / {2}DENIED: .*\[authentication-failed\].* · next in 1\d min$/,
    );
  });

  test('an edit of the manifest is not waited for until a long pause is over', async () => {
    secret = 'wrong';
    let asleep = 0;
    const counting = {
      ...runtime,
      env: runtime.env,
      sleep: async (ms: number, signal?: AbortSignal) => {
        if (signal?.aborted !== true) asleep += ms;
        return runtime.sleep(ms, signal);
      },
    };
    const rounds = await play(
      async (_, all) => {
        if (all.length === 2) return true;
        asleep = 0;
        await declare('ann@x.com, bob@x.com');
        return false;
      },
      { runtime: counting },
    );
    expect(results(rounds)).toEqual(['failed', 'failed']);
    expect(rounds[1]?.manifestChanged).toBe(true);
    expect(asleep).toBe(60_000);
  });
});

describe('a stop', () => {
  test('ends what was begun, begins nothing new, and lets go of the lock', async () => {
    await declare('ann@x.com, bob@x.com');
    const stopper = new AbortController();
    const stopAfterTheFirst = (event: ApplyEvent) => {
      if (event.kind === 'step-done') stopper.abort(new DOMException('stopped by SIGTERM', 'AbortError'));
    };
    const rounds = await play(() => false, {
      stop: stopper.signal,
      parallelism: 1,
      onEvent: stopAfterTheFirst,
    });
    expect(rounds).toMatchObject([{ result: 'incomplete', report: { result: 'interrupted' } }]);
    expect(rounds[0]?.nextInMs).toBeUndefined();
    const sizes = sandbox.state().groups.map(({ members }) => members.length);
    expect(sizes.sort()).toEqual([1, 2]);
    const [run] = await listRuns(folder);
    expect(run?.result).toBe('interrupted');
    const lease = await acquireLease({ folder, target: 'test', holder: holder(), runtime: processRuntime() });
    expect(lease.ok).toBe(true);
  });

  test('cuts off a reading, and writes nothing', async () => {
    await declare('ann@x.com, bob@x.com');
    const stopper = new AbortController();
    const rounds = await play(() => false, {
      stop: stopper.signal,
      onProgress: () => stopper.abort(new DOMException('stopped by SIGTERM', 'AbortError')),
    });
    expect(rounds.filter(({ result }) => result === 'applied')).toEqual([]);
    expect(await listRuns(folder)).toEqual([]);
  });
});
