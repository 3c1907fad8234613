import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { type Followed, followManifest } from '../../../src/service/following/manifest.ts';
import { followRef } from '../../../src/service/following/ref.ts';
import { type Repository, repositoryIn } from '../../workflow/repository.ts';

let root: string;
let origin: Repository;
let clone: string;

const runtime = { ...processRuntime(), env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' } };
const rows = (...names: string[]) => `name,unit\n${names.map((name) => `${name}@x.com,sales\n`).join('')}`;
const manifest = (...names: string[]) => `version: 1
include: ["**/*.yaml"]
groups:
  sales: { displayName: Sales, membership: exact, members: [${names.map((name) => `${name}@x.com`)}] }
sources: { hr: { csv: hr.csv } }
attributeMappings:
  hr: { source: hr, match: { userName: name }, set: { title: unit } }
`;

const follow = (ref = 'origin/main', folder = clone) =>
  followManifest({ look: followRef({ folder, ref, runtime }), runtime });

function membersOf(followed: Followed): number | undefined {
  return followed.manifest?.groups[0]?.members?.length;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rollcall-following-ref-'));
  mkdirSync(join(root, 'origin'));
  origin = repositoryIn(join(root, 'origin'));
  origin.write({
    'org/rollcall.yaml': manifest('ann'),
    'org/care/care.yaml': 'groups: { z: { displayName: Care, membership: exact, members: [ann@x.com] } }',
    'org/hr.csv': rows('ann'),
    'other.txt': 'no concern',
  });
  origin.commit('first');
  origin.git('clone', '--quiet', join(root, 'origin'), join(root, 'clone'));
  clone = join(root, 'clone/org');
});

afterEach(() => rmSync(root, { recursive: true }));

test('the manifest is what the branch holds, with its records, and the working tree stays as it is', async () => {
  writeFileSync(join(clone, 'rollcall.yaml'), 'half an edit: [');
  const followed = follow();
  const commit = origin.git('rev-parse', 'HEAD');
  const first = await followed.current();
  expect(first).toMatchObject({ kind: 'valid', revision: commit, home: clone, changed: false, warnings: [] });
  expect(membersOf(first)).toBe(1);
  expect(first.manifest?.groups.map(({ key }) => key)).toEqual(['sales', 'z']);
  const folder = first.manifest?.folder ?? '';
  expect(folder.startsWith(join(clone, '.rollcall/followed'))).toBe(true);
  expect(readFileSync(join(folder, 'hr.csv'), 'utf8')).toBe(rows('ann'));
  expect(existsSync(join(folder, 'other.txt'))).toBe(false);
  expect(readFileSync(join(clone, 'rollcall.yaml'), 'utf8')).toBe('half an edit: [');
  expect((await followed.current()).manifest).toBe(first.manifest);
});

test('a push is followed; one that changes only records is the same manifest with other records', async () => {
  const followed = follow();
  await followed.current();
  origin.write({ 'org/rollcall.yaml': manifest('ann', 'bob') });
  const second = origin.commit('bob joins');
  const next = await followed.current();
  expect(next).toMatchObject({ kind: 'valid', revision: second, changed: true });
  expect(membersOf(next)).toBe(2);
  origin.write({ 'org/hr.csv': rows('ann', 'bob') });
  origin.commit('records');
  const last = await followed.current();
  expect(last).toMatchObject({ kind: 'valid', changed: false });
  expect(readFileSync(join(last.manifest?.folder ?? '', 'hr.csv'), 'utf8')).toBe(rows('ann', 'bob'));
});

test('records that are laid out already are not written again: whoever reads them would wait for them', async () => {
  const place = (await follow().current()).manifest?.folder ?? '';
  const before = statSync(join(place, 'hr.csv'), { bigint: true });
  await follow().current();
  expect(statSync(join(place, 'hr.csv'), { bigint: true })).toMatchObject({
    ino: before.ino,
    ctimeNs: before.ctimeNs,
  });
  writeFileSync(join(place, 'hr.csv'), 'name,unit\n');
  await follow().current();
  expect(readFileSync(join(place, 'hr.csv'), 'utf8')).toBe(rows('ann'));
});

test('neither branches nor HEAD nor tags of the clone move', async () => {
  const refs = () => origin.git('-C', clone, 'for-each-ref', 'refs/heads', 'refs/remotes', 'refs/tags');
  const before = refs();
  origin.write({ 'org/rollcall.yaml': manifest('ann', 'bob') });
  origin.commit('bob joins');
  origin.git('tag', 'v1');
  expect(membersOf(await follow().current())).toBe(2);
  expect(refs()).toBe(before);
});

test('a fetch that fails keeps what was fetched last, and says so', async () => {
  const followed = follow();
  const first = await followed.current();
  rmSync(join(root, 'origin'), { recursive: true });
  const next = await followed.current();
  expect(next).toMatchObject({
    kind: 'valid',
    warnings: [
      { code: 'revision-unreadable', severity: 'warning', summary: 'origin/main could not be fetched' },
    ],
  });
  expect(next.manifest).toBe(first.manifest);
  // Also after a restart.
  expect(membersOf(await follow().current())).toBe(1);
});

test('an invalid commit is told, with the last valid manifest beside it', async () => {
  const followed = follow();
  const first = await followed.current();
  origin.write({
    'org/rollcall.yaml': 'version: 1\ninclude: [x.yaml]\ngroups: { sales: { displayNam: x } }\n',
  });
  origin.commit('oh');
  const next = await followed.current();
  expect(next.kind).toBe('invalid');
  expect(next.manifest).toBe(first.manifest);
  // Whoever has mended it meanwhile would wait in vain.
  rmSync(join(root, 'origin'), { recursive: true });
  const { diagnostics } = (await followed.current()) as Extract<typeof next, { kind: 'invalid' }>;
  expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    'error unknown-key',
    'error file-unreadable',
    'warning revision-unreadable',
  ]);
});

test.each([
  ['main', '"main" is no branch of a remote'],
  ['upstream/main', '"upstream/main" is no branch of a remote'],
  ['origin/', '"origin/" is no branch of a remote'],
  ['origin/a:refs/heads/b', 'is no branch of a remote'],
  ['--upload-pack=touch x/main', 'is no branch of a remote'],
  ['origin/nowhere', 'origin/nowhere could not be fetched'],
])('%s is refused', async (ref, summary) => {
  const refused = await follow(ref).current();
  expect(refused.kind).toBe('invalid');
  expect(refused.kind === 'invalid' && refused.diagnostics[0]?.summary).toContain(summary);
});

test('nothing of either repository runs', async () => {
  const mark = join(root, 'ran');
  const script = `#!/bin/sh\ntouch ${mark}\n`;
  for (const hook of ['reference-transaction', 'post-checkout', 'post-merge']) {
    writeFileSync(join(root, 'clone/.git/hooks', hook), script, { mode: 0o755 });
  }
  writeFileSync(join(root, 'watch.sh'), script, { mode: 0o755 });
  for (const setting of ['core.fsmonitor', 'filter.evil.smudge']) {
    origin.git('-C', clone, 'config', setting, join(root, 'watch.sh'));
  }
  origin.write({ 'org/.gitattributes': '* filter=evil\n', 'org/rollcall.yaml': manifest('ann', 'bob') });
  origin.commit('evil');
  expect(membersOf(await follow().current())).toBe(2);
  expect(existsSync(mark)).toBe(false);
});

test('a command in place of an address is not run', async () => {
  const mark = join(root, 'ran');
  origin.git('-C', clone, 'remote', 'add', 'evil', `ext::sh -c "touch ${mark}"`);
  expect((await follow('evil/main').current()).kind).toBe('invalid');
  expect(existsSync(mark)).toBe(false);
});

test('a link of the revision leads no write out of its folder, whatever it is called', async () => {
  const outside = join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'keys'), 'as it was');
  for (const name of [`hr.csv.${process.pid}.new`, 'hr.csv.new', 'hr.csv.1.new']) {
    symlinkSync(join(outside, 'keys'), join(root, 'origin/org', name));
  }
  origin.commit('links that wait for a write');
  expect(membersOf(await follow().current())).toBe(1);
  expect(readFileSync(join(outside, 'keys'), 'utf8')).toBe('as it was');
  expect(readdirSync(outside)).toEqual(['keys']);
});

test.each([
  ['120000', 'b'],
  ['100644', 'b.yaml'],
  ['100644', 'b.csv'],
])('a link and a folder of one name lead no file of mode %s, %s, out of the folder', async (mode, name) => {
  const outside = join(root, 'outside');
  mkdirSync(outside);
  const ask = (input: string, ...args: readonly string[]) =>
    execFileSync('git', args, { cwd: join(root, 'origin'), input, encoding: 'utf8' }).trim();
  const blob = (text: string) => ask(text, 'hash-object', '-w', '--stdin');
  // No git would make such a tree of files, and none refuses to fetch it.
  const tree = (...lines: readonly string[]) => ask(`${lines.join('\n')}\n`, 'mktree');
  const link = blob(outside);
  const inner = tree(`${mode} blob ${mode === '120000' ? link : blob(rows('ann'))}\t${name}`);
  const org = tree(
    `120000 blob ${link}\ta`,
    `040000 tree ${tree(`040000 tree ${inner}\tsub`)}\ta`,
    `100644 blob ${blob(manifest('ann').replace('hr.csv', 'a/sub/b.csv'))}\trollcall.yaml`,
  );
  const commit = origin.git('commit-tree', '-m', 'x', tree(`040000 tree ${org}\torg`));
  origin.git('update-ref', 'refs/heads/main', commit);
  expect(await follow().current()).toMatchObject({
    kind: 'invalid',
    diagnostics: [{ summary: expect.stringContaining('cannot be laid out here') }],
  });
  expect(readdirSync(outside)).toEqual([]);
});

test('outside of a repository it says so', async () => {
  const bare = mkdtempSync(join(tmpdir(), 'rollcall-no-git-'));
  expect(await follow('origin/main', bare).current()).toMatchObject({
    kind: 'invalid',
    diagnostics: [{ code: 'revision-unreadable' }],
  });
  rmSync(bare, { recursive: true });
});
