import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateKey } from '../../src/manifest/rollcall.validator.gen.js';
import { keyMaker } from '../../src/manifest/write-key.ts';

test.each([
  ['Support (EMEA)', 'support-emea'],
  ['  --Tier 1--  ', 'tier-1'],
  ['Équipe Générale', 'equipe-generale'],
  ['007', '007'],
  ['支援', '支援'],
  ['℡ Hotline', 'tel-hotline'],
  ['👩‍💻', 'group'],
  ['__proto__', 'proto'],
])('%s becomes %s', (displayName, key) => {
  expect(keyMaker([])(displayName)).toBe(key);
});

test('a key that is in use is given to nobody else, in any case of its letters', () => {
  const makeKey = keyMaker(['Support', 'support-3']);
  expect(['Support', 'support!', 'SUPPORT', 'Support 3'].map(makeKey)).toEqual([
    'support-2',
    'support-4',
    'support-5',
    'support-3-2',
  ]);
});

test('whatever the names, keys are valid, fit into a file name, and no two are alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 })), (names) => {
      const keys = names.map(keyMaker([]));
      const own = keyMaker([]);
      const together = names.map(own);
      expect(new Set(together.map((key) => key.normalize('NFC').toLowerCase())).size).toBe(names.length);
      for (const key of [...keys, ...together]) {
        expect(validateKey(key)).toBe(true);
        expect(Buffer.byteLength(`${key}.yaml`)).toBeLessThan(256);
      }
    }),
  );
});
