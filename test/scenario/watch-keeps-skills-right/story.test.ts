import { expect } from 'vitest';
import { roundsOf } from '../support/rounds.ts';
import { story } from '../support/story.ts';

const routing = 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User';

story(import.meta.dirname, async ({ start, record, rollcall, meanwhile, sandbox, admin, normalise, env }) => {
  const args = ['watch', '--apply', 'all', '--interval', '300ms', '--allow-removals', '2'];
  const watch = start(...args);
  const isQuiet = () => watch.prints('the last full reading');
  await isQuiet();

  const operation = { op: 'remove', path: `${routing}:routingSkills[name eq "Refunds"]` };
  const answer = await fetch(`${sandbox.url}/api/v2/scim/v2/users/ben`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${env.DIRECTORY_TOKEN}`, 'content-type': 'application/scim+json' },
    body: JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [operation],
    }),
  });
  expect(answer.status).toBe(200);
  await watch.prints('applied: 1 person');
  await isQuiet();
  await admin.addMember('Billing Desk', 'cleo.marsh@company.com');
  await watch.prints('applied: 1 person');
  await isQuiet();
  watch.kill('SIGTERM');
  meanwhile('an administrator takes Refunds from Ben, and puts Cleo at the Billing Desk too');
  const ended = await watch.ended;
  record(args, roundsOf(ended, normalise));
  expect(ended.exitCode).toBe(0);
  expect((await start('history').ended).stdout.match(/ complete /g)).toHaveLength(3);
  await rollcall('plan', '--detailed-exitcode');
});
