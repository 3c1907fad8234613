import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { renderJson } from '../../src/render/json.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { columns, printable, wrap } from '../../src/render/printable.ts';
import { renderPlan } from '../../src/render/text.ts';
import { addition, at, change, entry, grant, ground, lost, members, person, plan, removal } from './plan.ts';

/** What a terminal acts on or hides: control characters, line separators, bidi controls, invisible characters. */
const dangerous =
  /[^\P{Cc}\n]|[\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u{e0001}-\u{e007f}]/u;

test.each([
  ['a colour escape', 'red\u001b[31m', 'red\\u{1b}[31m'],
  ['a right-to-left override', 'cod\u202eexe', 'cod\\u{202e}exe'],
  ['an isolate', 'a\u2066b', 'a\\u{2066}b'],
  ['a line break', 'one\ntwo\r', 'one\\ntwo\\r'],
  ['a C1 control', 'a\u009bb', 'a\\u{9b}b'],
  ['a zero width space', 'ad\u200bmin', 'ad\\u{200b}min'],
  ['a joiner in a Latin name', 'ad\u200dmin', 'ad\\u{200d}min'],
  ['a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
  ['half a surrogate pair', 'a\ud800b', 'a\\u{d800}b'],
  ['a soft hyphen', 'ad\u00admin', 'ad\\u{ad}min'],
])('%s is made visible', (_name, text, expected) => {
  expect(printable(text)).toBe(expected);
});

test.each([
  ['Persian, with a joiner', 'می\u200cخواهم'],
  ['a family of emoji', '👩\u200d👩\u200d👧'],
  ['a heart with its selector', '❤\ufe0f'],
  ['accents', 'Zoë Müller-Łukasiewicz'],
  ['Chinese', '李伟'],
])('%s stays as it is', (_name, text) => {
  expect(printable(text)).toBe(text);
});

const hostile = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });

test('nothing a directory or a manifest contains reaches the terminal as a command', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const value = plan({
        changes: [
          change({
            displayName: text,
            attributes: [{ path: 'displayName', before: text, after: `${text}!` }],
            members: members(
              1,
              [{ ...addition('jane', entry(9, { reason: text })), name: text, displayName: text }],
              [{ ...removal('sam'), name: text, displayName: text }],
            ),
          }),
        ],
        users: [
          person('jane', {
            userName: text,
            displayName: text,
            attributes: [{ path: text, before: [text], after: text, mapping: text, row: text }],
            grants: [grant(text, { grounds: [ground(9, text, { through: text })] }), lost(text, text)],
          }),
        ],
        waivers: [
          { rule: 'allow', user: text, until: text, reason: text, owner: text, source: at(1), used: false },
        ],
        blocked: [
          {
            rule: 'role-allow',
            summary: text,
            addresses: [text],
            skips: [{ address: text, grants: [text] }],
          },
        ],
        undeclared: [{ id: text, displayName: text }],
        warnings: [{ code: 'inactive-member', summary: text, advice: text, source: { file: text, line: 1 } }],
      });
      for (const by of ['group', 'user'] as const) {
        expect(renderPlan(value, { paint: withoutColour, width: 80, by, ids: true })).not.toMatch(dangerous);
      }
    }),
  );
});

test('nor through a diagnostic', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const range = { file: text, line: 1, column: 1, endColumn: 3 };
      const drawn = renderDiagnostics(
        [
          {
            code: 'unknown-key',
            severity: 'error',
            summary: text,
            detail: text,
            range,
            frame: { firstLine: 1, lines: [text] },
            related: [{ message: text, range }],
            expected: text,
            suggestion: text,
            advice: text,
          },
        ],
        { paint: withoutColour, width: 80 },
      );
      expect(drawn).not.toMatch(dangerous);
    }),
  );
});

test('JSON means the same after what is dangerous in it was escaped', () => {
  fc.assert(
    fc.property(fc.jsonValue(), hostile, (value, text) => {
      const json = renderJson({ value, text });
      expect(json).not.toMatch(dangerous);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value, text })));
    }),
  );
});

test.each([
  ['plain', 5],
  ['李伟', 4],
  ['Zoë', 3],
  ['Zoe\u0308', 3],
  ['한국', 4],
])('%s takes %i columns', (text, expected) => {
  expect(columns(text)).toBe(expected);
});

test('wrapping keeps every word and no line is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
      fc.integer({ min: 12, max: 60 }),
      (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      },
    ),
  );
});
