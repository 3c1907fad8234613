import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireLease } from '../../src/apply/lease.ts';
import { listRuns } from '../../src/apply/run-files.ts';
import { newRunId } from '../../src/apply/run-id.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { dayAt } from '../../src/directory/day.ts';
import { loadManifest } from '../../src/manifest/load.ts';
import { everything } from '../../src/resolve/selection.ts';
import { processRuntime } from '../../src/runtime.ts';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget, type Target } from '../../src/target/open.ts';
import { createRefresher } from '../../src/target/refresh.ts';
import { type ReconcileRequest, reconcile } from '../../src/workflow/reconcile.ts';
import { theValue } from './undo-stage.ts';

const runtime = { ...processRuntime(), env: { SECRET: 'sandbox' } };

let folder: string;
let sandbox: Sandbox;
let target: Target | undefined;

const members = () =>
  sandbox
    .state()
    .groups.flatMap((group) => group.members.map(({ value }) => value))
    .sort();

const writes = () =>
  sandbox.requests().filter(({ method, path }) => method !== 'GET' && !path.includes('token'));

async function declare(names: string, safety = ''): Promise<void> {
  const auth = '{ token: { env: SECRET } }';
  const at = `{ type: genesys-cloud, baseUrl: "${sandbox.url}", auth: ${auth}, profile: { consistencyDelay: 0 } }`;
  const groups = `{ sales: { displayName: Sales, membership: exact, members: [${names}] } }`;
  await writeFile(
    join(folder, 'rollcall.yaml'),
    `version: 1\ntargets: { test: ${at} }\n${safety}\ngroups: ${groups}\n`,
  );
}

/** What an administrator does, past rollcall. */
async function patch(operation: object): Promise<void> {
  const [group] = sandbox.state().groups;
  const answer = await fetch(`${sandbox.url}/api/v2/scim/v2/groups/${group?.id}`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer sandbox', 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [operation],
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function play(options: Partial<ReconcileRequest>) {
  const manifest = theValue(await loadManifest({ folder, file: 'rollcall.yaml' }));
  const declaration = manifest.targets.get('test');
  if (declaration === undefined) throw new Error('no target');
  target ??= await openTarget(declaration, { runtime, locate: manifest.locate, folder });
  return reconcile({
    manifest,
    target,
    runtime,
    asOf: dayAt(runtime.now()),
    selection: everything,
    rollcallVersion: '0',
    mode: 'all',
    allowances: {},
    runId: newRunId(runtime),
    ...options,
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-reconcile-'));
  sandbox = await startSandbox({
    mode: 'genesys-cloud',
    ratePerMinute: 0,
    data: parseSandboxData({
      users: ['ann', 'bob', 'cid'].map((id) => ({ id, userName: `${id}@x.com` })),
      groups: [{ displayName: 'Sales', members: [{ user: 'ann@x.com' }, { user: 'bob@x.com' }] }],
    }),
  });
  await declare('ann@x.com, cid@x.com');
});

afterEach(async () => {
  await target?.close();
  target = undefined;
  await sandbox.close();
  await rm(folder, { recursive: true });
});

describe('how much is carried out', () => {
  test('never: nothing, and the plan is told', async () => {
    const told: Plan[] = [];
    const value = theValue(await play({ mode: 'never', onPlan: (plan) => void told.push(plan) }));
    expect(value.kind).toBe('planned');
    expect(told).toEqual([value.plan]);
    expect(writes()).toEqual([]);
  });

  test('additions: whoever comes, and nobody goes', async () => {
    const first = theValue(await play({ mode: 'additions' }));
    expect(first).toMatchObject({ kind: 'applied', report: { result: 'complete' } });
    expect(members()).toEqual(['ann', 'bob', 'cid']);
    const then = theValue(await play({ mode: 'additions' }));
    expect(then.kind).toBe('planned');
    expect(then.plan.warnings.map(({ summary }) => summary)).toEqual([
      'whatever takes something away (--additions-only)',
    ]);
    expect(await listRuns(folder)).toHaveLength(1);
  });

  test('all: everything, and then nothing differs', async () => {
    expect(theValue(await play({})).kind).toBe('applied');
    expect(members()).toEqual(['ann', 'cid']);
    const again = theValue(await play({}));
    expect(again.kind).toBe('in-sync');
    expect(await listRuns(folder)).toHaveLength(1);
  });

  test('a stop that came before the first write leaves the plan a plan', async () => {
    expect(theValue(await play({ stop: AbortSignal.abort() })).kind).toBe('planned');
    expect(writes()).toEqual([]);
  });
});

describe('what stands in the way', () => {
  test('safety blocks as it blocks an apply, until it is allowed', async () => {
    await declare('ann@x.com, cid@x.com', 'safety: { removalsTotal: { percent: 0, people: 0 } }');
    const value = theValue(await play({}));
    expect(value).toMatchObject({ kind: 'blocked', diagnostics: [{ code: 'plan-blocked' }] });
    expect(writes()).toEqual([]);
    expect(theValue(await play({ allowances: { removals: 1 } })).kind).toBe('applied');
  });

  test('an approval of something else blocks', async () => {
    const approval = { digest: `sha256:${'0'.repeat(64)}`, name: 'the approved digest' };
    const value = theValue(await play({ approval }));
    expect(value).toMatchObject({ kind: 'blocked', diagnostics: [{ code: 'approval-differs' }] });
    expect(writes()).toEqual([]);
    const approved = { ...approval, digest: value.plan.digest };
    expect(theValue(await play({ approval: approved })).kind).toBe('applied');
  });

  test('somebody else who has the lock leaves the plan a plan', async () => {
    const holder = { runId: newRunId(runtime), user: 'mia', host: 'desk', pid: process.pid };
    const lease = theValue(await acquireLease({ folder, target: 'test', holder, runtime }));
    const lock = () => acquireLease({ folder, target: 'test', holder, runtime });
    const value = theValue(await play({ lock }));
    expect(value).toMatchObject({ kind: 'locked', diagnostics: [{ code: 'lock-held' }] });
    expect(writes()).toEqual([]);
    await lease.release();
    expect(theValue(await play({ lock })).kind).toBe('applied');
    // It has let go again.
    await theValue(await lock()).release();
  });

  test('with nothing to write nobody asks for the lock', async () => {
    await declare('ann@x.com, bob@x.com');
    const value = theValue(await play({ lock: () => Promise.reject(new Error('asked')) }));
    expect(value.kind).toBe('in-sync');
  });
});

describe('what a write rests on', () => {
  test('what changed before the lock was taken is looked at again', async () => {
    const holder = { runId: newRunId(runtime), user: 'mia', host: 'desk', pid: process.pid };
    const lock = async () => {
      await patch({ op: 'replace', path: 'displayName', value: 'Retail' });
      return acquireLease({ folder, target: 'test', holder, runtime });
    };
    const outcome = await play({ lock });
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'plan-stale' }] });
    expect(members()).toEqual(['ann', 'bob']);
  });

  test('a reading that only asked what has moved is made whole first', async () => {
    const memory = createRefresher({ fullEvery: 3_600_000, now: runtime.now });
    const readings: string[] = [];
    const read: typeof memory.read = async (...args) => {
      const directory = await memory.read(...args);
      readings.push(memory.last());
      return directory;
    };
    const remembered = { read, refresher: memory };
    await declare('ann@x.com, bob@x.com');
    expect(theValue(await play(remembered)).kind).toBe('in-sync');
    expect(theValue(await play(remembered)).kind).toBe('in-sync');
    await patch({ op: 'remove', path: 'members[value eq "bob"]' });
    expect(theValue(await play(remembered)).kind).toBe('applied');
    expect(members()).toEqual(['ann', 'bob']);
    expect(readings).toEqual(['full', 'changed', 'changed', 'full']);
  });

  test('the plan counts its own requests, not those of the rounds before', async () => {
    const first = theValue(await play({ mode: 'never' }));
    const second = theValue(await play({ mode: 'never' }));
    expect(second.plan.requests.read).toBe(first.plan.requests.read);
  });
});
