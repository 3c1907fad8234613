import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdoptionShown,
  renderAdoption,
  renderAdoptionOutcome,
  renderAdoptionProposal,
} from '../../src/render/drift-adoption.ts';
import { lineChanges } from '../../src/render/drift-lines.ts';
import { withoutColour } from '../../src/render/layout.ts';

const drawing = { paint: withoutColour, width: 120 };

const adoption = (more: Partial<AdoptionShown> = {}): AdoptionShown => ({
  adopted: [{}],
  leftovers: [
    { address: 'group/night', what: '"Night" is not in the directory', why: 'delete it, or apply' },
  ],
  files: [{ path: 'a.yaml', before: 'a:\n  - b\n', after: 'a:\n  - c\n  - d\n' }],
  pending: 2,
  ...more,
});

describe('an adoption', () => {
  test('shows each line that is written, what is left and why', () => {
    expect(renderAdoption(adoption(), drawing)).toMatchInlineSnapshot(`
      "a.yaml
          2  -   - b
          2  +   - c
          3  +   - d

      Left:
          group/night  "Night" is not in the directory  delete it, or apply

      Adopted: 1 difference in 1 file; 1 left as it is; 2 pending, for which the manifest stands.
      "
    `);
  });

  test('is proposed before it is written, and summed up for whoever saw the proposal', () => {
    expect(renderAdoptionProposal(adoption(), drawing)).toContain('To be adopted: 1 difference in 1 file;');
    const outcome = renderAdoptionOutcome(adoption({ until: '2026-12-31' }), drawing);
    expect(outcome).toContain('Tolerated until 2026-12-31: 1 difference in 1 file;');
    expect(outcome).not.toContain('a.yaml');
  });

  test('says when there is nothing to write', () => {
    const nothing = adoption({ adopted: [], files: [], leftovers: [], pending: 0 });
    expect(renderAdoption(nothing, drawing)).toBe('Nothing to write.\n');
  });

  test('does not let a line of a file speak to the terminal', () => {
    const after = `a: "\u001b[2J\u202e"\n`;
    const shown = renderAdoption(adoption({ files: [{ path: 'a\u0007', before: '', after }] }), drawing);
    expect(shown).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });
});

describe('the lines by which a text became another', () => {
  const anyText = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
    .map((lines) => lines.map((line) => `${line}\n`).join(''));

  const linesOf = (text: string) => text.split('\n').slice(0, -1);

  test('make the one of the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = lineChanges(before, after);
        const gone = new Set(changes.filter(({ sign }) => sign === '-').map(({ line }) => line));
        const come = new Set(changes.filter(({ sign }) => sign === '+').map(({ line }) => line));
        const kept = linesOf(before).filter((_, at) => !gone.has(at + 1));
        expect(kept).toEqual(linesOf(after).filter((_, at) => !come.has(at + 1)));
        for (const { sign, line, text } of changes) {
          expect(linesOf(sign === '-' ? before : after)[line - 1]).toBe(text);
        }
      }),
    );
  });

  test('are none for the same text, and the one that was put in', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, tail) => {
        expect(lineChanges(head, head)).toEqual([]);
        const line = linesOf(head).length + 1;
        expect(lineChanges(`${head}${tail}`, `${head}new\n${tail}`)).toEqual([
          { sign: '+', line, text: 'new' },
        ]);
      }),
    );
  });
});
