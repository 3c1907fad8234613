import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.ts';
import { faultsOf, folderOf, loadFiles, loadFolder } from './folder.ts';

const root = `
version: 1
include: [directory/**/*.yaml]
defaultTarget: production
targets:
  production:
    type: genesys-cloud
    region: eu-central-1
    auth: { clientId: { env: GENESYS_CLIENT_ID }, clientSecret: { file: /run/secrets/genesys } }
    rateBudget: 50%
    profile: { pageSize: 50 }
  plain:
    type: scim
    baseUrl: https://directory.company.com/scim/v2
    auth: { username: admin, password: { env: SCIM_PASSWORD } }
scope: { groups: 'externalId sw "hris_grp_"', prune: report }
safety:
  removalsPerGroup: 12
  removalsTotal: 5%
  protectedGroups: [Supervisors]
  protectedUsers: [root@company.com]
`;

const support = `
groups:
  support-tier1:
    displayName: Support Tier 1
    externalId: hris_grp_8842
    owner: "@cc-platform"
    previously: [Support L1]
    membership: exact
    members:
      - dev.lead@company.com
      - { user: backend.dev@company.com, from: 2026-12-01, until: 2026-12-31, reason: INC-42 }
      - { externalId: E-17 }
      - { group: escalations }
      - { where: title co "Tier 1" }
    except: [contractor@company.com, { id: 8f3a }]
    protect: true
  escalations:
    displayName: Escalations
`;

describe('a manifest', () => {
  it('is what its files say, with the defaults filled in', async () => {
    const manifest = await loadFiles({ 'rollcall.yaml': root, 'directory/support.yaml': support });
    const at = (...path: (string | number)[]) => ({
      file: 'directory/support.yaml',
      path: ['groups', ...path],
    });
    expect(manifest.groups).toEqual([
      {
        key: 'escalations',
        origin: at('escalations'),
        displayName: 'Escalations',
        previously: [],
        membership: 'unmanaged',
        except: [],
        grants: [],
        attributes: [],
        allowEmpty: false,
        protect: false,
      },
      {
        key: 'support-tier1',
        origin: at('support-tier1'),
        displayName: 'Support Tier 1',
        externalId: 'hris_grp_8842',
        owner: '@cc-platform',
        previously: ['Support L1'],
        membership: 'exact',
        members: [
          {
            kind: 'person',
            by: 'userName',
            value: 'dev.lead@company.com',
            origin: at('support-tier1', 'members', 0),
          },
          {
            kind: 'person',
            by: 'userName',
            value: 'backend.dev@company.com',
            origin: at('support-tier1', 'members', 1),
            from: '2026-12-01',
            until: '2026-12-31',
            reason: 'INC-42',
          },
          { kind: 'person', by: 'externalId', value: 'E-17', origin: at('support-tier1', 'members', 2) },
          { kind: 'group', key: 'escalations', origin: at('support-tier1', 'members', 3) },
          {
            kind: 'rule',
            text: 'title co "Tier 1"',
            filter: expect.objectContaining({ kind: 'compare', operator: 'co', value: 'Tier 1' }),
            origin: at('support-tier1', 'members', 4),
          },
        ],
        except: [
          {
            kind: 'person',
            by: 'userName',
            value: 'contractor@company.com',
            origin: at('support-tier1', 'except', 0),
          },
          { kind: 'person', by: 'id', value: '8f3a', origin: at('support-tier1', 'except', 1) },
        ],
        grants: [],
        attributes: [],
        allowEmpty: false,
        protect: true,
      },
    ]);
    expect(manifest.safety).toEqual({
      removalsPerGroup: { people: 12 },
      removalsTotal: { share: 0.05, people: 5 },
      groupDeletes: 0,
      membersPerGroup: 500,
      protectedGroups: ['Supervisors'],
      protectedUsers: ['root@company.com'],
    });
    expect(manifest.scope).toMatchObject({ prune: 'report', groups: { text: 'externalId sw "hris_grp_"' } });
    expect(manifest.files.map(({ path }) => path)).toEqual(['rollcall.yaml', 'directory/support.yaml']);
    expect(manifest.locate(at('support-tier1', 'members', 1))).toMatchObject({
      file: 'directory/support.yaml',
      line: 11,
      column: 9,
    });
  });

  it('names its targets, with references where secrets are', async () => {
    const { targets, defaultTarget } = await loadFiles({
      'rollcall.yaml': root,
      'directory/support.yaml': support,
    });
    const at = (...path: string[]) => ({ file: 'rollcall.yaml', path: ['targets', ...path] });
    expect(defaultTarget).toBe('production');
    expect([...targets.values()]).toEqual([
      {
        name: 'production',
        origin: at('production'),
        type: 'genesys-cloud',
        at: { kind: 'region', region: 'eu-central-1' },
        auth: {
          kind: 'client-credentials',
          clientId: { kind: 'env', name: 'GENESYS_CLIENT_ID', origin: at('production', 'auth', 'clientId') },
          clientSecret: {
            kind: 'file',
            path: '/run/secrets/genesys',
            origin: at('production', 'auth', 'clientSecret'),
          },
        },
        rateBudget: 0.5,
        profile: { pageSize: 50 },
      },
      {
        name: 'plain',
        origin: at('plain'),
        type: 'scim',
        baseUrl: { kind: 'literal', value: 'https://directory.company.com/scim/v2' },
        auth: {
          kind: 'basic',
          username: { kind: 'literal', value: 'admin' },
          password: { kind: 'env', name: 'SCIM_PASSWORD', origin: at('plain', 'auth', 'password') },
        },
        rateBudget: 0.8,
        profile: {},
      },
    ]);
  });

  it('takes the membership of its defaults, in whatever file they stand', async () => {
    const { groups } = await loadFiles({
      'rollcall.yaml': 'version: 1\ninclude: ["*.yaml"]\n',
      'a.yaml':
        'groups: { a: { displayName: A, members: [x] }, b: { displayName: B, membership: unmanaged, members: [x] } }',
      'z.yaml': 'defaults: { membership: at-least }',
    });
    expect(groups.map(({ key, membership }) => [key, membership])).toEqual([
      ['a', 'at-least'],
      ['b', 'unmanaged'],
    ]);
  });
});

describe('the digest of a manifest', () => {
  const digestOf = async (files: Record<string, string>) => (await loadFiles(files)).digest;
  const one = 'version: 1\ngroups:\n  a: { displayName: A, owner: me }\n  b: { displayName: B }\n';

  it('is the same for other files, another order, comments and another way to write it', async () => {
    const digest = await digestOf({ 'rollcall.yaml': one });
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    const moved = {
      'rollcall.yaml':
        '# The root.\nversion: 1\ninclude: [b.yaml]\ngroups:\n  a:\n    owner: "me"\n    displayName: A\n',
      'b.yaml': 'groups:\n  b:\n    displayName: B # Billing\n',
    };
    expect(await digestOf(moved)).toBe(digest);
  });

  it('is the same whichever file holds an entry of a list that several files share', async () => {
    const roles =
      'version: 1\ninclude: ["*.yaml"]\nroles: { a: { name: A }, b: { name: B }, c: { name: C } }\n';
    const conflicts = (pairs: string) => `rolePolicy: { conflicts: [${pairs}] }\n`;
    const [ab, bc] = ['{ roles: [a, b] }', '{ roles: [b, c] }'];
    const digest = await digestOf({ 'rollcall.yaml': roles, 'one.yaml': conflicts(`${ab}, ${bc}`) });
    const moved = { 'rollcall.yaml': roles, 'a.yaml': conflicts(bc), 'b.yaml': conflicts(ab) };
    expect(await digestOf(moved)).toBe(digest);
  });

  it.each([
    ['the name of a role', 'name: Agent', 'name: Agents'],
    ['an expression', 'title: jobTitle', 'title: job'],
    ['what happens to records that fit nobody', 'unmatched: error', 'unmatched: ignore'],
    ['a source', 'csv: hr.csv', 'csv: hr2.csv'],
    ['who is active', 'active: false', 'active: true'],
    ['a waiver', 'until: 2027-01-31', 'until: 2028-01-31'],
    ['a limit', 'max: 5', 'max: 6'],
    ['what is granted', 'grant: [agent]', 'grant: []'],
  ])('is another for %s', async (_what, from, to) => {
    const text = `version: 1
roles: { agent: { name: Agent }, admin: { name: Admin } }
groups: { a: { displayName: A, roles: { mode: exact, grant: [agent] } } }
sources: { hr: { csv: hr.csv } }
attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: jobTitle }, unmatched: error }
users: { jane: { active: false } }
rolePolicy:
  limits: { admin: { max: 5 } }
  waivers: [{ rule: limits, role: admin, until: 2027-01-31, reason: AUD-7, owner: me }]
`;
    expect(text).toContain(from);
    const changed = await digestOf({ 'rollcall.yaml': text.replace(from, to) });
    expect(changed).not.toBe(await digestOf({ 'rollcall.yaml': text }));
  });

  it.each([
    { name: 'a name', text: one.replace('displayName: B', 'displayName: C') },
    { name: 'a key', text: one.replace('b: {', 'c: {') },
    { name: 'a setting', text: `${one}safety: { groupDeletes: 1 }\n` },
    {
      name: 'an empty list instead of none',
      text: one.replace('displayName: B', 'displayName: B, except: []'),
    },
    { name: 'a catalogue entry', text: `${one}skills: { billing: { name: Billing } }\n` },
    { name: 'a source', text: `${one}sources: { hr: { csv: hr.csv } }\n` },
    { name: 'a person', text: `${one}users: { jane: { active: false } }\n` },
    { name: 'a rule about roles', text: `${one}rolePolicy: { nesting: { restrictedParents: [a] } }\n` },
  ])('is another for $name', async ({ text }) => {
    expect(await digestOf({ 'rollcall.yaml': text })).not.toBe(await digestOf({ 'rollcall.yaml': one }));
  });
});

describe('faults', () => {
  it('of all files are told at once', async () => {
    const folder = folderOf({
      'rollcall.yaml': 'version: 1\ninclude: ["*.yaml"]\n',
      'a.yaml': 'groups: { a: { displayName: A, membership: exact, members: [{ where: title }] } }',
      'b.yaml': 'groups: { b: { displayName: a } }',
      'c.yaml': 'groups: [',
    });
    expect(await faultsOf(folder)).toEqual([
      'a.yaml:1:75 invalid-filter',
      'b.yaml:1:29 group-name-taken',
      'c.yaml:1:10 yaml-syntax',
    ]);
  });

  it('that would follow from a broken file are not told', async () => {
    const folder = folderOf({
      'rollcall.yaml': 'version: 1\ninclude: ["*.yaml"]\n',
      'a.yaml': 'groups: { a: { displayName: A, members: [{ group: b }] } }',
      'b.yaml': 'defaults: { membership: exact }\ngroups: { b: { displayName: "B } }\n',
    });
    expect(await faultsOf(folder)).toEqual(['b.yaml:3:1 yaml-syntax']);
  });

  it('begin with a folder that is not there', async () => {
    const place = { folder: '/nowhere/at/all', file: 'rollcall.yaml' };
    expect(await loadManifest(place)).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'file-unreadable' }],
    });
  });

  it('end when there are more than anybody reads', async () => {
    const members = Array.from({ length: 5000 }, (_, index) => `      - ${index}\n`).join('');
    const folder = folderOf({
      'rollcall.yaml': `version: 1\ngroups:\n  a:\n    displayName: A\n    membership: exact\n    members:\n${members}`,
    });
    const faults = await faultsOf(folder);
    expect(faults).toHaveLength(201);
    expect(faults[0]).toBe('rollcall.yaml:7:9 wrong-type');
    expect(faults.at(-1)).toBe(' too-many-faults');
  });

  it('of a cycle are found at the end of a chain longer than the stack is deep', async () => {
    const length = 12_000;
    const group = (index: number) =>
      `  g${index}: { displayName: G${index}, members: [{ group: g${(index + 1) % length} }] }\n`;
    const groups = Array.from({ length }, (_, index) => group(index)).join('');
    const text = `version: 1\ndefaults: { membership: exact }\ngroups:\n${groups}`;
    const outcome = await loadFolder(folderOf({ 'rollcall.yaml': text }));
    expect(outcome).toMatchObject({ ok: false, diagnostics: [{ code: 'nesting-cycle' }] });
  });
});
