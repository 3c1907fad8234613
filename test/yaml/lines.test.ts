import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesIn } from '../../src/yaml/lines.ts';

it('counts lines as an editor does, however they end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '🙂', '\n', '\r\n'), maxLength: 40 });
  fc.assert(
    fc.property(text, (written) => {
      const lineAt = linesIn(written);
      for (let offset = 0; offset <= written.length; offset++) {
        const before = written.slice(0, offset).split('\n');
        expect(lineAt(offset)).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
      }
    }),
  );
});
