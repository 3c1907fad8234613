import { describe, expect, test } from 'vitest';
import { insertEntries } from '../../src/yaml/insert.ts';

const entry = { key: 'new', value: 'x' };
const insert = (text: string) => insertEntries(text, 'groups', [entry]);

describe('entries come at the end of their section, and nothing else moves', () => {
  test.each([
    ['an empty text', '', 'groups:\n  new: x\n'],
    ['comments alone', '# nothing yet\n', '# nothing yet\ngroups:\n  new: x\n'],
    ['the last section', 'groups:\n  a: 1\n', 'groups:\n  a: 1\n  new: x\n'],
    ['no line feed at the end', 'groups:\n  a: 1', 'groups:\n  a: 1\n  new: x\n'],
    [
      'another section behind it',
      'groups:\n  a: 1\n\nskills: {}\n',
      'groups:\n  a: 1\n  new: x\n\nskills: {}\n',
    ],
    ['no such section', 'skills:\n  a: 1 # b\n', 'skills:\n  a: 1 # b\ngroups:\n  new: x\n'],
    [
      'an indentation of four, quotes, an anchor and an alias',
      'groups:\n    "a":   &a { b:  1 }\n    c: *a\n',
      'groups:\n    "a":   &a { b:  1 }\n    c: *a\n    new: x\n',
    ],
    [
      'a comment that belongs to the last entry, and one that belongs to the next section',
      'groups:\n  a:\n    - b # c\n    # d\n\n# e\nskills: {}\n',
      'groups:\n  a:\n    - b # c\n    # d\n  new: x\n\n# e\nskills: {}\n',
    ],
    [
      'a text over several lines',
      'groups:\n  a: |\n    b\n\n    c\nskills: {}\n',
      'groups:\n  a: |\n    b\n\n    c\n  new: x\nskills: {}\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(insert(before)).toBe(after);
  });
});

test.each([
  ['braces', 'groups: { a: 1 }\n'],
  ['an alias', 'x: &x\n  a: 1\ngroups: *x\n'],
  ['no mapping', 'groups: [a]\n'],
  ['nothing behind the key', 'groups:\n'],
  ['braces around everything', '{ skills: {} }\n'],
])('%s: nothing can be added by lines', (_name, text) => {
  expect(insert(text)).toBeUndefined();
});
