import { anyWrite } from '../support/gate.ts';
import type { Scene } from '../support/scene.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async (scene) => {
  const { meanwhile, rollcall } = scene;
  meanwhile('Ctrl-C during the first write');
  await applyAndSend(scene, 'SIGINT');
  meanwhile('SIGTERM during the first write');
  await applyAndSend(scene, 'SIGTERM');
  meanwhile('Ctrl-C, and then SIGTERM, during the first write');
  await applyAndSend(scene, 'SIGINT', 'SIGTERM');
  await rollcall('apply', '--auto-approve');
});

/** The signals arrive while the first write is on its way; the server sees the write unless two signals came. */
async function applyAndSend({ gate, start, record }: Scene, ...signals: readonly NodeJS.Signals[]) {
  const args = ['apply', '--auto-approve', '--parallelism', '1'];
  gate.justBefore(anyWrite, async () => {
    const [first = 'SIGINT', second] = signals;
    apply.kill(first);
    await apply.says('Stopping');
    if (second === undefined) return undefined;
    apply.kill(second);
    await apply.ended;
    return 'drop';
  });
  const apply = start(...args);
  record(args, await apply.ended);
}
