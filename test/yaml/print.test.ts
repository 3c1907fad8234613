import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrintableYaml, printYaml } from '../../src/yaml/print.ts';
import { readYaml } from '../../src/yaml/read.ts';

test('reads like what a person would write', () => {
  const text = printYaml([
    {
      key: 'groups',
      value: {
        mapping: [
          {
            key: '007',
            remarks: ['A licence to plan.'],
            value: {
              mapping: [
                { key: 'displayName', value: 'yes' },
                {
                  key: 'members',
                  value: {
                    items: [
                      { value: 'jane@company.com' },
                      { value: { id: '42' }, remark: 'Jane Roe, no userName' },
                    ],
                  },
                },
                { key: 'except', value: { items: [] } },
                { key: 'allowEmpty', value: true },
              ],
            },
          },
        ],
      },
    },
  ]);
  expect(text).toBe(`groups:
  # A licence to plan.
  "007":
    displayName: "yes"
    members:
      - jane@company.com
      - { id: "42" } # Jane Roe, no userName
    except: []
    allowEmpty: true
`);
});

/** Words that mean something else without quotes, and texts of every kind. */
const anyText = fc
  .oneof(
    fc.constantFrom(
      ...[
        'yes',
        'No',
        'on',
        'null',
        '~',
        'true',
        '0042',
        '1e3',
        '0x1F',
        '1_000',
        '12:30',
        '2026-12-31',
        '.inf',
      ],
      ...[
        '-',
        '- a',
        '? a',
        'a: b',
        'a #b',
        '#a',
        '&a',
        '*a',
        '!a',
        '|',
        '>',
        '%a',
        '@a',
        '`a',
        '{a}',
        '[a]',
      ],
      ...[
        '<<',
        '=',
        "'",
        '"',
        "it's",
        'a\\b',
        ' a',
        'a ',
        '',
        '---',
        '...',
        'é',
        'e\u0301',
        '支援',
        '👩‍💻',
        ',',
      ],
    ),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  )
  .filter(isPrintableYaml);

test('every printable text comes back to the letter, as a value, as a key, in a list and beside any comment', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (text, remark) => {
      const printed = printYaml(
        [
          { key: 'value', value: text, remarks: [remark] },
          {
            key: 'list',
            value: {
              items: [
                { value: text, remark },
                { value: { id: text }, remark },
              ],
            },
          },
          { key: `k${text}`, value: { mapping: [{ key: 'inner', value: text }] } },
        ],
        2,
      );
      const expected = { value: text, list: [text, { id: text }], [`k${text}`]: { inner: text } };
      expect(await readYaml(printed, 'a manifest')).toEqual({ ok: true, value: expected });
    }),
    { numRuns: 500 },
  );
});

test.each(['a\nb', '\u0000', '\ud800', '\u2028', '\uffff', '\ufeff', '\u202e'])(
  '%j is not printable',
  (text) => {
    expect(isPrintableYaml(text)).toBe(false);
  },
);

test('a comment never becomes content, whatever is in it', async () => {
  const printed = printYaml([{ key: 'a', value: 'b', remarks: ['x\nc: d', 'y\u2028e: f\r\ng: h\uffff'] }]);
  expect(await readYaml(printed, 'a manifest')).toEqual({ ok: true, value: { a: 'b' } });
});
