import { expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { tellStanding } from '../../../src/service/fleet/standing.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import type { Reconciliation } from '../../../src/workflow/reconcile.ts';
import { creation, planOf } from '../../apply/plans.ts';
import { webhook } from '../../notify/receiver.ts';
import { describeStores } from '../store/support.ts';

const one = planOf([creation('a')]);
const another = planOf([creation('b')]);
const drift = (plan: typeof one): Reconciliation => ({ kind: 'planned', plan });
const blocked: Reconciliation = { kind: 'blocked', plan: one, diagnostics: [] };
const inSync: Reconciliation = { kind: 'in-sync', plan: planOf([]) };

const manifest = {
  notify: [webhook({}, { on: ['drift.detected', 'plan.blocked'] })],
  journal: { names: true, path: undefined },
} as unknown as Parameters<typeof tellStanding>[3];

let now = 0;
/** Each look at the clock is a minute later. */
const runtime = {
  ...processRuntime(),
  now: () => {
    now += 60_000;
    return now;
  },
};

async function take(store: Store): Promise<HeldTarget> {
  const held = await store.targets.takeNamed('test', 'w1', 3_600_000);
  if (held === undefined) throw new Error('it is held by somebody else');
  return held;
}

/** A round of its own: takes the target, tells what it came to, keeps what stands, and lets go. */
async function round(store: Store, came: Reconciliation, more: { isKilled?: true; stop?: AbortSignal } = {}) {
  const lease = await take(store);
  const { stop = new AbortController().signal } = more;
  const grip = { lease, clockBehind: 0, fence: { verify: async () => {}, assertTrusted: () => {} }, stop };
  const standing = await tellStanding(came, grip, { store, runtime }, manifest);
  if (more.isKilled !== true) {
    await store.targets.tell(lease, { at: '', health: 'ok', failures: 0, ...(standing && { standing }) });
  }
  await store.targets.release(lease, { dueInMs: 0 });
}

async function told(store: Store): Promise<readonly string[]> {
  return (await store.deliveries.list({ limit: 50 })).map(({ type }) => type).sort();
}

describeStores((fresh) => {
  it('tells of the same drift once, and of another beside it', async () => {
    const store = await (await fresh())();
    for (const plan of [one, one, another, one]) await round(store, drift(plan));
    expect(await told(store)).toEqual(['drift.detected', 'drift.detected']);
  });

  it('tells of it again when it was gone in between', async () => {
    const store = await (await fresh())();
    await round(store, drift(one));
    await round(store, inSync);
    await round(store, drift(one));
    expect(await told(store)).toEqual(['drift.detected', 'drift.detected']);
    await round(store, blocked);
    expect(await told(store)).toEqual(['drift.detected', 'drift.detected', 'plan.blocked']);
  });

  it('tells of it once although whoever told of it was killed before it could say so', async () => {
    const store = await (await fresh())();
    await round(store, drift(one), { isKilled: true });
    await round(store, drift(one));
    expect(await told(store)).toEqual(['drift.detected']);
  });

  it('does not take for drift what is left undone because the service ends', async () => {
    const store = await (await fresh())();
    await round(store, drift(one), { stop: AbortSignal.abort() });
    expect(await told(store)).toEqual([]);
  });
});
