import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { anyWrite, nth } from '../support/gate.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { titleOf } from '../support/story.ts';

describe(titleOf(import.meta.dirname), () => {
  test.for([1, 2, 3, 4, 5])('she begins at write %i', async (write, { expect }) => {
    const scene = await openScene(import.meta.dirname, {
      seed: write,
      faults: [{ kind: 'latency', ms: 1, jitter: 20 }],
    });
    try {
      await scene.rollcall('plan', '--out', 'change.plan');
      const administrator = new Promise<void>((done, failed) => {
        scene.gate.justBefore(nth(write, anyWrite), async () => {
          edits(scene).then(done, failed);
          return undefined;
        });
      });
      // In one folder the second would be kept out by the lock of the first.
      await cp(join(import.meta.dirname, 'manifest'), join(scene.folder, 'elsewhere'), { recursive: true });
      const apply = ['apply', 'change.plan', '--auto-approve'];
      const [one, two] = await Promise.all([
        scene.start(...apply).ended,
        scene.start(...apply, '--config', 'elsewhere').ended,
      ]);
      await administrator;

      // 7: somebody was quicker in some group; 6: she was quicker than the first look, and nothing was written.
      for (const { exitCode } of [one, two]) expect([0, 6, 7]).toContain(exitCode);
      const groups = membersOf(scene);
      const names = groups.map(({ name }) => name).sort();
      expect(names).toEqual(['Fraud Desk', 'Night Shift', 'Sales', 'Support', 'Winback']);
      for (const { members } of groups) expect(members).toEqual([...new Set(members)]);

      const of = (wanted: string) => groups.find(({ name }) => name === wanted)?.members ?? [];
      // Nobody but us works on these two. Ana moves from Support to Sales: she leaves the one only once she is in the other.
      expect(of('Winback')).toEqual(['eva']);
      expect(of('Support')).toEqual(
        of('Sales').includes('ana') ? ['ben', 'dan', 'eva'] : ['ana', 'ben', 'dan', 'eva'],
      );
      // Additions to one another: everybody's are there.
      expect(of('Night Shift')).toEqual(['ana', 'ben', 'eva', 'zoe']);
      // The new name does not stand in the way of a member.
      expect(of('Fraud Desk')).toEqual(['ana', 'dan']);
      // Her edits of a list that the plan knows whole stand, and the plan adds and removes nobody else.
      expect(of('Sales')).toContain('tom');
      expect(of('Sales')).not.toContain('ben');
      expect(['ana', 'dan', 'eva', 'tom']).toEqual(expect.arrayContaining(of('Sales')));
    } finally {
      await scene.close();
    }
  });
});

async function edits({ admin }: Scene): Promise<void> {
  await Promise.all([
    admin.addMember('Night Shift', 'zoe@company.com'),
    admin.rename('Fraud', 'Fraud Desk'),
    admin.addMember('Sales', 'tom@company.com'),
    admin.removeMember('Sales', 'ben@company.com'),
  ]);
}

function membersOf({ sandbox }: Scene) {
  const { users, groups } = sandbox.state();
  const names = new Map(users.map(({ id, userName }) => [id, userName.replace(/@.*/, '')]));
  return groups.map(({ displayName: name, members }) => ({
    name,
    members: members.map(({ value }) => names.get(value) ?? value).sort(),
  }));
}
