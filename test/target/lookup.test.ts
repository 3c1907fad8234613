import { expect, test } from 'vitest';
import { holdsKey } from '../../src/target/lookup.ts';

test.each([
  ['displayName', 'CAF\u00c9', 'cafe\u0301', true],
  ['userName', 'zo\u00eb@x.com', 'Zoe\u0308@x.com', true],
  ['displayName', 'Caf\u00e9', 'Cafe', false],
  ['externalId', 'Caf\u00e9', 'Cafe\u0301', false],
  ['externalId', 'hr-1', 'HR-1', false],
])('%s %j is asked for and %j answers: %s', (attribute, value, held, holds) => {
  expect(holdsKey({ id: '1', [attribute]: held }, { attribute, value })).toBe(holds);
});
