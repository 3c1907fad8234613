import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, meanwhile }) => {
  meanwhile('an administrator: Cleo joins Billing; Dan joins Support, Ben leaves it');
  await admin.addMember('Billing', 'cleo.marsh@company.com');
  await admin.addMember('Support', 'dan.weber@company.com');
  await admin.removeMember('Support', 'ben.okoro@company.com');

  await rollcall('drift', '--only', 'group/billing', '--adopt');
  await rollcall('drift', '--only', 'group/billing', '--adopt', '--auto-approve');
  const tolerate = ['drift', '--tolerate-until', '2099-12-31'];
  await rollcall(...tolerate);
  await rollcall(...tolerate, '--reason', 'INC-42, see the on-call log', '--auto-approve');
  await expect(await readFile(join(folder, 'rollcall.yaml'), 'utf8')).toMatchFileSnapshot(
    join(import.meta.dirname, 'expected/rollcall.yaml'),
  );

  await rollcall('drift', '--detailed-exitcode');
  await rollcall('plan', '--as-of', '2099-12-31', '--detailed-exitcode');
  await rollcall('plan', '--as-of', '2100-01-01', '--detailed-exitcode');
  expect(gate.writes()).toEqual([]);
});
