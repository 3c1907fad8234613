import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, folderOf } from './folder.ts';
import { markedFilter } from './written-filter.ts';

/** In each text the filter's fault is marked by what follows the arrow: the caret must stand exactly there. */
describe('the caret of a filter fault', () => {
  it.each([
    { style: 'plain', scalar: 'title eq →nobody' },
    { style: 'in single quotes', scalar: "'name eq \"it''s\" and title eq →nobody'" },
    { style: 'in double quotes', scalar: '"title eq \\"Agent\\" and title eq →nobody"' },
    {
      style: 'in double quotes with escapes',
      scalar: '"name eq \\"\\x41\\u00e9\\U0001F642\\" and title eq →nobody"',
    },
    { style: 'after characters of two units', scalar: 'name eq "🙂" and title eq →nobody' },
    { style: 'that ends too early', scalar: '\'title eq "Agent" and→\'' },
    { style: 'plain over lines', scalar: 'name eq "Agent"  \n\n    \tand title\n    eq →nobody' },
    { style: 'plain that ends too early', scalar: 'title eq\n    "Agent" and→' },
    { style: 'plain with an operator at fault', scalar: 'name eq\n    "Agent" and\n    title →== "Lead"' },
    {
      style: 'in single quotes over lines',
      scalar: "'name eq\n    \"it''s  \n    late\" and\n\n    title eq →nobody'",
    },
    { style: 'in single quotes that ends too early', scalar: '\'title eq\n    "Agent" and\n    →\'' },
    {
      style: 'in double quotes over lines',
      scalar: '"name eq\n    \\"Agent\\"\n\n    and title eq\n    →nobody"',
    },
    {
      style: 'in double quotes with escaped breaks',
      scalar: '"name eq \\"Ag\\\n    ent\\" \\\n    \\ and title eq →nobody"',
    },
    { style: 'literal', scalar: '|\n    name eq "Agent"\n    and title eq →nobody\n' },
    { style: 'literal and indented further', scalar: '|\n    name eq "Agent"\n      and title eq →nobody\n' },
    {
      style: 'literal with blank lines',
      scalar: '|+\n\n  \n    name eq "A"\n\n    and title eq →nobody\n\n',
    },
    { style: 'literal and stripped', scalar: '|-\n    name eq "Agent" and →or\n' },
    { style: 'literal that ends too early', scalar: '|\n    title eq\n    "Agent" and→\n\n' },
    {
      style: 'literal with an indentation of its own',
      scalar: '|2\n      name eq "A"\n    and title eq →nobody\n',
    },
    { style: 'folded', scalar: '>-\n    name eq "Agent" and\n    title eq →nobody' },
    {
      style: 'folded behind a comment',
      scalar: '>- # who > what | why\n    name eq "Agent" and\n    title eq →nobody\n',
    },
    {
      style: 'folded with lines indented further',
      scalar:
        '>\n    name eq "A"\n\n      and name eq "B"\n      and name eq "C"\n\n\n    and title eq →nobody\n',
    },
    {
      style: 'folded with an indentation of its own',
      scalar: '>2-\n\n      name eq "Agent"\n    and title eq\n    →nobody\n',
    },
    { style: 'folded that ends too early', scalar: '>\n    title eq "Agent"\n    and→\n\n' },
    { style: 'folded behind an anchor', scalar: '&all >\n    title eq\n    →nobody\n' },
    { style: 'folded inside a text', scalar: '>\n    title eq →"Tier\n\n    1"\n' },
  ])('stands in a scalar $style', async ({ scalar }) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const marked = `version: 1\nscope:\n  groups: ${scalar}\n`.replaceAll('\n', lineBreak);
      const folder = folderOf({ 'rollcall.yaml': marked.replace('→', '') });
      expect(await faultsOf(folder)).toEqual([`rollcall.yaml:${lineAndColumn(marked)} invalid-filter`]);
    }
  });

  it('stays at the introduction of a block without text', async () => {
    const folder = folderOf({ 'rollcall.yaml': 'version: 1\nscope:\n  "groups": >+\n\n' });
    expect(await faultsOf(folder)).toEqual(['rollcall.yaml:3:13 invalid-filter']);
  });

  it('stands at the fault however the filter is written', async () => {
    await fc.assert(
      fc.asyncProperty(markedFilter, async (marked) => {
        const folder = folderOf({ 'rollcall.yaml': marked.replace('→', '') });
        expect(await faultsOf(folder)).toEqual([`rollcall.yaml:${lineAndColumn(marked)} invalid-filter`]);
      }),
      { numRuns: 400 },
    );
  });
});

function lineAndColumn(marked: string): string {
  const lines = marked.slice(0, marked.indexOf('→')).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
