import { expect, test } from 'vitest';
import { mentions } from '../../src/workflow/mentions.ts';

test.each([
  ['al', 'al is not active in the directory'],
  ['al', 'the last day of al in group/support is 2026-06-30'],
  ['al', 'twice: al, bo'],
  ['al', 'who is "al"?'],
  ['al', 'The way in ends at al.'],
  ['al', 'Al is not active in the directory'],
  ['jane+hr@company.com', 'the last day of jane+hr@company.com in group/support is 2026-06-30'],
  ['o(b', 'o(b is not active in the directory'],
  ['group/support', 'the last day of sam in group/support is 2026-06-30'],
])('%s is spoken of: %s', (name, sentence) => {
  expect(mentions(sentence, name)).toBe(true);
});

test.each([
  ['al', 'sally is not active in the directory'],
  ['al', 'alan is not active in the directory'],
  ['al', 'al@company.com is not active in the directory'],
  ['al', 'al.bundy is not active in the directory'],
  ['al', 'al-bundy is not active in the directory'],
  ['al', 'd.al is not active in the directory'],
  ['al', 'alé is not active in the directory'],
  ['al', 'the last day of sam in group/al is 2026-06-30'],
  ['a.b', 'axb is not active in the directory'],
  ['group/support', 'the last day of sam in group/support-de is 2026-06-30'],
])('%s is not spoken of: %s', (name, sentence) => {
  expect(mentions(sentence, name)).toBe(false);
});
