import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ rollcall, gate }) => {
    await rollcall('apply', '--auto-approve');
    expect(gate.writes().filter(({ method }) => method === 'POST')).toHaveLength(1);
    await rollcall('plan', '--detailed-exitcode');
  },
  { faults: [{ kind: 'cutConnection', moment: 'after-write', method: 'POST', path: '*groups', times: 1 }] },
);
