import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlanMarkdown } from '../../src/render/markdown.ts';
import { leastBudget } from '../../src/render/markdown-budget.ts';
import { hostilePlan } from './hostile-plan.ts';
import { hostile, withoutCode } from './hostile-text.ts';

/** Everything that we say ourselves outside code. */
const ours = [
  /^\*\*(?:Plan: [^`*]*\.|No changes\. The live directory matches the manifest\.)\*\*$/,
  /^CODE · genesys-cloud · CODE · as of CODE · CODE$/,
  /^#### (?:Blocked|Withheld|Removals|Removals and approvals|Access|Warnings|Waivers|Undeclared)$/,
  /^(?:<details>|<summary>Other changes<\/summary>|<\/details>)$/,
  /^_Shortened to fit\. Only counted: [\w ,;]+\. Nothing is missing from the plan itself, or from its totals\._(?: Not all of that has room here either\.)?$/,
  /^Requests: \d+ read, \d+ to write, about \d+ s of \d+\/min\. Digest CODE\. Approved here, it holds until the manifest changes; the plan file itself until CODE\.$/,
  /^$/,
];

test('nothing of a stranger stands outside code', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('group', 'user'), (text, by) => {
      const markdown = renderPlanMarkdown(hostilePlan(text), { by, ids: true });
      for (const line of withoutCode(markdown).split('\n')) {
        expect(
          ours.some((each) => each.test(line)),
          line,
        ).toBe(true);
      }
    }),
  );
});

test('nor in a text that had to be shortened, and it is never longer than its budget', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: leastBudget, max: 6_000 }), (text, budget) => {
      const markdown = renderPlanMarkdown(hostilePlan(text.repeat(9)), { budget });
      expect(markdown.length).toBeLessThanOrEqual(budget);
      for (const line of withoutCode(markdown).split('\n')) {
        expect(
          ours.some((each) => each.test(line)),
          line,
        ).toBe(true);
      }
    }),
  );
});

test('nothing that a terminal or the runner of a job would obey', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markdown = renderPlanMarkdown(hostilePlan(text), { ids: true });
      expect(markdown).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
      expect(markdown).not.toMatch(/^\s*::/m);
      expect(markdown).not.toMatch(/##(?:vso)?\[/);
    }),
  );
});
