import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/scim/canonical-json.ts';

test('canonical JSON sorts keys at every level, keeps lists and drops what is undefined', () => {
  const value = { b: [2, { z: 1, a: undefined, y: null }], a: 'ü"', '10': true, '9': 0 };
  expect(canonicalJson(value)).toBe('{"10":true,"9":0,"a":"ü\\"","b":[2,{"y":null,"z":1}]}');
});
