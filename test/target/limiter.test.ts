import { expect, test } from 'vitest';
import { createLimiter, type Limiter } from '../../src/target/limiter.ts';
import { jumpingRuntime } from './harness.ts';

const waits: string[] = [];

function limiter(options: { parallelism?: number; budget?: number } = {}): Limiter {
  waits.length = 0;
  return createLimiter({
    runtime: jumpingRuntime(),
    parallelism: 10,
    budget: 1,
    signal: new AbortController().signal,
    onWait: ({ reason, ms }) => waits.push(`${reason} ${Math.round(ms)}`),
    ...options,
  });
}

/** The most tasks that ever ran together. */
async function peakOf(limited: Limiter, tasks: number, succeed: boolean): Promise<number> {
  let running = 0;
  let peak = 0;
  const task = async () => {
    running += 1;
    peak = Math.max(peak, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (succeed) limited.succeed();
  };
  await Promise.all(Array.from({ length: tasks }, () => limited.run(task)));
  return peak;
}

test('it starts with four at once and grows while the server keeps up, to the limit given', async () => {
  expect(await peakOf(limiter(), 40, false)).toBe(4);
  expect(await peakOf(limiter(), 200, true)).toBe(10);
  expect(await peakOf(limiter({ parallelism: 2 }), 40, true)).toBe(2);
});

test('a push-back halves it, a burst of push-backs but once', async () => {
  const limited = limiter();
  limited.throttle(1000);
  limited.throttle(900);
  limited.throttle(800);
  expect(await peakOf(limited, 20, false)).toBe(2);
  expect(waits).toEqual(['throttled 1000']);
});

test('the longest wait counts, and a shorter one does not cut it', async () => {
  const limited = limiter();
  limited.throttle(1000);
  limited.throttle(5000);
  expect(waits).toEqual(['throttled 1000', 'throttled 5000']);
});

test('in the last tenth of the budget requests are spread over the rest of the window', async () => {
  const runtime = jumpingRuntime();
  const signal = new AbortController().signal;
  const limited = createLimiter({ runtime, parallelism: 1, budget: 0.5, signal, onWait: () => {} });
  limited.observe({ allowed: 300, used: 140, resetsIn: 20_000 });
  for (let i = 0; i < 3; i++) await limited.run(async () => undefined);
  // Ten requests are left for twenty seconds.
  expect(runtime.sleeps.every((ms) => ms > 1_900 && ms <= 2_000)).toBe(true);
  expect(runtime.sleeps).toHaveLength(2);
});

test('a task that fails gives its place back', async () => {
  const limited = limiter({ parallelism: 1 });
  await expect(limited.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await limited.run(async () => 'next')).toBe('next');
});
