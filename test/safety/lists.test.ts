import { afterEach, describe, expect, test } from 'vitest';
import { type Lie, lists } from './liar.ts';
import {
  faultsOf,
  group,
  openStage,
  people,
  person,
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

async function open(options: StageOptions): Promise<Stage> {
  stage = await openStage(options);
  return stage;
}

/** Everybody with the title is in the group, as the manifest says they should be. */
const titled = people(60, { title: 'agent' });
const everybody = group(
  'agents',
  titled.map(({ id }) => id),
);
const byTitle = `
safety: { removalsPerGroup: 1000, removalsTotal: 1000 }
groups:
  agents:
    displayName: agents
    membership: exact
    members: [{ where: 'title eq "agent"' }]
`;

describe('a list of people that lies removes nobody', () => {
  const none = { totalResults: 0, Resources: [] };
  const cases: readonly (readonly [string, Lie])[] = [
    [
      'says that it is the page',
      lists('Users', (list) => ({ ...list, totalResults: list.Resources.length })),
    ],
    ['has no total', lists('Users', ({ Resources }) => ({ Resources: Resources.slice(0, 59) }))],
    [
      'ends before its total',
      lists('Users', (list) => ({ ...list, Resources: list.Resources.slice(0, 59) })),
    ],
    [
      'serves the first page for ever',
      (asked, ask) => {
        asked.query.set('startIndex', '1');
        return ask(asked);
      },
    ],
    ['has null where its people should be', lists('Users', (list) => ({ ...list, Resources: null }))],
    [
      'loses its last page',
      async (asked, ask) =>
        asked.query.get('startIndex') === '41' && asked.path.endsWith('/Users')
          ? { status: 400, headers: {}, body: {} }
          : ask(asked),
    ],
    [
      'shrinks by its total while it is read',
      lists('Users', (list, { query }) => ({
        totalResults: query.get('startIndex') === '1' ? 60 : 40,
        Resources: query.get('startIndex') === '41' ? [] : list.Resources,
      })),
    ],
    [
      'has people without ids',
      lists('Users', ({ Resources, ...list }) => ({
        ...list,
        Resources: Resources.map(({ id, ...rest }, at) => (at === 3 ? rest : { ...rest, id })),
      })),
    ],
    [
      'is an empty page with a total of none after a first page',
      lists('Users', (list, { query }) => (query.get('startIndex') === '1' ? list : none)),
    ],
  ];

  test.each(cases)('that %s', async (_, lie) => {
    const { plan } = await open({
      users: titled,
      groups: [everybody],
      manifest: byTitle,
      profile: 'pageSize: 20, expensivePageSize: 20',
      lie,
    });
    expect(removals(planOf(await plan()))).toEqual([]);
  });

  test('whose set moves by one while as many join as leave: the person skipped is asked for by id', async () => {
    // p3 leaves and p61 comes after the first page was read: p21 moves to a place that was read already.
    const moved = lists('Users', (list, { query }) => {
      const shift = query.get('startIndex') === '1' ? 0 : 1;
      const all = [...titled, person('p61')].map((user) => ({ ...user }));
      const start = Number(query.get('startIndex')) - 1 + shift;
      return { ...list, totalResults: 60, Resources: all.slice(start, start + Number(query.get('count'))) };
    });
    const { plan } = await open({
      users: titled,
      groups: [everybody],
      manifest: byTitle,
      profile: 'pageSize: 20, expensivePageSize: 20',
      lie: moved,
    });
    expect(removals(planOf(await plan()))).toEqual([]);
  });

  test('of Genesys Cloud that caps its page and says that this was all', async () => {
    const { plan } = await open({
      mode: 'genesys-cloud',
      users: titled,
      groups: [everybody],
      manifest: byTitle,
      switches: { pageCap: 25 },
      lie: lists('Users', (list) => ({ ...list, totalResults: list.Resources.length })),
    });
    expect(removals(planOf(await plan()))).toEqual([]);
  });

  test('that leaves out what the rule reads: nobody is known not to fit', async () => {
    const { plan } = await open({
      users: [...people(4, { title: 'agent' }), person('boss')],
      groups: [group('agents', ['p1', 'p2', 'p3', 'p4', 'boss'])],
      manifest: `
groups:
  agents:
    displayName: agents
    membership: exact
    members: [boss@x.com, { where: 'title eq "agent"' }]
`,
      lie: lists('Users', ({ Resources, ...list }) => ({
        ...list,
        Resources: Resources.map(({ title, ...rest }) => rest),
      })),
    });
    const { changes, withheld } = planOf(await plan());
    expect(changes).toEqual([]);
    expect(withheld).toMatchObject([{ address: 'group/agents', members: { length: 4 } }]);
  });
});

describe('a server that ignores filters creates nothing twice', () => {
  const ignoring: Lie = (asked, ask) => {
    asked.query.delete('filter');
    return ask(asked);
  };
  const groups = Array.from({ length: 30 }, (_, at) => group(`g${at + 1}`, []));

  test('one group is on the first page, the other is not, and both are there', async () => {
    const { plan } = await open({
      groups,
      manifest: `
groups:
  first: { displayName: g1 }
  last: { displayName: g30 }
`,
      profile: 'pageSize: 5, expensivePageSize: 5',
      lie: ignoring,
    });
    expect(planOf(await plan()).changes).toEqual([]);
  });

  test('a group that somebody created since the plan was made is adopted', async () => {
    const { plan, apply, create, liar } = await open({
      groups: groups.slice(0, 12),
      manifest: `
groups:
  first: { displayName: g1, externalId: e1 }
  fresh: { displayName: fresh }
`,
      profile: 'pageSize: 5, expensivePageSize: 5',
      lie: ignoring,
    });
    const made = planOf(await plan());
    expect(made.changes.map(({ kind }) => kind)).toEqual(['update', 'create']);
    await create('fresh');
    const report = reportOf(await apply(made));
    expect(report.changes).toMatchObject([{ address: 'group/first' }, { outcome: 'adopted' }]);
    expect(liar.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('nobody is taken for another', () => {
  test.each([
    ['p10@x.com', ['p1@x.com', 'p100@x.com']],
    ['p1@x.com', ['p10@x.com']],
  ])('%s is not one of %j', async (wanted, present) => {
    const { plan } = await open({
      users: present.map((userName, at) => ({ ...person(`u${at}`), userName })),
      groups: [group('agents', [])],
      manifest: `
groups:
  agents: { displayName: agents, membership: at-least, members: [${wanted}] }
`,
      // Whatever it is asked for, it has a hit.
      lie: (asked, ask) => {
        asked.query.delete('filter');
        return ask(asked);
      },
    });
    expect(faultsOf(await plan())).toEqual(['unknown-member']);
  });

  test('two people of one userName: neither joins, neither leaves', async () => {
    const { plan } = await open({
      groups: [group('agents', ['p2'])],
      manifest: `
groups:
  agents: { displayName: agents, membership: exact, members: [P1@X.com] }
`,
      lie: lists('Users', ({ Resources, ...list }) => ({
        ...list,
        Resources: Resources.map((user) => (user.id === 'p2' ? { ...user, userName: 'p1@x.com' } : user)),
      })),
    });
    expect(faultsOf(await plan())).toEqual(['ambiguous-member']);
  });
});
