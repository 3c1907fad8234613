import { afterEach, describe, expect, test } from 'vitest';
import { type ExecuteOptions, execute } from '../../src/apply/execute.ts';
import { recheck } from '../../src/apply/recheck.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { processRuntime } from '../../src/runtime.ts';
import { readGroup } from '../../src/target/client.ts';
import type { Target } from '../../src/target/open.ts';
import { patchGroup } from '../../src/target/write.ts';
import {
  brisk,
  connect,
  type Directory,
  deletionOf,
  modes,
  openDirectory,
  people,
  updateOf,
} from './directory.ts';
import { memoryJournal } from './group-model.ts';
import { creation, planOf } from './plans.ts';

let directory: Directory | undefined;

afterEach(async () => {
  await directory?.close();
  directory = undefined;
});

function apply(plan: Plan, target: Target, options: Partial<ExecuteOptions> = {}) {
  return execute(plan, target, { runtime: brisk, journal: memoryJournal(), ...options });
}

const start = { sales: ['jane', 'kim', 'sam'], support: ['lee'], night: ['tom', 'bob'], old: ['zoe'] };
const goal = {
  sales: ['ann', 'kim'],
  'Support Tier 1': ['jane', 'lee'],
  night: ['bob', 'eve', 'jim', 'tom'],
  billing: ['kim', 'sam'],
};

/** Jane moves from sales to support, which is renamed; billing is new, and old goes. */
async function reorganisation(target: Target): Promise<Plan> {
  return planOf([
    await updateOf(target, 'sales', { add: ['ann'], remove: ['jane', 'sam'] }),
    await updateOf(target, 'support', { add: ['jane'] }, 'Support Tier 1'),
    await updateOf(target, 'night', { mode: 'at-least', add: ['eve', 'jim'] }),
    creation('billing', { add: ['kim', 'sam'] }),
    await deletionOf(target, 'old'),
  ]);
}

describe.each(modes)('against %s', (mode) => {
  test('a plan is carried out, and carrying it out again changes nothing', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups } = directory;
    const plan = await reorganisation(target);
    expect((await recheck(plan, target)).stale).toEqual([]);

    const report = await apply(plan, target);

    expect(groups()).toEqual(goal);
    expect(report).toMatchObject({ result: 'complete', discrepancies: [], diagnostics: [], successRate: 1 });
    expect(report.counts).toMatchObject({ created: 1, updated: 3, deleted: 1 });
    expect(report.requests.writes).toBe(report.operations);
    expect(
      directory.sandbox.state().groups.find(({ displayName }) => displayName === 'billing'),
    ).toMatchObject({
      externalId: 'ext-billing',
    });

    expect((await recheck(plan, target)).stale).toEqual([]);
    const again = await apply(plan, target);
    expect(again.result).toBe('complete');
    expect(again.changes.map(({ outcome }) => outcome).sort()).toEqual([
      'adopted',
      'converged',
      'converged',
      'converged',
      'converged',
    ]);
    expect(groups()).toEqual(goal);
  });

  test('a plan that was looked at again needs no write to learn what moved meanwhile', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups } = directory;
    const plan = planOf([await updateOf(target, 'night', { mode: 'at-least', add: ['eve', 'jim'] })]);
    await addByHand(target, 'night', 'eve');

    const { seen } = await recheck(plan, target);
    const report = await apply(plan, target, { seen });

    expect(report).toMatchObject({ operations: 1, successRate: 1, requests: { reads: 0 } });
    expect(groups().night).toEqual(['bob', 'eve', 'jim', 'tom']);
    const again = await apply(plan, target, { seen: (await recheck(plan, target)).seen });
    expect(again).toMatchObject({ operations: 0, changes: [{ outcome: 'converged' }] });
  });

  test('and a write after that look still rests on the version it saw', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups } = directory;
    const plan = planOf([await updateOf(target, 'sales', { add: ['ann'], remove: ['jane', 'sam'] })]);

    const { seen } = await recheck(plan, target);
    await addByHand(target, 'sales', 'tom');
    const report = await apply(plan, target, { seen });

    expect(report.changes).toMatchObject([{ outcome: 'conflicted' }]);
    expect(groups().sales).toEqual(['jane', 'kim', 'sam', 'tom']);
  });

  test.each([1, 2, 3])(
    'through conflicts, cut connections, 429 and 5xx nothing is lost or doubled (seed %i)',
    async (seed) => {
      directory = await openDirectory(mode, people(start), { seed });
      const { target, sandbox, groups } = directory;
      const plan = await reorganisation(target);
      sandbox.setFaults([
        { kind: 'conflict', path: '*groups*', probability: 0.25 },
        {
          kind: 'cutConnection',
          moment: 'after-write',
          path: '*groups*',
          method: 'PATCH',
          probability: 0.25,
        },
        { kind: 'cutConnection', moment: 'after-write', path: '*groups', method: 'POST', times: 1 },
        { kind: 'cutConnection', moment: 'before-write', path: '*groups*', probability: 0.1 },
        { kind: 'tooManyRequests', retryAfter: 0, path: '*groups*', probability: 0.1 },
        { kind: 'serverError', statuses: [500, 503], path: '*groups*', probability: 0.1 },
      ]);

      const first = await apply(plan, target);
      sandbox.setFaults([]);
      const second = await apply(plan, target);

      expect(first.discrepancies).toEqual([]);
      expect(second.discrepancies).toEqual([]);
      // A deletion whose group somebody touched is rightly kept, all else is finished by the second run.
      const { old: _kept, ...rest } = groups();
      expect(rest).toEqual(goal);
      expect(
        second.changes.filter(({ kind }) => kind !== 'delete').map(({ outcome }) => outcome),
      ).not.toContain('conflicted');
    },
  );

  test('reads that lag behind the writes neither alarm nor mislead', async () => {
    const profile = { consistencyDelay: 3000 };
    const runtime = { ...processRuntime(), env: brisk.env };
    directory = await openDirectory(mode, people(start), { profile, runtime });
    const { target, sandbox, groups } = directory;
    const plan = await reorganisation(target);
    sandbox.setFaults([
      { kind: 'readAfterWriteLag', ms: 300 },
      // Somebody touches the group, and for a while a read shows it as it was before: an old copy is no reason to give up.
      { kind: 'conflict', method: 'PATCH', path: '*groups*', times: 1 },
      { kind: 'cutConnection', moment: 'after-write', method: 'PATCH', path: '*groups*', times: 2 },
    ]);

    const report = await apply(plan, target, { runtime });

    expect(groups()).toEqual(goal);
    expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
  });

  test('two runs at once and an administrator meanwhile: nobody loses a change', async () => {
    directory = await openDirectory(mode, people(start), {
      faults: [{ kind: 'latency', ms: 1, jitter: 5 }],
    });
    const { target, sandbox, groups } = directory;
    const plan = await reorganisation(target);
    const other = await connect(mode, sandbox.url);
    const admin = await connect(mode, sandbox.url);

    const [one, two] = await Promise.all([
      apply(plan, target),
      apply(plan, other),
      addByHand(admin, 'night', 'zoe'),
      addByHand(admin, 'sales', 'tom'),
    ]);
    await other.close();
    await admin.close();

    const now = groups();
    // Whoever the administrator put somewhere is still there, in the exact group as well.
    expect(now.night).toEqual(['bob', 'eve', 'jim', 'tom', 'zoe']);
    expect(now.sales).toContain('tom');
    expect(now.sales).toContain('kim');
    expect(now['Support Tier 1']).toEqual(goal['Support Tier 1']);
    expect(now.billing).toEqual(goal.billing);
    const edited = [one, two].flatMap(({ changes }) =>
      changes.filter(({ address }) => address === 'group/night'),
    );
    expect(edited.reduce((sum, { membersAdded }) => sum + membersAdded, 0)).toBe(2);
    expect(one.discrepancies.concat(two.discrepancies)).toEqual([]);
  });
});

describe('the readings of an unclear specification', () => {
  test.each([
    ['conflicts are answered with 409', { versionConflictStatus: 409 as const }],
    ['versions carry quotes', { quotedMetaVersion: true }],
    ['members do not move the version', { membershipBumpsVersion: false }],
    ['nothing done moves the version', { idlePatchBumpsVersion: true }],
    ['deletions are finished later', { groupDeleteDelayMs: 100 }],
  ])('%s', async (_, switches) => {
    directory = await openDirectory('genesys-cloud', people(start), {
      switches,
      profile: { consistencyDelay: 1000 },
      runtime: { ...processRuntime(), env: brisk.env },
      faults: [{ kind: 'conflict', path: '*groups*', method: 'PATCH', times: 2 }],
    });
    const plan = await reorganisation(directory.target);

    const report = await apply(plan, directory.target, { runtime: { ...processRuntime(), env: brisk.env } });

    expect(report.changes.flatMap(({ detail = [] }) => detail)).toEqual([]);
    expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
    expect(directory.groups()).toEqual(goal);
  });

  test('a server that takes "remove these" for "remove all" is found out with the first request', async () => {
    directory = await openDirectory('genesys-cloud', people({ big: ['ann', 'bob', 'kim', 'sam'] }), {
      switches: { removeWithValue: 'all' },
      profile: { memberRemoval: 'value', membersPerRemoval: 1 },
    });
    const { target } = directory;
    const plan = planOf([await updateOf(target, 'big', { remove: ['sam', 'kim'] })]);

    const report = await apply(plan, target);

    expect(report.changes[0]).toMatchObject({ outcome: 'failed', attempts: 1 });
    expect(report.changes[0]?.detail).toContain('whom no request named');
  });
});

test('a thousand members are written in the batches the server takes', async () => {
  const crowd = Array.from({ length: 1000 }, (_, index) => `p${String(index).padStart(4, '0')}`);
  directory = await openDirectory('genesys-cloud', people({ big: crowd.slice(0, 500) }, crowd));
  const { target, groups } = directory;
  const plan = planOf([
    await updateOf(target, 'big', { add: crowd.slice(500), remove: crowd.slice(0, 500) }),
  ]);

  const report = await apply(plan, target);

  expect(groups().big).toEqual(crowd.slice(500));
  expect(report).toMatchObject({ result: 'complete', operations: 20, requests: { writes: 20, reads: 0 } });
});

async function addByHand(target: Target, id: string, person: string): Promise<void> {
  for (;;) {
    const group = await readGroup(target, id, true);
    const answer = await patchGroup(target, {
      id,
      ...(group?.version !== undefined && { version: group.version }),
      operations: [{ op: 'add', path: 'members', value: [{ value: person }] }],
    });
    if (answer.kind === 'done') return;
  }
}
