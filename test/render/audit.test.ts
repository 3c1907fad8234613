import { expect, test } from 'vitest';
import type { Audit } from '../../src/apply/audit.ts';
import { renderAudit } from '../../src/render/audit.ts';
import { withoutColour } from '../../src/render/layout.ts';

const drawing = { paint: withoutColour, width: 120 };
const [one, other] = ['20261122T044100Z-1a2b3c', '20261123T000000Z-000000'];
const run = { run: one, lines: 12, unchained: 0, isFinished: true, isCutShort: false };
const head = { run: one, line: 12, hash: 'a'.repeat(64) };
const intact: Audit = { runs: [run], faults: [], heads: [head], expected: [] };

test('an intact chain ends with the hash to keep', () => {
  expect(renderAudit(intact, drawing)).toMatchInlineSnapshot(`
    "Intact: 1 run, 12 lines.

    A loss at the very end shows only beside a hash that was kept elsewhere:
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  line 12 of 20261122T044100Z-1a2b3c
    Keep it where nobody can edit it, and check with  rollcall audit verify --expect HASH
    "
  `);
});

test('what is no fault is said nevertheless', () => {
  const audit: Audit = {
    ...intact,
    runs: [
      { ...run, unchained: 12 },
      { ...run, run: other, lines: 3, isFinished: false, isCutShort: true },
    ],
    heads: [head, { ...head, run: other, line: 3 }],
    expected: [{ hash: 'b'.repeat(64), run: one, line: 4 }],
  };
  expect(renderAudit(audit, drawing)).toMatchInlineSnapshot(`
    "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
        .rollcall/runs/20261122T044100Z-1a2b3c.ndjson:4: everything up to here is as it was

    Intact: 2 runs, 15 lines.
        20261123T000000Z-000000  stops in the middle of a line: it was killed
        20261122T044100Z-1a2b3c  not chained: 12 lines of an older rollcall prove nothing

    A loss at the very end shows only beside a hash that was kept elsewhere:
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  line 12 of 20261122T044100Z-1a2b3c
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  line 3 of 20261123T000000Z-000000
    No run follows these: they went side by side, or in other folders, or were put in. The next one follows all of them.
    Keep it where nobody can edit it, and check with  rollcall audit verify --expect HASH
    "
  `);
});

test('faults come with their place, and no hash to keep', () => {
  const audit: Audit = {
    ...intact,
    faults: [
      { run: one, line: 4, what: 'it was altered, or what stood before it was' },
      { run: other, what: 'the journal is missing: a later run saw it' },
    ],
    expected: [{ hash: 'b'.repeat(64) }],
  };
  expect(renderAudit(audit, drawing)).toMatchInlineSnapshot(`
    ".rollcall/runs/20261122T044100Z-1a2b3c.ndjson:4  it was altered, or what stood before it was
    .rollcall/runs/20261123T000000Z-000000.ndjson    the journal is missing: a later run saw it

    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb  no line carries this hash: it was altered, or cut off

    Altered: 3 faults. [journal-altered]
    "
  `);
});

test('no journals are no fault', () => {
  expect(renderAudit({ runs: [], faults: [], heads: [], expected: [] }, drawing)).toBe(
    'Nothing was ever applied from here.\n',
  );
});
