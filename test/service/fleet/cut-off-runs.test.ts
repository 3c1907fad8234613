import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Journal } from '../../../src/apply/journal.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { endCutOffRuns } from '../../../src/service/fleet/cut-off-runs.ts';
import { openLog } from '../../../src/service/pino.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { creation, planOf } from '../../apply/plans.ts';

const log = openLog('silent', process.stderr);
const manifest = { notify: [] };
const plan = planOf([creation('a')]);
const opening = { plan, rollcallVersion: '0.1.0', startedAt: Date.parse('2026-11-22T01:00:00Z') };

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-cut-off-'));
  store = await openStore({ folder: join(folder, 'store'), runtime: processRuntime(), log });
});

afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

async function take(worker: string): Promise<HeldTarget> {
  const held = await store.targets.takeNamed('acme', worker, 60_000);
  if (held === undefined) throw new Error('acme is held by somebody else');
  return held;
}

async function begin(lease: HeldTarget, runId: string): Promise<Journal> {
  const journal = await store.runs.open(lease, { runId, kind: 'round', worker: 'w' }, opening);
  await journal.append({ kind: 'intent', seq: 1, at: '', address: 'group/a', action: 'create' });
  return journal;
}

const openRuns = async () =>
  (await store.runs.list({ limit: 10 })).flatMap(({ runId, finishedAt }) => (finishedAt ? [] : [runId]));

it('ends what a holder before left open, and nothing that a holder after has begun', async () => {
  const killed = await take('killed');
  await begin(killed, '20261122T010000Z-000000');
  await store.targets.renew(killed, 0);

  // Frozen before it could look, and for so long that somebody else came.
  const frozen = await take('frozen');
  await store.targets.renew(frozen, 0);
  const heir = await take('heir');
  await endCutOffRuns(heir, manifest, { store, log });
  expect(await openRuns()).toEqual([]);
  const journal = await begin(heir, '20261122T020000Z-000000');

  const late = endCutOffRuns(frozen, manifest, { store, log });
  await expect(late).rejects.toMatchObject({ diagnostics: [{ code: 'lock-lost' }] });
  expect(await openRuns()).toEqual(['20261122T020000Z-000000']);
  await journal.append({ kind: 'outcome', seq: 1, at: '', result: 'done' });
  await journal.close();
});
