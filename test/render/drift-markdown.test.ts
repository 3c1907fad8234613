import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DriftDocument } from '../../src/changeset/drift.gen.ts';
import { renderDrift } from '../../src/render/drift.ts';
import { renderDriftMarkdown } from '../../src/render/drift-markdown.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { leastBudget } from '../../src/render/markdown-budget.ts';
import { byRun, drift, finding, memberFinding, roleFinding, since } from './drift.ts';
import { hostile, withoutCode } from './hostile-text.ts';
import { at, removal } from './plan.ts';

test('what was taken away, then the rest, then how to go on', () => {
  const document = drift([
    memberFinding('member-removed', 'jane', byRun),
    memberFinding('member-added', 'sam'),
    roleFinding('grant-added', 'sam', 'Admin'),
  ]);
  expect(renderDriftMarkdown(document)).toMatchInlineSnapshot(`
    "**Drift: 2 added, 1 removed, 0 changed in 1 group and 1 person; 1 of them undoes what a run did.**

    \`production\` · genesys-cloud · \`https://api.mypurecloud.de\` · as of \`2026-12-01\`

    Since run \`20261120T080000Z-00000a\`, which ended \`2026-11-20T08:00:05.000Z\`.

    #### Access

    \`\`\`text
    Access: 1 person has role Admin that the manifest does not give (sam@company.com).
    \`\`\`

    #### Where something was taken away

    \`\`\`diff
    @@ ~ group/support  Support  @@
    - jane@company.com  Jane  was removed; added by rollcall on 2026-11-20 (run 20261120T080000Z-00000a)  directory/support.yaml:9
    + sam@company.com   Sam   was added
    \`\`\`

    #### Elsewhere

    \`\`\`diff
    @@ ~ user/sam@company.com  sam  @@
    + role Admin  was added
    \`\`\`

    \`\`\`text
    To go on:
        put it back                 rollcall apply
        write it into the manifest  rollcall drift --adopt
        put up with it for a while  rollcall drift --tolerate-until 2026-12-15 --reason TEXT
    \`\`\`
    "
  `);
});

test('nothing to tell is one line', () => {
  const text = renderDriftMarkdown(drift([]));
  expect(text).toMatch(/^\*\*No drift\. The live directory matches the manifest\.\*\* · .*\n$/);
});

/** As many findings as there are names, half of them losses, in as many groups as there are tens. */
function many(count: number): DriftDocument {
  return drift(
    Array.from({ length: count }, (_, index) => {
      const group = `group/team-${Math.floor(index / 10)}`;
      const where = { address: group, displayName: group };
      if (index % 3 === 0) return memberFinding('member-removed', `lost${index}`, where);
      if (index % 3 === 1) return memberFinding('member-added', `won${index}`, where);
      return finding('value-changed', { ...where, path: `attribute${index}`, declared: 'a', live: 'b' });
    }),
  );
}

describe('a text that has to be short', () => {
  test('is never longer than its budget, and always has the totals', () => {
    const document = many(400);
    const verdict = '**Drift: 133 added, 134 removed, 133 changed in 40 groups.**';
    const whole = renderDriftMarkdown(document);
    expect(whole).toContain(verdict);
    for (let budget = whole.length; budget >= leastBudget; budget = Math.floor(budget * 0.9)) {
      const text = renderDriftMarkdown(document, { budget });
      expect(text.length).toBeLessThanOrEqual(budget);
      expect(text).toContain(verdict);
      if (text !== whole) expect(text).toContain('_Shortened to fit.');
    }
  });

  test('names whom something was taken from as long as it can', () => {
    const document = many(400);
    const whole = renderDriftMarkdown(document);
    const text = renderDriftMarkdown(document, { budget: Math.floor(whole.length * 0.6) });
    expect(text.match(/lost\d+@company\.com/g)).toHaveLength(134);
    expect(text).not.toContain('won1@company.com');
    expect(text).toMatch(/group\/team-0 .* 3 added, 3 changed/);
  });

  test('cannot be shorter than its totals', () => {
    expect(() => renderDriftMarkdown(drift([]), { budget: leastBudget - 1 })).toThrow(RangeError);
  });
});

/** A document in which every text that strangers can choose is `text`. */
function hostileDocument(text: string): DriftDocument {
  const place = { address: `group/${text}`, displayName: text, source: at(3, text) };
  const run = { class: 'undone', run: { runId: text, at: text } } as const;
  return drift(
    [
      memberFinding('member-removed', text, { ...place, ...run, ground: text }),
      memberFinding('member-added', text, place),
      roleFinding('grant-added', text, text),
      finding('value-changed', { ...place, path: text, declared: text, live: [text] }),
      finding('group-removed', { ...place, address: `group/2${text}`, ...run }),
    ],
    {
      since: { ...since, runId: text, finishedAt: text, commit: text, manifest: 'changed' },
      pending: [memberFinding('member-removed', text, { class: 'pending' })],
      target: { name: text, type: 'genesys-cloud', baseUrl: `https://${text}`, versions: 'etag' },
      asOf: '2026-12-01',
      revert: {
        selection: { only: [text], except: [text] },
        withheld: [
          { address: text, displayName: text, reason: text, members: [removal(text)], deletion: false },
        ],
        undeclared: [{ id: text, displayName: text, externalId: text }],
      },
    },
  );
}

/** Everything that we say ourselves outside code. */
const ours = [
  /^\*\*Drift: [^`*]*\.\*\*$/,
  /^CODE · genesys-cloud · CODE · as of CODE$/,
  /^Since run CODE, which ended CODE \(commit CODE\)\. The manifest has changed since; [\w ]+\.$/,
  /^#### (?:Access|Where something was taken away|Elsewhere|Withheld|Pending|Undeclared)$/,
  /^_Shortened to fit\. Only counted: [\w ,;]+\. Nothing is missing from the totals\._(?: Not all of that has room here either\.)?$/,
  /^$/,
];

test('nothing of a stranger stands outside code, and nothing that a terminal or the runner of a job would obey', () => {
  fc.assert(
    fc.property(hostile, fc.option(fc.integer({ min: leastBudget, max: 5_000 })), (text, budget) => {
      const document = hostileDocument(budget === null ? text : text.repeat(9));
      const markdown = renderDriftMarkdown(document, { ids: true, ...(budget !== null && { budget }) });
      for (const line of withoutCode(markdown).split('\n')) {
        expect(
          ours.some((each) => each.test(line)),
          line,
        ).toBe(true);
      }
      expect(markdown).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
      expect(markdown).not.toMatch(/^\s*::/m);
      expect(markdown).not.toMatch(/##(?:vso)?\[/);
      const drawn = renderDrift(document, { paint: withoutColour, width: 100 });
      expect(drawn).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
    }),
  );
});
