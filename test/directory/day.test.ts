import { expect, test } from 'vitest';
import { dayAt, daysAfter } from '../../src/directory/day.ts';

test('a day is one of UTC, wherever the machine stands', () => {
  expect(dayAt(Date.parse('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
  expect(dayAt(Date.parse('2026-11-23T00:30:00+02:00'))).toBe('2026-11-22');
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-10-20', 14, '2026-11-03'],
])('%s and %i days more', (day, days, after) => {
  expect(daysAfter(day, days)).toBe(after);
});
