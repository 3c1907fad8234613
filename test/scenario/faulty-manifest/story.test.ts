import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, transcript, edit, meanwhile }) => {
  await rollcall('validate');
  meanwhile('what is wrong with the form of the files is mended');
  await edit('rollcall.yaml', 'correct-horse-battery-staple', '{ env: DIRECTORY_CLIENT_SECRET }');
  await edit('directory/support.yaml', 'membres', 'members');
  await edit('directory/support.yaml', '" Billing"', 'Billing');
  await rollcall('validate');
  expect(transcript()).not.toContain('correct-horse');
});
