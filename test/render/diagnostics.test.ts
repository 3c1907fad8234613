import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { renderDiagnosticsJson } from '../../src/render/json.ts';
import { withoutColour } from '../../src/render/layout.ts';

const render = (diagnostics: readonly Diagnostic[], width = 80) =>
  renderDiagnostics(diagnostics, { paint: withoutColour, width });

const unknownKey: Diagnostic = {
  code: 'unknown-key',
  severity: 'error',
  summary: 'unknown key "membrs"',
  range: { file: 'directory/support.yaml', line: 9, column: 5, endColumn: 11 },
  frame: { firstLine: 8, lines: ['    displayName: Support', '    membrs:', '      - jane@company.com'] },
  expected:
    'one of displayName, externalId, members, membership, owner, except, previously, allowEmpty, protect',
  suggestion: 'members',
};

test('a fault is shown in its place, with what was expected and the nearest right word', () => {
  expect(render([unknownKey])).toMatchInlineSnapshot(`
    "Error: unknown key "membrs" [unknown-key]
      --> directory/support.yaml:9:5
       |
     8 |     displayName: Support
     9 |     membrs:
       |     ^^^^^^
    10 |       - jane@company.com
       = expected one of displayName, externalId, members, membership, owner,
         except, previously, allowEmpty, protect
       = did you mean "members"?

    1 error.
    "
  `);
});

test('other places, more sentences and the way on follow', () => {
  const twice: Diagnostic = {
    code: 'declared-twice',
    severity: 'warning',
    summary: 'group support is declared twice',
    detail: 'Both files are included.',
    range: { file: 'b.yaml', line: 3, column: 1 },
    related: [{ message: 'first declared here', range: { file: 'a.yaml', line: 1, column: 3 } }],
    advice: 'Keep one.',
  };
  expect(render([unknownKey, twice, twice]).split('\n\n').slice(1).join('\n\n')).toMatchInlineSnapshot(`
    "Warning: group support is declared twice [declared-twice]
     --> b.yaml:3:1
      = Both files are included.
      = first declared here: a.yaml:1:3
      = Keep one.

    Warning: group support is declared twice [declared-twice]
     --> b.yaml:3:1
      = Both files are included.
      = first declared here: a.yaml:1:3
      = Keep one.

    1 error, 2 warnings.
    "
  `);
});

/** The text of the line, the columns of the fault, and the carets beneath. */
test.each([
  ['after a tab', '\tmembrs:', 2, 8, '    ^^^^^^'],
  ['after wide characters', '李伟: x', 5, 6, '      ^'],
  ['on a wide character', 'a李', 2, 3, ' ^^'],
  ['without an end', 'abc', 2, undefined, ' ^'],
  ['past the end of the line', 'ab', 3, undefined, '  ^'],
  ['at an escaped character', 'a\u202eb', 3, 4, '         ^'],
])('carets stand under the fault %s', (_name, text, column, endColumn, expected) => {
  const range = { file: 'a.yaml', line: 1, column, ...(endColumn !== undefined && { endColumn }) };
  const lines = render([{ ...unknownKey, range, frame: { firstLine: 1, lines: [text] } }]).split('\n');
  expect(lines[4]).toBe(`  | ${expected}`);
});

test('a fault over several lines is marked to the end of its first', () => {
  const range = { file: 'a.yaml', line: 1, column: 3, endLine: 2, endColumn: 2 };
  const lines = render([{ ...unknownKey, range, frame: { firstLine: 1, lines: ['ab cd', 'ef'] } }]).split(
    '\n',
  );
  expect(lines[4]).toBe('  |   ^^^');
});

test.each([
  [1, 0, '1 error.'],
  [3, 1, '3 errors, 1 warning.'],
  [0, 2, '2 warnings.'],
])('%i errors and %i warnings are counted', (errors, warnings, expected) => {
  const of = (severity: Diagnostic['severity'], number: number) =>
    Array.from({ length: number }, () => ({ ...unknownKey, severity }));
  expect(
    render([...of('error', errors), ...of('warning', warnings)])
      .trimEnd()
      .split('\n')
      .at(-1),
  ).toBe(expected);
});

test('nothing is said about nothing', () => {
  expect(render([])).toBe('');
});

test('as JSON they carry a format version', () => {
  expect(JSON.parse(renderDiagnosticsJson([unknownKey]))).toEqual({
    document: 'diagnostics',
    formatVersion: 1,
    diagnostics: [unknownKey],
  });
});
