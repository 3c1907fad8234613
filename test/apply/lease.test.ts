import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLease, type LeaseRequest } from '../../src/apply/lease.ts';
import { latestLease, latestLeases, locksFolder } from '../../src/apply/lease-file.ts';
import { takeGeneration } from '../../src/apply/lease-generation.ts';
import type { Lease } from '../../src/apply/lease-keeping.ts';
import { isGone, ownerHere } from '../../src/apply/lease-owner.ts';
import { signOfLife } from '../../src/apply/lease-state.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';

let folder: string;
const held: Lease[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lease-'));
});

afterEach(async () => {
  for (const lease of held.splice(0)) await lease.release().catch(() => {});
  rmSync(folder, { recursive: true });
});

const ana = { runId: '20261122T044100Z-1a2b3c', user: 'ana', host: hostname(), pid: process.pid };
const ben = { ...ana, runId: '20261122T044200Z-4d5e6f', user: 'ben' };
/** Pids end at 4,194,304 on Linux and far earlier elsewhere. */
const nobody = 2_000_000_000;

/** No test waits for a clock. */
const impatient: Runtime = { ...processRuntime(), sleep: (_, signal) => pauseUntil(signal) };

/** A heart that never beats, so that tests say when it does. */
function pauseUntil(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

async function acquire(parts: Partial<LeaseRequest> = {}) {
  const outcome = await acquireLease({
    folder,
    target: 'production',
    holder: ana,
    runtime: impatient,
    ...parts,
  });
  if (outcome.ok) held.push(outcome.value);
  return outcome;
}

async function taken(parts: Partial<LeaseRequest> = {}): Promise<Lease> {
  const outcome = await acquire(parts);
  if (!outcome.ok) throw new Error(outcome.diagnostics[0]?.summary);
  return outcome.value;
}

function lastFile(): string {
  const [last = ''] = readdirSync(locksFolder(folder)).sort().reverse();
  return join(locksFolder(folder), last);
}

/** As if nobody had given a sign of life for so long. */
function silence(milliseconds: number): void {
  const then = (Date.now() - milliseconds) / 1_000;
  utimesSync(lastFile(), then, then);
}

describe('one at a time', () => {
  test('who holds it, keeps others out, and is named to them', async () => {
    await taken({ holder: { ...ana, ciRun: 'https://ci.example.com/runs/7' } });
    const refused = await acquire({ holder: ben });
    expect(refused).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'lock-held',
          summary: expect.stringContaining(`ana on ${hostname()}`),
          detail: expect.stringContaining('https://ci.example.com/runs/7'),
          advice: expect.stringContaining('rollcall lock break production'),
        },
      ],
    });
  });

  test('another target is another lock', async () => {
    await taken();
    expect((await acquire({ target: 'staging' })).ok).toBe(true);
    expect((await acquire({ target: 'prod.uction' })).ok).toBe(true);
    expect((await acquire({ target: 'Büro' })).ok).toBe(true);
  });

  test('also one that differs in nothing but capitals, where file names do not', async () => {
    const targets = ['production', 'Production', 'PRODUCTION', 'BÜRO', 'Büro', '%4a', 'J'];
    for (const target of targets) await taken({ target });
    const names = readdirSync(locksFolder(folder)).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(targets.length);
    expect((await latestLeases(folder)).map(({ target }) => target)).toEqual([...targets].sort());
  });

  test('is named to a shell as one word', async () => {
    await taken({ target: "Ana's büro" });
    expect(await acquire({ target: "Ana's büro", holder: ben })).toMatchObject({
      diagnostics: [{ advice: expect.stringContaining("rollcall lock break 'Ana'\\''s büro'") }],
    });
  });

  test('who lets go lets the next one in', async () => {
    const first = await taken();
    await first.release();
    await taken({ holder: ben });
    expect((await latestLease(folder, 'production'))?.record).toMatchObject({ state: 'held', owner: ben });
  });

  test('only its owner may read the file', async () => {
    await taken();
    expect(statSync(lastFile()).mode & 0o777).toBe(0o600);
    expect(statSync(locksFolder(folder)).mode & 0o777).toBe(0o700);
  });

  test('former leases are tidied away', async () => {
    for (let round = 0; round < 10; round += 1) await (await taken()).release();
    expect(readdirSync(locksFolder(folder)).length).toBeLessThan(5);
  });

  test.each(['%zz.1.json', '%70roduction.7.json', 'production.99999999999999999999.json'])(
    'a file of somebody else, %s, is nobody’s lease',
    async (name) => {
      mkdirSync(locksFolder(folder), { recursive: true });
      writeFileSync(join(locksFolder(folder), name), '');
      await (await taken()).verify();
      expect(await latestLeases(folder)).toMatchObject([{ target: 'production', generation: 1 }]);
    },
  );

  test('a folder that cannot be written is a fault of its own', async () => {
    writeFileSync(join(folder, '.rollcall'), '');
    await expect(acquire()).rejects.toMatchObject({ diagnostics: [{ code: 'lock-unwritable' }] });
  });
});

describe('waiting', () => {
  test('goes on as soon as the lease is let go, and says for whom it waits', async () => {
    const first = await taken();
    const said: string[] = [];
    const second = await acquire({
      holder: ben,
      patience: 60_000,
      runtime: {
        ...impatient,
        sleep: (milliseconds, signal) => (milliseconds > 1_000 ? pauseUntil(signal) : first.release()),
      },
      onWait: ({ summary }) => said.push(summary),
    });
    expect(second.ok).toBe(true);
    expect(said).toEqual([expect.stringContaining('ana on')]);
  });

  test('ends when the patience does', async () => {
    await taken();
    let waited = 0;
    const sleep = async (milliseconds: number) => {
      waited += milliseconds;
    };
    const refused = await acquire({ holder: ben, patience: 5_000, runtime: { ...impatient, sleep } });
    expect(refused.ok).toBe(false);
    expect(waited).toBe(5_000);
  });

  test('does not turn in a circle where the folder does not list yet who was faster', async () => {
    mkdirSync(locksFolder(folder), { recursive: true });
    for (const number of ['999999999999999', '1000000000000000']) {
      writeFileSync(join(locksFolder(folder), `production.${number}.json`), '');
      silence(130_000);
    }
    const stop = new AbortController();
    let pauses = 0;
    const sleep = async () => {
      pauses += 1;
      if (pauses === 3) stop.abort(new DOMException('stopped', 'AbortError'));
      stop.signal.throwIfAborted();
    };
    const waiting = acquire({ signal: stop.signal, runtime: { ...impatient, sleep } });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(pauses).toBe(3);
  });

  test('ends at once when it is interrupted', async () => {
    await taken();
    const stop = new AbortController();
    const waiting = acquire({
      holder: ben,
      patience: 60_000,
      signal: stop.signal,
      runtime: processRuntime(),
    });
    stop.abort(new DOMException('stopped', 'AbortError'));
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a lease ends', () => {
  test('when nobody has heard of its holder for two minutes', async () => {
    await taken({ holder: { ...ana, host: 'elsewhere' } });
    silence(110_000);
    expect((await acquire({ holder: ben })).ok).toBe(false);
    silence(130_000);
    expect((await acquire({ holder: ben })).ok).toBe(true);
  });

  test('at once when its process has ended on this machine; of another machine nobody knows', async () => {
    await taken({ holder: { ...ana, pid: nobody, host: 'elsewhere' } });
    expect((await acquire({ holder: ben })).ok).toBe(false);
    silence(130_000);
    await taken({ holder: { ...ana, pid: nobody } });
    expect((await acquire({ holder: ben })).ok).toBe(true);
  });

  test('not where no machine can be told from another, for a host name says little', () => {
    const holder = { ...ana, pid: nobody };
    expect(isGone(holder, { host: ana.host })).toBe(false);
    expect(isGone({ ...holder, machine: 'm1' }, { host: ana.host, machine: 'm1' })).toBe(true);
  });

  test('never while its holder gives signs of life', async () => {
    const hearts: (() => void)[] = [];
    await taken({
      holder: { ...ana, host: 'elsewhere' },
      runtime: { ...impatient, sleep: () => new Promise((beat) => hearts.push(beat)) },
    });
    silence(130_000);
    hearts.shift()?.();
    await expect.poll(() => hearts.length).toBe(1);
    expect((await acquire({ holder: ben })).ok).toBe(false);
  });

  test.each(['', '{"formatVersion":2}', 'null'])(
    'also when its file says %j, but not at once',
    async (text) => {
      await taken();
      writeFileSync(lastFile(), text);
      expect(await acquire({ holder: ben })).toMatchObject({
        diagnostics: [{ summary: expect.stringContaining('somebody whose lock cannot be read') }],
      });
      silence(130_000);
      expect((await acquire({ holder: ben })).ok).toBe(true);
    },
  );
});

describe('who has lost the lease', () => {
  test('is told before the next write, and by whom', async () => {
    const lease = await taken({ holder: { ...ana, host: 'elsewhere' } });
    await lease.verify();
    silence(130_000);
    await taken({ holder: ben });
    await expect(lease.verify()).rejects.toMatchObject({
      diagnostics: [{ code: 'lock-lost', detail: expect.stringMatching(/^By ben on/) }],
    });
    await expect(lease.verify()).rejects.toBeInstanceOf(DiagnosticError);
  });

  test('trusts it no more after a standstill, until the folder says that nobody came', async () => {
    let stoodStill = 0;
    const lease = await taken({ runtime: { ...impatient, now: () => Date.now() + stoodStill } });
    lease.assertTrusted();
    stoodStill = 90_000;
    expect(lease.assertTrusted).toThrow('the lock of production was not renewed for too long');
    await lease.verify();
    lease.assertTrusted();
  });

  test('trusts it no more either when the standstill came while it was taken', async () => {
    let asked = 0;
    // Every look at the clock after the first comes after the standstill.
    const lease = await taken({
      runtime: { ...impatient, now: () => Date.now() + (asked++ === 0 ? 0 : 90_000) },
    });
    expect(lease.assertTrusted).toThrow('the lock of production was not renewed for too long');
    await lease.verify();
    lease.assertTrusted();
  });

  test('trusts it no more as soon as it misses a sign of life, because somebody broke it', async () => {
    const hearts: (() => void)[] = [];
    const lease = await taken({
      runtime: { ...impatient, sleep: () => new Promise((beat) => hearts.push(beat)) },
    });
    const broken = { target: 'production', owner: ownerHere(ben), startedAt: new Date().toISOString() };
    await takeGeneration(folder, 2, { ...signOfLife(broken, Date.now()), state: 'broken' });
    hearts.shift()?.();
    await expect.poll(() => hearts.length).toBe(1);
    expect(lease.assertTrusted).toThrow('the lock of production was broken');
  });

  test('is told, too, where the folder does not list yet who has it', async () => {
    let day = Date.now();
    // One digit more is a number that nobody lists: it stands for a file that a network shows late.
    const [last, next] = ['999999999999999', '1000000000000000'];
    const lease = await taken({ runtime: { ...impatient, now: () => day } });
    rmSync(lastFile());
    await lease.release();
    mkdirSync(locksFolder(folder), { recursive: true });
    writeFileSync(join(locksFolder(folder), `production.${Number(last) - 1}.json`), '');
    silence(130_000);
    const late = await taken({ runtime: { ...impatient, now: () => day } });
    writeFileSync(join(locksFolder(folder), `production.${next}.json`), '');
    await late.verify();
    day += 600_000;
    await expect(late.verify()).rejects.toMatchObject({ diagnostics: [{ code: 'lock-lost' }] });
  });

  test('is told, too, when somebody has tidied up too much', async () => {
    const lease = await taken();
    rmSync(locksFolder(folder), { recursive: true });
    await expect(lease.verify()).rejects.toThrow('was deleted');
  });

  test('does not let go what is somebody else’s by now', async () => {
    const lease = await taken({ holder: { ...ana, host: 'elsewhere' } });
    silence(130_000);
    const other = await taken({ holder: ben });
    await lease.release();
    await other.verify();
    expect((await acquire()).ok).toBe(false);
  });

  test('has not lost it by silence alone: who sleeps and comes first goes on', async () => {
    let day = Date.now();
    const lease = await taken({ runtime: { ...impatient, now: () => day } });
    day += 600_000;
    silence(600_000);
    await lease.verify();
    expect((await acquire({ holder: ben })).ok).toBe(false);
    await lease.verify();
  });
});

test('whoever comes at once, and however often, never two have it', { timeout: 120_000 }, async () => {
  const child = join(folder, 'child.mjs');
  const entry = new URL('./lease-child.ts', import.meta.url).pathname;
  await build({ entryPoints: [entry], outfile: child, bundle: true, platform: 'node', format: 'esm' });
  const notes = join(folder, 'notes.txt');
  const names = Array.from({ length: 8 }, (_, number) => `p${number}`);
  // The last time each of them dies with the lease in its hand, and whoever comes next has to take it over.
  await Promise.all(names.map((name) => run([child, folder, notes, '20', name, 'die'])));

  const lines = readFileSync(notes, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(names.length * 20 * 2);
  for (let at = 0; at < lines.length; at += 2) {
    expect(lines[at + 1]).toBe(lines[at]?.replace('in', 'out'));
  }
});

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    execFile(process.execPath, args, (error, _, stderr) =>
      error === null || error.code === 137 ? done() : failed(new Error(stderr)),
    );
  });
}
