import { expect } from 'vitest';
import { roundsOf } from '../support/rounds.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ start, record, meanwhile, edit, gate, admin, normalise }) => {
  const args = ['watch', '--apply', 'additions', '--interval', '300ms'];
  const watch = start(...args);
  await watch.prints('the last full reading');

  await edit('directory/support.yaml', 'members:', 'member:');
  await watch.prints('the manifest is not valid');
  await admin.removeMember('Support', 'cleo.marsh@company.com');
  await watch.prints('the manifest is not valid');
  expect(gate.writes()).toEqual([]);

  await edit('directory/support.yaml', 'member: [', 'members: [gwen.adler@company.com, ');
  await watch.prints('applied: 1 group');
  await watch.prints('the last full reading');
  watch.kill('SIGTERM');
  const ended = await watch.ended;
  meanwhile('somebody writes "member" for "members", and mends it with one more member');
  meanwhile('an administrator takes Cleo out of Support meanwhile');
  record(args, roundsOf(ended, normalise));
  expect(ended.exitCode).toBe(0);
});
