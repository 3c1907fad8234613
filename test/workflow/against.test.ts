import { existsSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printRange } from '../../src/diagnostic/source.ts';
import { compareAgainst } from '../../src/workflow/against.ts';
import { folderOf, loadFolder } from '../manifest/folder.ts';
import { repositoryIn } from './repository.ts';

const root = `version: 1
include: [directory/*.yaml]
targets:
  production:
    type: scim
    baseUrl: { env: DIRECTORY_URL }
    auth: { token: { env: DIRECTORY_TOKEN } }
`;
const group = (...members: readonly string[]) =>
  `groups:\n  support:\n    displayName: Support\n    membership: exact\n    members: [${members.join(', ')}]\n`;

function organisation(inside = '.') {
  const folder = folderOf({});
  const repository = repositoryIn(folder);
  repository.write({
    [join(inside, 'rollcall.yaml')]: root,
    [join(inside, 'directory/support.yaml')]: group('jane@company.com', 'sam@company.com'),
  });
  repository.commit('first');
  return { folder: join(folder, inside), repository };
}

/** Compares as the command does; none of the variables that the manifest refers to is set. */
async function against(folder: string, ref: string, env: Readonly<Record<string, string>> = {}) {
  const loaded = await loadFolder(folder);
  if (!loaded.ok) throw new Error('the files here must be right');
  return compareAgainst({
    manifest: loaded.value,
    ref,
    runtime: { env: { PATH: process.env.PATH, HOME: folder, ...env } },
    rollcallVersion: '1.2.3',
  });
}

async function linesAgainst(folder: string, ref: string, env: Readonly<Record<string, string>> = {}) {
  const outcome = await against(folder, ref, env);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ summary }) => summary).join('\n'));
  return outcome.value.differences.map(({ kind, before, after }) => `${kind} ${(after ?? before)?.text}`);
}

async function faultsAgainst(folder: string, ref: string) {
  const outcome = await against(folder, ref);
  if (outcome.ok) throw new Error('there should be faults');
  return outcome.diagnostics.map(({ code, summary, range }) =>
    [code, summary, range && printRange(range)].filter(Boolean).join(' | '),
  );
}

describe('a revision is read as it was committed', () => {
  test('the files here, committed or not, are compared with a branch, a tag or a commit', async () => {
    const { folder, repository } = organisation();
    repository.git('tag', 'v1');
    const commit = repository.git('rev-parse', 'HEAD');
    repository.write({ 'directory/support.yaml': group('jane@company.com', 'kim@company.com') });
    const expected = ['removed sam@company.com', 'added kim@company.com'];
    for (const ref of ['main', 'v1', commit, commit.slice(0, 10), 'HEAD'])
      expect(await linesAgainst(folder, ref)).toEqual(expected);
    const outcome = await against(folder, 'v1');
    expect(outcome.ok && outcome.value.before).toMatchObject({ ref: 'v1', commit });
  });

  test('a manifest in a folder of the repository', async () => {
    const { folder, repository } = organisation('teams/contact centre');
    repository.write({ 'teams/contact centre/directory/support.yaml': group('jane@company.com') });
    expect(await linesAgainst(folder, 'main')).toEqual(['removed sam@company.com']);
  });

  test('files that are gone since are read all the same', async () => {
    const { folder } = organisation();
    rmSync(join(folder, 'directory'), { recursive: true });
    expect(await linesAgainst(folder, 'main')).toEqual(['removed Support, exact, 2 entries']);
  });

  test('a link inside the manifest is followed', async () => {
    const { folder, repository } = organisation();
    repository.write({
      'teams/sales.yaml': 'groups: { sales: { displayName: Sales, membership: unmanaged } }\n',
    });
    symlinkSync('../teams/sales.yaml', join(folder, 'directory/sales.yaml'));
    repository.commit('second');
    unlinkSync(join(folder, 'directory/sales.yaml'));
    expect(await linesAgainst(folder, 'main')).toEqual(['removed Sales, unmanaged, 0 entries']);
  });
});

test('records that are others than they were do not go unsaid', async () => {
  const { folder, repository } = organisation();
  const mapping = `sources: { hr: { csv: data/hr.csv } }
attributeMappings: { hr: { source: hr, match: { externalId: id }, set: { title: job } } }
`;
  repository.write({ 'rollcall.yaml': `${root}${mapping}`, 'data/hr.csv': '\uFEFFid,job\n1,Agent\n' });
  repository.commit('second');
  expect(await linesAgainst(folder, 'main')).toEqual([]);
  repository.write({ 'data/hr.csv': 'id,job\n1,Nobody\n' });
  const outcome = await against(folder, 'main');
  expect(outcome.ok && outcome.value.differences).toMatchObject([
    {
      consequence: 'takes',
      kind: 'changed',
      subject: 'source/hr',
      part: 'records',
      before: { text: expect.stringContaining('data/hr.csv'), file: 'data/hr.csv' },
      after: { file: 'rollcall.yaml', line: 8 },
    },
  ]);
  expect(outcome.ok && outcome.value.summary.takes).toBe(1);
});

describe('what a stranger can put into a repository does nothing', () => {
  test.each([
    '--output=/tmp/rollcall-was-here',
    '-h',
    '--all',
    '',
    'no-such-branch',
    'main\nHEAD',
    'HEAD:rollcall.yaml',
    'main..HEAD',
  ])('%j is no revision', async (ref) => {
    const { folder } = organisation();
    expect(await faultsAgainst(folder, ref)).toEqual([
      `revision-unreadable | "${ref}" is no revision of this repository`,
    ]);
    expect(existsSync('/tmp/rollcall-was-here')).toBe(false);
  });

  test('a link that leads out of the folder is refused, with the revision in its name', async () => {
    const { folder, repository } = organisation();
    symlinkSync('/etc/hostname', join(folder, 'directory/secret.yaml'));
    repository.commit('second');
    unlinkSync(join(folder, 'directory/secret.yaml'));
    expect(await faultsAgainst(folder, 'main')).toEqual([
      'file-unreadable | at main: directory/secret.yaml leads out of the folder of rollcall.yaml | main:directory/secret.yaml:1',
    ]);
  });

  test('a submodule is another repository, whose files are not taken', async () => {
    const { folder, repository } = organisation();
    const commit = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},directory/module.yaml`);
    repository.git('commit', '--quiet', '--message', 'a submodule');
    expect(await linesAgainst(folder, 'main')).toEqual([]);
  });

  test('a huge file is refused before anything reads it', async () => {
    const { folder, repository } = organisation();
    writeFileSync(join(folder, 'directory/huge.yaml'), `#${'x'.repeat(11 * 1024 * 1024)}\n`);
    repository.commit('second');
    unlinkSync(join(folder, 'directory/huge.yaml'));
    expect(await faultsAgainst(folder, 'main')).toEqual([
      'file-too-large | at main: directory/huge.yaml has 12 MB; a file may have 10 MB | main:directory/huge.yaml:1',
    ]);
  });

  test('no hook, monitor, filter, pager or alias of the repository runs', async () => {
    const { folder, repository } = organisation();
    const witness = join(folder, 'witness');
    const script = join(folder, 'run.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${witness}'\ncat\n`, { mode: 0o755 });
    repository.write({ '.gitattributes': '*.yaml filter=evil diff=evil\n' });
    repository.commit('second');
    for (const setting of [
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'alias.rev-parse',
      'alias.ls-tree',
      'core.sshCommand',
      'core.gitProxy',
    ])
      repository.git('config', setting, script);
    repository.git('config', 'core.hooksPath', folder);
    repository.write({ 'directory/support.yaml': group('jane@company.com') });
    rmSync(witness, { force: true });
    expect(await linesAgainst(folder, 'main')).toEqual(['removed sam@company.com']);
    expect(existsSync(witness)).toBe(false);
  });

  test('variables cannot lead git to another repository', async () => {
    const { folder, repository } = organisation();
    const elsewhere = organisation();
    elsewhere.repository.write({ 'directory/support.yaml': group('eve@company.com') });
    elsewhere.repository.commit('second');
    repository.write({ 'directory/support.yaml': group('jane@company.com') });
    const env = { GIT_DIR: join(elsewhere.folder, '.git'), GIT_WORK_TREE: elsewhere.folder };
    expect(await linesAgainst(folder, 'main', env)).toEqual(['removed sam@company.com']);
  });
});

describe('what cannot be compared is said', () => {
  test('a manifest that was wrong then, each fault with the revision before its place', async () => {
    const { folder, repository } = organisation();
    repository.write({ 'directory/support.yaml': 'groups:\n  support:\n    displayname: Support\n' });
    repository.commit('second');
    repository.write({ 'directory/support.yaml': group('jane@company.com') });
    const faults = await faultsAgainst(folder, 'main');
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults)
      expect(fault).toMatch(/ \| at main: .* \| main:directory\/support\.yaml:\d+$/);
  });

  test('a revision from before the manifest', async () => {
    const { folder, repository } = organisation('manifest');
    repository.git('checkout', '--quiet', '--orphan', 'empty');
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'nothing', '--', ':!*');
    repository.git('rm', '--quiet', '-r', '--cached', '.');
    repository.git('commit', '--quiet', '--allow-empty', '--message', 'nothing');
    expect(await faultsAgainst(folder, 'empty')).toEqual(['revision-unreadable | empty has no such folder']);
  });

  test('a folder that is in no repository', async () => {
    const folder = folderOf({ 'rollcall.yaml': root, 'directory/support.yaml': group('jane@company.com') });
    expect(await faultsAgainst(folder, 'main')).toEqual([
      'revision-unreadable | the manifest is in no git repository that may be read',
    ]);
  });
});

describe('targets with files of their own', () => {
  const target = (name: string) =>
    `target: { type: scim, baseUrl: https://${name}.test, auth: { token: { env: TOKEN } } }\n`;

  function organisations() {
    const folder = folderOf({});
    const repository = repositoryIn(folder);
    repository.write({
      'rollcall.yaml':
        'version: 1\ninclude: [shared.yaml]\ntargets: [organisations/*.yaml]\ndefaults: { membership: exact }\n',
      'shared.yaml': 'groups: { all: { displayName: All, members: [jane@company.com] } }\n',
      'organisations/acme.yaml': `${target('acme')}${group('ann@acme.test', 'sam@acme.test')}`,
      'organisations/beta.yaml': `${target('beta')}${group('joe@beta.test')}`,
    });
    repository.commit('first');
    return { folder, repository };
  }

  test('are each compared with what they were, and what they share once', async () => {
    const { folder, repository } = organisations();
    expect(await linesAgainst(folder, 'main')).toEqual([]);
    repository.write({
      'shared.yaml': 'groups: { all: { displayName: All, members: [kim@company.com] } }\n',
      'organisations/acme.yaml': `${target('acme')}${group('ann@acme.test')}`,
    });
    expect(await linesAgainst(folder, 'main')).toEqual([
      'removed jane@company.com',
      'removed sam@acme.test',
      'added kim@company.com',
    ]);
    const outcome = await against(folder, 'main');
    expect(outcome.ok && outcome.value.before.digest !== outcome.value.after.digest).toBe(true);
  });

  test('that come and go are differences with all they say', async () => {
    const { folder, repository } = organisations();
    rmSync(join(folder, 'organisations/beta.yaml'));
    repository.write({ 'organisations/gamma.yaml': target('gamma') });
    const lines = await linesAgainst(folder, 'main');
    expect(lines).toContain('removed Support, exact, 1 entry');
    expect(lines).toContain('removed https://beta.test');
    expect(lines).toContain('added https://gamma.test');
    expect(lines.filter((line) => line.includes('acme'))).toEqual([]);
  });

  test('that had none before are the same targets', async () => {
    const folder = folderOf({});
    const repository = repositoryIn(folder);
    repository.write({
      'rollcall.yaml': `version: 1\ntargets: { acme: ${target('acme').slice('target: '.length, -1)} }\n${group('ann@acme.test')}`,
    });
    repository.commit('first');
    repository.write({
      'rollcall.yaml': 'version: 1\ntargets: [organisations/*.yaml]\n',
      'organisations/acme.yaml': `${target('acme')}${group('ann@acme.test', 'eve@acme.test')}`,
    });
    expect(await linesAgainst(folder, 'main')).toEqual(['added eve@acme.test']);
  });

  test('that are at fault are told of, whichever it is', async () => {
    const { folder, repository } = organisations();
    repository.write({ 'organisations/beta.yaml': 'groups: {}\n' });
    expect(await faultsAgainst(folder, 'main')).toEqual([
      'missing-key | "target" is missing | organisations/beta.yaml:1',
    ]);
  });
});
