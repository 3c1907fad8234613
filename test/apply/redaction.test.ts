import { expect, test } from 'vitest';
import type { JournalLine } from '../../src/apply/journal.gen.ts';
import { redacted } from '../../src/apply/redaction.ts';

const at = '2026-11-22T00:00:00.000Z';
const role = { kind: 'role', key: 'agent', name: 'Agent' } as const;

const lines: readonly JournalLine[] = [
  {
    kind: 'intent',
    seq: 1,
    at,
    address: 'user/jane@company.com',
    action: 'edit-user',
    id: 'u1',
    edits: [
      { path: 'title', before: 'Jane’s title', after: 'Jane’s other title' },
      { path: 'emails[value eq "jane@company.com"].type', after: 'work' },
      { path: 'roles[value eq "agent"]', grant: role, after: { value: 'agent' } },
    ],
  },
  { kind: 'intent', seq: 2, at, address: 'user/jane@company.com', action: 'create-user' },
  {
    kind: 'intent',
    seq: 3,
    at,
    address: 'group/support',
    action: 'add-members',
    members: { count: 1, ids: ['u1'], names: ['jane@company.com'] },
  },
  {
    kind: 'intent',
    seq: 4,
    at,
    address: 'group/support',
    action: 'delete',
    content: { displayName: 'Support', members: { count: 1, ids: ['u1'], names: ['Jane'] } },
  },
  { kind: 'outcome', seq: 1, at, result: 'refused', status: 400, detail: 'jane@company.com is taken' },
  {
    kind: 'run-finished',
    runId: 'r',
    finishedAt: at,
    result: 'incomplete',
    counts: {},
    shortfalls: [{ address: 'user/jane@company.com', id: 'u1', outcome: 'failed', detail: 'Jane' }],
    discrepancies: [
      { address: 'user/jane@company.com', path: 'title', expected: 'Jane’s', actual: 'Jane’s' },
    ],
  },
];

test('nothing that names a person, or quotes a value of one, is left', () => {
  expect(JSON.stringify(lines.map(redacted))).not.toMatch(/jane/i);
});

test('what an audit needs stays: ids, groups, paths, grants, results', () => {
  expect(lines.map(redacted)).toMatchObject([
    {
      address: 'user/u1',
      edits: [{ path: 'title' }, { path: 'emails[…].type' }, { grant: role, after: { value: 'agent' } }],
    },
    { address: 'user/unnamed' },
    { address: 'group/support', members: { count: 1, ids: ['u1'] } },
    { content: { displayName: 'Support', members: { count: 1, ids: ['u1'] } } },
    { result: 'refused', status: 400 },
    { shortfalls: [{ address: 'user/u1', outcome: 'failed' }], discrepancies: [{ path: 'title' }] },
  ]);
});
