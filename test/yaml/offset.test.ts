import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYamlEvents, scalarText, type YamlScalar, yamlEvent } from '../../src/yaml/events.ts';
import { spanInScalar } from '../../src/yaml/offset.ts';
import { anyScalar } from './text.ts';

/** Whatever YAML is made of, the characters around a place say whether it can be the right one. */
describe('the place of a character of a scalar', () => {
  it('is known for every character, and they are in order', () => {
    fc.assert(
      fc.property(anyScalar, (text) => {
        for (const scalar of scalarsOf(text)) {
          const value = scalarText(text, scalar);
          let before = scalar.valueStart;
          for (let offset = 0; offset < value.length; offset++) {
            const span = spanInScalar(text, scalar, { offset, length: 1 });
            const { start = -1, end = -1 } = span ?? {};
            const [character, written] = [value.charAt(offset), text.slice(start, end)];
            const isEscape = /^(''|\\.{1,9})$/s.test(written);
            const isBreak = /^[\r\n]?$/.test(written) && /^[ \n]$/.test(character);
            expect({ character, written, fits: written === character || isEscape || isBreak }).toMatchObject({
              fits: true,
            });
            expect(start).toBeGreaterThanOrEqual(before);
            before = start;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    { part: 'a word', scalar: '>\n  title eq\n  [nobody] and\n', offset: 9, length: 6 },
    { part: 'a text over lines', scalar: '>\n  title eq ["Tier\n  1"]\n', offset: 9, length: 8 },
    { part: 'a line break', scalar: '|\n  title eq[\n]  nobody\n', offset: 8, length: 1 },
    { part: 'one of several line breaks', scalar: '>\n  title\n[\n]\n  eq\n', offset: 5, length: 1 },
    { part: 'a word below a key with signs', scalar: '"a| # b": >\n  title\n  [eq]\n', offset: 6, length: 2 },
    { part: 'an escape', scalar: '"title eq\n  [\\U0001F642] x"', offset: 9, length: 2 },
    {
      part: 'all up to a last break that has no line behind it',
      scalar: '|\n  [title\n  eq]\n',
      offset: 0,
      length: 9,
    },
  ])('covers $part and no more', ({ scalar: marked, offset, length }) => {
    const text = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const scalar = scalarsOf(text).at(-1);
    const span = scalar && spanInScalar(text, scalar, { offset, length });
    expect(span).toEqual({ start, end: marked.indexOf(']') - 1 });
  });

  it('is not guessed where the style is in doubt', () => {
    const text = '"a > # b": |\n  title\n  eq\n';
    const scalar = scalarsOf(text).at(-1);
    expect(scalar && scalarText(text, scalar)).toBe('title\neq\n');
    expect(scalar && spanInScalar(text, scalar, { offset: 6, length: 2 })).toBeUndefined();
  });
});

function scalarsOf(text: string): readonly YamlScalar[] {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) return [];
  return parsed.events.flatMap((event) =>
    event.type === yamlEvent.SCALAR && event.valueStart >= 0 ? [event] : [],
  );
}
