import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, edit, meanwhile, sandbox }) => {
  const idOf = (name: string) => sandbox.state().groups.find((group) => group.displayName === name)?.id;
  const id = idOf('Support L1');
  const hinted = await rollcall('plan');
  const [, line = ''] = /write under the group: (previously: .*)$/m.exec(hinted.stdout) ?? [];

  meanwhile('the line of the hint is written into the file');
  const name = '    displayName: Support Tier 1\n';
  await edit('directory/teams.yaml', name, `${name}    ${line.trim()}\n`);
  await rollcall('plan');
  await rollcall('apply', '--auto-approve');
  expect(idOf('Support Tier 1')).toBe(id);
});
