import { describe, expect, it } from 'vitest';
import { parseSandboxData, type SandboxUser } from '../../src/sandbox/data.ts';
import { generateDirectory } from '../../src/sandbox/generate.ts';
import { GENESYS } from './ada.ts';
import { running } from './client.ts';

interface Extension {
  readonly routingSkills: readonly { readonly name: string; readonly proficiency: number }[];
  readonly routingLanguages: readonly { readonly name: string }[];
}

const written = {
  users: [
    { userName: 'ada@example.com', title: 'Agent' },
    { id: 'u2', userName: 'ben@example.com' },
  ],
  groups: [
    { displayName: 'Day Shift', members: [{ user: 'Ada@example.com' }, { value: 'u2' }] },
    { displayName: 'All', members: [{ group: 'Day Shift' }] },
  ],
};

describe('a directory written for people', () => {
  it('resolves members by name and gives ids that stay', () => {
    const data = parseSandboxData(written, 4);
    const [ada] = data.users;
    const [day, all] = data.groups;
    expect(day?.members).toEqual([
      { value: ada?.id, type: 'User' },
      { value: 'u2', type: 'User' },
    ]);
    expect(all?.members).toEqual([{ value: day?.id, type: 'Group' }]);
    expect(parseSandboxData(written, 4)).toEqual(data);
    const fewer = parseSandboxData({ ...written, users: [...written.users].reverse() }, 4);
    expect(fewer.users[1]?.id).toBe(ada?.id);
    expect(parseSandboxData(written, 5).users[0]?.id).not.toBe(ada?.id);
  });

  it('names the owners of a group by userName or id', () => {
    const owned = { displayName: 'Owned', owners: ['ADA@example.com', 'u2'] };
    const { users, groups } = parseSandboxData({ ...written, groups: [owned] }, 4);
    expect(groups[0]?.owners).toEqual([users[0]?.id, 'u2']);
  });

  it.each([
    ['no object', [], 'the data must be an object'],
    ['no users', { groups: [] }, 'users must be a list'],
    ['a user without a name', { users: [{}], groups: [] }, 'users[0].userName must be a text'],
    [
      'a member nobody is',
      { users: [], groups: [{ displayName: 'G', members: [{ user: 'x@y' }] }] },
      'groups[0].members[0]: there is no user x@y',
    ],
    [
      'an owner nobody is',
      { users: [], groups: [{ displayName: 'G', owners: ['x@y'] }] },
      'groups[0].owners[0]: there is no user x@y',
    ],
    [
      'the same user twice',
      { users: [{ userName: 'a@b' }, { userName: 'A@b' }], groups: [] },
      /^users\[1\]: the id .* is there twice$/,
    ],
  ])('is refused with %s', (_what, json, message) => {
    expect(() => parseSandboxData(json)).toThrow(message);
  });
});

describe('a generated directory', () => {
  it('is the same for the same seed, and whole', () => {
    const size = { people: 300, groups: 20, seed: 9, membersPerGroup: 15 };
    const data = generateDirectory(size);
    expect(generateDirectory(size)).toEqual(data);
    expect(new Set(data.users.map(({ userName }) => userName)).size).toBe(300);
    expect(parseSandboxData(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });

  it('has groups with an owner, and some without', () => {
    const { users, groups } = generateDirectory({ people: 60, groups: 30, seed: 3 });
    const owners = groups.map((group) => group.owners ?? []);
    expect(owners.filter(({ length }) => length === 0)).toHaveLength(3);
    expect(new Set(owners.flat()).size).toBe(5);
    expect(users.map(({ id }) => id)).toEqual(expect.arrayContaining(owners.flat()));
  });

  it('gives everybody one to six skills, a language or two, and roles that there are', () => {
    const { users, skills, languages, roles } = generateDirectory({ people: 400, groups: 1, seed: 2 });
    const countsOf = (
      path: (user: SandboxUser) => readonly { readonly name?: string; readonly value?: string }[],
    ) => {
      const lists = users.map((user) => path(user).map(({ name, value }) => name ?? value));
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
      return {
        known: [...new Set(lists.flat())],
        sizes: [...new Set(lists.map(({ length }) => length))].sort(),
      };
    };
    const extension = (user: SandboxUser) => user[GENESYS] as unknown as Extension;
    const skillCounts = countsOf((user) => extension(user).routingSkills);
    expect(skillCounts.sizes).toEqual([1, 2, 3, 4, 5, 6]);
    expect(skills).toEqual(expect.arrayContaining(skillCounts.known));
    const languageCounts = countsOf((user) => extension(user).routingLanguages);
    expect(languageCounts.sizes).toEqual([1, 2]);
    expect(languages).toEqual(expect.arrayContaining(languageCounts.known));
    const roleCounts = countsOf((user) => user.roles as unknown as readonly { readonly value: string }[]);
    expect(roleCounts.sizes).toEqual([1, 2]);
    expect(roles).toEqual(expect.arrayContaining(roleCounts.known));
    const levels = users.flatMap((user) =>
      extension(user).routingSkills.map(({ proficiency }) => proficiency),
    );
    expect([...new Set(levels)].sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('comes back out of a sandbox as it went in', async () => {
    const data = generateDirectory({ people: 30, groups: 3, seed: 1, membersPerGroup: 4 });
    const { sandbox } = await running({ mode: 'genesys-cloud', data });
    const state = sandbox.state();
    await sandbox.close();
    const again = await running({ mode: 'genesys-cloud', data: state });
    expect(again.sandbox.state()).toEqual(state);
    expect(state.users.map(({ version: _version, ...user }) => user)).toEqual(data.users);
    expect(state.groups.map(({ version: _version, ...group }) => group)).toEqual(data.groups);
    await again.sandbox.close();
  });
});
