import { expect, test } from 'vitest';
import { estimateWrites } from '../../src/apply/estimate.ts';
import { latencyOf } from '../../src/apply/latency.ts';
import { isRunId, newRunId } from '../../src/apply/run-id.ts';
import { nestedFirst, stepsOf, userStepsOf } from '../../src/apply/steps.ts';
import type { Change, UserChange } from '../../src/changeset/plan.ts';
import { rfc7644 } from '../../src/target/profile.ts';
import {
  creation,
  deletion,
  memberEdits,
  roleGranted,
  roleTaken,
  skillEdit,
  update,
  userCreation,
  userUpdate,
} from './plans.ts';

test.each<[string, Change, string]>([
  ['a create is followed by what it could not carry', creation('a'), 'create add'],
  ['additions only', update('a', '1', { add: ['ann'] }), 'add'],
  ['removals only', update('a', '1', { before: ['ann'], remove: ['ann'] }), 'remove'],
  [
    'additions come before removals',
    update('a', '1', { before: ['x'], add: ['y'], remove: ['x'] }),
    'add remove',
  ],
  [
    'a rename is written with the additions',
    update('a', '1', {}, { attributes: [{ path: 'displayName' }] }),
    'add',
  ],
  ['a deletion', deletion('a', '1'), 'delete'],
])('steps: %s', (_, change, steps) => {
  expect(stepsOf(change).join(' ')).toBe(steps);
});

test.each<[string, UserChange, string]>([
  ['a new person gets what the create could not carry', userCreation('a'), 'create add'],
  ['who only gains', userUpdate('a', '1', { grants: [roleGranted('Agent')] }), 'add'],
  ['who loses a role', userUpdate('a', '1', { grants: [roleTaken('Agent'), roleGranted('Lead')] }), 'remove'],
  [
    'who is rated lower',
    userUpdate('a', '1', { grants: [{ ...roleGranted('Billing'), action: 'change', before: 5, after: 3 }] }),
    'remove',
  ],
  [
    'who is rated higher',
    userUpdate('a', '1', { grants: [{ ...roleGranted('Billing'), action: 'change', before: 3, after: 5 }] }),
    'add',
  ],
  [
    'whose title is cleared',
    userUpdate('a', '1', { attributes: [{ path: 'title', before: 'x' }] }),
    'remove',
  ],
  [
    'whose title changes',
    userUpdate('a', '1', { attributes: [{ path: 'title', before: 'x', after: 'y' }] }),
    'add',
  ],
  [
    'who is deactivated',
    userUpdate('a', '1', { attributes: [{ path: 'active', before: true, after: false }] }),
    'remove',
  ],
])('steps of a person: %s', (_, change, steps) => {
  expect(userStepsOf(change).join(' ')).toBe(steps);
});

test('writes: one for each person, and of a group one for what is given and one for what is taken', () => {
  const users = [
    userCreation('a'),
    userUpdate('b', '1', { grants: [roleTaken('Agent'), roleGranted('Lead')] }),
  ];
  const changes = [
    update('g', '1', { before: ['x'], add: ['y'], remove: ['x'] }),
    update('h', '1', {}, { grants: [skillEdit('Billing', 'add'), skillEdit('Tech', 'remove')] }),
  ];

  expect(estimateWrites({ changes: [], users }, rfc7644)).toBe(2);
  expect(estimateWrites({ changes, users }, rfc7644)).toBe(6);
});

test('a group comes before those that nest it, else the order of the plan is kept', () => {
  const nesting = (key: string, ...nested: readonly string[]): Change =>
    creation(
      key,
      {},
      {
        members: {
          ...memberEdits({}),
          add: nested.map((name) => ({ type: 'Group', address: `group/${name}`, name, grounds: [] })),
        },
      },
    );
  const changes = [nesting('a', 'c'), nesting('b'), nesting('c', 'd'), nesting('d')];

  expect(nestedFirst(changes).map(({ displayName }) => displayName)).toEqual(['d', 'c', 'a', 'b']);
});

test('a circle, which no planner makes, does not hang the run', () => {
  const circle = ['a', 'b'].map((key) =>
    creation(
      key,
      {},
      {
        members: {
          ...memberEdits({}),
          add: [{ type: 'Group', address: key === 'a' ? 'group/b' : 'group/a', name: key, grounds: [] }],
        },
      },
    ),
  );

  expect(nestedFirst(circle)).toHaveLength(2);
});

test('latencies: mean and nearest-rank percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  expect(latencyOf(hundred)).toEqual({ mean: 50.5, p50: 50, p95: 95 });
  expect(latencyOf([7])).toEqual({ mean: 7, p50: 7, p95: 7 });
  expect(latencyOf([])).toEqual({ mean: 0, p50: 0, p95: 0 });
});

test('run ids sort by time and never lead out of their folder', () => {
  const at = (iso: string, random = 0.1) => newRunId({ now: () => Date.parse(iso), random: () => random });

  expect(at('2026-11-22T04:41:00.123Z')).toBe('20261122T044100Z-07b199');
  expect(at('2026-11-22T04:41:00Z') < at('2026-11-22T04:41:01Z')).toBe(true);
  expect(at('2026-11-22T04:41:00.001Z', 0.9) < at('2026-11-22T04:41:00.002Z', 0.1)).toBe(true);
  expect(isRunId(at('2026-11-22T04:41:00Z'))).toBe(true);
  expect(isRunId('../20261122T044100Z-199999')).toBe(false);
});
