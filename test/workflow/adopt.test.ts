import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import { adoptionOf, writeAdoption } from '../../src/workflow/adopt.ts';
import type { AdoptionOptions } from '../../src/workflow/adoption.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';
import { DEPARTMENT, liveDirectory, liveGroup, liveMember, liveUser } from '../support/live.ts';
import { comparisonOf, differencesIn } from './comparison.ts';

const root = `version: 1
include: [all.yaml]
targets:
  test: { type: scim, baseUrl: http://localhost, auth: { token: { env: TOKEN } } }
`;
const people = ['ana', 'bob', 'cleo', 'dan'].map((name) => liveUser(name, { department: 'Sales' }));

async function load(folder: string) {
  const outcome = await loadFolder(folder);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

/** Adopts what differs, and says what the file is then, what was adopted and what was left. */
async function adopt(
  text: string,
  directory: Partial<LiveDirectory>,
  { options = {}, rootFile = root }: { readonly options?: AdoptionOptions; readonly rootFile?: string } = {},
) {
  const folder = folderOf({ 'rollcall.yaml': rootFile, 'all.yaml': text });
  const manifest = await load(folder);
  const live = liveDirectory({ users: people, ...directory });
  const compared = comparisonOf(manifest, live, '2026-06-15');
  if (compared === undefined) throw new Error('the manifest does not resolve');
  const adoption = adoptionOf(compared, manifest, options);
  const written = await writeAdoption(manifest, adoption.edits);
  if (!written.ok) throw new Error(written.diagnostics.map(({ summary }) => summary).join('\n'));
  const after = comparisonOf(await load(folder), live, '2026-06-15');
  expect(after && differencesIn(after).length).toBe(adoption.leftovers.length);
  return {
    text: readFileSync(join(folder, 'all.yaml'), 'utf8'),
    adopted: adoption.adopted.map(({ address, what }) => `${address}: ${what}`),
    left: adoption.leftovers.map(({ address, what, why }) => `${address}: ${what}: ${why}`),
  };
}

const support = (members: readonly string[], rest = '') => `groups:
  support:
    displayName: Support
    membership: exact
    members:
${members.map((member) => `      - ${member}\n`).join('')}${rest}`;

describe('members', () => {
  test('who is live and not declared is listed, in order; who is declared and not live goes', async () => {
    const { text, adopted, left } = await adopt(support(['ana # lead', 'cleo']), {
      groups: [liveGroup('Support', ['ana', 'bob', 'dan'])],
    });
    expect(text).toBe(support(['ana # lead', 'bob', 'dan']));
    expect(adopted).toEqual([
      'group/support: cleo is not a member',
      'group/support: bob is a member',
      'group/support: dan is a member',
    ]);
    expect(left).toEqual([]);
  });

  test('a group that everybody has left says that it may be empty', async () => {
    const { text } = await adopt(support(['ana']), { groups: [liveGroup('Support', [])] });
    expect(text).toBe(
      'groups:\n  support:\n    displayName: Support\n    membership: exact\n    members: []\n    allowEmpty: true\n',
    );
  });

  test('whom a rule brings in is excepted', async () => {
    const rule = `{ where: 'userName sw "a" or userName eq "bob"' } # by name`;
    const { text } = await adopt(support([rule]), { groups: [liveGroup('Support', ['ana'])] });
    expect(text).toBe(support([rule], '    except:\n      - bob\n'));
  });

  test('an exception that is live goes, and the person is listed', async () => {
    const { text } = await adopt(support(['ana'], '    except: [bob]\n'), {
      groups: [liveGroup('Support', ['ana', 'bob'])],
    });
    expect(text).toBe(support(['ana', 'bob'], '    except: []\n'));
  });

  test('a date that keeps somebody out goes, and the reason stays', async () => {
    const { text } = await adopt(
      support(['{ user: ana, until: 2026-01-31, reason: leave } # back', '{ user: bob, from: 2026-09-01 }']),
      { groups: [liveGroup('Support', ['ana', 'bob'])] },
    );
    expect(text).toBe(support(['{ user: ana, reason: leave } # back', '{ user: bob }']));
  });

  test('a member of whom nothing is known is left', async () => {
    const { text, left } = await adopt(support(['ana']), {
      groups: [liveGroup('Support', ['ana', liveMember('x1', { display: 'Xenia' })])],
    });
    expect(text).toBe(support(['ana']));
    expect(left).toEqual(['group/support: Xenia is a member: nothing is known of them beyond their id']);
  });

  test('a list that may be short takes nobody out', async () => {
    const { text, left } = await adopt(support(['ana', 'bob']), {
      groups: [liveGroup('Support', ['ana', 'cleo'])],
      gaps: [{ kind: 'members', groupId: 'id-Support', reason: 'page 2 was empty' }],
    });
    expect(text).toBe(support(['ana', 'bob']));
    expect(left).toEqual([
      'group/support: bob is not a member: the members may not have been read completely: page 2 was empty',
      'group/support: cleo is a member: the directory could not be read completely: page 2 was empty',
    ]);
  });

  test('nobody is added beyond the limit', async () => {
    const { left } = await adopt(
      support(['ana']),
      { groups: [liveGroup('Support', ['ana', 'bob', 'cleo'])] },
      { rootFile: `${root}safety: { membersPerGroup: 2 }\n` },
    );
    expect(left).toEqual([
      'group/support: cleo is a member: a group may have 2 members (safety.membersPerGroup)',
    ]);
  });
});

describe('nested groups', () => {
  const nested = (inner: string, outer = '') => `groups:
  outer: { displayName: Outer, membership: exact, members: [${outer}], allowEmpty: true }
  inner: { displayName: Inner, membership: exact, members: [${inner}], allowEmpty: true }
`;

  test('are named by their key where the server nests groups', async () => {
    const { text } = await adopt(nested('ana'), {
      nesting: true,
      groups: [liveGroup('Outer', [liveMember('id-Inner', { type: 'Group' })]), liveGroup('Inner', ['ana'])],
    });
    expect(text).toBe(nested('ana', '{ group: inner }'));
  });

  test('whoever joins an inner group would join the outer one too, where it does not: that is left', async () => {
    const { text, left } = await adopt(nested('ana', '{ group: inner }'), {
      groups: [liveGroup('Outer', ['ana']), liveGroup('Inner', ['ana', 'bob'])],
    });
    expect(text).toBe(nested('ana', '{ group: inner }'));
    expect(left).toEqual([
      'group/inner: bob is a member: as a member here they would be added to group/outer, too, in which this one is nested',
    ]);
  });

  test('whoever has left both is taken out of the inner one alone', async () => {
    const { text, left } = await adopt(nested('ana, bob', '{ group: inner }'), {
      groups: [liveGroup('Outer', ['ana']), liveGroup('Inner', ['ana'])],
    });
    expect(text).toBe(nested('ana', '{ group: inner }'));
    expect(left).toEqual([]);
  });
});

describe('names and attributes', () => {
  test('the live name, also where it is a former one', async () => {
    const { text } = await adopt(
      'groups:\n  a:\n    displayName: "New" # soon\n    previously: [Old, Older]\n',
      {
        groups: [liveGroup('Old', [])],
      },
    );
    expect(text).toBe('groups:\n  a:\n    displayName: "Old" # soon\n    previously: [Older]\n');
  });

  test('a name by which the group would not be protected any more is left', async () => {
    const text = 'groups:\n  a: { displayName: Duty lead, externalId: "7" }\n';
    const named = (name: string) => ({ groups: [liveGroup(name, [], { externalId: '7' })] });
    const rootFile = `${root}safety: { protectedGroups: ["Duty *"] }\n`;
    const renamed = await adopt(text, named('Leads'), { rootFile });
    expect(renamed.left).toEqual([
      'group/a: displayName is "Leads": by that name it would not be protected any more (safety.protectedGroups)',
    ]);
    expect((await adopt(text, named('Duty leads'), { rootFile })).left).toEqual([]);
  });

  test('an externalId that is not there', async () => {
    const { text } = await adopt(
      'groups:\n  a:\n    displayName: A\n    externalId: "7" # HR\n    owner: me\n',
      {
        groups: [liveGroup('A', [])],
      },
    );
    expect(text).toBe('groups:\n  a:\n    displayName: A\n    owner: me\n');
  });

  test('a name that another declaration has is left', async () => {
    const { left } = await adopt(
      'groups:\n  a: { displayName: A, externalId: "1" }\n  b: { displayName: B, externalId: "2" }\n',
      { groups: [liveGroup('B2', [], { externalId: '1' }), liveGroup('B', [], { externalId: '2' })] },
    );
    expect(left).toEqual([]);
    const swapped = await adopt(
      'groups:\n  a: { displayName: A, externalId: "1", previously: [C] }\n  c: { displayName: D, externalId: "3" }\n',
      { groups: [liveGroup('A', [], { externalId: '1' }), liveGroup('C', [], { externalId: '3' })] },
    );
    expect(swapped.left).toEqual(['group/c: displayName is "C": group/a has the name, now or before']);
  });

  test('what people are, where the manifest says it itself', async () => {
    const users = `users:
  ana:
    active: true # for now
    attributes:
      ${DEPARTMENT}: 'Support'
`;
    const { text } = await adopt(users, { users: [liveUser('ana', { active: false, department: 'Sales' })] });
    expect(text).toBe(users.replace('true', 'false').replace('Support', 'Sales'));
  });
});

test('what is not there at all is left, with the way on', async () => {
  const { left } = await adopt(support(['ana']), { groups: [] });
  expect(left).toEqual([
    'group/support: "Support" is not in the directory: delete the declaration at all.yaml:2, or apply',
  ]);
});

test('a live group that nobody declares is for an import', async () => {
  const { left } = await adopt(
    support(['ana']),
    { groups: [liveGroup('Support', ['ana']), liveGroup('Other', [])] },
    { rootFile: `${root}scope: { groups: displayName pr, prune: delete }\n` },
  );
  expect(left).toEqual(['group/id-Other: "Other" is not declared: `rollcall import` declares it']);
});

test('a list that two groups share is left for both', async () => {
  const text = `groups:
  a:
    displayName: A
    membership: exact
    members: &m [ana]
  b:
    displayName: B
    membership: exact
    members: *m
`;
  const adoption = await adopt(text, {
    groups: [liveGroup('A', ['ana', 'bob']), liveGroup('B', ['ana', 'cleo'])],
  });
  expect(adoption.text).toBe(text);
  expect(adoption.left).toEqual([
    'group/a: bob is a member: this is shared with another place through an alias, and would change there too (all.yaml:5)',
    'group/b: cleo is a member: this is shared with another place through an alias, and would change there too (all.yaml:9)',
  ]);
});

describe('tolerated until a day', () => {
  const options = { tolerate: { until: '2026-07-31', reason: 'INC-1' } };

  test('who joined ends then, who left begins the day after', async () => {
    const { text, left } = await adopt(
      support(['ana # lead', '{ user: cleo, reason: team }', '{ user: dan, until: 2026-01-31 }']),
      { groups: [liveGroup('Support', ['bob', 'dan'])] },
      { options },
    );
    expect(text).toBe(
      support([
        '{ user: ana, from: 2026-08-01, reason: INC-1 } # lead',
        '{ user: bob, until: 2026-07-31, reason: INC-1 }',
        '{ user: cleo, reason: INC-1, from: 2026-08-01 }',
        '{ user: dan, until: 2026-07-31, reason: INC-1 }',
      ]),
    );
    expect(left).toEqual([]);
  });

  test('rules, exceptions and values have no dates', async () => {
    const { left } = await adopt(
      support([`{ where: 'userName eq "ana"' }`], '    except: [bob]\n'),
      { groups: [liveGroup('SUPPORT', ['bob'])] },
      { options },
    );
    expect(left).toEqual([
      'group/support: displayName is "SUPPORT": a value has no dates',
      'group/support: ana is not a member: a rule makes them one (all.yaml:6), and an exception has no dates',
      'group/support: bob is a member: `except` keeps them out (all.yaml:7), and an exception has no dates',
    ]);
  });
});

describe('writing', () => {
  const live = liveDirectory({ users: people, groups: [liveGroup('Support', ['ana', 'bob'])] });

  test('a byte-order mark stays', async () => {
    const { text } = await adopt(`\uFEFF${support(['ana'])}`, { groups: [liveGroup('Support', ['bob'])] });
    expect(text).toBe(`\uFEFF${support(['bob'])}`);
  });

  test('a file that somebody has changed meanwhile is not written', async () => {
    const folder = folderOf({ 'rollcall.yaml': root, 'all.yaml': support(['ana']) });
    const manifest = await load(folder);
    const compared = comparisonOf(manifest, live, '2026-06-15');
    if (compared === undefined) throw new Error('the manifest does not resolve');
    writeFileSync(join(folder, 'all.yaml'), support(['ana', 'cleo']));
    const written = await writeAdoption(manifest, adoptionOf(compared, manifest).edits);
    expect(written.ok ? [] : written.diagnostics).toEqual([
      expect.objectContaining({ code: 'file-in-the-way', summary: 'all.yaml has changed since it was read' }),
    ]);
    expect(readFileSync(join(folder, 'all.yaml'), 'utf8')).toBe(support(['ana', 'cleo']));
  });

  test('edits that leave a manifest at fault are taken back', async () => {
    const folder = folderOf({ 'rollcall.yaml': root, 'all.yaml': support(['ana']) });
    const manifest = await load(folder);
    const written = await writeAdoption(manifest, [
      { kind: 'add-members', key: 'support', entries: [{ kind: 'userName', value: 'ana', reason: 'again' }] },
    ]);
    expect(written.ok ? [] : written.diagnostics.map(({ code }) => code)).toEqual(['member-listed-twice']);
    expect(readFileSync(join(folder, 'all.yaml'), 'utf8')).toBe(support(['ana']));
  });
});
