import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { isFailure, pauseAfter } from '../../../src/service/watch/pause.ts';

const quarter = 15 * 60_000;
const fault = (code: Diagnostic['code']): Diagnostic => ({ code, severity: 'error', summary: code });
const outage = [fault('remote-unavailable')];
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const intervals = fc.integer({ min: 1_000, max: 4 * 3_600_000 });

describe('the pause', () => {
  test('is the interval, give or take a tenth, as long as rounds do not fail', () => {
    fc.assert(
      fc.property(intervals, chance, (interval, random) => {
        const ended = { result: 'in-sync', failures: 0, diagnostics: [] } as const;
        const pause = pauseAfter(ended, interval, { random: () => random });
        expect(Math.abs(pause - interval)).toBeLessThanOrEqual(interval / 10 + 1);
      }),
    );
  });

  test('grows with the failures, up to a quarter of an hour or the interval', () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: 1, max: 1_000 }), chance, (interval, failures, random) => {
        const pauseOf = (number: number) =>
          pauseAfter({ result: 'failed', failures: number, diagnostics: outage }, interval, {
            random: () => random,
          });
        expect(pauseOf(failures)).toBeLessThanOrEqual(pauseOf(failures + 1));
        expect(pauseOf(failures)).toBeLessThanOrEqual(1.25 * Math.max(quarter, interval) + 1);
        expect(pauseOf(failures)).toBeGreaterThan(0);
      }),
    );
  });

  test('is the longest at once when the server refuses who we are', () => {
    const ended = { result: 'failed', failures: 1, diagnostics: [fault('authentication-failed')] } as const;
    expect(pauseAfter(ended, 60_000, { random: () => 0.5 })).toBe(quarter);
  });

  test('is the interval when it is the manifest that does not fit: a person will mend it', () => {
    const ended = { result: 'failed', failures: 9, diagnostics: [fault('unknown-member')] } as const;
    expect(pauseAfter(ended, 60_000, { random: () => 0.5 })).toBe(60_000);
  });
});

test('a change that fails again and again makes the rounds no rarer for all the others', () => {
  expect(isFailure({ result: 'incomplete', diagnostics: [] })).toBe(false);
  expect(isFailure({ result: 'incomplete', diagnostics: outage })).toBe(true);
  expect(isFailure({ result: 'blocked', diagnostics: [fault('plan-blocked')] })).toBe(false);
});
