import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, gate, edit, meanwhile }) => {
    await rollcall('apply', '--auto-approve');
    expect(gate.writes()).toEqual([]);
    meanwhile('the manifest is given a circle of its own');
    await edit('directory/support.yaml', '- ben.okoro@company.com', '- { group: support }');
    await rollcall('validate');
  },
  { mode: 'rfc7644' },
);
