import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate }) => {
  await rollcall('plan');
  await rollcall('apply', '--auto-approve', '--allow-protected', 'group/supervisors');
  expect(gate.writes()).toEqual([]);
  await rollcall('apply', '--auto-approve', '--additions-only');
  await rollcall(
    ...['apply', '--auto-approve', '--allow-protected', 'group/supervisors'],
    ...['--allow-protected', 'group/emergency-north'],
  );
});
