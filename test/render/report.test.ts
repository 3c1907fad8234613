import { expect, test } from 'vitest';
import type { ChangeReport, Report } from '../../src/apply/report.gen.ts';
import { withoutColour } from '../../src/render/layout.ts';
import { renderReport } from '../../src/render/report.ts';

const render = (report: Report) => renderReport(report, { paint: withoutColour, width: 120 });

const changed = (
  address: string,
  outcome: ChangeReport['outcome'],
  more: Partial<ChangeReport> = {},
): ChangeReport => ({
  kind: 'update',
  address,
  displayName: address.replace('group/', ''),
  outcome,
  membersAdded: 0,
  membersRemoved: 0,
  attempts: 1,
  discrepancies: 0,
  ...more,
});

const complete: Report = {
  document: 'report',
  formatVersion: 1,
  runId: '20261201T080000Z-1a2b3c',
  plan: { digest: 'sha256:0' },
  target: { name: 'production', type: 'genesys-cloud', baseUrl: 'https://api.mypurecloud.de' },
  startedAt: '2026-12-01T08:00:00.000Z',
  finishedAt: '2026-12-01T08:00:02.500Z',
  result: 'complete',
  changes: [changed('group/support', 'applied', { membersAdded: 4, membersRemoved: 2 })],
  counts: {
    created: 0,
    adopted: 0,
    updated: 1,
    deleted: 0,
    converged: 0,
    unchanged: 30,
    conflicted: 0,
    failed: 0,
    notAttempted: 0,
  },
  operations: 2,
  successRate: 1,
  latency: { mean: 41.26, p50: 40, p95: 8.123 },
  requests: { reads: 1, writes: 2, retries: 0, waitedMs: 0 },
  discrepancies: [],
  diagnostics: [],
};

test('a run in which all went well is four lines', () => {
  expect(render(complete)).toMatchInlineSnapshot(`
    "2 writes, 100 % carried out; latency mean 41 ms, p50 40 ms, p95 8.1 ms.
    Requests: 1 read, 2 written; 0 sent again, waited 0.0 s; 2.5 s in all.

    Apply complete: 0 created, 1 updated, 0 deleted; members +4 −2.
    "
  `);
});

test('people: what they gained and lost is counted beside the members', () => {
  const report: Report = {
    ...complete,
    changes: [
      ...complete.changes,
      changed('user/jane@company.com', 'applied', { grantsAdded: 2, grantsRemoved: 0, attributesChanged: 3 }),
      changed('user/sam@company.com', 'failed', {
        displayName: 'sam@company.com',
        detail: 'refused',
        grantsAdded: 0,
        grantsRemoved: 1,
      }),
    ],
  };
  const text = render(report);
  expect(text).toMatch(/^failed {2}user\/sam@company\.com {2}refused\n/);
  expect(text).toContain('; members +4 −2; skills and roles +2 −1; 3 attributes.');
});

test('a run in which something did not: what, why, and how to go on', () => {
  const report: Report = {
    ...complete,
    result: 'incomplete',
    changes: [
      ...complete.changes,
      changed('group/billing', 'conflicted', { detail: 'somebody added kim@company.com' }),
      changed('group/night', 'adopted', { kind: 'create' }),
      changed('group/old', 'not-attempted', { kind: 'delete', detail: 'the run had ended' }),
    ],
    counts: { ...complete.counts, conflicted: 1, adopted: 1, notAttempted: 1 },
    successRate: 0.9999,
    discrepancies: [
      { address: 'group/night', path: 'members', memberId: 'u7', expected: 'a member', actual: 'no member' },
    ],
    diagnostics: [
      {
        code: 'remote-unavailable',
        severity: 'error',
        summary: 'the server stopped answering',
        advice: 'Try later.',
      },
    ],
  };
  expect(render(report)).toMatchInlineSnapshot(`
    "conflict             group/billing  billing  somebody added kim@company.com
    existed, taken over  group/night    night
    not attempted        group/old      old      the run had ended

    Discrepancies: 1 answer of the server differs from what was asked.
        group/night  members u7  expected a member  found no member

    Error: the server stopped answering [remote-unavailable]
        Try later.

    2 writes, 99.9 % carried out; latency mean 41 ms, p50 40 ms, p95 8.1 ms.
    Requests: 1 read, 2 written; 0 sent again, waited 0.0 s; 2.5 s in all.

    Apply incomplete: 0 created, 1 updated, 0 deleted, 1 taken over, 1 in conflict, 1 not attempted; members +4 −2.
    Go on with  rollcall apply --resume 20261201T080000Z-1a2b3c  or make a new plan; either converges, nothing is done twice.
    "
  `);
});
