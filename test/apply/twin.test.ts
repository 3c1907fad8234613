import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { execute, executeOn } from '../../src/apply/execute.ts';
import { type Gate, openGate } from '../scenario/support/gate.ts';
import { brisk, connect, type Directory, modes, openDirectory, people } from './directory.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import { creation, planOf } from './plans.ts';

const plan = planOf([creation('billing', { add: ['ann', 'kim'] })]);

describe.each(modes)('two runs that both looked and found nothing, against %s', (mode) => {
  let directory: Directory | undefined;
  let gate: Gate | undefined;

  afterEach(async () => {
    await gate?.close();
    await directory?.close();
    [gate, directory] = [undefined, undefined];
  });

  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'leave one group with everybody in it (seed %i)',
    async (seed) => {
      directory = await openDirectory(mode, people({}), {
        seed,
        faults: [{ kind: 'latency', ms: 1, jitter: 2 * seed }],
      });
      const { sandbox, groups } = directory;
      gate = await openGate(() => sandbox.url);
      letThroughTogether(gate, 2);
      const targets = [await connect(mode, gate.url), await connect(mode, gate.url)];

      const reports = await Promise.all(
        targets.map((target) => execute(plan, target, { runtime: brisk, journal: memoryJournal() })),
      );
      for (const target of targets) await target.close();

      // Two groups of one name would throw here.
      expect(groups()).toEqual({ billing: ['ann', 'kim'] });
      expect(sandbox.state().groups).toMatchObject([{ externalId: 'ext-billing' }]);
      const creates = gate.writes().filter(({ method, path }) => method === 'POST' && /groups$/i.test(path));
      expect(creates.length).toBeGreaterThanOrEqual(2);
      expect(reports.map(({ result }) => result)).toContain('complete');
      expect(reports.flatMap(({ discrepancies }) => discrepancies)).toEqual([]);
    },
  );
});

/** Holds the first creates back until all of them have arrived. */
function letThroughTogether(gate: Gate, count: number): void {
  let arrived = 0;
  let open = () => {};
  const all = new Promise<void>((done) => {
    open = done;
  });
  for (let index = 0; index < count; index += 1) {
    gate.justBefore(
      ({ method, path }) => method === 'POST' && /groups$/i.test(path),
      async () => {
        arrived += 1;
        if (arrived === count) open();
        await all;
        return undefined;
      },
    );
  }
}

test('in whatever order their requests arrive, two runs make one group and put everybody into it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, named) => {
      const model = new GroupModel();
      const slow = (['find', 'read', 'create', 'patch', 'delete'] as const).map(
        (name) => [name, scheduler.scheduleFunction(model[name] as () => Promise<unknown>)] as const,
      );
      const service = Object.assign(Object.create(model), Object.fromEntries(slow));
      const { externalId: _none, ...nameless } = creation('g', { add: ['ann'] });
      const change = named ? creation('g', { add: ['ann'] }) : { ...nameless, attributes: [] };
      const run = () => executeOn(service, planOf([change]), { runtime: hurried, journal: memoryJournal() });

      const both = Promise.all([run(), run()]);
      await scheduler.waitFor(both);
      const reports = await both;

      expect([...model.groups.values()].map(({ members }) => [...members])).toEqual([['ann']]);
      expect(reports.map(({ result }) => result)).toContain('complete');
    }),
    { numRuns: 500 },
  );
});

describe('a group that appears while ours is created', () => {
  /** Just after our create another group of its name is there; `twin` sorts before or after ours. */
  function meeting(twin: string, members: readonly string[], meanwhile: (own: string) => void = () => {}) {
    const model: GroupModel = new GroupModel();
    const { create } = model;
    const first = async (...args: Parameters<typeof create>) => {
      model.create = create;
      const answer = await create(...args);
      model.put(twin, members, { displayName: 'billing' });
      meanwhile('new-billing-1');
      return answer;
    };
    return Object.assign(model, { create: first });
  }

  test.each(['a-twin', 'z-twin'])(
    'stays, and ours goes, when it does not go by itself (%s)',
    async (twin) => {
      const model = meeting(twin, []);
      const journal = memoryJournal();

      const report = await executeOn(model, plan, { runtime: hurried, journal });

      expect([...model.groups.keys()]).toEqual([twin]);
      expect(model.members(twin)).toEqual(['ann', 'kim']);
      expect(report.changes).toMatchObject([{ outcome: 'adopted', id: twin }]);
      expect(journal.lines).toContainEqual(
        expect.objectContaining({ kind: 'intent', action: 'delete', id: 'new-billing-1', version: '"1"' }),
      );
    },
  );

  test('keeps its own members: that is a conflict', async () => {
    const model = meeting('a-twin', ['eve']);

    const report = await executeOn(model, plan, { runtime: hurried, journal: memoryJournal() });

    expect(model.members('a-twin')).toEqual(['eve']);
    expect(report.changes).toMatchObject([{ outcome: 'conflicted' }]);
  });

  test.each<[string, (model: GroupModel, own: string) => void]>([
    ['has members already', (model, own) => model.groups.get(own)?.members.add('zoe')],
    ['was changed already', (model, own) => model.put(own, [], { displayName: 'billing', version: 2 })],
  ])('and ours that %s is not deleted: both are named', async (_, touch) => {
    const model: GroupModel = meeting('a-twin', [], (own) => touch(model, own));

    const report = await executeOn(model, plan, { runtime: hurried, journal: memoryJournal() });

    expect([...model.groups.keys()]).toEqual(['new-billing-1', 'a-twin']);
    expect(report.changes).toMatchObject([
      {
        outcome: 'failed',
        detail:
          'while it was created as new-billing-1, another group of its name appeared: a-twin; ours may be in use, so delete one of them',
      },
    ]);
    expect(model.added).toEqual([]);
  });

  test('and ours that the server will not delete: both are named, with its reason', async () => {
    const model = meeting('a-twin', []);
    model.delete = async () => ({ kind: 'refused', ms: 1, status: 400, detail: 'not today' });

    const report = await executeOn(model, plan, { runtime: hurried, journal: memoryJournal() });

    expect(report.changes[0]?.detail).toMatch(/new-billing-1.*a-twin; ours was not deleted \(not today\)/);
  });
});
