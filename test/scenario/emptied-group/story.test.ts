import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate, edit, meanwhile }) => {
  await rollcall('plan');
  await rollcall('apply', '--auto-approve', '--allow-removals', '2');
  expect(gate.writes()).toEqual([]);
  meanwhile('the manifest says that this is meant');
  await edit('directory/agents.yaml', 'displayName: Agents', 'displayName: Agents\n    allowEmpty: true');
  await rollcall('apply', '--auto-approve');
});
