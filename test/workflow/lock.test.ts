import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLease } from '../../src/apply/lease.ts';
import { locksFolder } from '../../src/apply/lease-file.ts';
import type { Lease } from '../../src/apply/lease-keeping.ts';
import { processRuntime } from '../../src/runtime.ts';
import { listLocks, lockFaults } from '../../src/workflow/lock.ts';

let folder: string;
let lease: Lease;

const ana = { runId: '20261122T044100Z-1a2b3c', user: 'ana', host: 'elsewhere', pid: 1 };
const ben = { ...ana, runId: '20261122T044200Z-4d5e6f', user: 'ben', host: hostname() };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  const taken = await acquireLease({ folder, target: 'Practice', holder: ana, runtime: processRuntime() });
  if (!taken.ok) throw new Error(taken.diagnostics[0]?.summary);
  lease = taken.value;
});

afterEach(async () => {
  await lease.release();
  rmSync(folder, { recursive: true });
});

describe('whether a lock is held', () => {
  test.each([-600_000, 0, 600_000])('is no matter of a clock that is %i ms ahead', async (ahead) => {
    const request = { folder, holder: ben, now: Date.now() + ahead };
    expect(await lockFaults('Practice', request)).toMatchObject([{ code: 'lock-held' }]);
    expect(await listLocks(request)).toMatchObject([{ target: 'Practice', state: 'held' }]);
    silence(130_000);
    expect(await lockFaults('Practice', request)).toEqual([]);
    expect(await listLocks(request)).toMatchObject([{ target: 'Practice', state: 'expired' }]);
  });

  test('is asked without leaving anything behind', async () => {
    const before = readdirSync(locksFolder(folder));
    await listLocks({ folder, holder: ben, now: Date.now() });
    await lockFaults('Practice', { folder, holder: ben, now: Date.now() });
    await lockFaults('other', { folder, holder: ben, now: Date.now() });
    expect(readdirSync(locksFolder(folder))).toEqual(before);
  });
});

/** As if nobody had given a sign of life for so long. */
function silence(milliseconds: number): void {
  const then = (Date.now() - milliseconds) / 1_000;
  for (const name of readdirSync(locksFolder(folder)))
    utimesSync(join(locksFolder(folder), name), then, then);
}
