import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, meanwhile, admin, gate, edit }) => {
  await rollcall('plan', '--out', 'approved.plan');

  meanwhile('an administrator puts Eve into Sales');
  await admin.addMember('Sales', 'eve.lund@company.com');
  await rollcall('apply', '--approved', 'approved.plan');
  await rollcall('apply', '--approved', 'approved.plan', '--check');
  await rollcall('apply', '--approved', 'approved.plan', '--format', 'json');
  await rollcall('apply', '--approved', `sha256:${'0'.repeat(64)}`, '--check');
  await rollcall('apply', '--approved', 'approved.plan', '--additions-only', '--check');

  meanwhile('somebody adds Eve to the manifest, and takes Dan out');
  await edit('directory/teams.yaml', 'dan.weber@company.com', 'eve.lund@company.com');
  await edit('directory/teams.yaml', 'ben.okoro@company.com', 'dan.weber@company.com');
  await rollcall('apply', '--approved', 'approved.plan', '--check');
  expect(gate.writes()).toEqual([]);

  await rollcall('plan', '--out', 'approved.plan');
  await rollcall('apply', '--approved', 'approved.plan');
});
