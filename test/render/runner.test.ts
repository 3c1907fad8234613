import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutColour } from '../../src/render/layout.ts';
import { inert, inertJson } from '../../src/render/runner.ts';
import { renderPlan } from '../../src/render/text.ts';
import { hostilePlan } from './hostile-plan.ts';

const blank = fc.constantFrom('', ' ', '    ', '\t', '\u00a0', '\u2003', '\u3000', '\n', '\r\n');
const command = fc.constantFrom(
  '::error::',
  '::set-output name=digest::x',
  '##[error]',
  '##vso[task.x]',
  '::',
  ':',
  '#',
  '##',
);
const hostile = fc
  .array(fc.oneof(blank, command, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 10 })
  .map((parts) => parts.join(''));

/** What GitHub's and Azure's runners take for a command (actions/runner, ActionCommand.cs). */
function obeyed(output: string): readonly string[] {
  return output
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim().startsWith('::') || /##(?:vso)?\[/.test(line));
}

it('leaves nothing that a runner obeys', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(obeyed(inert(text))).toEqual([]);
    }),
  );
});

it('leaves nothing in a plan full of hostile names that a runner obeys', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 40, max: 120 }), (text, width) => {
      const drawn = renderPlan(hostilePlan(text), { by: 'group', paint: withoutColour, width });
      expect(obeyed(inert(drawn))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('keeps every other line as it is', () => {
  const text = 'a::b\n  urn:ietf:params:scim\n# heading\n[x]\n';
  expect(inert(text)).toBe(text);
});

it('keeps a JSON document what it says', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = JSON.stringify({ [text]: [text] }, null, 2);
      expect(obeyed(inertJson(json))).toEqual([]);
      expect(JSON.parse(inertJson(json))).toEqual({ [text]: [text] });
    }),
  );
});
