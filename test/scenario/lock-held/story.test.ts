import { expect } from 'vitest';
import type { Running } from '../support/command.ts';
import { anyWrite, nth } from '../support/gate.ts';
import type { Scene } from '../support/scene.ts';
import { story } from '../support/story.ts';

const apply = ['apply', '--auto-approve', '--parallelism', '1'];

story(import.meta.dirname, async (scene) => {
  const { rollcall, meanwhile, start, record, gate } = scene;

  meanwhile('Ana applies; at her first write somebody else comes');
  const first = atFirstWrite(scene, async () => {
    await rollcall(...apply);
    await rollcall('apply', '--check');
    await rollcall('plan', '--quiet');
    await rollcall('lock', 'list');
    await rollcall('lock', 'break', 'practice');
    meanwhile('her run is killed');
    return 'kill';
  });
  await first;
  await rollcall('lock', 'list');
  expect(gate.writes()).toEqual([]);

  meanwhile('she applies again, and Ben breaks her lock');
  await atFirstWrite(scene, async () => {
    await rollcall('lock', 'break', 'practice', '--force');
    return undefined;
  });
  await rollcall('lock', 'list', '--format', 'json');

  meanwhile('Ben waits for her');
  const waiting = [...apply, '--lock-timeout', '1m'];
  const others: Running[] = [];
  gate.justBefore(nth(1, anyWrite), async () => {
    const ben = start(...waiting);
    others.push(ben);
    await ben.says('Waiting');
    return undefined;
  });
  await rollcall(...apply);
  for (const ben of others) record(waiting, await ben.ended);
  await rollcall('lock', 'list');
  await rollcall('lock', 'break', 'practice');
});

/** What happens while the first write of an apply is held back. */
async function atFirstWrite(
  { gate, start, record }: Scene,
  act: () => Promise<'kill' | undefined>,
): Promise<void> {
  gate.justBefore(anyWrite, async () => {
    if ((await act()) === undefined) return undefined;
    run.kill('SIGKILL');
    await run.ended;
    return 'drop';
  });
  const run = start(...apply);
  record(apply, await run.ended);
}
