import { expect } from 'vitest';
import { anyWrite } from '../support/gate.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ start, rollcall, gate, sandbox }) => {
  const goDown = () => sandbox.setFaults([{ kind: 'serverError', statuses: [503] }]);

  goDown();
  const plan = await start('plan', '--timeout', '2s').ended;
  expect(plan).toMatchObject({ exitCode: 9, stdout: '' });
  expect(plan.stderr).toContain('the time limit of 2 s is up [time-limit]');

  sandbox.setFaults([]);
  // One write is answered for certain, so that something was changed before the server went down.
  gate.justAfter(anyWrite, async (answer) => {
    goDown();
    return answer;
  });
  const apply = await start('apply', '--auto-approve', '--timeout', '4s', '--parallelism', '12').ended;
  expect(apply.exitCode).toBe(7);
  expect(apply.stderr).toContain('circuit open: waiting');
  expect(apply.stdout).toContain('the time limit of 4 s is up [time-limit]');
  expect(apply.stdout).toMatch(/\nApply incomplete: 0 created, \d+ updated, 0 deleted, \d+ failed/);
  const refused = sandbox.requests().filter(({ status }) => status === 503);
  expect(refused.length).toBeLessThan(60);

  sandbox.setFaults([]);
  const again = await start('apply', '--auto-approve').ended;
  expect(again.exitCode).toBe(0);
  await rollcall('plan', '--detailed-exitcode');
});
