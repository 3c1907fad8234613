import { expect, test } from 'vitest';
import { createMeter } from '../../src/target/meter.ts';

test('answers are counted by what was asked and by status', () => {
  const meter = createMeter(undefined);
  meter.count('GET', 200, 5);
  meter.count('GET', 200, 5);
  meter.count('GET', 0, 5);
  meter.count('PATCH', 200, 5);
  meter.count('DELETE', 404, 5);
  expect(meter.requests()).toMatchObject({
    reads: 3,
    writes: 2,
    byStatus: { 0: 1, 200: 3, 404: 1 },
    byClass: { read: { 0: 1, 200: 2 }, write: { 200: 1, 404: 1 } },
  });
});

test('of many writes the last thousand latencies are kept', () => {
  const meter = createMeter(undefined);
  for (let ms = 0; ms < 2_500; ms += 1) meter.count('PATCH', 200, ms);
  const latencies = meter.requests().latencies();
  expect(latencies).toHaveLength(1_000);
  expect(latencies.at(-1)).toBe(2_499);
});
