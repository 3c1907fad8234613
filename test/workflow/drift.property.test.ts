import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAdoption } from '../../src/workflow/adopt.ts';
import { driftAdoption } from '../../src/workflow/drift-adoption.ts';
import { type DriftStage, group, openDriftStage, people, told, valueIn } from './drift-stage.ts';

const groups = ['a', 'b'] as const;
const persons = ['p1', 'p2', 'p3', 'p4'] as const;

type Memberships = Readonly<Record<(typeof groups)[number], readonly string[]>>;

const anyPeople = fc.subarray([...persons]);
const anyMemberships: fc.Arbitrary<Memberships> = fc.record(
  { a: anyPeople, b: anyPeople },
  { noNullPrototype: true },
);

const world = fc.record({
  /** Before anything, as the run wants it, as an administrator leaves it, as the manifest is in the end. */
  initial: anyMemberships,
  applied: anyMemberships,
  live: anyMemberships,
  declared: fc.option(anyMemberships, { nil: undefined }),
});

/** A list in the form that people write, whether it has anybody in it or not. */
function manifestOf(memberships: Memberships): string {
  const lines = groups.map((key) => {
    const entries = memberships[key].map((id) => `\n      - ${id}@x.com # ${id}`).join('');
    return `  ${key}:\n    displayName: ${key}\n    membership: exact\n    allowEmpty: true\n    members:${entries || ' []'}`;
  });
  return `groups:\n${lines.join('\n')}\n`;
}

async function administer({ admin }: DriftStage, from: Memberships, to: Memberships): Promise<void> {
  for (const key of groups) {
    const joined = to[key].filter((id) => !from[key].includes(id));
    if (joined.length > 0) await admin.add(key, ...joined);
    for (const id of from[key].filter((each) => !to[key].includes(each))) await admin.remove(key, id);
  }
}

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** What drift has to tell: each membership by itself. */
function expected({ initial, applied, live, declared = applied }: World): readonly string[] {
  return groups.flatMap((key) =>
    persons.flatMap((id) => {
      const [was, left, is, should] = [initial, applied, live, declared].map((each) =>
        each[key].includes(id),
      );
      if (is === should) return [];
      const how = was === left ? 'outside' : left === should ? 'undone' : 'pending';
      return [`group/${key}: ${is ? 'member-added' : 'member-removed'} ${id}@x.com, ${how}`];
    }),
  );
}

test('every change past rollcall is found, and told for what it is, and nothing else; adopting it leaves nothing but what is pending', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const { initial, applied, live, declared } = given;
      const stage = await openDriftStage({
        users: people(persons.length),
        groups: groups.map((key) => group(key, ...initial[key])),
        manifest: manifestOf(applied),
      });
      try {
        const wasRun = groups.some((key) => initial[key].join() !== applied[key].join());
        if (wasRun) await stage.apply();
        await administer(stage, applied, live);
        if (declared !== undefined) await stage.declare(manifestOf(declared));

        const found = await stage.drift();
        expect(told(found.document).toSorted()).toEqual(expected(given).toSorted());

        const manifest = await stage.manifest();
        const { edits, leftovers } = driftAdoption(found, manifest);
        expect(leftovers).toEqual([]);
        valueIn(await writeAdoption(manifest, edits));
        const { document } = await stage.drift();
        expect(document.findings).toEqual([]);
        expect(told(document).toSorted()).toEqual(told({ ...found.document, findings: [] }).toSorted());
      } finally {
        await stage.close();
      }
    }),
    { numRuns: 40 },
  );
});
