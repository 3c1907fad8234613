import { afterEach, describe, expect, test } from 'vitest';
import { execute } from '../../src/apply/execute.ts';
import { type Fence, fencedJournal, fencedTarget } from '../../src/apply/fence.ts';
import type { JournalLine } from '../../src/apply/journal.gen.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
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
import { creation, planOf, userUpdate } from './plans.ts';

let directory: Directory | undefined;

afterEach(async () => {
  await directory?.close();
  directory = undefined;
});

const tooOld = new DiagnosticError({ code: 'lock-lost', severity: 'error', summary: 'it was not renewed' });
const taken = new DiagnosticError({ code: 'lock-lost', severity: 'error', summary: 'somebody took it' });

interface Standstills {
  /** The process stands still right before these writes leave, by their numbers from 1. */
  readonly before: (write: number) => boolean;
  /** What happens meanwhile. */
  readonly meanwhile?: () => Promise<void>;
  readonly isTaken?: boolean;
}

/** A lease that is not to be trusted after a standstill, until it was asked for again. */
function standingStill({
  before,
  meanwhile,
  isTaken = false,
}: Standstills): Fence & { writes: () => number } {
  let writes = 0;
  let isOld = false;
  return {
    writes: () => writes,
    verify: async () => {
      if (!isOld) return;
      if (isTaken) throw taken;
      await meanwhile?.();
      isOld = false;
    },
    assertTrusted: () => {
      writes += 1;
      isOld ||= before(writes);
      if (isOld) throw tooOld;
    },
  };
}

async function apply(plan: Plan, target: Target, fence: Fence, parallelism = 1) {
  const journal = memoryJournal();
  const report = await execute(plan, fencedTarget(target, fence), {
    runtime: brisk,
    journal: fencedJournal(journal, fence),
    parallelism,
  });
  return { report, lines: journal.lines };
}

const start = { sales: ['jane', 'kim', 'sam'], night: ['bob', 'tom'], old: ['zoe'] };

async function reorganisation(target: Target): Promise<Plan> {
  return planOf(
    [
      await updateOf(target, 'sales', { add: ['ann'], remove: ['jane', 'sam'] }, 'Sales Team'),
      creation('billing', { add: ['kim', 'sam'] }),
      await deletionOf(target, 'old'),
    ],
    { users: [userUpdate('tom', undefined, { attributes: [{ path: 'title', after: 'Lead' }] })] },
  );
}

const goal = { 'Sales Team': ['ann', 'kim'], night: ['bob', 'tom'], billing: ['kim', 'sam'] };

const outcomes = (lines: readonly JournalLine[]) =>
  lines.flatMap((line) => (line.kind === 'outcome' ? [line.result] : []));

describe.each(modes)('a run on %s that stands still right before a write leaves', (mode) => {
  test('looks again once nobody has taken its lease, and loses nothing', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups, sandbox } = directory;
    const fence = standingStill({ before: (write) => write % 2 === 1 });
    const { report, lines } = await apply(await reorganisation(target), target, fence);

    expect(report).toMatchObject({ result: 'complete', diagnostics: [], discrepancies: [], successRate: 1 });
    expect(groups()).toEqual(goal);
    expect(sandbox.state().users.find(({ id }) => id === 'tom')?.title).toBe('Lead');
    // Each write was held back once, and then done: of none does anybody have to ask what became of it.
    expect(outcomes(lines).filter((result) => result === 'refused')).toHaveLength(fence.writes() / 2);
    expect(new Set(outcomes(lines))).toEqual(new Set(['refused', 'done']));
    expect(report.operations).toBe(fence.writes() / 2);
  });

  test('and does not write over what somebody did meanwhile', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups, sandbox } = directory;
    const other = await connect(mode, sandbox.url);
    const fence = standingStill({
      before: (write) => write === 1,
      meanwhile: async () => {
        await patchGroup(other, {
          id: 'sales',
          operations: [{ op: 'add', path: 'members', value: [{ value: 'eve' }] }],
        });
      },
    });
    const plan = planOf([await updateOf(target, 'sales', { remove: ['jane'] })]);
    const { report } = await apply(plan, target, fence);
    await other.close();

    expect(report.changes).toMatchObject([{ outcome: 'conflicted', detail: expect.stringContaining('eve') }]);
    expect(groups().sales).toEqual(['eve', 'jane', 'kim', 'sam']);
  });

  test('writes nothing more when somebody has taken it, and says that nothing left', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups } = directory;
    const fence = standingStill({ before: (write) => write === 1, isTaken: true });
    const { report, lines } = await apply(await reorganisation(target), target, fence, 4);

    expect(groups()).toEqual(start);
    expect(report).toMatchObject({ result: 'incomplete', operations: 0, requests: { writes: 0 } });
    expect(report.diagnostics).toMatchObject([{ code: 'lock-lost', summary: 'somebody took it' }]);
    expect(new Set(outcomes(lines))).toEqual(new Set(['refused']));
  });

  test('gives a change up that it stands still before each time', async () => {
    directory = await openDirectory(mode, people(start));
    const { target, groups } = directory;
    const fence = standingStill({ before: () => true });
    const { report } = await apply(await reorganisation(target), target, fence);

    expect(groups()).toEqual(start);
    expect(report.diagnostics).toEqual([]);
    expect(new Set(report.changes.map(({ outcome }) => outcome))).toEqual(new Set(['failed']));
    expect(report.changes.every(({ detail }) => detail === 'it was not renewed')).toBe(true);
  });
});

test('a person who was written to in part is looked at again', async () => {
  directory = await openDirectory('rfc7644', people({}), { profile: { operationsPerRequest: 1 } });
  const { target, sandbox } = directory;
  const fence = standingStill({ before: (write) => write === 2 });
  const attributes = [
    { path: 'nickName', after: 'T' },
    { path: 'title', after: 'Lead' },
  ];
  const plan = planOf([], { users: [userUpdate('tom', undefined, { attributes })] });
  const { report, lines } = await apply(plan, target, fence);

  expect(report).toMatchObject({ result: 'complete', diagnostics: [] });
  expect(sandbox.state().users.find(({ id }) => id === 'tom')).toMatchObject({
    nickName: 'T',
    title: 'Lead',
  });
  expect(outcomes(lines)).toEqual(['lost', 'done']);
});
