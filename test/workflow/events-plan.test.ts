import { afterEach, describe, expect, it } from 'vitest';
import { ENTERPRISE_USER_SCHEMA } from '../../src/scim/resource.ts';
import {
  department,
  type EventsStage,
  type EventsStageOptions,
  hrEvent,
  openEventsStage,
  personOf,
  valueIn,
} from './events-stage.ts';

let stage: EventsStage;
afterEach(() => stage.close());

async function open(options: Partial<EventsStageOptions> = {}): Promise<EventsStage> {
  stage = await openEventsStage({ users: [1, 2, 3, 4].map((key) => personOf(key)), ...options });
  return stage;
}

/** `user/p1@company.com title=Boss`. */
function edits({ plan }: { plan: { users: readonly { address: string; attributes: readonly object[] }[] } }) {
  return plan.users.flatMap(({ address, attributes }) =>
    (attributes as { path: string; after?: unknown }[]).map(
      ({ path, after }) => `${address} ${path.split(':').at(-1)}=${String(after)}`,
    ),
  );
}

describe('what an event asks for', () => {
  it('is a change of the attributes of its person, and of nothing else', async () => {
    await open({
      groups: [{ id: 'g1', displayName: 'Stray', members: [{ value: 'id-1' }, { value: 'id-2' }] }],
      more: `scope: { groups: 'displayName sw "S"', prune: delete }
groups: { support: { displayName: Support, membership: exact, members: [p3@company.com] } }
users: { p4@company.com: { active: false } }
`,
    });
    const planned = valueIn(await stage.plan([hrEvent(1, '1', { department: 'Sales', title: 'Boss' })]));
    expect(edits(planned)).toEqual([
      'user/p1@company.com title=Boss',
      'user/p1@company.com department=Sales',
    ]);
    expect(planned.plan.changes).toEqual([]);
    expect(planned.plan.blocked).toEqual([]);
    expect(planned.people.get(1)).toEqual(['id-1']);
  });

  it('is nothing where the person is so already', async () => {
    await open({ users: [personOf(1, { title: 'Boss' })] });
    const planned = valueIn(await stage.plan([hrEvent(1, '1', { title: 'Boss' })]));
    expect(planned.plan.users).toEqual([]);
    expect(planned.people.get(1)).toEqual(['id-1']);
  });

  it('takes a few look-ups, not a listing', async () => {
    await open({ users: Array.from({ length: 500 }, (_, key) => personOf(key)) });
    const before = stage.sandbox.requests().length;
    valueIn(await stage.plan([hrEvent(1, '7', { title: 'Boss' })]));
    const asked = stage.sandbox.requests().slice(before);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('is found by any attribute, among everybody', async () => {
    await open({
      users: [1, 2].map((key) => personOf(key, { [ENTERPRISE_USER_SCHEMA]: { employeeNumber: `E${key}` } })),
      mappings: `attributeMappings:
  hr: { source: hr, match: { '${ENTERPRISE_USER_SCHEMA}:employeeNumber': '"E" & id' }, set: { title: title } }
`,
    });
    const planned = valueIn(await stage.plan([hrEvent(1, '2', { title: 'Boss' })]));
    expect(edits(planned)).toEqual(['user/p2@company.com title=Boss']);
  });

  it('may depend on the type of the event', async () => {
    await open({
      mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: 'eventType = "user.created" ? "New" : "Old"' } }
`,
    });
    const created = { ...hrEvent(2, '2'), type: 'user.created' as const };
    const planned = valueIn(await stage.plan([hrEvent(1, '1'), created]));
    expect(edits(planned)).toEqual(['user/p1@company.com title=Old', 'user/p2@company.com title=New']);
  });

  it('is never to take the value of an attribute away by not speaking of it, and that is said', async () => {
    await open({
      users: [personOf(1, { title: 'Boss' })],
      mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, whenMissing: clear, set: { title: title } }
`,
    });
    const planned = valueIn(await stage.plan([hrEvent(1, '1')]));
    expect(planned.plan.users).toEqual([]);
    expect(planned.remarks.get(1)).toBe('title stays as it is: the event has no value for it');
  });

  it('is nothing where no mapping draws on its source', async () => {
    await open({ mappings: '' });
    const planned = valueIn(await stage.plan([hrEvent(1, '1', { title: 'Boss' })]));
    expect(planned.plan.users).toEqual([]);
    expect(planned.remarks.get(1)).toBe('no mapping draws on "hr"');
  });
});

describe('an event that cannot take effect', () => {
  const title =
    '{ source: hr, match: { externalId: id }, set: { title: "$uppercase(title)", active: active } }';

  it('is refused for its own reason, and the others go on', async () => {
    await open({
      users: [...[1, 2, 3, 4, 5].map((key) => personOf(key)), personOf('4-again', { externalId: '4' })],
      mappings: `attributeMappings: { hr: ${title} }\n`,
    });
    const planned = valueIn(
      await stage.plan([
        hrEvent(1, '1', { title: 'boss' }),
        hrEvent(2, '2', { title: 17 }),
        { ...hrEvent(3, 'x'), data: { title: 'boss' } },
        hrEvent(4, '4', { title: 'boss' }),
        hrEvent(5, '5', { active: 'perhaps' }),
        hrEvent(6, '6', { title: 'boss' }),
        hrEvent(7, '3', { title: 'clerk' }),
      ]),
    );
    expect(edits(planned)).toEqual(['user/p1@company.com title=BOSS', 'user/p3@company.com title=CLERK']);
    expect(planned.refused).toEqual([
      { seq: 2, kind: 'poison', reason: expect.stringContaining('mapping "hr": for title, ') },
      { seq: 3, kind: 'poison', reason: expect.stringContaining('yields neither a text nor a number') },
      {
        seq: 4,
        kind: 'poison',
        reason: 'externalId "4" is that of several people: p4-again@company.com, p4@company.com',
      },
      { seq: 5, kind: 'poison', reason: expect.stringContaining('does not fit active: "perhaps"') },
      { seq: 6, kind: 'no-such-person', reason: 'nobody in the directory has externalId "6"' },
    ]);
  });

  it('takes no effect in part: what of it would fit is left out, too', async () => {
    await open({ mappings: `attributeMappings: { hr: ${title} }\n` });
    const planned = valueIn(await stage.plan([hrEvent(1, '1', { title: 'boss', active: 'perhaps' })]));
    expect(planned.plan.users).toEqual([]);
    expect(planned.refused.map(({ kind }) => kind)).toEqual(['poison']);
  });

  it('may be about somebody who need not be there', async () => {
    await open({
      mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, unmatched: ignore, set: { title: title } }
`,
    });
    const planned = valueIn(await stage.plan([hrEvent(1, '9', { title: 'Boss' })]));
    expect(planned.refused).toEqual([]);
    expect(planned.people.get(1)).toEqual([]);
    expect(planned.remarks.get(1)).toBe('nobody in the directory has externalId "9"');
  });

  it('waits where an earlier one is about the same person by another name', async () => {
    await open();
    const other = { ...hrEvent(2, 'one'), data: { id: ' 1 ', title: 'Second' } };
    const planned = valueIn(await stage.plan([hrEvent(1, '1', { title: 'First' }), other]));
    expect(edits(planned)).toEqual(['user/p1@company.com title=First']);
    expect(planned.deferred).toEqual([2]);
  });

  it('is not to blame for a mapping that fits no directory', async () => {
    await open({
      mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { titel: title } }
`,
    });
    const planned = await stage.plan([hrEvent(1, '1', { title: 'Boss' })]);
    expect(planned.ok).toBe(false);
    expect(!planned.ok && planned.diagnostics.map(({ code }) => code)).toContain('unknown-attribute');
  });
});

describe('policy', () => {
  const roles = { roles: [{ id: 'r1', name: 'Agent' }] };
  const holder = (key: number, of: string) =>
    personOf(key, {
      [ENTERPRISE_USER_SCHEMA]: { department: of },
      roles: [{ value: 'Agent' }],
    });
  const policy = `roles: { agent: { name: Agent } }
rolePolicy:
  allow: { by: '${department}', rules: { Support: [agent], Sales: [] }, otherwise: [agent] }
`;

  it.each(['genesys-cloud', 'rfc7644'] as const)(
    'blocks the move to a department that may not hold what the person holds, and names it (%s)',
    async (mode) => {
      await open({
        mode,
        offers: roles,
        users: [holder(1, 'Support'), holder(2, 'Support'), personOf(3)],
        more: policy,
        ...(mode === 'rfc7644' && {
          profile: '{ carriers: { role: { path: roles, on: user, holds: name } } }',
        }),
      });
      const planned = valueIn(
        await stage.plan([
          hrEvent(1, '1', { department: 'Sales' }),
          hrEvent(2, '2', { department: 'Delivery' }),
          hrEvent(3, '3', { department: 'Sales' }),
        ]),
      );
      expect(edits(planned)).toEqual([
        'user/p2@company.com department=Delivery',
        'user/p3@company.com department=Sales',
      ]);
      expect(planned.refused).toEqual([
        {
          seq: 1,
          kind: 'blocked',
          reason: 'user/p1@company.com holds role "agent", which department "Sales" may not hold',
        },
      ]);
    },
  );
});

describe('deactivations', () => {
  const mappings = `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { active: 'eventType != "user.deleted"' } }
`;
  const gone = (seq: number) => ({ ...hrEvent(seq, String(seq)), type: 'user.deleted' as const });

  it('go through up to the number of people that safety allows', async () => {
    await open({ mappings, more: 'safety: { removalsTotal: 2 }\n' });
    const planned = valueIn(await stage.plan([gone(1), gone(2)]));
    expect(edits(planned)).toEqual(['user/p1@company.com active=false', 'user/p2@company.com active=false']);
    expect(planned.allowances.removals).toBe(2);
    expect(planned.refused).toEqual([]);
  });

  it('are all blocked once they are more, and nothing else is', async () => {
    await open({
      users: [1, 2, 3, 4].map((key) => personOf(key, { active: key !== 4 })),
      mappings,
      more: 'safety: { removalsTotal: 2 }\n',
    });
    const planned = valueIn(await stage.plan([gone(1), gone(2), gone(3), hrEvent(4, '4')]));
    expect(edits(planned)).toEqual(['user/p4@company.com active=true']);
    expect(planned.refused.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'blocked'],
      [2, 'blocked'],
      [3, 'blocked'],
    ]);
    expect(planned.refused[0]?.reason).toMatch(/^3 people would lose .* the limit is 2 a day/);
  });

  it('of the day before count', async () => {
    await open({ mappings, more: 'safety: { removalsTotal: 2 }\n' });
    const planned = valueIn(await stage.plan([gone(1)], { withdrawn: async () => 2 }));
    expect(planned.plan.users).toEqual([]);
    expect(planned.refused[0]?.reason).toContain('1 person would lose');
  });

  it('beyond the limit are allowed by whoever starts the service', async () => {
    await open({ mappings, more: 'safety: { removalsTotal: 2 }\n' });
    const planned = valueIn(await stage.plan([gone(1), gone(2), gone(3)], { allowances: { removals: 3 } }));
    expect(planned.plan.users).toHaveLength(3);
  });

  it('never touch who is protected', async () => {
    await open({ mappings, more: 'safety: { protectedUsers: [p1@company.com] }\n' });
    const planned = valueIn(await stage.plan([gone(1), gone(2)]));
    expect(edits(planned)).toEqual(['user/p2@company.com active=false']);
    expect(planned.refused).toEqual([
      {
        seq: 1,
        kind: 'blocked',
        reason: 'user/p1@company.com is protected and would be deactivated',
      },
    ]);
  });

  it('leave a role its least holders', async () => {
    await open({
      mode: 'genesys-cloud',
      offers: { roles: [{ id: 'r1', name: 'Admin' }] },
      users: [1, 2, 3].map((key) => personOf(key, { roles: [{ value: 'Admin' }] })),
      mappings,
      more: `roles: { admin: { name: Admin } }
rolePolicy: { limits: { admin: { min: 2 } } }
`,
    });
    const planned = valueIn(await stage.plan([gone(1), gone(2)]));
    expect(planned.plan.users).toEqual([]);
    expect(planned.refused[0]?.reason).toMatch(/role "admin" would have 1 holder/);
    const one = valueIn(await stage.plan([gone(1)]));
    expect(one.plan.users).toHaveLength(1);
  });
});
