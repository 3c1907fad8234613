import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, meanwhile }) => {
  await rollcall('plan', '--detailed-exitcode');
  await rollcall('apply');
  expect(gate.writes()).toEqual([]);
  expect(existsSync(join(folder, '.rollcall/runs'))).toBe(false);
  meanwhile('an administrator takes Cleo out of Support');
  await admin.removeMember('Support', 'cleo.marsh@company.com');
  await rollcall('plan', '--detailed-exitcode');
  await rollcall('plan');
});
