import { describe, expect, test } from 'vitest';
import { chooseExternalIdReading, chooseGroupReading, chooseUserReading } from '../../src/target/reading.ts';

/** A first page of 100 has been read; there are `pages` more. */
describe('people', () => {
  test.each([
    // everybody? pages, unresolved, can look up → reading
    [true, 50, 1, true, 'list'],
    [false, 0, 0, true, 'list'],
    [false, 9, 3, true, 'look-up'],
    [false, 9, 9, true, 'list'],
    [false, 9, 200, true, 'list'],
    [false, 9, 3, false, 'list'],
  ] as const)(
    'all %s, %i pages left, %i unresolved, look-up %s: %s',
    (all, remainingPages, unresolved, lookupPossible, reading) => {
      expect(chooseUserReading({ all, remainingPages, unresolved, lookupPossible })).toBe(reading);
    },
  );
});

/** Pages hold 100 people, or 25 with externalId; the first page of 100 has been read. */
describe('everybody, some wanted by externalId', () => {
  test.each([
    // people, wanted by externalId, can look up → reading
    [600, 1, true, 'look-up'],
    [600, 18, true, 'look-up'],
    [600, 19, true, 'list'],
    [600, 1, false, 'list'],
    [100_000, 2_000, true, 'look-up'],
    [20, 1, true, 'list'],
  ] as const)('%i people, %i wanted, look-up %s: %s', (total, lookups, lookupPossible, reading) => {
    const remainingPages = Math.ceil((total - 100) / 100);
    const prices = { remainingPages, pagesWithExternalId: Math.ceil(total / 25), lookups, lookupPossible };
    expect(chooseExternalIdReading(prices)).toBe(reading);
  });
});

/** Pages hold 25 groups with members or 100 without. */
describe('groups', () => {
  test.each([
    // groups there, declared; all needed?, can look up → reading
    [40, 36, false, true, 'list-with-members'],
    [500, 500, false, true, 'list-with-members'],
    [500, 5, false, true, 'look-up'],
    [500, 5, true, true, 'list-then-get'],
    [500, 5, false, false, 'list-then-get'],
    [500, 19, false, false, 'list-with-members'],
    [10_000, 2, true, true, 'list-then-get'],
  ] as const)(
    '%i groups, %i declared, all %s, look-up %s: %s',
    (total, declared, all, lookupPossible, reading) => {
      const prices = {
        all,
        lookupPossible,
        remainingPages: Math.ceil((total - 25) / 25),
        barePages: Math.ceil(total / 100),
        membersWanted: declared,
        lookups: declared,
      };
      expect(chooseGroupReading(prices)).toBe(reading);
    },
  );
});
