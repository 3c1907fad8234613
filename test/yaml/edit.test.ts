import { describe, expect, test } from 'vitest';
import { editYaml, type YamlEdit } from '../../src/yaml/edit.ts';

const insert = (
  path: string,
  index: number,
  value: string | Record<string, string>,
  remark?: string,
): YamlEdit => ({
  kind: 'insert',
  path: path.split('.'),
  index,
  item: { value, ...(remark !== undefined && { remark }) },
});
const remove = (path: string): YamlEdit => ({ kind: 'remove', path: path.split('.') });
const set = (path: string, value: string | number | boolean | null | object, after?: string): YamlEdit => ({
  kind: 'set',
  path: path.split('.'),
  value: value as string,
  ...(after !== undefined && { after }),
});

function edited(text: string, ...edits: readonly YamlEdit[]): string {
  const editing = editYaml(text, edits);
  if (!editing.ok)
    throw new Error(
      editing.refusals.map(({ reason, at }) => `${reason} ${text.slice(at.start, at.end)}`).join('\n'),
    );
  return editing.text;
}

const list = `# the file
people:   # everybody
  - ana   # first

  # about cleo
  - "cleo"
  -   { user: dan,  until: 2026-01-01 } # on leave
other: &x [ 1 ]
`;

describe('lists in lines', () => {
  test('an item in the middle', () => {
    expect(edited(list, insert('people', 1, 'bob'))).toBe(list.replace('# first\n', '# first\n  - bob\n'));
  });
  test('an item at the front, behind the comments that stand above the list', () => {
    expect(edited(list, insert('people', 0, 'abe'))).toBe(list.replace('  - ana', '  - abe\n  - ana'));
  });
  test('items at the end, with a comment of their own', () => {
    expect(edited(list, insert('people', 3, { id: '42' }, 'Eve'), insert('people', 3, 'f: g'))).toBe(
      list.replace('# on leave\n', '# on leave\n  - { id: "42" } # Eve\n  - "f: g"\n'),
    );
  });
  test('an item goes with the comment behind it; comments on their own lines stay', () => {
    expect(edited(list, remove('people.0'), remove('people.1'))).toBe(
      list.replace('  - ana   # first\n', '').replace('  - "cleo"\n', ''),
    );
  });
  test('the last item leaves an empty list behind the key, and before its comment', () => {
    expect(edited(list, remove('people.0'), remove('people.1'), remove('people.2'))).toBe(
      '# the file\npeople: []   # everybody\n\n  # about cleo\nother: &x [ 1 ]\n',
    );
  });
  test('all items go and one comes', () => {
    expect(edited('a:\n- b\n- c\n', remove('a.0'), remove('a.1'), insert('a', 2, 'd'))).toBe('a:\n- d\n');
  });
  test('an anchor that nobody uses stays in front of what is empty', () => {
    expect(edited('a: &a # c\n  - b\n', remove('a.0'))).toBe('a: &a [] # c\n');
  });
  test('an item of several lines goes as a whole', () => {
    expect(edited('a:\n  -\n    user: b # x\n    # y\n    until: c # z\n  - d\n', remove('a.0'))).toBe(
      'a:\n  - d\n',
    );
  });
  test('an empty list becomes one in lines', () => {
    expect(
      edited('g:\n  a: [] # nobody\n  b: 1\n', insert('g.a', 0, 'x', 'new'), insert('g.a', 0, 'z')),
    ).toBe('g:\n  a: # nobody\n    - x # new\n    - z\n  b: 1\n');
  });
  test('a list that is not there is written behind its sibling, indented as the lists beside it', () => {
    const text = 'g:\n  a:\n  - x\n  b: 1\n';
    expect(
      edited(text, { kind: 'insert', path: ['g', 'c'], index: 0, item: { value: 'z' }, after: 'a' }),
    ).toBe('g:\n  a:\n  - x\n  c:\n  - z\n  b: 1\n');
  });
  test('new texts have the quotes that the others have', () => {
    expect(edited("a:\n  - 'b'\n  - 'c'\n", insert('a', 2, "it's"))).toBe(
      "a:\n  - 'b'\n  - 'c'\n  - 'it''s'\n",
    );
  });
});

describe('lists in brackets', () => {
  test.each([
    ['at the end', 'a: [b,  c] # d\n', [insert('a', 2, 'x, y')], 'a: [b,  c,  "x, y"] # d\n'],
    ['at the front', 'a: [ b ]\n', [insert('a', 0, 'x')], 'a: [ x, b ]\n'],
    ['out of the middle', 'a: [b, c, d]\n', [remove('a.1')], 'a: [b, d]\n'],
    ['the last one', 'a: [b, {c: d}, ]\n', [remove('a.1')], 'a: [b, ]\n'],
    ['all', 'a: [ b, c ]\n', [remove('a.0'), remove('a.1')], 'a: []\n'],
    ['a mapping without braces', 'a: [b, c: d]\n', [remove('a.1')], 'a: [b]\n'],
    [
      'inside an item, beside one that goes',
      'a: [{ b: 1, c: 2 }, d]\n',
      [remove('a.0.c'), remove('a.1')],
      'a: [{ b: 1 }]\n',
    ],
    ['into an empty one inside braces', 'g: { a: [] }\n', [insert('g.a', 0, 'x')], 'g: { a: [x] }\n'],
    [
      'under a key that is not there',
      'g: { a: 1 }\n',
      [{ ...insert('g.b', 0, 'x'), after: 'a' } as YamlEdit],
      'g: { a: 1, b: [x] }\n',
    ],
  ])('%s', (_name, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });

  const lines = 'a: [\n    b, # one\n    c # two\n  ]\n';
  test.each([
    ['an item of its own line', [remove('a.0')], 'a: [\n    c # two\n  ]\n'],
    ['the last one', [remove('a.1')], 'a: [\n    b, # one\n  ]\n'],
    ['a new last one', [insert('a', 2, 'd')], 'a: [\n    b, # one\n    c, # two\n    d\n  ]\n'],
    ['a new first one', [insert('a', 0, 'd')], 'a: [\n    d,\n    b, # one\n    c # two\n  ]\n'],
    ['the last one replaced', [remove('a.1'), insert('a', 2, 'd')], 'a: [\n    b, # one\n    d\n  ]\n'],
    ['between', [insert('a', 1, 'd')], 'a: [\n    b, # one\n    d,\n    c # two\n  ]\n'],
  ])('over several lines: %s', (_name, edits, after) => {
    expect(edited(lines, ...edits)).toBe(after);
  });
});

describe('values', () => {
  test.each([
    ['a word', 'a: b   # c\n', [set('a', 'd')], 'a: d   # c\n'],
    ['quotes stay', 'a: \'b\'\nc: "d"\n', [set('a', 'x'), set('c', 'y')], 'a: \'x\'\nc: "y"\n'],
    ['quotes come where they are needed', 'a: b\n', [set('a', 'yes')], 'a: "yes"\n'],
    ['a number keeps no quotes', 'a: "b"\n', [set('a', 4)], 'a: 4\n'],
    ['nothing', 'a: b\n', [set('a', null)], 'a: null\n'],
    ['a text in lines', 'a: |\n  b\n  c\nd: 1\n', [set('a', 'x')], 'a: x\nd: 1\n'],
    [
      'a list in lines becomes a short one',
      'a: # c\n  - b\nd: 1\n',
      [set('a', ['x', 1])],
      'a: [x, 1] # c\nd: 1\n',
    ],
    [
      'of a mapping only the keys that differ',
      'a:\n  b: 1 # x\n  c: 2\n',
      [set('a', { b: 1, d: 3 })],
      'a:\n  b: 1 # x\n  d: 3\n',
    ],
    [
      'a name becomes a mapping',
      'a:\n  - b # x\n',
      [set('a.0', { user: 'b', from: '2027-01-01' })],
      'a:\n  - { user: b, from: 2027-01-01 } # x\n',
    ],
    [
      'a key that is not there',
      'g:\n  a:\n    - b\n  c: 1',
      [set('g.d', true, 'a')],
      'g:\n  a:\n    - b\n  d: true\n  c: 1',
    ],
    ['an alias becomes a value', 'a: &a b\nc: *a\n', [set('c', 'd')], 'a: &a b\nc: d\n'],
    [
      'nothing where there was nothing but a key',
      'a:\n  b:\n  c: 1\n',
      [set('a.b', 'x')],
      'a:\n  b: x\n  c: 1\n',
    ],
  ])('%s', (_name, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });

  test('what is so already is not written again', () => {
    const text = 'a: "b"  # c\n';
    expect(edited(text, set('a', 'b'))).toBe(text);
  });
});

describe('entries', () => {
  test.each([
    ['in lines', 'a: 1 # x\nb: 2\n', [remove('a')], 'b: 2\n'],
    ['in braces', 'a: { b: 1, c: 2 }\n', [remove('a.b')], 'a: { c: 2 }\n'],
    ['the last one', 'g:\n  a:\n    b: 1\nh: 2\n', [remove('g.a')], 'g: {}\nh: 2\n'],
    [
      'the first one behind a dash',
      'a:\n  - until: 1 # x\n    user: 2\n',
      [remove('a.0.until')],
      'a:\n  - user: 2\n',
    ],
    [
      'the second one behind a dash',
      'a:\n  - user: 2 # y\n    until: 1 # x\n',
      [remove('a.0.until')],
      'a:\n  - user: 2 # y\n',
    ],
    ['a key in quotes', 'a:\n  "b c": 1\n  007: 2\n', [remove('a.b c'), set('a.007', 3)], 'a:\n  007: 3\n'],
  ])('%s', (_name, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
  });
});

test.each([
  ['breaks of Windows', 'a:\r\n  - b # c\r\n  - d\r\ne: f\r\n', 'a:\r\n  - b # c\r\n  - x\r\ne: f\r\n'],
  ['a byte order mark', '\uFEFFa:\n  - b # c\n  - d\ne: f\n', '\uFEFFa:\n  - b # c\n  - x\ne: f\n'],
  ['no break at the end', 'a:\n  - b # c\n  - d', 'a:\n  - b # c\n  - x'],
])('%s', (_name, before, after) => {
  expect(edited(before, remove('a.1'), insert('a', 2, 'x'))).toBe(after);
});

describe('what is refused', () => {
  const refused = (text: string, ...edits: readonly YamlEdit[]) => {
    const editing = editYaml(text, edits);
    return editing.ok
      ? editing.text
      : editing.refusals.map((refusal) => [
          refusal.reason,
          text.slice(refusal.at.start, refusal.at.end),
          ...(refusal.reason === 'shared' ? [text.slice(refusal.other.start, refusal.other.end)] : []),
        ]);
  };

  test.each([
    ['through the alias', 'a: &t\n  - x\nb: *t\n', [remove('b.0')], ['shared', '*t', '- x']],
    ['through the anchor', 'a: &t\n  - x\nb: *t\n', [insert('a', 1, 'y')], ['shared', '- x', '*t']],
    ['an anchor above', 'a: &t { l: [x] }\nb: *t\n', [remove('a.l.0')], ['shared', '{ l: [x] }', '*t']],
    [
      'an anchor inside of what goes',
      'a:\n  - &j jane\nb:\n  - *j\n',
      [remove('a.0')],
      ['shared', 'jane', '*j'],
    ],
  ])('a value that stands twice: %s', (_name, text, edits, refusal) => {
    expect(refused(text, ...edits)).toEqual([refusal]);
  });

  test('an item that is an alias itself may go', () => {
    expect(refused('a:\n  - &j jane\nb:\n  - *j\n  - sam\n', remove('b.0'))).toBe(
      'a:\n  - &j jane\nb:\n  - sam\n',
    );
  });

  test('an anchor and all its aliases in what goes', () => {
    expect(refused('a:\n  b: [&j jane, *j]\n  c: 1\n', remove('a.b'))).toBe('a:\n  c: 1\n');
  });

  test.each([
    ['items of several lines that share some', 'a: [b,\n  c, d]\n', [remove('a.1')]],
    ['a path that leads nowhere', 'a: 1\n', [remove('b')]],
    ['inside a text', 'a: b\n', [remove('a.c')]],
  ])('a form that is not edited: %s', (_name, text, edits) => {
    expect(refused(text, ...edits)).toEqual([['form', expect.any(String)]]);
  });
});
