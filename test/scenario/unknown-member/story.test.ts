import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate }) => {
  await rollcall('plan');
  await rollcall('apply', '--auto-approve');
  expect(gate.writes()).toEqual([]);
});
