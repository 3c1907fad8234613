import { expect } from 'vitest';
import { roundsOf } from '../support/rounds.ts';
import { story } from '../support/story.ts';

story(
  import.meta.dirname,
  async ({ start, record, rollcall, meanwhile, gate, admin, normalise, sandbox }) => {
    const args = ['watch', '--apply', 'additions', '--interval', '300ms'];
    const watch = start(...args);
    await watch.prints('the last full reading');

    await gate.shut();
    await admin.removeMember('Support', 'cleo.marsh@company.com');
    await watch.prints('failed');
    await watch.prints('2 times in a row');
    await watch.says('circuit open: waiting');
    const before = sandbox.requests().length;
    await gate.reopen();
    await watch.prints('applied: 1 group');
    await watch.prints('the last full reading');
    watch.kill('SIGINT');
    const ended = await watch.ended;
    meanwhile('the server stops to answer; an administrator takes Cleo out of Support; the server is back');
    // What was waited for and how long is chance.
    record(args, roundsOf({ ...ended, stderr: '' }, normalise));
    expect(ended.exitCode).toBe(0);
    expect(sandbox.requests().length - before).toBeLessThan(60);
    await rollcall('plan', '--detailed-exitcode');
  },
);
