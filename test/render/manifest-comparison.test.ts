import { describe, expect, test } from 'vitest';
import type { ManifestComparison, ManifestDifference } from '../../src/manifest/manifest-comparison.gen.ts';
import { validateManifestComparison } from '../../src/manifest/manifest-comparison.validator.gen.js';
import { withoutColour } from '../../src/render/layout.ts';
import { renderManifestComparison } from '../../src/render/manifest-comparison.ts';
import { renderManifestComparisonMarkdown } from '../../src/render/manifest-comparison-markdown.ts';

const differences: readonly ManifestDifference[] = [
  {
    consequence: 'authority',
    kind: 'changed',
    subject: 'group/support',
    part: 'membership',
    before: { text: 'at-least', file: 'a.yaml', line: 4 },
    after: { text: 'exact', file: 'a.yaml', line: 5 },
  },
  {
    consequence: 'takes',
    kind: 'removed',
    subject: 'group/support',
    part: 'members',
    before: { text: 'sam@company.com', file: 'a.yaml', line: 7 },
  },
  {
    consequence: 'gives',
    kind: 'added',
    subject: 'group/support',
    part: 'members',
    after: { text: 'kim@company.com', file: 'a.yaml', line: 8 },
  },
];

function comparison(some: readonly ManifestDifference[] = differences): ManifestComparison {
  const count = (consequence: ManifestDifference['consequence']) =>
    some.filter((each) => each.consequence === consequence).length;
  return {
    document: 'manifest-comparison',
    formatVersion: 1,
    rollcallVersion: '1.2.3',
    before: { ref: 'main', commit: '1a2b3c4d5e6f'.padEnd(40, '0'), digest: 'd1' },
    after: { digest: 'd2' },
    summary: {
      authority: count('authority'),
      takes: count('takes'),
      guard: count('guard'),
      gives: count('gives'),
      other: count('other'),
    },
    differences: some,
  };
}

const text = (document: ManifestComparison) =>
  renderManifestComparison(document, { paint: withoutColour, width: 120 });

test('the text says what it is not, then what is gravest', () => {
  expect(text(comparison())).toMatchInlineSnapshot(`
    "Two revisions of the manifest, not the live directory: main (commit 1a2b3c4d5e6f) and the files here.
    No server was asked. What an apply would do depends on what the directory holds; only a plan tells.

    What rollcall decides over
        ~ group/support  membership  at-least → exact  a.yaml:5

    May take something away
        - group/support  members     sam@company.com   main:a.yaml:7

    May give something
        + group/support  members     kim@company.com   a.yaml:8

    3 differences: 1 about what rollcall decides over, 1 may take something away and 1 may give something.
    "
  `);
});

test('nothing differs', () => {
  expect(text(comparison([]))).toContain('No differences. Both revisions say the same.');
  expect(renderManifestComparisonMarkdown(comparison([]))).toContain('**No differences.');
});

test('what the example shows is a document of the schema', () => {
  expect(validateManifestComparison(comparison())).toBe(true);
});

describe('Markdown', () => {
  test('for a pull request', () => {
    expect(renderManifestComparisonMarkdown(comparison())).toMatchInlineSnapshot(`
      "**3 differences: 1 about what rollcall decides over, 1 may take something away and 1 may give something.**

      Two revisions of the manifest, **not the live directory**: \`main (commit 1a2b3c4d5e6f)\` and the files here (\`d2\`). No server was asked. What an apply would do depends on what the directory holds; only a plan tells.

      **What rollcall decides over**

      \`\`\`diff
      ~ group/support  membership  at-least → exact  a.yaml:5
      \`\`\`

      **May take something away**

      \`\`\`diff
      - group/support  members  sam@company.com  main:a.yaml:7
      \`\`\`

      **May give something**

      \`\`\`diff
      + group/support  members  kim@company.com  a.yaml:8
      \`\`\`
      "
    `);
  });

  test('keeps to its budget, with all counted and what is gravest first', () => {
    const many = Array.from(
      { length: 4000 },
      (_, index): ManifestDifference => ({
        consequence: index < 20 ? 'takes' : 'gives',
        kind: index < 20 ? 'removed' : 'added',
        subject: 'group/support',
        part: 'members',
        [index < 20 ? 'before' : 'after']: { text: `p${index}@company.com`, file: 'a.yaml', line: index + 1 },
      }),
    );
    for (const budget of [2_000, 5_000, 65_536]) {
      const drawn = renderManifestComparisonMarkdown(comparison(many), { budget });
      expect(drawn.length).toBeLessThanOrEqual(budget);
      expect(drawn).toContain('4000 differences: 20 may take something away and 3980 may give something.');
      expect(drawn).toContain('**not the live directory**');
      expect(drawn).toContain('Shortened to fit');
      expect(drawn).toContain('p0@company.com');
    }
    expect(() => renderManifestComparisonMarkdown(comparison(many), { budget: 100 })).toThrow(RangeError);
  });
});

describe('what strangers write is shown and obeyed by nobody', () => {
  const hostile = comparison([
    {
      consequence: 'other',
      kind: 'added',
      subject: 'group/x',
      part: 'owner',
      after: {
        text: '\u001b[31m\u202e``` <img src=x> @everyone\n::set-output name=a::b',
        file: 'a`b.yaml',
        line: 1,
      },
    },
  ]);

  test('a terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(text(hostile)).not.toMatch(/[\u001b\u202e]/);
  });

  test('a comment, and the job that prints it', () => {
    const drawn = renderManifestComparisonMarkdown({
      ...hostile,
      before: { ...hostile.before, ref: '`](http://evil) @everyone' },
    });
    expect(drawn).not.toMatch(/^::/m);
    const outside = drawn.replace(/^(`{3,})diff\n[\s\S]*?^\1$/gm, '').replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/@everyone|<img|evil/);
  });
});
