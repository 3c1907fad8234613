import fc from 'fast-check';
import { stringify } from 'yaml';

/** Texts as people put them into manifests, and texts that YAML makes it easy to get wrong. */
const scalar = fc.oneof(
  fc.constantFrom(
    'jane.roe@company.com',
    'Support Tier 1',
    '@cc-platform',
    '25%',
    '2026-12-31',
    'yes',
    'no',
    'on',
    'null',
  ),
  fc.constantFrom(
    '~',
    '',
    '007',
    '0x10',
    '1_000',
    '1e3',
    '.5',
    '+1',
    '0o14',
    '.inf',
    '-.INF',
    '.NaN',
    'True',
    'FALSE',
    'Null',
  ),
  fc.constantFrom(
    'a: b',
    '# no comment',
    '*star',
    '&and',
    '- dash',
    "it's",
    'say "hi"',
    'title eq "Agent"',
    'Zürich',
    '🙂 ok',
  ),
  fc.constantFrom(
    'two\nlines',
    'tab\there',
    ' leading',
    'trailing ',
    '__proto__',
    'constructor',
    '<<',
    '=',
    '|',
    '>',
    '%',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A key of several lines is printed in a way that only its own parser reads. */
const key = scalar.filter((text) => !/[\n\r]/.test(text));

const plain = fc.oneof(
  { weight: 5, arbitrary: scalar },
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.constant(null),
);

const { document } = fc.letrec<{ node: unknown; document: Record<string, unknown> }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    plain,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
  document: fc.dictionary(key, tie('node'), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
}));

const style = fc.record({
  indent: fc.integer({ min: 2, max: 4 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  singleQuote: fc.constantFrom(true, false, null),
  collectionStyle: fc.constantFrom('any', 'flow'),
  aliasDuplicateObjects: fc.constant(false),
} as const);

/** YAML texts of manifest-like values in every style. */
export const yamlText = fc.tuple(document, style, fc.boolean()).map(([value, options, windows]) => {
  const text = stringify(value, options);
  return windows ? text.replaceAll('\n', '\r\n') : text;
});

/** For the other parser, which would turn the key 007 into 7. */
export const keysAsWritten = { stringKeys: true } as const;

const yamlish = fc.string({
  unit: fc.constantFrom(...'ab\\\'": #\t\n', ' ', '\n  ', '\n   ', '\r\n  ', '\\\n  ', '\\x41', "''", '🙂'),
  maxLength: 24,
});

/** A value in any style, most of them YAML; some are none, and then say nothing. */
export const anyScalar = fc.oneof(
  yamlish.map((text) => `a: b${text}`),
  yamlish.map((text) => `a: '${text.replaceAll(/'+/g, "''")}'`),
  yamlish.map((text) => `a: "${text.replaceAll(/(?<!\\)"/g, '\\"')}"`),
  fc
    .tuple(fc.constantFrom('|', '>', '|2', '>1-', '>+', '|-', '>+3 # b'), yamlish)
    .map(([header, text]) => `a: ${header}\n  ${text}`),
);
