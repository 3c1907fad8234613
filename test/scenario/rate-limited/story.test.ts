import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall }) => {
    await rollcall('apply', '--auto-approve', '--parallelism', '1');
  },
  {
    faults: [
      { kind: 'tooManyRequests', retryAfter: 1, method: 'GET', path: '*users', times: 1 },
      { kind: 'tooManyRequests', retryAfter: 2, method: 'PATCH', path: '*groups*', times: 1 },
    ],
  },
);
