import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall }) => {
  await rollcall('plan', '--all');
  await rollcall('apply', '--auto-approve');
  await rollcall('plan', '--detailed-exitcode');
});
