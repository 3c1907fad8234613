import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff } from '../../src/changeset/diff.ts';
import type { LiveDirectory, ReadingGap } from '../../src/directory/directory.ts';
import type { LiveGroup } from '../../src/directory/resource.ts';
import type { LoadedManifest } from '../../src/manifest/load.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import type { GroupOwners } from '../../src/target/group-owners.ts';
import { declareLive } from '../../src/workflow/import.ts';
import { arrangeFiles, type Split } from '../../src/workflow/import-files.ts';
import { writeFiles } from '../../src/workflow/write-files.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';
import { liveDirectory, liveGroup, liveMember, liveUser } from '../support/live.ts';

const rootFile = `version: 1
include: [directory/**/*.yaml]
targets:
  test: { type: scim, baseUrl: http://localhost, auth: { token: { env: TOKEN } } }
safety: { membersPerGroup: 6 }
`;

const oddNames = [
  ...[
    'yes',
    'null',
    '~',
    '007',
    '1e3',
    'a: b',
    '- a',
    '#a',
    '{x}',
    '@a',
    "it's",
    '"',
    '',
    ' a',
    'a\nb',
    '\ufeff',
  ],
  ...[
    'Équipe',
    'E\u0301quipe',
    'équipe',
    '支援',
    '👩‍💻',
    '__proto__',
    'constructor',
    'a\u202eb',
    '\ud800',
    'Sales',
    'unowned',
    'UNOWNED!',
  ],
];
const anyName = fc.oneof(fc.constantFrom(...oddNames), fc.string({ unit: 'grapheme', maxLength: 12 }));
const personIds = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
const groupIds = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];

const anyPerson = fc.record({ userName: anyName, active: fc.boolean() });
const anyMember = fc.record({
  id: fc.constantFrom(...personIds, ...groupIds, 'nobody', 'P1', 'odd\n'),
  type: fc.constantFrom('User' as const, 'Group' as const, undefined),
});
const anyGroup = fc.record({
  displayName: anyName,
  externalId: fc.option(fc.constantFrom('x1', 'x2', '042', 'null', 'x\u0000', 'x'.repeat(300)), {
    nil: undefined,
  }),
  members: fc.option(fc.array(anyMember, { maxLength: 10 }), { nil: undefined, freq: 6 }),
  gap: fc.boolean(),
  owners: fc.option(fc.array(fc.constantFrom(...personIds, 'nobody', 'odd\n'), { maxLength: 3 }), {
    nil: undefined,
    freq: 6,
  }),
});
const world = fc.record({
  people: fc.array(anyPerson, { maxLength: personIds.length }),
  groups: fc.array(anyGroup, { maxLength: groupIds.length }),
  nesting: fc.boolean(),
  split: fc.constantFrom<Split>('group', 'owner', 'one-file'),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function directoryOf({ people, groups, nesting }: World): LiveDirectory {
  const idOf = (at: number) => groupIds[at] ?? '';
  return liveDirectory({
    users: people.map(({ userName, active }, at) => liveUser(userName, { id: personIds[at] ?? '', active })),
    groups: groups.map(({ displayName, externalId, members }, at) =>
      liveGroup(
        displayName,
        members?.map(({ id, type }) => liveMember(id, type === undefined ? {} : { type })),
        { id: idOf(at), ...(externalId !== undefined && { externalId }) },
      ),
    ),
    gaps: groups.flatMap(({ gap }, at): readonly ReadingGap[] =>
      gap && at % 3 === 0 ? [{ kind: 'members', groupId: idOf(at), reason: '1 of 2 members returned' }] : [],
    ),
    nesting,
  });
}

/** Who owns which group, as the server tells it; of some it tells nothing. */
function ownersOf({ groups }: Pick<World, 'groups'>): GroupOwners {
  return new Map(
    groups.flatMap(({ owners }, at) => (owners === undefined ? [] : [[groupIds[at] ?? '', owners] as const])),
  );
}

async function load(folder: string): Promise<LoadedManifest> {
  const outcome = await loadFolder(folder);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

/** What a plan of the manifest would do to this directory. */
function changesIn(manifest: LoadedManifest, directory: LiveDirectory) {
  const { groups, catalogue, locate, safety } = manifest;
  const outcome = resolve({
    groups,
    isPlanned: () => true,
    scope: { prune: 'never' },
    membersPerGroup: safety.membersPerGroup,
    catalogue,
    mappings: [],
    users: [],
    people: true,
    jsonTextAttributes: [],
    bracketedAttributes: [],
    directory,
    day: '2026-06-15',
    locate,
  });
  if (!outcome.ok) return outcome.diagnostics.filter(({ severity }) => severity === 'error');
  const { users, index } = outcome.value;
  const { changes, withheld } = diff({
    groups: outcome.value.groups,
    users,
    prune: [],
    index,
    gaps: directory.gaps,
    schemas: directory.schemas,
    carriers: {},
    catalogues: {},
    locate,
  });
  return [...changes, ...withheld];
}

async function importInto(folder: string, directory: LiveDirectory, { split, groups }: World) {
  const manifest = await load(folder);
  const imported = declareLive(
    { directory, owners: split === 'owner' ? ownersOf({ groups }) : undefined },
    { manifest, selection: { only: [], except: [] }, access: false },
  );
  if (!imported.ok) throw new Error(imported.diagnostics.map(({ summary }) => summary).join('\n'));
  const files = arrangeFiles({
    imported: imported.value,
    manifest,
    folder: 'directory',
    split,
    force: false,
  });
  if (!files.ok) throw new Error(files.diagnostics.map(({ summary }) => summary).join('\n'));
  await writeFiles(folder, files.value);
  return imported.value;
}

/** No plan accepts a circle that is live, whatever the manifest says. */
function withoutCircles(directory: LiveDirectory): LiveDirectory {
  const before = (at: number) => new Set(groupIds.slice(0, at));
  const groups = directory.groups.map((group, at): LiveGroup => {
    if (group.members === undefined) return group;
    const earlier = before(at);
    return {
      ...group,
      members: group.members.filter(({ id }) => !groupIds.includes(id) || earlier.has(id)),
    };
  });
  return { ...directory, groups };
}

test('a plan right after an import finds nothing to do, whatever is in the directory', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const directory = withoutCircles(directoryOf(given));
      const folder = folderOf({ 'rollcall.yaml': rootFile });
      const { groups, leftOut } = await importInto(folder, directory, given);
      const manifest = await load(folder);
      expect(changesIn(manifest, directory)).toEqual([]);
      expect(manifest.groups.map(({ key }) => key)).toEqual(groups.map(({ written }) => written.key));
      expect(groups.length + leftOut.length).toBe(directory.groups.length);
    }),
    { numRuns: 300 },
  );
});

test('circles are never declared, and the manifest stays valid', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const folder = folderOf({ 'rollcall.yaml': rootFile });
      await importInto(folder, directoryOf({ ...given, nesting: true }), given);
      await load(folder);
    }),
    { numRuns: 150 },
  );
});

test('an import of the rest, after an import of a part, finds nothing to do and changes no line of the first', async () => {
  await fc.assert(
    fc.asyncProperty(world, fc.nat({ max: 5 }), async (given, part) => {
      const directory = withoutCircles(directoryOf({ ...given, nesting: false }));
      const folder = folderOf({ 'rollcall.yaml': rootFile });
      await importInto(folder, { ...directory, groups: directory.groups.slice(0, part) }, given);
      const before = await load(folder);
      const known = new Set(
        before.groups.map(({ displayName }) => displayName.normalize('NFC').toLowerCase()),
      );
      const later = directory.groups.slice(part);
      // A namesake that comes later makes a group ambiguous, and an externalId that comes twice does: a plan says so, too.
      fc.pre(later.every(({ displayName }) => !known.has(displayName.normalize('NFC').toLowerCase())));
      fc.pre(
        later.every(({ externalId }) => !before.groups.some((group) => group.externalId === externalId)),
      );
      await importInto(folder, directory, given);
      const after = await load(folder);
      expect(changesIn(after, directory)).toEqual([]);
      for (const { path, text } of before.files) {
        const now = after.files.find((file) => file.path === path)?.text ?? '';
        expect(now.startsWith(text)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('split by owner, each file has one owner and each owner one file, whatever they are called', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      const folder = folderOf({ 'rollcall.yaml': rootFile });
      const directory = withoutCircles(directoryOf(given));
      const { groups } = await importInto(folder, directory, { ...given, split: 'owner' });
      const manifest = await load(folder);
      const pairs = manifest.groups.map(({ owner, origin }) => JSON.stringify([origin.file, owner ?? null]));
      const distinct = (of: readonly unknown[]) => new Set(of).size;
      const owners = manifest.groups.map(({ owner }) => owner);
      const files = manifest.groups.map(({ origin }) => origin.file);
      expect([distinct(owners), distinct(files)]).toEqual([distinct(pairs), distinct(pairs)]);
      expect(new Set(owners)).toEqual(new Set(groups.map(({ written }) => written.owner)));
      for (const { owner, origin } of manifest.groups) {
        expect(origin.file === 'directory/owners/unowned.yaml').toBe(owner === undefined);
      }
    }),
    { numRuns: 150 },
  );
});
