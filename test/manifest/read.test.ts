import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsOf, folderOf, loadFiles, loadFolder } from './folder.ts';

const support = 'groups:\n  support:\n    displayName: Support\n';
const including = 'version: 1\ninclude: ["**/*.yaml"]\n';

describe('a file that cannot be what it should be', () => {
  it('is a link that leads back to itself', async () => {
    const folder = folderOf({ 'rollcall.yaml': including });
    symlinkSync('b.yaml', join(folder, 'a.yaml'));
    symlinkSync('a.yaml', join(folder, 'b.yaml'));
    expect(await faultsOf(folder)).toEqual(['a.yaml:1:1 symlink-loop', 'b.yaml:1:1 symlink-loop']);
  });

  it('is a link to nothing', async () => {
    const folder = folderOf({ 'rollcall.yaml': including });
    symlinkSync('nowhere.yaml', join(folder, 'a.yaml'));
    expect(await faultsOf(folder)).toEqual(['a.yaml:1:1 file-unreadable']);
  });

  it('is a link to a file outside the folder', async () => {
    const elsewhere = folderOf({ 'other.yaml': support });
    const folder = folderOf({ 'rollcall.yaml': including });
    symlinkSync(join(elsewhere, 'other.yaml'), join(folder, 'a.yaml'));
    expect(await faultsOf(folder)).toEqual(['a.yaml:1:1 file-unreadable']);
  });

  it('is a directory', async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'rollcall.yaml'));
    expect(await faultsOf(folder)).toEqual(['rollcall.yaml:1:1 file-is-directory']);
  });

  it('is a directory that a pattern catches', async () => {
    const folder = folderOf({
      'rollcall.yaml': 'version: 1\ninclude: [directory/**/*.yaml]\n',
      'directory/sites.yaml/porto.yaml': 'groups: { porto: { displayName: Porto } }\n',
    });
    expect(await faultsOf(folder)).toEqual(['directory/sites.yaml:1:1 file-is-directory']);
  });

  it('is a named pipe, which would never end', async () => {
    const folder = folderOf({ 'rollcall.yaml': 'version: 1\ninclude: [pipe.yaml]\n' });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.yaml')]);
    expect(await faultsOf(folder)).toEqual(['pipe.yaml:1:1 file-unreadable']);
  });

  it('has 50 MB', async () => {
    const folder = folderOf({ 'rollcall.yaml': including, 'nonsense.yaml': '' });
    truncateSync(join(folder, 'nonsense.yaml'), 50 * 1024 * 1024);
    expect(await faultsOf(folder)).toEqual(['nonsense.yaml:1:1 file-too-large']);
  });

  it('has just under 10 MB of nonsense', async () => {
    const folder = folderOf({ 'rollcall.yaml': '{[a: '.repeat(2_000_000) });
    expect(await faultsOf(folder)).toEqual(['rollcall.yaml:1:122 yaml-too-deep']);
  });

  it.each([
    { name: 'Latin-1', bytes: Buffer.from('version: 1\n# Zürich\n', 'latin1'), line: 2 },
    { name: 'UTF-16', bytes: Buffer.from('\uFEFFversion: 1\n', 'utf16le'), line: 1 },
    { name: 'binary', bytes: Buffer.from([0x76, 0x0a, 0x0a, 0xc3, 0x28, 0x0a]), line: 3 },
  ])('is $name', async ({ bytes, line }) => {
    expect(await faultsOf(folderOf({ 'rollcall.yaml': bytes }))).toEqual([
      `rollcall.yaml:${line}:1 file-not-utf8`,
    ]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'may not be read (skipped for root, who may read everything)',
    async () => {
      const folder = folderOf({ 'rollcall.yaml': including, 'a.yaml': support });
      chmodSync(join(folder, 'a.yaml'), 0);
      expect(await faultsOf(folder)).toEqual(['a.yaml:1:1 file-unreadable']);
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'stands in a directory that may not be listed (skipped for root)',
    async () => {
      const folder = folderOf({ 'rollcall.yaml': including, 'closed/a.yaml': support });
      chmodSync(join(folder, 'closed'), 0);
      expect(await faultsOf(folder)).toEqual([
        'closed:1:1 file-unreadable',
        'rollcall.yaml:2:11 include-matches-nothing',
      ]);
      chmodSync(join(folder, 'closed'), 0o700);
    },
  );
});

describe('a file that only looks odd', () => {
  it('may begin with a byte-order mark and end its lines with CR LF', async () => {
    const text = '\uFEFFversion: 1\r\ngroups:\r\n  support:\r\n    displayName: Support\r\n    owner: 7\r\n';
    const outcome = await loadFolder(folderOf({ 'rollcall.yaml': text }));
    expect(outcome).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'wrong-type',
          range: { line: 5, column: 12, endColumn: 13 },
          frame: { firstLine: 4, lines: ['    displayName: Support', '    owner: 7'] },
        },
      ],
    });
  });

  it('has the byte-order mark on the very first key', async () => {
    expect(await faultsOf(folderOf({ 'rollcall.yaml': '\uFEFFversoin: 1\n' }))).toEqual([
      'rollcall.yaml:1:1 unknown-key',
    ]);
  });
});

describe('links inside the folder', () => {
  it('are followed, and a file with two names is read once', async () => {
    const folder = folderOf({ 'rollcall.yaml': including, 'data/support.yaml': support });
    symlinkSync('data', join(folder, 'more'));
    symlinkSync('data/support.yaml', join(folder, 'support.yaml'));
    const outcome = await loadFolder(folder);
    expect(outcome).toMatchObject({ ok: true, warnings: [] });
    expect(outcome.ok && outcome.value.groups.map(({ origin }) => origin.file)).toEqual([
      'data/support.yaml',
    ]);
  });

  it('do not lead in circles', async () => {
    const folder = folderOf({ 'rollcall.yaml': including, 'a/support.yaml': support, 'b/notes.txt': '' });
    symlinkSync('../..', join(folder, 'a', 'up'));
    symlinkSync('../b', join(folder, 'a', 'b'));
    symlinkSync('../a', join(folder, 'b', 'a'));
    expect(await loadFolder(folder)).toMatchObject({ ok: true, warnings: [] });
  });

  it('lead out of it at most with a warning', async () => {
    const elsewhere = folderOf({ 'other.yaml': support });
    const folder = folderOf({ 'rollcall.yaml': including });
    symlinkSync(elsewhere, join(folder, 'elsewhere'));
    const outcome = await loadFolder(folder);
    expect(outcome).toMatchObject({
      ok: true,
      value: { groups: [] },
      warnings: [{ code: 'file-unreadable' }, { code: 'include-matches-nothing' }],
    });
  });
});

it('leaves out files that a pattern with an exclamation mark names', async () => {
  const manifest = await loadFiles({
    'rollcall.yaml': 'version: 1\ninclude: ["directory/*.yaml", "!directory/draft.yaml"]\n',
    'directory/support.yaml': support,
    'directory/draft.yaml': 'nonsense: [',
  });
  expect(manifest.groups.map(({ key }) => key)).toEqual(['support']);
});
