import { describe, expect, it } from 'vitest';
import { nextRound, roundAfterEvents, roundAfterRound } from '../../../src/service/fleet/schedule.ts';
import type { TargetState } from '../../../src/service/store/target-store.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const settings = { interval: 300_000, fullEvery: 3_600_000, mode: 'never', allowances: {} } as const;
const at = (milliseconds: number) => new Date(now + milliseconds).toISOString();

function state(nextRoundIn: number, durationMs = 1_000): TargetState {
  return {
    at: at(-1_000),
    health: 'ok',
    failures: 0,
    nextRoundAt: at(nextRoundIn),
    round: {
      at: at(-1_000),
      reading: 'full',
      result: 'in-sync',
      digest: 'sha256:0',
      changes: 0,
      blocked: 0,
      withheld: 0,
      expiring: [],
      requests: { reads: 1, writes: 0 },
      durationMs,
    },
  };
}

describe('the next round', () => {
  it('is due at once where there was none', () => {
    expect(nextRound(undefined, now, settings)).toBe(now);
  });

  it('is due when it was said to be', () => {
    expect(nextRound(state(100_000), now, settings)).toBe(now + 100_000);
  });

  it('is due at once when the time that was said cannot be right', () => {
    expect(nextRound(state(86_400_000), now, settings)).toBe(now);
  });

  it('follows an interval after a round, about', () => {
    expect(roundAfterRound(now, settings, { random: () => 0.5 })).toBe(now + 300_000);
  });
});

describe('the round after events', () => {
  it('comes soon', () => {
    expect(roundAfterEvents(state(200_000), now, settings)).toBe(now + 5_000);
  });

  it('does not move a round that is due before', () => {
    expect(roundAfterEvents(state(1_000), now, settings)).toBe(now + 1_000);
  });

  it('leaves time between rounds that take long', () => {
    expect(roundAfterEvents(state(200_000, 20_000), now, settings)).toBe(now + 100_000);
  });

  it('is never later than an interval', () => {
    expect(roundAfterEvents(state(299_000, 600_000), now, settings)).toBe(now + 299_000);
  });
});
