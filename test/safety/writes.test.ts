import { afterEach, describe, expect, test } from 'vitest';
import type { Lie } from './liar.ts';
import {
  faultsOf,
  group,
  openStage,
  people,
  planOf,
  removals,
  reportOf,
  type Stage,
  type StageOptions,
} from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function open(options: Partial<StageOptions> = {}): Promise<Stage> {
  stage = await openStage({
    groups: [group('sales', ['p1', 'p2', 'p3']), group('other', ['p7', 'p8'])],
    manifest: exactSales,
    ...options,
  });
  return stage;
}

/** p1 leaves, p4 joins. */
const exactSales = `
groups:
  sales: { displayName: sales, membership: exact, members: [p2@x.com, p3@x.com, p4@x.com] }
`;
const modes = ['genesys-cloud', 'rfc7644'] as const;

describe.each(modes)('between plan and apply, on %s', (mode) => {
  test.each([
    [
      'renames the group somebody is to leave',
      { op: 'replace', path: 'displayName', value: 'Administrators' },
    ],
    ['gives the group to another system', { op: 'replace', path: 'externalId', value: 'theirs' }],
    ['adds somebody', { op: 'add', path: 'members', value: [{ value: 'p9' }] }],
    ['removes somebody who stays', { op: 'remove', path: 'members[value eq "p2"]' }],
  ])('somebody %s: nothing is written to it', async (_, edit) => {
    const { plan, apply, patch, groups, liar } = await open({
      mode,
      groups: [group('sales', ['p1', 'p2', 'p3'], { externalId: 'ours' })],
      manifest: exactSales.replace('displayName: sales', 'displayName: sales, externalId: ours'),
    });
    const made = planOf(await plan());
    expect(removals(made)).toEqual(['p1']);
    await patch('sales', edit);
    const before = groups();

    expect(faultsOf(await apply(made, { recheck: true }))).toEqual(['plan-stale']);
    expect(reportOf(await apply(made)).changes).toMatchObject([{ outcome: 'conflicted' }]);
    expect(groups()).toEqual(before);
    const applied = liar.asked.filter(({ method }) => method === 'PATCH');
    // The first request meets the conflict; nothing is sent after it.
    expect(applied).toHaveLength(1);
  });

  test('somebody does what the plan wants: only the rest is written', async () => {
    const { plan, apply, patch, groups } = await open({ mode });
    const made = planOf(await plan());
    await patch('sales', { op: 'remove', path: 'members[value eq "p1"]' });
    expect(reportOf(await apply(made)).result).toBe('complete');
    expect(groups().sales).toEqual(['p2', 'p3', 'p4']);
  });
});

describe('a group is the one that is meant', () => {
  test('a namesake with another externalId is not taken over', async () => {
    const { plan } = await open({
      groups: [group('sales', ['p1', 'p2', 'p3'], { externalId: 'of-another-system' })],
      manifest: exactSales.replace('displayName: sales', 'displayName: sales, externalId: ours'),
    });
    expect(faultsOf(await plan())).toEqual(['ambiguous-group']);
  });

  test('a server that shows another group than the one asked for is not believed', async () => {
    const { plan, apply, groups } = await open({
      lie: (asked, ask) =>
        ask({
          ...asked,
          path: asked.method === 'GET' ? asked.path.replace('Groups/sales', 'Groups/other') : asked.path,
        }),
      profile: 'memberReading: get',
    });
    const outcome = await plan();
    if (outcome.ok) await apply(outcome.value);
    expect(groups()).toEqual({ sales: ['p1', 'p2', 'p3'], other: ['p7', 'p8'] });
  });

  test('an answer to a write that shows another group is not taken for this one', async () => {
    const other: Lie = async (asked, ask) => {
      const told = await ask(asked);
      if (asked.method !== 'PATCH') return told;
      const wrong = await ask({
        ...asked,
        method: 'GET',
        path: asked.path.replace('sales', 'other'),
        body: '',
      });
      return { ...told, body: wrong.body, headers: wrong.headers };
    };
    const { plan, apply, groups } = await open({ lie: other });
    const made = planOf(await plan());
    expect(reportOf(await apply(made)).result).toBe('complete');
    expect(groups()).toEqual({ sales: ['p2', 'p3', 'p4'], other: ['p7', 'p8'] });
  });
});

describe('an answer that does not say what was done is checked by reading', () => {
  const answers: readonly (readonly [string, number, unknown])[] = [
    ['200 without a body', 200, undefined],
    ['204', 204, undefined],
    ['202', 202, undefined],
    ['200 with an empty object', 200, {}],
    ['200 with a list', 200, []],
  ];
  test.each(answers)('%s', async (_, status, body) => {
    const { plan, apply, groups } = await open({
      lie: async (asked, ask) => {
        const told = await ask(asked);
        return asked.method === 'PATCH' ? { status, headers: {}, body } : told;
      },
    });
    expect(reportOf(await apply(planOf(await plan()))).result).toBe('complete');
    expect(groups().sales).toEqual(['p2', 'p3', 'p4']);
  });

  test('204 and nothing done is a failure, and nobody is removed after a failed addition', async () => {
    const { plan, apply, groups } = await open({
      lie: async (asked, ask) =>
        asked.method === 'PATCH' ? { status: 204, headers: {}, body: undefined } : ask(asked),
    });
    const report = reportOf(await apply(planOf(await plan())));
    expect(report).toMatchObject({ result: 'incomplete', changes: [{ outcome: 'failed' }] });
    expect(groups().sales).toEqual(['p1', 'p2', 'p3']);
  });

  test('members as they were before the write, once: the second look counts', async () => {
    let first: unknown;
    const { plan, apply, groups } = await open({
      lie: async (asked, ask) => {
        if (asked.method !== 'PATCH' || first !== undefined) return ask(asked);
        first = (await ask({ ...asked, method: 'GET', body: '' })).body;
        return { ...(await ask(asked)), body: first };
      },
    });
    const report = reportOf(await apply(planOf(await plan())));
    expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
    expect(groups().sales).toEqual(['p2', 'p3', 'p4']);
  });

  test('409 that means a name is taken is a failure, 409 without a type a conflict that ends', async () => {
    const { plan, apply, groups, liar } = await open();
    const made = planOf(await plan());
    for (const [body, outcome] of [
      [{ scimType: 'uniqueness', status: '409' }, 'failed'],
      [{ status: '409' }, 'conflicted'],
    ] as const) {
      liar.lie(async (asked, ask) =>
        asked.method === 'PATCH' ? { status: 409, headers: {}, body } : ask(asked),
      );
      expect(reportOf(await apply(made)).changes).toMatchObject([{ outcome }]);
    }
    expect(groups().sales).toEqual(['p1', 'p2', 'p3']);
  });

  test('a server that empties the group when one is to leave is found out at once', async () => {
    const { plan, apply } = await open({
      mode: 'genesys-cloud',
      profile: 'consistencyDelay: 0, memberRemoval: value, membersPerRemoval: 1',
      switches: { removeWithValue: 'all' },
      manifest: exactSales.replace('p3@x.com, ', ''),
      groups: [group('sales', ['p1', 'p2', 'p3', 'p5'])],
    });
    const report = reportOf(await apply(planOf(await plan())));
    expect(report.changes).toMatchObject([{ outcome: 'failed' }]);
    expect(report.discrepancies.length).toBeGreaterThan(0);
  });
});

describe('versions that do not move with the members', () => {
  test('an addition of somebody else survives, and the run says that it met it', async () => {
    const { plan, apply, patch, groups } = await open({
      mode: 'genesys-cloud',
      switches: { membershipBumpsVersion: false },
    });
    const made = planOf(await plan());
    await patch('sales', { op: 'add', path: 'members', value: [{ value: 'p9' }] });
    const report = reportOf(await apply(made));
    expect(report.changes).toMatchObject([{ outcome: 'conflicted' }]);
    expect(groups().sales).toContain('p9');
  });

  test('nor does a list that is only ever replaced as a whole take them out', async () => {
    const { plan, apply, patch, groups } = await open({
      mode: 'genesys-cloud',
      profile: 'consistencyDelay: 0, memberRemoval: replace',
      switches: { membershipBumpsVersion: false },
      manifest: exactSales.replace(', p4@x.com', ''),
    });
    const made = planOf(await plan());
    await patch('sales', { op: 'add', path: 'members', value: [{ value: 'p9' }] });
    await apply(made);
    expect(groups().sales).toContain('p9');
  });
});

describe('ids that mean something elsewhere', () => {
  test.each([
    ['__proto__'],
    ['a"b'],
    ['a"] or value pr'],
    ['a/b'],
    ['../other'],
    ['%2e%2e'],
    ['constructor'],
  ])('the person %s leaves, and nobody else', async (id) => {
    const { plan, apply, groups } = await open({
      users: [...people(9), { id, userName: 'odd@x.com', displayName: 'odd', active: true }],
      groups: [group('sales', ['p2', 'p3', 'p4', id])],
    });
    const made = planOf(await plan());
    expect(removals(made)).toEqual([id]);
    expect(reportOf(await apply(made)).result).toBe('complete');
    expect(groups()).toEqual({ sales: ['p2', 'p3', 'p4'] });
  });

  test.each([['__proto__'], ['a/b'], ['../other'], ['a?b#c']])(
    'the group %s is written to, and no other',
    async (id) => {
      const { plan, apply, groups } = await open({
        groups: [group(id, ['p1', 'p2', 'p3'], { displayName: 'sales' }), group('other', ['p7'])],
      });
      expect(reportOf(await apply(planOf(await plan()))).result).toBe('complete');
      expect(groups()).toMatchObject({ [id]: ['p2', 'p3', 'p4'], other: ['p7'] });
    },
  );
});
