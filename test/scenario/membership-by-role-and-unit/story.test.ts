import { expect } from 'vitest';
import { nth } from '../support/gate.ts';
import { changeByHand } from '../support/stand-ins/administrator.ts';
import { type StandInScene, standInStory } from '../support/stand-ins/story.ts';

standInStory(import.meta.dirname, 'membership-by-role-and-unit', async (scene) => {
  const { rollcall, gate } = scene;
  await rollcall('plan');
  expect(gate.writes()).toEqual([]);

  const cleo = { op: 'add', path: 'members', value: [{ value: 'u-03' }] };
  justBeforeOurWriteTo(scene, 'on-call', 2, cleo);
  justBeforeOurWriteTo(scene, 'supervisors', 1, { op: 'add', path: 'description', value: 'Floor 3' });
  await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
  await rollcall('plan', '--detailed-exitcode');
});

function justBeforeOurWriteTo(
  { gate, standIn }: StandInScene,
  id: string,
  number: number,
  operation: object,
) {
  gate.justBefore(
    nth(number, ({ method, path }) => method === 'PATCH' && path.endsWith(`/${id}`)),
    async () => {
      await changeByHand(standIn, id, operation);
      return undefined;
    },
  );
}
