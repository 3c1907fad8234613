import fc from 'fast-check';

/** A manifest whose scope is a faulty filter in any style of scalar; an arrow stands before the word at fault. */
export const markedFilter = fc
  .tuple(fc.constantFrom('plain', 'single', 'double', 'literal', 'folded'), fc.boolean())
  .chain(([style, windows]) =>
    scalars[style].map((scalar) => {
      const text = `version: 1\nscope:\n  groups: ${scalar}\n`;
      return windows ? text.replaceAll('\n', '\r\n') : text;
    }),
  );

const condition = fc.constantFrom(
  ['name', 'eq', '"Tier"'],
  ['name', 'eq', '"it\'s"'],
  ['title', 'co', '"a\\"b"'],
  ['title', 'pr'],
  ['(name', 'eq', '"Zürich🙂")'],
);

/** The words of a filter, of which one is no value. */
const words = fc
  .tuple(fc.array(condition, { maxLength: 3 }), fc.array(condition, { maxLength: 2 }))
  .map(([before, after]) => [
    ...before.flatMap((parts) => [...parts, 'and']),
    'title',
    'eq',
    '→nobody',
    ...after.flatMap((parts) => ['or', ...parts]),
  ]);

/** Words with something between each two of them. */
function joined(text: fc.Arbitrary<readonly string[]>, gap: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return text.chain((parts) =>
    fc
      .array(gap, { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => `${index === 0 ? '' : gaps[index]}${part}`).join('')),
  );
}

const flowGap = fc.constantFrom(' ', '  ', '\n    ', ' \t\n   ', '\n\n    ', ' \n   \t\n\n      \t');
const escapedGap = fc.constantFrom(' \\\n    ', '\\\n    \\ ', '\\n', '\\x20\n   ', '\\t');

/** Any character may be written as an escape, and a word may go on in the next line. */
const escaped = words.chain((parts) =>
  fc.tuple(
    ...parts.map((part) =>
      fc
        .array(fc.nat({ max: 15 }), { minLength: part.length, maxLength: part.length })
        .map((choices) =>
          [...part].map((character, index) => written(character, choices[index], index)).join(''),
        ),
    ),
  ),
);

function written(character: string, choice: number | undefined, index: number): string {
  if (character === '→') return character;
  const code = character.codePointAt(0) ?? 0;
  if (choice === 0 && code < 0x100) return `\\x${hex(code, 2)}`;
  if (choice === 1 && code < 0x10000) return `\\u${hex(code, 4)}`;
  if (choice === 2) return `\\U${hex(code, 8)}`;
  const shortly = /["\\]/.test(character) ? `\\${character}` : character;
  // Never before a word: the break would take the blank with it.
  return choice === 3 && index > 1 ? `\\\n      ${shortly}` : shortly;
}

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

const chomping = fc.constantFrom('', '-', '+');
const comment = fc.constantFrom('', '  ', ' # who > what', ' #|');

/** Lines of a block, the first of them perhaps indented further when the indentation is said. */
function block(indicator: '|' | '>'): fc.Arbitrary<string> {
  return fc.option(fc.integer({ min: 1, max: 4 })).chain((indentation) => {
    const indent = ' '.repeat(2 + (indentation ?? 3));
    const gap = fc.constantFrom(
      ...[' ', '  ', `\n${indent}`, ` \n${indent}`, `\n\n${indent}`],
      ...[`\n${indent}  `, `\n${indent}\t`, `\n \n\n${indent}`, `\n${indent}   \n${indent}`],
    );
    const first = indentation === null ? ['', '\n', '  \n\n'] : ['', '\n', '  ', `\n${indent}\t\n`];
    return fc
      .tuple(
        chomping,
        comment,
        fc.constantFrom(...first),
        joined(words, gap),
        fc.constantFrom('', '\n', '\n \n'),
      )
      .map(([chomp, note, before, text, after]) => {
        const [lead, more] = /^( *)$/.test(before) ? ['', before] : [before, ''];
        return `${indicator}${indentation ?? ''}${chomp}${note}\n${lead}${indent}${more}${text}${after}`;
      });
  });
}

const scalars = {
  plain: joined(
    words.filter((parts) => !/^[("]/.test(parts[0] ?? '')),
    flowGap,
  ),
  single: joined(words, flowGap).map((text) => `'${text.replaceAll("'", "''")}'`),
  double: joined(escaped, fc.oneof(flowGap, escapedGap)).map((text) => `"${text}"`),
  literal: block('|'),
  folded: block('>'),
} as const;
