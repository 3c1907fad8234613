import { expect, test } from 'vitest';
import type { ReadingNeed, WantedGroup } from '../../src/directory/need.ts';
import { genesysCloud } from '../../src/target/genesys.ts';
import { createMeter } from '../../src/target/meter.ts';
import { rfc7644 } from '../../src/target/profile.ts';
import type { Snapshot, SnapshotHeader } from '../../src/target/snapshot.ts';
import { readSnapshot } from '../../src/target/snapshot-reading.ts';
import type { SnapshotTarget } from '../../src/target/snapshot-target.ts';
import { liveGroup, liveUser } from '../support/live.ts';

interface Parts extends Partial<Pick<Snapshot, 'users' | 'groups'>> {
  readonly header?: Partial<SnapshotHeader>;
  readonly profile?: SnapshotTarget['profile'];
}

function targetOf({ users = [], groups = [], header = {}, profile = genesysCloud }: Parts): SnapshotTarget {
  return {
    name: 'test',
    type: 'genesys-cloud',
    baseUrl: 'https://api.company.com',
    profile,
    meter: createMeter(undefined),
    snapshot: {
      users,
      groups,
      header: {
        document: 'snapshot',
        formatVersion: 1,
        rollcallVersion: '1.2.3',
        takenAt: '2026-06-15T06:00:00.000Z',
        target: { name: 'test', type: 'genesys-cloud', baseUrl: 'https://api.company.com', profile: {} },
        server: { patchSupported: true, versioning: 'etag', nesting: false, schemas: [], carriers: {} },
        read: {
          userAttributes: ['id', 'userName', 'displayName', 'active'],
          groupAttributes: [],
          catalogues: [],
        },
        catalogues: {},
        gaps: [],
        counts: { groups: groups.length, users: users.length },
        ...header,
      },
    },
  };
}

function needOf(
  users: Partial<ReadingNeed['users']>,
  groups: Partial<ReadingNeed['groups']> = {},
): ReadingNeed {
  return {
    groups: { wanted: [], all: false, attributes: [], ...groups },
    users: { all: false, inactive: false, attributes: [], wanted: [], versions: false, ...users },
    catalogues: [],
  };
}

const wanted = (displayName: string, members: WantedGroup['members'] = 'names'): WantedGroup => ({
  displayName,
  previously: [],
  members,
});

function read(parts: Parts, need: ReadingNeed) {
  const outcome = readSnapshot(targetOf(parts), need);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

const namesIn = (parts: Parts, need: ReadingNeed) => read(parts, need).users.map(({ userName }) => userName);

const left = liveUser('left', { active: false });
const users = [liveUser('ana'), liveUser('ben'), left];
const everybody = { all: true };

test('who has left is not seen where a server hides them, unless somebody asks', () => {
  expect(namesIn({ users }, needOf(everybody))).toEqual(['ana', 'ben']);
  expect(namesIn({ users }, needOf({ ...everybody, inactive: true }))).toEqual(['ana', 'ben', 'left']);
  const byName = [{ by: 'userName' as const, value: 'LEFT' }];
  expect(namesIn({ users }, needOf({ ...everybody, wanted: byName }))).toEqual(['ana', 'ben', 'left']);
  expect(namesIn({ users, profile: rfc7644 }, needOf(everybody))).toEqual(['ana', 'ben', 'left']);
});

test('nobody is seen who was not asked for; somebody looked for in vain is looked for among all', () => {
  expect(namesIn({ users }, needOf({ wanted: [{ by: 'userName', value: 'ben' }] }))).toEqual(['ben']);
  expect(namesIn({ users }, needOf({ wanted: [{ by: 'userName', value: 'bem' }] }))).toEqual(['ana', 'ben']);
});

test('members who have to be named are there', () => {
  const groups = [liveGroup('Support', ['left'])];
  expect(namesIn({ users, groups }, needOf({}, { wanted: [wanted('Support')] }))).toEqual(['left']);
  expect(namesIn({ users, groups }, needOf({}, { wanted: [wanted('Support', 'ids')] }))).toEqual([]);
});

test('what could not be proved complete then is not proved now', () => {
  const groups = [liveGroup('Support', ['ana']), liveGroup('Sales', ['ben'])];
  const gaps: SnapshotHeader['gaps'] = [
    { kind: 'users', reason: 'a page failed' },
    { kind: 'members', groupId: 'id-Support', reason: 'capped' },
    { kind: 'members', groupId: 'id-Sales', reason: 'capped' },
  ];
  const directory = read({ users, groups, header: { gaps } }, needOf({}, { wanted: [wanted('Support')] }));
  expect(directory.gaps).toEqual(gaps.slice(0, 2));
  expect(
    read({ users, groups, header: { gaps } }, needOf({}, { wanted: [wanted('Support', 'none')] })).gaps,
  ).toEqual([gaps[0]]);
});

test('everything that is lacking is told at once', () => {
  const path = (attribute: string) => ({ kind: 'path' as const, attribute });
  const need = needOf({ attributes: [path('title'), path('active')] }, { attributes: [path('owner')] });
  const outcome = readSnapshot(targetOf({}), { ...need, catalogues: ['skill'] });
  expect(outcome.ok ? [] : outcome.diagnostics.map(({ summary }) => summary)).toEqual([
    'the snapshot of 2026-06-15T06:00:00.000Z does not hold title of people, owner of groups, the list of skills, which this manifest needs',
  ]);
});

test('what a server could not say of its skills it still cannot say', () => {
  const header = {
    read: { userAttributes: [], groupAttributes: [], catalogues: ['skill', 'role'] as const },
    catalogues: { skill: [{ id: 's1', name: 'Billing' }] },
  };
  const need: ReadingNeed = { ...needOf({}), catalogues: ['skill', 'role'] };
  expect(read({ header }, need).catalogues).toEqual({ skill: [{ id: 's1', name: 'Billing' }] });
});
