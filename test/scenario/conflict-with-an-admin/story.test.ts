import type { Scene } from '../support/scene.ts';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async (scene) => {
    const { admin, rollcall } = scene;
    justBeforeOurWriteTo(scene, 'billing', () => admin.addMember('Billing', 'ben.okoro@company.com'));
    justBeforeOurWriteTo(scene, 'on-call', () => admin.addMember('On Call', 'cleo.marsh@company.com'));
    justBeforeOurWriteTo(scene, 'sales', () => admin.addMember('Sales', 'cleo.marsh@company.com'));
    await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
    await rollcall('plan');
  },
  { switches: { versionConflictStatus: 409 } },
);

function justBeforeOurWriteTo({ gate }: Scene, id: string, act: () => Promise<void>): void {
  gate.justBefore(
    ({ method, path }) => method === 'PATCH' && path.endsWith(`/${id}`),
    async () => {
      await act();
      return undefined;
    },
  );
}
