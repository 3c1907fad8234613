import { expect, test } from 'vitest';
import type { RunSummary } from '../../src/apply/run-files.ts';
import type { RunRecord } from '../../src/apply/run-record.ts';
import { renderHistory } from '../../src/render/history.ts';
import { renderRun } from '../../src/render/history-run.ts';
import { withoutColour } from '../../src/render/layout.ts';

const drawing = { paint: withoutColour, width: 120 };
const at = '2026-11-22T04:41:07.000Z';
const started = {
  kind: 'run-started',
  runId: '20261122T044100Z-1a2b3c',
  rollcallVersion: '0.1.0',
  planDigest: 'sha256:0',
  target: { name: 'production', type: 'genesys-cloud', baseUrl: 'https://api.mypurecloud.de' },
  manifest: { digest: 'd', commit: '0123456789abcdef', isDirty: false },
  startedAt: '2026-11-22T04:41:00.000Z',
  by: {
    user: 'runner',
    host: 'fv-az1',
    ci: {
      forge: 'github',
      project: 'acme/cc',
      actor: 'octocat',
      pullRequest: 12,
      runUrl: 'https://github.com/acme/cc/actions/runs/7',
    },
  },
  after: [],
} as const;

const runs: readonly RunSummary[] = [
  {
    ...started,
    result: 'incomplete',
    finishedAt: at,
    counts: { created: 2, updated: 1, deleted: 3, failed: 1 },
  },
  {
    ...started,
    runId: '20261121T100000Z-ffffff',
    startedAt: '2026-11-21T10:00:00.000Z',
    by: { user: 'jane', host: 'laptop' },
    manifest: { digest: 'd', commit: '89abcdef01234567', isDirty: true },
    result: 'complete',
    counts: { updated: 1, created: 0 },
  },
  {
    runId: '20261120T100000Z-000000',
    startedAt: '2026-11-20T10:00:00.000Z',
    planDigest: '',
    target: started.target,
  },
];

test('runs are listed with when, whither, by whom, from what, and how they ended', () => {
  expect(renderHistory(runs, drawing)).toMatchInlineSnapshot(`
    "run                      began (UTC)       by                from                  result
    20261122T044100Z-1a2b3c  2026-11-22 04:41  octocat (github)  #12 0123456789ab      incomplete    +2 ~1 -3, 1 failed
    20261121T100000Z-ffffff  2026-11-21 10:00  jane@laptop       89abcdef0123 (dirty)  complete      ~1
    20261120T100000Z-000000  2026-11-20 10:00  unknown                                 not finished
    "
  `);
});

test('where nothing was applied there is nothing to tell', () => {
  expect(renderHistory([], drawing)).toBe('Nothing was ever applied from here.\n');
});

const record: RunRecord = {
  runId: started.runId,
  begun: [started, { ...started, startedAt: '2026-11-22T05:00:00.000Z', redacted: true }],
  requests: [
    {
      intent: {
        kind: 'intent',
        seq: 1,
        at,
        address: 'group/support',
        action: 'edit-attributes',
        edits: [
          { path: 'displayName', before: 'Support L1', after: 'Support' },
          { path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:Group:costCenter', before: 7 },
        ],
      },
      outcome: {
        kind: 'outcome',
        seq: 1,
        at,
        result: 'done',
        status: 200,
        latencyMs: 41.2,
        correlationId: 'c-1',
      },
    },
    {
      intent: {
        kind: 'intent',
        seq: 2,
        at,
        address: 'group/support',
        action: 'remove-members',
        members: { count: 2, ids: ['u1', 'u2'], names: ['jane@company.com'] },
      },
      outcome: {
        kind: 'outcome',
        seq: 2,
        at,
        result: 'refused',
        status: 403,
        detail: 'not\u001b[2J allowed',
      },
    },
    {
      intent: {
        kind: 'intent',
        seq: 3,
        at,
        address: 'user/jane@company.com',
        action: 'edit-user',
        edits: [
          {
            path: 'roles[value eq "agent"]',
            grant: { kind: 'role', key: 'agent', name: 'Agent' },
            after: { value: 'agent' },
          },
          {
            path: 'skills[value eq "b"].proficiency',
            grant: { kind: 'skill', key: 'b', name: 'Billing' },
            before: 2,
            after: 4,
          },
        ],
      },
    },
    {
      intent: {
        kind: 'intent',
        seq: 4,
        at,
        address: 'group/old',
        action: 'delete',
        content: { displayName: 'Old', externalId: 'x', members: { count: 1, ids: ['u9'] } },
      },
      outcome: { kind: 'outcome', seq: 4, at, result: 'lost' },
    },
  ],
  finished: {
    kind: 'run-finished',
    runId: started.runId,
    finishedAt: at,
    result: 'incomplete',
    counts: { updated: 1, failed: 1 },
    shortfalls: [{ address: 'group/support', outcome: 'failed', detail: 'not allowed' }],
    discrepancies: [
      { address: 'group/support', path: 'displayName', expected: 'Support', actual: 'support' },
    ],
  },
};

test('a run is told request by request, in names, with nothing a terminal would act on', () => {
  expect(renderRun(record, drawing)).toMatchInlineSnapshot(`
    "Run 20261122T044100Z-1a2b3c  2026-11-22 04:41:00 UTC
        target    production (genesys-cloud, https://api.mypurecloud.de)
        by        runner on fv-az1
        CI job    github  acme/cc  set off by octocat  https://github.com/acme/cc/actions/runs/7
        from      #12 0123456789abcdef
        plan      sha256:0
        rollcall  0.1.0

    Resumed 20261122T044100Z-1a2b3c  2026-11-22 05:00:00 UTC
        target    production (genesys-cloud, https://api.mypurecloud.de)
        by        runner on fv-az1
        CI job    github  acme/cc  set off by octocat  https://github.com/acme/cc/actions/runs/7
        from      #12 0123456789abcdef
        plan      sha256:0
        rollcall  0.1.0
        names     left out, as the manifest asks

    1  04:41:07  group/support          edit-attributes  done                          200  41 ms  c-1
        ~ displayName "Support L1" → "Support"
        - costCenter 7

    2  04:41:07  group/support          remove-members   refused                       403
        not\\u{1b}[2J allowed
        - jane@company.com
        - u2

    3  04:41:07  user/jane@company.com  edit-user        nobody knows what came of it
        + role Agent
        ~ skill Billing 2 → 4

    4  04:41:07  group/old              delete           lost
        - displayName "Old"
        - externalId "x"
        - u9

    failed  group/support  not allowed

    differs  group/support  displayName  expected Support  found support

    incomplete  ~1, 1 failed  2026-11-22 04:41:07 UTC
    "
  `);
});

test('a run without an end says how to go on with it', () => {
  const { finished: _none, ...cut } = record;
  expect(renderRun(cut, drawing).trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
    `"not finished  It was killed, or goes on still.  Go on with  rollcall apply --resume 20261122T044100Z-1a2b3c"`,
  );
});
