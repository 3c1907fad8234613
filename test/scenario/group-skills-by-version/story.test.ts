import { expect } from 'vitest';
import { changeByHand } from '../support/stand-ins/administrator.ts';
import { type StandInScene, standInStory } from '../support/stand-ins/story.ts';

/** The first, and three more. */
const tries = [1, 2, 3, 4];

standInStory(import.meta.dirname, 'group-skills-by-version', async (scene) => {
  const { rollcall, edit, gate, meanwhile } = scene;
  await rollcall('validate');
  await edit('directory/desks.yaml', 'refund]', 'refunds]');
  meanwhile('the skill is spelt right');
  await rollcall('plan');
  await edit('rollcall.yaml', '{ name: Refunds }', '{ name: Refunds, id: sk-200 }');
  meanwhile('it gets its id');
  expect(gate.writes()).toEqual([]);

  justBeforeOurWriteTo(scene, 'billing-desk', { op: 'replace', path: 'description', value: 'Floor 3' });
  justBeforeOurWriteTo(scene, 'tech-desk', { op: 'add', path: 'skills', value: ['sk-900'] });
  for (const floor of tries) {
    justBeforeOurWriteTo(scene, 'vip-desk', { op: 'replace', path: 'description', value: `Floor ${floor}` });
  }
  await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
  expect(gate.writes().filter(({ path }) => path.endsWith('/vip-desk'))).toHaveLength(tries.length);

  await rollcall('apply', '--auto-approve');
  await rollcall('plan', '--detailed-exitcode');
});

function justBeforeOurWriteTo({ gate, standIn }: StandInScene, id: string, operation: object): void {
  gate.justBefore(
    ({ method, path }) => method === 'PATCH' && path.endsWith(`/${id}`),
    async () => {
      await changeByHand(standIn, id, operation);
      return undefined;
    },
  );
}
