import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executeOn } from '../../src/apply/execute.ts';
import { GroupModel, hurried, memoryJournal } from './group-model.ts';
import { planOf, update } from './plans.ts';

const people = ['ann', 'bob', 'eve', 'jim', 'kim', 'lee', 'sam', 'tom'];

/** What an administrator does just before one of our requests reaches the server. */
const interference = fc.uniqueArray(
  fc.record({
    request: fc.integer({ min: 1, max: 8 }),
    person: fc.constantFrom(...people),
    act: fc.constantFrom('add' as const, 'remove' as const),
  }),
  { selector: ({ person }) => person, maxLength: 3 },
);

const world = fc.record({
  before: fc.subarray(people),
  desired: fc.subarray(people),
  mode: fc.constantFrom('exact' as const, 'at-least' as const),
  batch: fc.integer({ min: 1, max: 3 }),
  answers: fc.constantFrom('group' as const, 'version' as const),
  fates: fc.array(
    fc.constantFrom('fine' as const, 'fine' as const, 'lose-before' as const, 'lose-after' as const),
    {
      maxLength: 5,
    },
  ),
  interference,
});

test('whatever happens meanwhile, only what is planned is written, and the end is the plan or a conflict', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ before, desired, mode, batch, answers, fates, interference }) => {
      const add = desired.filter((person) => !before.includes(person));
      const remove = mode === 'exact' ? before.filter((person) => !desired.includes(person)) : [];
      /** Edits of the administrator that changed something. */
      const effective: { person: string; act: 'add' | 'remove' }[] = [];
      const model: GroupModel = new GroupModel({
        batch,
        answers,
        fate: (write) => fates[write - 1] ?? 'fine',
        before: (request) => {
          const group = model.groups.get('g');
          if (group === undefined) return;
          for (const edit of interference.filter((one) => one.request === request)) {
            const { act, person } = edit;
            if (group.members.has(person) === (act === 'add')) continue;
            if (act === 'add') group.members.add(person);
            else group.members.delete(person);
            group.version += 1;
            effective.push(edit);
          }
        },
      });
      model.put('g', before);

      const change = update('g', '"1"', { mode, before, add, remove });
      const report = await executeOn(model, planOf([change]), { runtime: hurried, journal: memoryJournal() });

      expect(add).toEqual(expect.arrayContaining(model.added));
      expect(remove).toEqual(expect.arrayContaining(model.removed));
      const members = model.members('g');
      const outcome = report.changes[0]?.outcome;
      expect(['applied', 'converged', 'conflicted', 'failed']).toContain(outcome);
      if (outcome === 'failed') expect(fates).toContain('lose-before');
      if (outcome === 'applied' || outcome === 'converged') {
        if (mode === 'exact') expect(members).toEqual([...desired].sort());
        expect(members).toEqual(expect.arrayContaining(add));
      }
      if (effective.length === 0) expect(outcome).not.toBe('conflicted');
      // Whether a lost request or the administrator came first cannot be known, so only then may one be undone.
      if (fates.some((fate) => fate.startsWith('lose'))) return;
      for (const { person, act } of effective) expect(members.includes(person)).toBe(act === 'add');
    }),
    { numRuns: 1000 },
  );
});

test('two runs of one plan at once do each thing once, whichever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(people),
      fc.subarray(people),
      fc.scheduler(),
      async (before, desired, scheduler) => {
        const add = desired.filter((person) => !before.includes(person));
        const remove = before.filter((person) => !desired.includes(person));
        const model = new GroupModel({ batch: 1 });
        model.put('g', before);
        const patch = scheduler.scheduleFunction(model.patch);
        const plan = planOf([update('g', '"1"', { before, add, remove })]);
        const service = Object.assign(Object.create(model), { patch });
        const execute = () => executeOn(service, plan, { runtime: hurried, journal: memoryJournal() });

        const both = Promise.all([execute(), execute()]);
        await scheduler.waitFor(both);
        const reports = await both;

        expect(model.members('g')).toEqual([...desired].sort());
        expect(reports.map(({ result }) => result)).toEqual(['complete', 'complete']);
        const sum = (count: 'membersAdded' | 'membersRemoved') =>
          reports.reduce((total, { changes }) => total + (changes[0]?.[count] ?? 0), 0);
        expect(sum('membersAdded')).toBe(add.length);
        expect(sum('membersRemoved')).toBe(remove.length);
      },
    ),
    { numRuns: 200 },
  );
});
