import { expect } from 'vitest';
import type { Answer, Gate } from '../support/gate.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate, sandbox, meanwhile }) => {
  const tokens = () => sandbox.requests().filter(({ path }) => path === '/oauth/token').length;
  refuseTheTokenAt(gate, 'users');
  await rollcall('plan');
  expect(tokens()).toBe(2);

  meanwhile('the token is refused twice in a row');
  refuseTheTokenAt(gate, 'users');
  refuseTheTokenAt(gate, 'users');
  await rollcall('plan', '--parallelism', '1');
  expect(tokens()).toBe(4);
});

function refuseTheTokenAt(gate: Gate, place: string): void {
  const refusal: Answer = { status: 401, headers: {}, body: '{"message":"The token has expired."}' };
  gate.justAfter(
    ({ path }) => path.endsWith(place),
    async () => refusal,
  );
}
