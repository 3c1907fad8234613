import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, meanwhile, admin, gate }) => {
  await rollcall('plan', '--out', 'approved.plan');
  const { digest } = JSON.parse(await readFile(join(folder, 'approved.plan'), 'utf8'));

  meanwhile('nothing has changed: the digest is enough');
  await rollcall('apply', '--approved', digest, '--check');

  meanwhile('an administrator puts Ben into Billing, as the plan would have');
  await admin.addMember('Billing', 'ben.okoro@company.com');
  await rollcall('apply', '--approved', 'approved.plan', '--check');
  await rollcall('apply', '--approved', 'approved.plan', '--check', '--format', 'json');
  expect(gate.writes()).toEqual([]);
  await rollcall('apply', '--approved', 'approved.plan');

  meanwhile('the job runs again');
  await rollcall('apply', '--approved', 'approved.plan');
  await rollcall('apply', '--approved', digest);
});
