import { describe, expect, it } from 'vitest';
import { faultsOf, folderOf } from './folder.ts';

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
    {
      style: 'folded, where only the beginning is known',
      scalar: '→>-\n      name eq "Agent" and\n      title eq nobody',
    },
  ])('stands in a scalar $style', async ({ scalar }) => {
    const line = `  groups: ${scalar}`;
    const folder = folderOf({ 'rollcall.yaml': `version: 1\nscope:\n${line.replace('→', '')}\n` });
    expect(await faultsOf(folder)).toEqual([`rollcall.yaml:3:${line.indexOf('→') + 1} invalid-filter`]);
  });
});
