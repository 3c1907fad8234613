import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientOf } from '../../../src/service/http/client-address.ts';
import { createRateLimiter } from '../../../src/service/http/rate-limit.ts';

describe('a rate limit', () => {
  it('never lets more pass than the burst and what has grown since; the time it names is enough', () => {
    const waits = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        waits,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 10 }),
        (steps, perSecond, burst) => {
          let now = 0;
          let passed = 0;
          const { take } = createRateLimiter({ perSecond, burst }, () => now);
          for (const step of steps) {
            now += step;
            const wait = take('a');
            if (wait === undefined) passed += 1;
            else {
              now += wait * 1000;
              expect(take('a')).toBeUndefined();
              passed += 1;
            }
            expect(passed).toBeLessThanOrEqual(burst + (now / 1000) * perSecond + 1e-6);
          }
        },
      ),
    );
  });

  it('counts each sender apart, and forgets those that were not heard of for longest', () => {
    const { take } = createRateLimiter({ perSecond: 0.001, burst: 1 }, () => 0);
    expect(take('a')).toBeUndefined();
    expect(take('a')).toBe(1000);
    expect(take('b')).toBeUndefined();
    for (let index = 0; index < 10_001; index += 1) take(`made up ${index}`);
    expect(take('a')).toBeUndefined();
  });

  it('is not fooled by a clock that is set back', () => {
    let now = 10_000;
    const { take } = createRateLimiter({ perSecond: 1, burst: 1 }, () => now);
    take('a');
    now = 0;
    expect(take('a')).toBe(1);
  });

  it('counts a network of IPv6 as one sender', () => {
    expect(clientOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(clientOf('2001:db8:1:2::6')).toBe('2001:db8:1:2');
    expect(clientOf('2001:db8::6')).toBe('2001:db8:0:0');
    expect(clientOf('::1')).toBe('0:0:0:0');
    expect(clientOf('192.0.2.7')).toBe('192.0.2.7');
  });
});
