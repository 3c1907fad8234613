import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Diagnostic, Outcome } from '../../src/diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../src/manifest/load.ts';
import { processRuntime, type Runtime } from '../../src/runtime.ts';
import type { SandboxData } from '../../src/sandbox/data.ts';
import { generateDirectory } from '../../src/sandbox/generate.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { openTarget, type Target } from '../../src/target/open.ts';
import { importDirectory } from '../../src/workflow/import.ts';
import { arrangeFiles, type FilesRequest } from '../../src/workflow/import-files.ts';
import type { ImportRequest } from '../../src/workflow/import-reading.ts';
import { makePlan } from '../../src/workflow/plan.ts';
import { writeFiles } from '../../src/workflow/write-files.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';
import { type Liar, type Lie, lists, openLiar } from '../safety/liar.ts';

/** Real time, but no wait is longer than a moment. */
const runtime: Runtime = {
  ...processRuntime(),
  sleep: (milliseconds, signal) => processRuntime().sleep(Math.min(milliseconds, 5), signal),
  env: { SECRET: 'sandbox' },
};

let sandbox: Sandbox | undefined;
let liar: Liar | undefined;

afterEach(async () => {
  await liar?.close();
  await sandbox?.close();
  [liar, sandbox] = [undefined, undefined];
});

interface Organisation extends Partial<Omit<SandboxOptions, 'data'>> {
  readonly users?: SandboxData['users'];
  readonly groups?: SandboxData['groups'];
  readonly data?: SandboxData;
  /** What the manifest says beside the target. */
  readonly manifest?: string;
  readonly lie?: Lie;
}

/** A sandbox, and a folder whose rollcall.yaml names it. */
async function organisation({
  users = [],
  groups = [],
  mode = 'genesys-cloud',
  manifest = '',
  data,
  lie,
  ...options
}: Organisation) {
  sandbox = await startSandbox({ mode, ratePerMinute: 0, data: data ?? { users, groups }, ...options });
  liar = await openLiar(sandbox.url);
  if (lie) liar.lie(lie);
  const target =
    mode === 'genesys-cloud'
      ? `{ type: genesys-cloud, baseUrl: '${liar.url}', auth: { clientId: sandbox, clientSecret: { env: SECRET } } }`
      : `{ type: scim, baseUrl: '${liar.url}/scim/v2', auth: { token: { env: SECRET } } }`;
  const folder = folderOf({
    'rollcall.yaml': `version: 1\ninclude: [directory/**/*.yaml]\ntargets:\n  test: ${target}\n${manifest}`,
  });

  async function withTarget<T>(act: (manifest: LoadedManifest, target: Target) => Promise<T>): Promise<T> {
    const loaded = must(await loadFolder(folder));
    const declaration = loaded.targets.get('test');
    if (declaration === undefined) throw new Error('no target');
    const opened = await openTarget(declaration, { runtime, locate: loaded.locate, folder });
    return act(loaded, opened).finally(() => opened.close());
  }

  const { asked } = liar;
  return {
    folder,
    /** The paths of the requests so far. */
    asked: () => asked.map(({ path }) => path),
    read: (path: string) => readFileSync(join(folder, path), 'utf8'),
    importInto: (request: Partial<ImportRequest & FilesRequest> = {}) =>
      withTarget(async (loaded, opened) => {
        const selection = { only: [], except: [] };
        const outcome = await importDirectory({
          manifest: loaded,
          target: opened,
          selection,
          access: false,
          ...request,
        });
        if (!outcome.ok) return outcome;
        const { value: imported } = outcome;
        const files = arrangeFiles({
          imported,
          manifest: loaded,
          folder: 'directory',
          split: 'one-file',
          force: false,
          ...request,
        });
        if (!files.ok) return files;
        await writeFiles(folder, files.value);
        return outcome;
      }),
    plan: () =>
      withTarget(async (loaded, opened) =>
        must(
          await makePlan({
            manifest: loaded,
            target: opened,
            runtime,
            asOf: '2026-06-15',
            selection: { only: [], except: [] },
            rollcallVersion: '0',
          }),
        ),
      ),
  };
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value;
}

function saidBy(outcome: Outcome<unknown>): readonly string[] {
  const said: readonly Diagnostic[] = outcome.ok ? outcome.warnings : outcome.diagnostics;
  return said.map(({ code, summary }) => `${code}: ${summary}`);
}

const person = (id: string, extra: object = {}) => ({
  id,
  userName: `${id}@company.com`,
  active: true,
  ...extra,
});
const group = (id: string, displayName: string, members: readonly string[], extra: object = {}) => ({
  id,
  displayName,
  members: members.map((value) => ({ value, type: 'User' as const })),
  ...extra,
});

test('5,000 groups in one go: the plan right after is empty', async () => {
  const data = generateDirectory({ people: 2_000, groups: 5_000, seed: 5, membersPerGroup: 4 });
  const { importInto, plan } = await organisation({ data });
  const imported = must(await importInto({ split: 'group', access: true }));
  expect(imported.groups).toHaveLength(5_000);
  expect(imported.isComplete).toBe(true);
  const { changes, users, withheld, blocked } = await plan();
  expect({ changes, users, withheld, blocked }).toEqual({
    changes: [],
    users: [],
    withheld: [],
    blocked: [],
  });
}, 120_000);

test('a file says what is, in an order that stays, and what a reader has to know', async () => {
  const { importInto, read, plan } = await organisation({
    users: [person('zoe'), person('ann', { active: false }), person('bob')],
    groups: [
      group('1', 'Support (EMEA)', ['zoe', 'ann'], { externalId: '0042' }),
      group('2', 'yes', []),
      group('3', 'Back Office', ['bob']),
    ],
  });
  expect(saidBy(await importInto())).toEqual([]);
  expect(
    read('directory/groups.yaml'),
  ).toBe(`# yaml-language-server: $schema=../node_modules/rollcall/schemas/directory.schema.json
groups:
  back-office:
    displayName: Back Office
    membership: exact
    members:
      - bob@company.com
  support-emea:
    displayName: Support (EMEA)
    externalId: "0042"
    membership: exact
    members:
      - ann@company.com # not active
      - zoe@company.com
  "yes":
    displayName: "yes"
    membership: exact
    members: []
    allowEmpty: true
`);
  expect((await plan()).changes).toEqual([]);
});

test('groups that nobody could tell apart are left out, and said', async () => {
  const { importInto, plan } = await organisation({
    groups: [
      group('1', 'Sales', []),
      group('2', 'SALES', []),
      group('3', ' Blank', []),
      group('4', 'Kept', []),
    ],
  });
  const outcome = await importInto();
  expect(saidBy(outcome)).toEqual([
    'import-incomplete: 1 group is not imported: no declaration can have such a name',
    'import-incomplete: 2 groups are not imported: another group has the same name',
  ]);
  expect(must(outcome).leftOut.map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect((await plan()).changes).toEqual([]);
});

test('members who cannot be read, or not all of them, are not declared', async () => {
  const members = Array.from({ length: 30 }, (_, at) => `p${at}`);
  const { importInto, read, plan } = await organisation({
    users: members.map((id) => person(id)),
    groups: [group('1', 'Large', members), group('2', 'Small', ['p1'])],
    faults: [
      { kind: 'truncatedMembers', limit: 10 },
      { kind: 'serverError', path: '*/groups/1', statuses: [501] },
    ],
  });
  expect(saidBy(await importInto())).toEqual([
    'import-incomplete: 1 group is declared without members, whose list may be incomplete',
  ]);
  expect(read('directory/groups.yaml')).toMatch(
    /groups:\n {2}# The members may not have been read completely: .+\n {2}large:\n {4}displayName: Large\n {4}membership: unmanaged\n {2}small:/,
  );
  const { changes, withheld } = await plan();
  expect({ changes, withheld }).toEqual({ changes: [], withheld: [] });
});

test('a group that only looks empty in a list is not written down as one that nobody is in', async () => {
  const members = ['p1', 'p2', 'p3', 'p4', 'p5'];
  const { importInto, read, plan } = await organisation({
    mode: 'rfc7644',
    users: members.map((id) => person(id)),
    groups: [group('1', 'Large', members), group('2', 'Small', ['p1']), group('3', 'Empty', [])],
    lie: lists('Groups', (list) => ({
      ...list,
      Resources: list.Resources.map((group) => (group.id === '1' ? { ...group, members: [] } : group)),
    })),
  });
  expect(saidBy(await importInto())).toEqual([]);
  expect(read('directory/groups.yaml')).toContain('- p5@company.com');
  expect((await plan()).summary).toMatchObject({ membersRemoved: 0, delete: 0 });
});

test('a group with more people than the manifest allows is declared without them', async () => {
  const { importInto, read, plan } = await organisation({
    users: [person('ann'), person('bob'), person('zoe')],
    groups: [group('1', 'Large', ['ann', 'bob', 'zoe']), group('2', 'Small', ['ann', 'bob'])],
    manifest: 'safety: { membersPerGroup: 2 }\n',
  });
  expect(saidBy(await importInto())).toEqual([
    'import-incomplete: 1 group is declared without members, of which there are too many',
  ]);
  expect(read('directory/groups.yaml')).toContain(`
  # Has 3 members, more than safety.membersPerGroup (2).
  large:
    displayName: Large
    membership: unmanaged
`);
  expect((await plan()).changes).toEqual([]);
});

test('a list of groups that may lack some is imported as far as it was read, and said', async () => {
  const { importInto, read } = await organisation({
    mode: 'rfc7644',
    groups: [group('1', 'Sales', [])],
    lie: lists('Groups', (list) => ({ ...list, totalResults: list.totalResults + 1 })),
  });
  const outcome = await importInto();
  expect(saidBy(outcome)).toEqual([
    'reading-incomplete: the list of groups may be incomplete: groups may be missing',
  ]);
  expect(must(outcome).isComplete).toBe(false);
  expect(read('directory/groups.yaml')).toContain('displayName: Sales');
});

test('nested groups are members by their keys where the server nests', async () => {
  const { importInto, read, plan } = await organisation({
    mode: 'rfc7644',
    users: [person('ann')],
    groups: [
      {
        id: '1',
        displayName: 'All',
        members: [
          { value: '2', type: 'Group' },
          { value: 'ann', type: 'User' },
        ],
      },
      group('2', 'Some', ['ann']),
    ],
  });
  expect(saidBy(await importInto())).toEqual([]);
  expect(read('directory/groups.yaml')).toContain('      - { group: some }\n      - ann@company.com\n');
  expect((await plan()).changes).toEqual([]);
});

describe('what is declared already stays as it is', () => {
  const users = [person('ann'), person('bob')];
  const groups = [group('1', 'Support', ['ann'], { externalId: 'x1' }), group('2', 'Sales', ['bob'])];
  const declared = `# written by hand
groups:
    mine:   { displayName: Renamed, externalId: x1 }   # ours
`;

  test('found by externalId, whatever its name; the others are added below', async () => {
    const { importInto, folder, read } = await organisation({ users, groups });
    must(await importInto({ selection: { only: ['group/sales'], except: [] }, folder: 'directory/sales' }));
    writeFileSync(join(folder, 'directory/groups.yaml'), declared);
    const outcome = must(await importInto());
    expect(outcome).toMatchObject({ groups: [], declared: 2 });
    expect(read('directory/groups.yaml')).toBe(declared);
  });

  test('to a file of the manifest entries are added, and every other character stays', async () => {
    const { importInto, folder, read } = await organisation({ users, groups });
    must(await importInto({ selection: { only: ['group/support'], except: [] } }));
    writeFileSync(join(folder, 'directory/groups.yaml'), declared);
    must(await importInto());
    expect(read('directory/groups.yaml')).toBe(
      `${declared}    sales:
      displayName: Sales
      membership: exact
      members:
        - bob@company.com
`,
    );
  });

  test('a file that is no part of the manifest is not written over unless forced', async () => {
    const { importInto, folder, read } = await organisation({ users, groups });
    writeFileSync(join(folder, 'groups.yaml'), 'mine');
    expect(saidBy(await importInto({ folder: '.' }))).toEqual([
      'file-in-the-way: groups.yaml is there already and is no part of the manifest',
    ]);
    expect(read('groups.yaml')).toBe('mine');
    must(await importInto({ folder: '.', force: true }));
    expect(read('groups.yaml')).toContain('displayName: Sales');
  });

  test('a file in a form that nothing can be added to is left alone, forced or not', async () => {
    const { importInto, folder, read } = await organisation({ users, groups });
    must(await importInto({ selection: { only: ['group/support'], except: [] } }));
    const braces = 'groups: { mine: { displayName: Support } }\n';
    writeFileSync(join(folder, 'directory/groups.yaml'), braces);
    expect(saidBy(await importInto({ force: true }))).toEqual([
      'file-in-the-way: directory/groups.yaml is written so that nothing can be added to it',
    ]);
    expect(read('directory/groups.yaml')).toBe(braces);
  });
});

test.each(['../elsewhere', '/tmp'])('nothing is written outside the folder: %s', async (folder) => {
  const { importInto } = await organisation({ groups: [group('1', 'Sales', [])] });
  expect(saidBy(await importInto({ folder }))).toEqual([
    `usage: "${folder}" leads out of the folder of rollcall.yaml`,
  ]);
});

test('an address that no group would have is a mistake', async () => {
  const { importInto } = await organisation({ groups: [group('1', 'Sales', [])] });
  expect(saidBy(await importInto({ selection: { only: ['group/sails'], except: [] } }))).toEqual([
    'usage: no group that is yet to be declared would have an address like "group/sails"',
  ]);
});

describe('the catalogue', () => {
  const holding = (name: string) => ({
    'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User': {
      routingSkills: [{ name, proficiency: 3 }],
    },
  });
  const data = {
    users: [person('ann', holding('Billing')), person('bob', holding('Tech'))],
    groups: [group('1', 'Sales', ['ann'])],
    skills: ['Billing', 'Tech', 'Unheld'],
    roles: ['employee'],
  };

  test('has what somebody holds, and no group grants any of it', async () => {
    const { importInto, read, plan } = await organisation({ data });
    const { catalogue } = must(await importInto({ access: true }));
    expect(catalogue.entries.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'skill billing',
      'skill tech',
    ]);
    expect(read('directory/catalogue.yaml')).toContain('skills:\n  billing:\n    name: Billing\n    id:');
    const { changes, users } = await plan();
    expect({ changes, users }).toEqual({ changes: [], users: [] });
  });

  test('gains nothing of a kind that is granted `exact`: it would be taken from everybody else', async () => {
    const { importInto, plan } = await organisation({
      data,
      manifest: `skills: { billing: { name: Billing } }
groups:
  sales:
    displayName: Sales
    membership: exact
    members: [ann@company.com]
    skills: { mode: exact, grant: [billing] }
`,
    });
    expect(saidBy(await importInto({ access: true }))).toEqual([
      'import-incomplete: 1 skill is not imported into the catalogue',
    ]);
    expect((await plan()).users).toEqual([]);
  });
});

describe('split by owner', () => {
  const people = [
    person('zoe'),
    person('ana', { active: false }),
    person('bob'),
    person('twin', { userName: 'BOB-company.com' }),
  ];
  const byOwner = { split: 'owner', owners: true } as const;
  const owned = (id: string, displayName: string, ...owners: readonly string[]) =>
    group(id, displayName, [], { owners });
  const filesIn = (folder: string) => readdirSync(join(folder, 'directory/owners')).sort();

  test('the groups of one owner stand in one file, those of nobody in another', async () => {
    const { importInto, folder, read, plan } = await organisation({
      users: people,
      groups: [
        owned('1', 'Sales', 'bob'),
        owned('2', 'Support', 'zoe', 'gone', 'ana'),
        owned('3', 'Nobody'),
        owned('4', 'Back Office', 'bob'),
      ],
    });
    expect(saidBy(await importInto(byOwner))).toEqual([]);
    expect(filesIn(folder)).toEqual(['ana-company-com.yaml', 'bob-company-com.yaml', 'unowned.yaml']);
    expect(read('directory/owners/bob-company-com.yaml').split('\n').slice(0, 12)).toEqual([
      '# yaml-language-server: $schema=../../node_modules/rollcall/schemas/directory.schema.json',
      'groups:',
      '  back-office:',
      '    displayName: Back Office',
      '    owner: bob@company.com',
      '    membership: exact',
      '    members: []',
      '    allowEmpty: true',
      '  sales:',
      '    displayName: Sales',
      '    owner: bob@company.com',
      '    membership: exact',
    ]);
    expect(read('directory/owners/ana-company-com.yaml')).toContain(`groups:
  # Owned by ana@company.com (not active).
  # Owned by zoe@company.com, gone (not found in the directory), too.
  support:
    displayName: Support
    owner: ana@company.com
`);
    expect(read('directory/owners/unowned.yaml')).not.toContain('owner:');
    expect((await plan()).changes).toEqual([]);
  });

  test('an owner whom the directory does not know is said, and the group is nobody’s', async () => {
    const { importInto, read, plan } = await organisation({
      users: people,
      groups: [owned('1', 'Sales', 'gone'), owned('2', 'Support', 'bob')],
    });
    const outcome = await importInto(byOwner);
    expect(saidBy(outcome)).toEqual([
      'import-incomplete: 1 group is declared without the owner, who is not found in the directory',
    ]);
    expect(must(outcome).groups.map(({ ownerFlaw }) => ownerFlaw)).toEqual(['owner-unknown', undefined]);
    expect(read('directory/owners/unowned.yaml')).toContain(
      '  # Owned by gone (not found in the directory).\n  sales:\n    displayName: Sales\n    membership: exact\n',
    );
    expect((await plan()).changes).toEqual([]);
  });

  test('a group that SCIM shows and the list with the owners does not is nobody’s, and said', async () => {
    const { importInto, read } = await organisation({
      users: people,
      groups: [owned('1', 'Sales', 'bob'), owned('2', 'Support', 'bob')],
      lie: async (asked, ask) => {
        const told = await ask(asked);
        if (asked.path !== '/api/v2/groups') return told;
        const body = told.body as { readonly entities: readonly { readonly id: string }[] };
        const entities = body.entities.filter(({ id }) => id !== '1');
        return { ...told, body: { ...body, entities, total: entities.length } };
      },
    });
    expect(saidBy(await importInto(byOwner))).toEqual([
      'import-incomplete: 1 group is declared without an owner, of whom the server told nothing',
    ]);
    expect(read('directory/owners/unowned.yaml')).toContain('displayName: Sales');
    expect(read('directory/owners/bob-company-com.yaml')).toContain('displayName: Support');
  });

  test('two owners of one readable name have a file each, also when one of them comes later', async () => {
    const groups = [
      owned('1', 'Sales', 'bob'),
      owned('2', 'Support', 'twin'),
      owned('3', 'Later', 'bob'),
      owned('4', 'Late', 'twin'),
    ];
    const { importInto, folder, read, plan } = await organisation({ users: people, groups });
    const only = (...keys: readonly string[]) => ({
      ...byOwner,
      selection: { only: keys.map((key) => `group/${key}`), except: [] },
    });
    must(await importInto(only('sales')));
    must(await importInto(only('support')));
    expect(filesIn(folder)).toEqual(['bob-company-com-2.yaml', 'bob-company-com.yaml']);
    const [first, second] = ['bob-company-com', 'bob-company-com-2'].map(
      (name) => `directory/owners/${name}.yaml`,
    );
    const before = [first, second].map((path = '') => read(path));
    must(await importInto(byOwner));
    expect(filesIn(folder)).toHaveLength(2);
    const after = [first, second].map((path = '') => read(path));
    expect(after.map((text, at) => text.startsWith(before[at] ?? ''))).toEqual([true, true]);
    expect(after.map((text) => text.match(/displayName: \w+/g))).toEqual([
      ['displayName: Sales', 'displayName: Later'],
      ['displayName: Support', 'displayName: Late'],
    ]);
    expect((await plan()).changes).toEqual([]);
  });

  test('a file stays its owner’s under another name, and after a group in it went to somebody else', async () => {
    const groups = [owned('1', 'Sales', 'bob'), owned('2', 'Support', 'bob'), owned('3', 'Tools', 'bob')];
    const { importInto, folder, read } = await organisation({
      users: people,
      groups: [...groups, owned('4', 'Later', 'bob'), owned('5', 'Mine', 'zoe')],
    });
    must(await importInto({ ...byOwner, selection: { only: [], except: ['group/later', 'group/mine'] } }));
    const [from, to] = ['bob-company-com', 'team-bob'].map((name) => `directory/owners/${name}.yaml`) as [
      string,
      string,
    ];
    renameSync(join(folder, from), join(folder, to));
    writeFileSync(join(folder, to), read(to).replace('owner: bob', 'owner: zoe'));
    must(await importInto(byOwner));
    expect(filesIn(folder)).toEqual(['team-bob.yaml', 'zoe-company-com.yaml']);
    expect(read(to)).toContain('  later:\n    displayName: Later\n    owner: bob@company.com\n');
    expect(read('directory/owners/zoe-company-com.yaml')).toContain('displayName: Mine');
  });

  test('the owners of 500 groups cost one request, which is not made for another split', async () => {
    const data = generateDirectory({ people: 240, groups: 1_200, seed: 6, membersPerGroup: 2 });
    const { importInto, folder, plan, asked } = await organisation({ data });
    must(await importInto({ split: 'one-file' }));
    const without = asked().length;
    expect(asked()).not.toContain('/api/v2/groups');
    rmSync(join(folder, 'directory'), { recursive: true });
    must(await importInto(byOwner));
    expect(asked().filter((path) => path === '/api/v2/groups')).toHaveLength(3);
    expect(asked()).toHaveLength(2 * without + 3);
    const owners = new Set(data.groups.map(({ owners: [owner] = [] }) => owner));
    expect(filesIn(folder)).toHaveLength(owners.size);
    const { changes, users, withheld, blocked } = await plan();
    expect({ changes, users, withheld, blocked }).toEqual({
      changes: [],
      users: [],
      withheld: [],
      blocked: [],
    });
  });

  test('where the server tells no owners, that is said before anything is read', async () => {
    const { importInto, asked } = await organisation({ mode: 'rfc7644', groups: [group('1', 'Sales', [])] });
    const outcome = await importInto(byOwner);
    expect(asked()).toEqual(['/scim/v2/ServiceProviderConfig', '/scim/v2/Schemas']);
    expect(saidBy(outcome)).toEqual([
      'usage: test does not tell who owns a group, so its groups cannot be split by owner',
    ]);
    expect(!outcome.ok && outcome.diagnostics[0]?.expected).toBe('--split group or --split one-file');
  });
});
