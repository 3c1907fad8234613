import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall }) => {
  await rollcall('plan', '--as-of', '2026-11-30', '--detailed-exitcode');
  await rollcall('apply', '--as-of', '2026-12-01', '--auto-approve');
  await rollcall('plan', '--as-of', '2026-12-15', '--detailed-exitcode');
  await rollcall('plan', '--as-of', '2026-12-16', '--detailed-exitcode');
  await rollcall('apply', '--as-of', '2027-01-01', '--auto-approve');
});
