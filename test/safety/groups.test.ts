import { afterEach, describe, expect, test } from 'vitest';
import { processRuntime } from '../../src/runtime.ts';
import { type Lie, lists } from './liar.ts';
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

async function open(options: StageOptions): Promise<Stage> {
  stage = await openStage(options);
  return stage;
}

const ours = { externalId: 'hris_1' };
const scoped = (rest: string) => `
scope: { groups: 'externalId sw "hris_"', prune: delete }
${rest}`;

describe('a group is deleted only if somebody meant it', () => {
  test('a manifest that lost all its groups deletes none, whatever the limit says', async () => {
    const { plan, apply, groups } = await open({
      groups: [group('a', ['p1'], ours), group('b', ['p2'], ours)],
      manifest: scoped('safety: { groupDeletes: 10 }'),
    });
    const made = planOf(await plan());
    expect(made.blocked).toMatchObject([{ rule: 'group-deletes' }]);
    expect(faultsOf(await apply(made))).toEqual(['plan-blocked']);
    expect(Object.keys(groups())).toEqual(['a', 'b']);
  });

  test('nothing outside the selection is', async () => {
    const { plan } = await open({
      groups: [group('a', ['p1'], ours), group('b', ['p2'], ours)],
      manifest: scoped('groups: { a: { displayName: a }, c: { displayName: c } }'),
    });
    const made = planOf(await plan({ selection: { only: ['group/a'], except: [] } }));
    expect(made.changes).toEqual([]);
    const excepting = planOf(await plan({ selection: { only: [], except: ['group/c'] } }));
    expect(excepting.changes).toEqual([]);
  });

  test.each(['externalId sw "hris_"', 'not (externalId sw "manual_")', 'externalId ne "manual_1"'])(
    'the scope %s selects nothing where the server shows no externalId',
    async (filter) => {
      const { plan } = await open({
        groups: [group('a', ['p1'], ours), group('b', ['p2'], { externalId: 'manual_1' })],
        manifest: `
scope: { groups: '${filter}', prune: delete }
safety: { groupDeletes: 5 }
groups: { a: { displayName: a } }
`,
        lie: lists('Groups', ({ Resources, ...list }) => ({
          ...list,
          Resources: Resources.map(({ externalId, ...rest }) => rest),
        })),
      });
      const { changes, warnings } = planOf(await plan());
      expect(changes).toEqual([]);
      expect(warnings).toMatchObject([{ code: 'reading-incomplete' }]);
    },
  );

  test.each<[string, (stage: Stage) => Promise<void>]>([
    ['gets a member', ({ patch }) => patch('old', { op: 'add', path: 'members', value: [{ value: 'p9' }] })],
    ['gets another name', ({ patch }) => patch('old', { op: 'replace', path: 'displayName', value: 'new' })],
  ])('not one that %s between plan and apply', async (_, meanwhile) => {
    const opened = await open({
      groups: [group('a', []), group('old', ['p1'], ours)],
      manifest: scoped('safety: { groupDeletes: 1 }\ngroups: { a: { displayName: a } }'),
    });
    const made = planOf(await opened.plan());
    expect(made.changes).toMatchObject([{ kind: 'delete', id: 'old' }]);
    await meanwhile(opened);
    expect(faultsOf(await opened.apply(made, { recheck: true }))).toEqual(['plan-stale']);
    expect(reportOf(await opened.apply(made)).changes).toMatchObject([{ outcome: 'conflicted' }]);
    expect(Object.keys(opened.groups())).toEqual(['a', 'old']);
  });

  /** A server that keeps one version for a group whatever becomes of its members, and checks none. */
  const versionsStandStill: Lie = async (asked, ask) => {
    const { 'if-match': _, ...headers } = asked.headers;
    const told = await ask({ ...asked, headers });
    const body: unknown = JSON.parse(
      JSON.stringify(told.body ?? null).replaceAll(/W\/\\"\d+\\"/g, 'W/\\"1\\"'),
    );
    return { ...told, headers: { etag: 'W/"1"' }, body: body ?? undefined };
  };

  test.each([
    ['although its version stands still', {}, versionsStandStill],
    [
      'although the server keeps no versions',
      { profile: 'consistencyDelay: 0, versioning: reread' },
      undefined,
    ],
    [
      'although the list does not show members',
      { profile: 'consistencyDelay: 0, memberReading: get' },
      versionsStandStill,
    ],
  ] as const)('not one that somebody joined meanwhile, %s', async (_, options, lie) => {
    const opened = await open({
      groups: [group('a', []), group('old', ['p1', 'p2'], ours)],
      manifest: scoped('safety: { groupDeletes: 1 }\ngroups: { a: { displayName: a } }'),
      ...options,
      ...(lie !== undefined && { lie }),
    });
    const made = planOf(await opened.plan());
    expect(made.changes).toMatchObject([{ kind: 'delete', members: { before: ['p1', 'p2'], after: 0 } }]);
    expect(made.summary).toMatchObject({ delete: 1, groupsWithMemberChanges: 0, membersRemoved: 0 });
    await opened.patch('old', { op: 'add', path: 'members', value: [{ value: 'p9' }] });
    const stale = await opened.apply(made, { recheck: true });
    expect(stale.ok ? [] : stale.diagnostics).toMatchObject([
      { code: 'plan-stale', detail: expect.stringContaining('added p9') },
    ]);
    expect(reportOf(await opened.apply(made)).changes).toMatchObject([
      { outcome: 'conflicted', detail: expect.stringContaining('somebody else added p9@x.com') },
    ]);
    expect(opened.groups()).toMatchObject({ old: ['p1', 'p2', 'p9'] });
  });

  test('one that somebody left meanwhile is, where the version does not tell', async () => {
    const opened = await open({
      groups: [group('a', []), group('old', ['p1', 'p2'], ours)],
      manifest: scoped('safety: { groupDeletes: 1 }\ngroups: { a: { displayName: a } }'),
      lie: versionsStandStill,
    });
    const made = planOf(await opened.plan());
    await opened.patch('old', { op: 'remove', path: 'members[value eq "p1"]' });
    expect(reportOf(await opened.apply(made, { recheck: true })).result).toBe('complete');
    expect(Object.keys(opened.groups())).toEqual(['a']);
  });

  test('none is while nobody can read who is in it', async () => {
    const { plan } = await open({
      groups: [group('a', []), group('old', ['p1'], ours)],
      manifest: scoped('safety: { groupDeletes: 1 }\ngroups: { a: { displayName: a } }'),
      profile: 'consistencyDelay: 0, memberReading: none',
    });
    const made = planOf(await plan());
    expect(made.changes).toEqual([]);
    expect(made.withheld).toMatchObject([{ deletion: true, reason: 'its members could not be read' }]);
  });

  test('none is while the list of groups may be short', async () => {
    const { plan } = await open({
      groups: [group('a', []), group('old', ['p1'], ours)],
      manifest: scoped('safety: { groupDeletes: 1 }\ngroups: { a: { displayName: a } }'),
      lie: lists('Groups', (list) => ({ ...list, totalResults: 3 })),
    });
    const made = planOf(await plan());
    expect(made.changes).toEqual([]);
    expect(made.withheld).toMatchObject([{ deletion: true }]);
  });
});

describe('a group is created once', () => {
  test('although the directory composes its accents otherwise, and looks names up byte by byte', async () => {
    const others = Array.from({ length: 120 }, (_, at) => group(`g${at}`, []));
    const { plan, liar } = await open({
      mode: 'genesys-cloud',
      groups: [...others, group('cafe', ['p1'], { displayName: 'Cafe\u0301' })],
      manifest: 'groups: { cafe: { displayName: "Caf\\u00e9", membership: exact, members: [p1@x.com] } }',
    });
    expect(planOf(await plan())).toMatchObject({ changes: [], summary: { unchanged: 1 } });
    expect(liar.asked.filter(({ query }) => query.get('filter')?.startsWith('displayName'))).toHaveLength(2);
  });

  const manifest = 'groups: { fresh: { displayName: fresh } }';
  /** The answer is a gateway's; the server behind it goes on and is done after a while. */
  const slow =
    (ms: number): Lie =>
    async (asked, ask) => {
      if (asked.method !== 'POST') return ask(asked);
      setTimeout(() => void ask(asked), ms);
      return { status: 504, headers: {}, body: undefined };
    };

  test('although a gateway gives up before the server does', async () => {
    const { plan, apply, liar, groups } = await open({
      groups: [group('a', [])],
      manifest,
      lie: slow(1500),
      runtime: { sleep: processRuntime().sleep },
    });
    const report = reportOf(await apply(planOf(await plan())));
    expect(report.result).toBe('complete');
    expect(liar.asked.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(Object.keys(groups())).toHaveLength(2);
  }, 10_000);

  test('and one that came into being meanwhile keeps its members: the run stops there', async () => {
    const { plan, apply, create, groups } = await open({
      groups: [],
      manifest: 'groups: { fresh: { displayName: fresh, membership: exact, members: [p1@x.com] } }',
    });
    const made = planOf(await plan());
    await create('fresh', { members: [{ value: 'p7' }] });
    expect(reportOf(await apply(made)).changes).toMatchObject([{ outcome: 'conflicted' }]);
    expect(Object.values(groups())).toEqual([['p7']]);
  });
});

describe('a list of members that lies removes nobody through nesting', () => {
  const inner = people(120).map(({ id }) => id);
  const nested = {
    mode: 'genesys-cloud' as const,
    users: people(120),
    groups: [group('outer', inner), group('inner', inner)],
    manifest: `
safety: { removalsPerGroup: 1000, removalsTotal: 1000 }
groups:
  inner: { displayName: inner, membership: at-least, members: [p1@x.com] }
  outer: { displayName: outer, membership: exact, members: [{ group: inner }] }
`,
  };
  const cut = (limit: number, only?: string): Lie =>
    lists('Groups', ({ Resources, ...list }) => ({
      ...list,
      Resources: Resources.map((one) =>
        only === undefined || one.id === only
          ? { ...one, members: (one.members as readonly unknown[]).slice(0, limit) }
          : one,
      ),
    }));

  test.each([
    ['that is cut at 100 for all', cut(100)],
    ['that is cut at 99 for all', cut(99)],
    ['that leaves everybody out', cut(0)],
  ])('%s', async (_, lie) => {
    const { plan } = await open({ ...nested, lie });
    expect(removals(planOf(await plan()))).toEqual([]);
  });

  test('that is empty for the inner group alone', async () => {
    const { plan } = await open({ ...nested, lie: cut(0, 'inner') });
    expect(removals(planOf(await plan()))).toEqual([]);
  });
});
