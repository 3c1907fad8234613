import { describe, expect, test } from 'vitest';
import { declareGroup, nested, where } from '../support/declare.ts';
import { liveGroup } from '../support/live.ts';
import { accessIn, catalogueOf, faultsOf, grant, holder, ROUTING_SKILLS, resolved } from './grants.ts';

const catalogue = catalogueOf({ skill: ['billing', 'tech'], role: ['agent', 'admin'] });
const membersOf = (groups: ReturnType<typeof resolved>['groups'], key: string) =>
  [...(groups.find(({ address }) => address === `group/${key}`)?.members.values() ?? [])].map(({ member }) =>
    member.kind === 'user' ? member.userName : member.displayName,
  );

describe('a rule sees people as the plan leaves them', () => {
  test('with what other groups grant, and without what they take away', () => {
    const { groups } = resolved({
      catalogue,
      groups: [
        declareGroup('agents', [where('roles eq "AGENT"')]),
        declareGroup('z', ['ann'], { grants: [grant('role', 'exact', ['agent'])] }),
      ],
      directory: { users: [holder('ann'), holder('bob', { roles: ['agent'] })] },
    });
    expect(membersOf(groups, 'agents')).toEqual(['ann']);
  });

  test('over several steps', () => {
    const { groups, users } = resolved({
      catalogue,
      groups: [
        declareGroup('a', [where(`${ROUTING_SKILLS}[name eq "tech" and proficiency ge 3]`)]),
        declareGroup('b', [where('roles.value eq "agent"')], {
          grants: [grant('skill', 'at-least', [['tech', 4]])],
        }),
        declareGroup('c', ['ann'], { grants: [grant('role', 'at-least', ['agent'])] }),
      ],
      directory: {
        users: [holder('ann', { skills: { tech: 1 } }), holder('bob', { skills: { tech: 2, billing: 5 } })],
      },
    });
    expect(accessIn(users)).toEqual({ ann: ['+agent', '+tech 4'] });
    expect(membersOf(groups, 'a')).toEqual(['ann']);
  });

  test('through the nesting of a group that grants', () => {
    const { groups } = resolved({
      catalogue,
      groups: [
        declareGroup('agents', [where('roles eq "agent"')]),
        declareGroup('outer', [nested('inner')], { grants: [grant('role', 'exact', ['agent'])] }),
        declareGroup('inner', ['ann']),
      ],
      directory: { users: [holder('ann')], nesting: true },
    });
    expect(membersOf(groups, 'agents')).toEqual(['ann']);
  });

  test('but not without what is withheld', () => {
    const { groups, users } = resolved({
      catalogue,
      groups: [
        declareGroup('agents', [where('roles eq "agent"')]),
        declareGroup('unread', undefined, { grants: [grant('role', 'exact', ['agent'])] }),
      ],
      directory: { users: [holder('bob', { roles: ['agent'] })], groups: [liveGroup('unread', undefined)] },
    });
    expect(users[0]?.uncertain).toMatch(/could not be read/);
    expect(membersOf(groups, 'agents')).toEqual(['bob']);
    expect(groups[0]?.uncertain).toMatch(/who is in group\/unread is not certain/);
  });

  test('and as they are now, where the run plans nothing about people', () => {
    const { groups } = resolved({
      catalogue,
      people: false,
      groups: [
        declareGroup('agents', [where('roles eq "agent"')], {
          grants: [grant('role', 'exact', ['agent'])],
        }),
      ],
      directory: { users: [holder('ann'), holder('bob', { roles: ['agent'] })] },
    });
    expect(membersOf(groups, 'agents')).toEqual(['bob']);
  });
});

describe('a rule that depends on itself is refused', () => {
  const users = [holder('ann')];
  test.each([
    ['reads what its own group grants', 'roles eq "agent"', grant('role', 'exact', ['agent']), true],
    ['reads another item of the catalogue', 'roles eq "admin"', grant('role', 'at-least', ['agent']), false],
    [
      'reads an item that its group, exact about the kind, may take away',
      'roles eq "admin"',
      grant('role', 'exact', ['agent']),
      true,
    ],
    ['reads a role outside the catalogue', 'roles eq "owner"', grant('role', 'exact', ['agent']), false],
    ['reads another kind', `${ROUTING_SKILLS}.name eq "tech"`, grant('role', 'exact', ['agent']), false],
    ['does not say which role', 'roles pr', grant('role', 'at-least', ['agent']), true],
    ['names it by its beginning', 'roles sw "age"', grant('role', 'at-least', ['agent']), true],
    ['asks who lacks it', 'not (roles eq "agent")', grant('role', 'exact', ['agent']), true],
    ['names it in brackets', 'roles[value eq "agent"]', grant('role', 'exact', ['agent']), true],
    [
      'asks in brackets for what is not the role',
      'roles[primary eq true]',
      grant('role', 'exact', ['agent']),
      true,
    ],
    [
      'names another one in brackets',
      'roles[value eq "owner" and primary eq true]',
      grant('role', 'exact', ['agent']),
      false,
    ],
    ['asks how well', `${ROUTING_SKILLS}.proficiency ge 3`, grant('skill', 'at-least', ['tech']), true],
    [
      'reads the whole extension',
      `${ROUTING_SKILLS.replace(':routingSkills', '')} pr`,
      grant('skill', 'at-least', ['tech']),
      true,
    ],
  ])('when it %s', (_, rule, grants, refused) => {
    const codes = faultsOf({
      catalogue,
      groups: [declareGroup('g', [where(rule)], { allowEmpty: true, grants: [grants] })],
      directory: { users },
    }).map(({ code }) => code);
    expect(codes).toEqual(refused ? ['grant-cycle'] : []);
  });

  test('with the way in words, and the place of every group on it', () => {
    const [fault] = faultsOf({
      catalogue,
      groups: [
        declareGroup('a', [where('roles eq "agent"')]),
        declareGroup('b', [nested('a')], { grants: [grant('role', 'exact', ['agent'])] }),
      ],
      directory: { users },
    });
    expect(fault).toMatchObject({
      code: 'grant-cycle',
      summary:
        'a rule of group/a depends on itself: group/a asks for role "agent", which group/b decides, group/b contains group/a',
      range: { file: 'a.yaml' },
      related: [{ range: { file: 'b.yaml' } }],
    });
  });

  test('not when another group is the only one that decides', () => {
    expect(
      faultsOf({
        catalogue,
        groups: [
          declareGroup('a', [where('roles eq "admin"')], { grants: [grant('role', 'exact', ['agent'])] }),
          declareGroup('b', ['ann'], { grants: [grant('role', 'exact', ['admin'])] }),
        ],
        directory: { users },
      }),
    ).toEqual([]);
  });
});

describe('who is doubtfully in a group that is exact loses nothing because of it', () => {
  const dan = holder('dan', { roles: ['agent'], skills: { billing: 1 } });
  const asking = (rule: string) =>
    declareGroup('asking', [where(rule)], { grants: [grant('skill', 'exact', [])], allowEmpty: true });
  const taking = declareGroup('taking', undefined, { grants: [grant('role', 'exact', [])] });
  const listed = (...members: string[]) => ({ users: [dan], groups: [liveGroup('taking', members)] });
  const lossesOf = (directory: NonNullable<Parameters<typeof resolved>[0]['directory']>) =>
    resolved({ catalogue, groups: [asking('roles eq "agent"'), taking], directory }).users.map(
      ({ surplus, uncertain }) => [surplus.map(({ item }) => item.value), uncertain !== undefined],
    );

  test('where a list that is certain takes the role first', () => {
    expect(lossesOf(listed('dan'))).toEqual([[['agent'], false]]);
  });

  test('where a list that may be short hides who loses the role that the rule asks for', () => {
    const gaps = [{ kind: 'members', groupId: 'id-taking', reason: '0 of 1 members returned' }] as const;
    expect(lossesOf({ ...listed(), gaps })).toEqual([[['billing'], true]]);
  });
});
