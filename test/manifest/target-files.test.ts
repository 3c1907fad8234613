import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { printRange } from '../../src/diagnostic/source.ts';
import { checkEveryManifest } from '../../src/manifest/check-all.ts';
import { type LoadedManifest, type LoadOptions, loadManifest } from '../../src/manifest/load.ts';
import { folderOf } from './folder.ts';

const target = (name: string) =>
  `target: { type: scim, baseUrl: https://${name}.test/scim, auth: { token: { env: ${name.toUpperCase()} } } }\n`;

const files = {
  'rollcall.yaml': `
version: 1
include: ["**/*.yaml", "!own/**"]
targets: [organisations/*.yaml]
defaults: { membership: exact }
`,
  'shared/groups.yaml': `
groups:
  everybody: { displayName: Everybody, members: [{ group: support }] }
attributeMappings: { hr: { source: hr, match: { externalId: id }, set: { title: title } } }
`,
  'organisations/acme.yaml': `${target('acme')}
include: [own/acme/*.yaml]
safety: { groupDeletes: 3 }
sources: { hr: { csv: data/acme.csv } }
`,
  'own/acme/groups.yaml': 'groups: { support: { displayName: Support, members: [jane@acme.test] } }\n',
  'organisations/beta.yaml': `${target('beta')}
sources: { hr: { csv: data/beta.csv } }
groups: { support: { displayName: Help Desk, members: [joe@beta.test] } }
`,
};

const load = (folder: string, options?: LoadOptions) =>
  loadManifest({ folder, file: 'rollcall.yaml' }, options);

async function loaded(folder: string, options?: LoadOptions): Promise<LoadedManifest> {
  const outcome = await load(folder, options);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(shortly).join('\n'));
  return outcome.value;
}

async function faults(folder: string, options?: LoadOptions): Promise<readonly string[]> {
  const outcome = await load(folder, options);
  return (outcome.ok ? outcome.warnings : outcome.diagnostics).map(shortly);
}

async function allFaults(folder: string): Promise<readonly Diagnostic[]> {
  const outcome = await checkEveryManifest({ folder, file: 'rollcall.yaml' }, () => []);
  return outcome.ok ? outcome.warnings : outcome.diagnostics;
}

function shortly({ range, code }: Diagnostic): string {
  return `${range ? printRange(range, true) : ''} ${code}`;
}

describe('targets with files of their own', () => {
  it('are called as their files are, and their manifest is what all share with what is theirs', async () => {
    const folder = folderOf(files);
    const acme = await loaded(folder, { target: 'acme' });
    expect(acme.target).toBe('acme');
    expect(acme.files.map(({ path }) => path)).toEqual([
      'rollcall.yaml',
      'shared/groups.yaml',
      'organisations/acme.yaml',
      'own/acme/groups.yaml',
    ]);
    expect(acme.groups.map(({ key, displayName }) => [key, displayName])).toEqual([
      ['everybody', 'Everybody'],
      ['support', 'Support'],
    ]);
    expect(acme.groups[1]?.membership).toBe('exact');
    expect(acme.safety.groupDeletes).toBe(3);
    expect(acme.sources).toMatchObject([{ path: 'data/acme.csv' }]);
    const declared = acme.targets.get('acme');
    expect(declared).toMatchObject({
      name: 'acme',
      type: 'scim',
      origin: { file: 'organisations/acme.yaml', path: ['target'] },
      auth: { kind: 'token', token: { kind: 'env', name: 'ACME' } },
    });
    expect(declared && acme.locate(declared.origin)).toMatchObject({
      file: 'organisations/acme.yaml',
      line: 1,
    });
    const beta = await loaded(folder, { target: 'beta' });
    expect(beta.groups[1]?.displayName).toBe('Help Desk');
    expect(beta.safety.groupDeletes).toBe(0);
  });

  it('are all declared while none is chosen, and only what they share is there', async () => {
    const shared = await loaded(folderOf(files));
    expect([...shared.targets.keys()]).toEqual(['acme', 'beta']);
    expect([...shared.targetNames]).toEqual(['acme', 'beta']);
    expect(shared.groups.map(({ key, membership }) => [key, membership])).toEqual([['everybody', 'exact']]);
    expect(shared.sources).toEqual([]);
    expect(shared.isPartial).toBe(true);
    expect((await loaded(folderOf(files), { target: 'beta' })).isPartial).toBeUndefined();
    const beta = shared.targets.get('beta');
    expect(beta && shared.locate(beta.origin)).toMatchObject({ file: 'organisations/beta.yaml', line: 1 });
  });

  it('give the default where nobody names one, and the only one without a default', async () => {
    const folder = folderOf({
      ...files,
      'rollcall.yaml': `${files['rollcall.yaml']}defaultTarget: beta\n`,
    });
    expect((await loaded(folder, { orDefault: true })).target).toBe('beta');
    expect((await loaded(folder)).target).toBeUndefined();
    const { 'organisations/beta.yaml': _, ...alone } = files;
    expect((await loaded(folderOf(alone), { orDefault: true })).target).toBe('acme');
    expect((await loaded(folderOf(files), { orDefault: true })).target).toBeUndefined();
  });

  it('go together with targets of the mapping in another file', async () => {
    const folder = folderOf({
      ...files,
      'shared/more.yaml': `targets: { gamma: ${target('gamma').slice('target: '.length, -1)} }\n`,
      'shared/groups.yaml': 'groups: { all: { displayName: All, members: [a] } }',
    });
    const gamma = await loaded(folder, { target: 'gamma' });
    expect([...gamma.targets.keys()]).toEqual(['gamma']);
    expect([...gamma.targetNames]).toEqual(['gamma', 'acme', 'beta']);
    expect(gamma.groups.map(({ key }) => key)).toEqual(['all']);
    expect([...(await loaded(folder)).targets.keys()].toSorted()).toEqual(['acme', 'beta', 'gamma']);
  });

  it('mean what they meant whatever another organisation does', async () => {
    const folder = folderOf(files);
    const { digest } = await loaded(folder, { target: 'acme' });
    writeFileSync(join(folder, 'organisations/beta.yaml'), `${target('elsewhere')}groups: [`);
    writeFileSync(join(folder, 'organisations/gamma.yaml'), target('gamma'));
    expect((await loaded(folder, { target: 'acme' })).digest).toBe(digest);
    writeFileSync(join(folder, 'organisations/acme.yaml'), target('acme'));
    expect((await load(folder, { target: 'acme' })).ok).toBe(false);
    writeFileSync(
      join(folder, 'organisations/acme.yaml'),
      `${files['organisations/acme.yaml']}scope: { prune: report }`,
    );
    expect((await loaded(folder, { target: 'acme' })).digest).not.toBe(digest);
  });
});

describe('what is wrong with the file of a target', () => {
  const wrong = {
    ...files,
    'organisations/beta.yaml': `${files['organisations/beta.yaml']}nonsense: {}\n`,
  };

  it('is told to whoever chooses the target, and to nobody else', async () => {
    const folder = folderOf(wrong);
    expect(await faults(folder, { target: 'acme' })).toEqual([]);
    expect(await faults(folder)).toEqual([]);
    expect(await faults(folder, { target: 'beta' })).toEqual(['organisations/beta.yaml:5:1 unknown-key']);
  });

  it('leaves the target named while its declaration cannot be read', async () => {
    const folder = folderOf({ ...files, 'organisations/beta.yaml': 'target: [\n' });
    const shared = await loaded(folder);
    expect([...shared.targets.keys()]).toEqual(['acme']);
    expect([...shared.targetNames]).toEqual(['acme', 'beta']);
    expect(await faults(folder, { target: 'beta' })).toEqual(['organisations/beta.yaml:2:1 yaml-syntax']);
  });

  it('is a missing target, a setting of the root alone, or one that all share already', async () => {
    const folder = folderOf({
      ...files,
      'organisations/acme.yaml': 'version: 1\ndefaults: { membership: at-least }\n',
    });
    expect(await faults(folder, { target: 'acme' })).toEqual([
      'organisations/acme.yaml:1:1 missing-key',
      'organisations/acme.yaml:1:1 unknown-key',
      'organisations/acme.yaml:2:13 declared-twice',
      'shared/groups.yaml:3:59 unknown-group',
      'shared/groups.yaml:4:36 unknown-source',
    ]);
  });

  it('is an include that leads out, names a target, or matches nothing', async () => {
    const folder = folderOf({
      ...files,
      'organisations/acme.yaml': `${target('acme')}
include: [../acme/*.yaml, organisations/beta.yaml, nothing/*.yaml, "organisations/*.yaml"]
sources: { hr: { csv: hr.csv } }
groups: { support: { displayName: Support } }
`,
    });
    expect(await faults(folder, { target: 'acme' })).toEqual([
      'organisations/acme.yaml:3:11 invalid-value',
      'organisations/acme.yaml:3:27 invalid-value',
      'organisations/acme.yaml:3:52 include-matches-nothing',
    ]);
  });

  it('is a target that another file declares too', async () => {
    const folder = folderOf({
      ...files,
      'shared/more.yaml': `targets:\n  acme: ${target('gamma').slice('target: '.length)}`,
    });
    const outcome = await load(folder, { target: 'acme' });
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      {
        code: 'declared-twice',
        summary: 'target "acme" is declared in two files',
        range: { file: 'organisations/acme.yaml', line: 1 },
        related: [{ range: { file: 'shared/more.yaml', line: 2 } }],
      },
    ]);
  });

  it('is another target in what it includes: one organisation has no say in where another is found', async () => {
    const folder = folderOf({
      ...files,
      'own/acme/more.yaml': `targets:\n  beta: ${target('gamma').slice('target: '.length)}`,
    });
    expect(await faults(folder, { target: 'acme' })).toContain('own/acme/more.yaml:1:1 invalid-value');
    expect((await loaded(folder, { target: 'beta' })).targets.get('beta')).toMatchObject({
      baseUrl: { value: 'https://beta.test/scim' },
    });
  });

  it('is a file that is part of the manifest by another name', async () => {
    const folder = folderOf(files);
    symlinkSync('../shared/groups.yaml', join(folder, 'organisations/gamma.yaml'));
    expect(await faults(folder, { target: 'gamma' })).toContain(
      'organisations/gamma.yaml:1:1 declared-twice',
    );
    expect(await faults(folder, { target: 'acme' })).toEqual([]);
  });

  it('is a link that leads out of the folder', async () => {
    const folder = folderOf(files);
    const elsewhere = folderOf({ 'gamma.yaml': target('gamma') });
    symlinkSync(join(elsewhere, 'gamma.yaml'), join(folder, 'organisations/gamma.yaml'));
    expect(await faults(folder, { target: 'gamma' })).toContain(
      'organisations/gamma.yaml:1:1 file-unreadable',
    );
    expect(await faults(folder, { target: 'acme' })).toEqual([]);
  });
});

describe('a check of every manifest', () => {
  it('counts what there is', async () => {
    const outcome = await checkEveryManifest({ folder: folderOf(files), file: 'rollcall.yaml' }, () => []);
    expect(outcome).toEqual({ ok: true, value: { groups: 3, files: 5, manifests: 2 }, warnings: [] });
  });

  it('tells of each fault once, and for whom it is one where that is not everybody', async () => {
    const folder = folderOf({
      ...files,
      'organisations/beta.yaml': `${target('beta')}sources: { hr: { csv: ../hr.csv } }\n`,
      'shared/wrong.yaml': 'skils: {}\n',
    });
    const found = await allFaults(folder);
    expect(found.map(shortly)).toEqual([
      'organisations/beta.yaml:2:23 invalid-value',
      'shared/groups.yaml:3:59 unknown-group',
      'shared/wrong.yaml:1:1 unknown-key',
    ]);
    expect(found.map(({ detail }) => detail)).toEqual([undefined, 'So it is for target beta.', undefined]);
  });

  it('finds whatever a load of any single target finds, and nothing else', async () => {
    const names = ['acme', 'beta', 'gamma'];
    const groups = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
    const part = fc.record({ groups, members: fc.constantFrom('a', 'b', 'c'), broken: fc.boolean() });
    const text = ({
      groups: keys,
      members,
      broken,
    }: {
      groups: string[];
      members: string;
      broken: boolean;
    }) =>
      [
        'groups:',
        ...keys.map((key) => `  ${key}: { displayName: ${key}, members: [{ group: ${members} }] }`),
        ...(keys.length === 0 ? ['  {}'] : []),
        ...(broken ? ['nonsense: 1'] : []),
        '',
      ].join('\n');
    await fc.assert(
      fc.asyncProperty(part, fc.array(part, { minLength: 1, maxLength: 3 }), async (shared, own) => {
        const folder = folderOf({
          'rollcall.yaml': `version: 1\ninclude: [shared.yaml]\ntargets: [organisations/*.yaml]\ndefaults: { membership: at-least }\n`,
          'shared.yaml': text(shared),
          ...Object.fromEntries(
            own.map((each, index) => [
              `organisations/${names[index]}.yaml`,
              `${target(names[index] ?? '')}${text(each)}`,
            ]),
          ),
        });
        const single = new Set<string>();
        for (const name of names.slice(0, own.length)) {
          for (const fault of await faults(folder, { target: name })) single.add(fault);
        }
        // Two organisations may each close a cycle of their own from one place that they share: that is told twice.
        const all = new Set((await allFaults(folder)).map(shortly));
        expect([...all].toSorted()).toEqual([...single].toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
