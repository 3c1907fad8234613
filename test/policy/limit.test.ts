import { expect, test } from 'vitest';
import { printLimit } from '../../src/policy/limit.ts';

test.each([
  [{ people: 1 }, '1 person'],
  [{ people: 5, share: 0.25 }, '25 % and 5 people'],
])('%j reads %s', (limit, words) => {
  expect(printLimit(limit)).toBe(words);
});
