import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate }) => {
  await rollcall('plan');
  await rollcall('apply', '--auto-approve');
  await rollcall('apply', '--auto-approve', '--allow-removals', '6');
  expect(gate.writes()).toEqual([]);
  await rollcall('apply', '--auto-approve', '--additions-only');
  await rollcall('apply', '--auto-approve', '--allow-removals', '7');
  await rollcall('plan', '--detailed-exitcode');
});
