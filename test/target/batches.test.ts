import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batches } from '../../src/target/batches.ts';
import { rfc7644 } from '../../src/target/profile.ts';

const ids = (count: number, letter = 'u') => Array.from({ length: count }, (_, index) => `${letter}${index}`);
const members = (count: number) => ids(count).map((value) => ({ value }));

describe('member edits are cut into requests', () => {
  test.each<[string, object, number, number, readonly number[]]>([
    ['nothing to do is no request', {}, 0, 0, []],
    ['additions are one operation', {}, 100, 0, [1]],
    ['additions by number', { membersPerAddition: 20 }, 45, 0, [1, 1, 1]],
    ['removals are one operation each', {}, 0, 3, [3]],
    ['removals by number', { membersPerRemoval: 1 }, 0, 3, [1, 1, 1]],
    ['removals by operations', { operationsPerRequest: 2 }, 0, 5, [2, 2, 1]],
    ['removals with values are one operation', { memberRemoval: 'value' }, 0, 3, [1]],
    ['additions come first and apart', {}, 2, 3, [1, 3]],
  ])('%s', (_name, limits, added, removed, operations) => {
    const cut = batches({ ...rfc7644, ...limits }, members(added), ids(removed, 'r'));
    expect(cut.map((request) => request.length)).toEqual(operations);
  });

  test('everybody is in exactly one request, and no request is too large', () => {
    fc.assert(
      fc.property(
        fc.nat(120),
        fc.nat(120),
        fc.record({
          membersPerAddition: fc.integer({ min: 1, max: 50 }),
          membersPerRemoval: fc.integer({ min: 1, max: 50 }),
          operationsPerRequest: fc.integer({ min: 1, max: 50 }),
          bytesPerRequest: fc.integer({ min: 1000, max: 3000 }),
        }),
        (added, removed, limits) => {
          const requests = batches({ ...rfc7644, ...limits }, members(added), ids(removed, 'r'));
          const text = JSON.stringify(requests);
          expect(text.match(/"u\d+"/g)?.length ?? 0).toBe(added);
          expect(text.match(/\\"r\d+\\"/g)?.length ?? 0).toBe(removed);
          for (const request of requests) {
            expect(JSON.stringify(request).length).toBeLessThanOrEqual(limits.bytesPerRequest);
            expect(request.length).toBeLessThanOrEqual(limits.operationsPerRequest);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
