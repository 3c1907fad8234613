import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall }) => {
    await rollcall('apply', '--auto-approve');
    await rollcall('plan', '--detailed-exitcode');
  },
  { switches: { pageCap: 3 } },
);
