import { afterEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { checkSavedPlan, parsePlan } from '../../src/workflow/saved-plan.ts';
import { group, openStage, people, planOf, type Stage } from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const manifest = `
groups:
  sales:
    displayName: sales
    membership: exact
    members:
      - { user: p1@x.com, until: 2028-02-28 }
      - { user: p2@x.com, from: 2028-03-01 }
      - { user: p3@x.com, from: 2028-02-29, until: 2028-02-29 }
      - p20@x.com
`;

async function planOn(instant: string, members: readonly string[]): Promise<Plan> {
  const now = () => Date.parse(instant);
  await stage?.close();
  stage = await openStage({
    users: people(20),
    groups: [group('sales', members)],
    manifest,
    runtime: { now },
  });
  return planOf(await stage.plan());
}

function faultsOn(plan: Plan, now: string): readonly string[] {
  const parsed = parsePlan(printPlan(plan), 'plan.json');
  if (!parsed.ok) return parsed.diagnostics.map(({ code }) => code);
  return checkSavedPlan(parsed.value, { target: plan.target, now: Date.parse(now) }).map(({ code }) => code);
}

test('a file that shows one plan and carries the digest of another is none', async () => {
  const [shown, other] = [
    await planOn('2028-03-05T12:00:00Z', []),
    await planOn('2028-03-05T12:00:00Z', ['p1']),
  ];
  expect(parsePlan(printPlan(shown), 'change.plan').ok).toBe(true);
  expect(parsePlan(printPlan({ ...shown, digest: other.digest }), 'change.plan')).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'plan-altered' }],
  });
});

describe('the day of a plan', () => {
  test.each([
    ['2028-02-28T23:59:59Z', ['p1', 'p20']],
    ['2028-02-29T00:00:00Z', ['p20', 'p3']],
    ['2028-02-29T23:59:59Z', ['p20', 'p3']],
    ['2028-03-01T00:00:00Z', ['p2', 'p20']],
  ])('at %s these are members: %j', async (instant, expected) => {
    const plan = await planOn(instant, []);
    expect(
      plan.changes
        .flatMap(({ members }) => members?.add ?? [])
        .flatMap(({ id }) => id ?? [])
        .sort(),
    ).toEqual(expected);
  });

  test('what is right today and tomorrow may be applied tomorrow', async () => {
    const plan = await planOn('2028-03-05T12:00:00Z', ['p1']);
    expect(faultsOn(plan, '2028-03-06T11:59:59Z')).toEqual([]);
    expect(faultsOn(plan, '2028-03-06T12:00:00Z')).toEqual(['plan-expired']);
  });

  test('nobody is let in after midnight whose last day was yesterday', async () => {
    const plan = await planOn('2028-02-28T23:50:00Z', ['p20']);
    expect(faultsOn(plan, '2028-02-28T23:59:59Z')).toEqual([]);
    expect(faultsOn(plan, '2028-02-29T00:10:00Z')).toEqual(['plan-expired']);
  });

  test('nobody is put out after midnight whose first day is today', async () => {
    const plan = await planOn('2028-02-28T23:50:00Z', ['p1', 'p20', 'p3']);
    expect(faultsOn(plan, '2028-02-28T23:59:59Z')).toEqual([]);
    expect(faultsOn(plan, '2028-02-29T00:10:00Z')).toEqual(['plan-expired']);
  });
});

describe('a plan file that was touched', () => {
  const twenty = people(20).map(({ id }) => id);

  test.each<[string, (plan: Plan) => Plan, readonly string[]]>([
    ['not at all', (plan) => plan, []],
    ['to get past the limits', (plan) => ({ ...plan, blocked: [] }), ['plan-altered']],
    ['to remove somebody else', swapFirstRemoval, ['plan-altered']],
    [
      'to go elsewhere',
      (plan) => ({ ...plan, target: { ...plan.target, baseUrl: 'http://x' } }),
      ['plan-altered'],
    ],
    ['to live for ever', (plan) => ({ ...plan, expiresAt: 'never' }), ['plan-expired']],
    [
      'to be of another kind',
      (plan) => ({ ...plan, formatVersion: 2 }) as unknown as Plan,
      ['plan-unreadable'],
    ],
  ])('%s', async (_, touch, expected) => {
    const plan = await planOn('2028-03-05T12:00:00Z', twenty);
    expect(plan.blocked).not.toEqual([]);
    expect(faultsOn(touch(plan), '2028-03-05T13:00:00Z')).toEqual(expected);
  });

  test.each<[string, (text: string) => string]>([
    ['a name', (text) => text.replace('"name": "p', '"name": "q')],
    ['a total', (text) => text.replace(/"membersRemoved": \d+/, '"membersRemoved": 0')],
    ['its own end', (text) => text.replace(/"expiresAt": "\d+/, '"expiresAt": "2099')],
    ['its seal taken off', (text) => text.replace(/,\s*"contentDigest": "[^"]*"/, '')],
  ])('by an editor: %s', async (_, edit) => {
    const text = printPlan(await planOn('2028-03-05T12:00:00Z', twenty));
    expect(edit(text)).not.toBe(text);
    expect(parsePlan(edit(text), 'plan.json')).toMatchObject({ diagnostics: [{ code: 'plan-altered' }] });
    expect(parsePlan(text, 'plan.json')).toMatchObject({ ok: true });
  });

  function swapFirstRemoval(plan: Plan): Plan {
    return {
      ...plan,
      changes: plan.changes.map((change) =>
        change.members === undefined
          ? change
          : {
              ...change,
              members: {
                ...change.members,
                remove: change.members.remove.map((one, at) => (at === 0 ? { ...one, id: 'p20' } : one)),
              },
            },
      ),
    };
  }
});
