import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOff, jittered } from '../../src/service/back-off.ts';

const middle = { random: () => 0.5 };

describe('the pause after failures', () => {
  it('doubles with each failure in a row', () => {
    const pauses = [1, 2, 3, 4].map((failures) => backOff(failures, 300_000, middle));
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000]);
  });

  it('is no longer than a quarter of an hour', () => {
    expect(backOff(30, 300_000, middle)).toBe(900_000);
  });

  it('is no longer than the interval where rounds are rarer than that', () => {
    expect(backOff(30, 3_600_000, middle)).toBe(3_600_000);
  });

  it('begins with the interval where rounds come faster', () => {
    expect(backOff(1, 2_000, middle)).toBe(2_000);
  });

  it('stays within its bounds whatever chance says', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.integer({ min: 1_000, max: 86_400_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, interval, chance) => {
          const pause = backOff(failures, interval, { random: () => chance });
          return pause > 0 && pause <= Math.ceil(1.25 * Math.max(900_000, interval));
        },
      ),
    );
  });
});

describe('jitter', () => {
  it('moves a time by a tenth at most', () => {
    expect(jittered(1_000, { random: () => 0 })).toBe(900);
    expect(jittered(1_000, { random: () => 0.999 })).toBe(1_100);
  });
});
