import { expect, test } from 'vitest';
import { type Breaker, createBreaker } from '../../src/target/breaker.ts';
import { faultsOf, jumpingRuntime } from './harness.ts';

const minute = 60_000;

/** A breaker, and a clock that stands still until somebody waits or it is set forward. */
function breaker() {
  let time = 0;
  const runtime = {
    ...jumpingRuntime(),
    now: () => time,
    sleep: async (ms: number) => {
      time += ms;
    },
  };
  const { signal } = new AbortController();
  const made = createBreaker({ runtime, target: 'acme', signal, onWait: () => {} });
  return {
    made,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

function failTenTimes(made: Breaker): void {
  for (let failure = 0; failure < 10; failure += 1) made.fail('503');
}

test('it opens after ten failures in a row and says since when and why', () => {
  const { made, pass } = breaker();
  pass(minute);
  for (let failure = 0; failure < 9; failure += 1) made.fail('503');
  expect(made.state()).toEqual({ state: 'closed' });
  made.fail('502');
  expect(made.state()).toEqual({ state: 'open', since: minute, detail: '502' });
});

test('one request finds out, and closes it when the server is back', async () => {
  const { made } = breaker();
  failTenTimes(made);
  await made.admit();
  expect(made.state().state).toBe('half-open');
  made.succeed();
  expect(made.state()).toEqual({ state: 'closed' });
});

test('who has waited for five minutes is sent away, who comes later finds out anew', async () => {
  const { made, pass } = breaker();
  failTenTimes(made);
  const waitItOut = async () => {
    for (;;) {
      await made.admit();
      made.fail('still 503');
    }
  };
  expect(await faultsOf(waitItOut())).toMatchObject([{ code: 'remote-unavailable', detail: 'still 503' }]);

  pass(24 * 60 * minute);
  await made.admit();
  const second = made.admit();
  expect(made.state()).toMatchObject({ state: 'half-open', since: 0 });
  made.succeed();
  await second;
  expect(made.state()).toEqual({ state: 'closed' });
});

test('days later the server is still down: that takes one request, not five minutes', async () => {
  const { made, pass } = breaker();
  failTenTimes(made);
  pass(24 * 60 * minute);
  await made.admit();
  const waiting = made.admit();
  made.fail('503');
  expect(await faultsOf(waiting)).toMatchObject([{ code: 'remote-unavailable' }]);
  expect(await faultsOf(made.admit())).toMatchObject([{ code: 'remote-unavailable' }]);
});
