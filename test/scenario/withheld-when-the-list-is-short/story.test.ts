import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, sandbox, meanwhile }) => {
    await rollcall('plan');
    await rollcall('apply', '--auto-approve');
    meanwhile('the server answers everything again');
    sandbox.setFaults([]);
    await rollcall('plan', '--allow-deletes', '1');
  },
  {
    switches: { pageCap: 2 },
    faults: [
      { kind: 'failingPage', page: 2, status: 400 },
      { kind: 'serverError', statuses: [404], method: 'GET', path: '*users/*' },
    ],
  },
);
