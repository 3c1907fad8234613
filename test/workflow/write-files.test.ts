import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { writeFiles } from '../../src/workflow/write-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('folders are made, and a file that is there keeps its mode', async () => {
  await writeFile(join(folder, 'rollcall.yaml'), 'old', { mode: 0o640 });
  await writeFiles(folder, [
    { path: 'rollcall.yaml', text: 'new' },
    { path: 'directory/support.yaml', text: 'groups: {}' },
  ]);
  expect(await readFile(join(folder, 'rollcall.yaml'), 'utf8')).toBe('new');
  expect((await stat(join(folder, 'rollcall.yaml'))).mode & 0o777).toBe(0o640);
  expect(await readdir(folder, { recursive: true })).toEqual(
    expect.arrayContaining(['rollcall.yaml', 'directory', 'directory/support.yaml']),
  );
});

test('a link stays one, and what it leads to is written', async () => {
  await writeFile(join(folder, 'shared.yaml'), 'old');
  await symlink('shared.yaml', join(folder, 'support.yaml'));
  await writeFiles(folder, [{ path: 'support.yaml', text: 'new' }]);
  expect(await readFile(join(folder, 'shared.yaml'), 'utf8')).toBe('new');
  expect((await lstat(join(folder, 'support.yaml'))).isSymbolicLink()).toBe(true);
});

test('a file in the place of the folder is a fault of the user, who is told which file it concerns', async () => {
  await writeFile(join(folder, 'directory'), '');
  const writing = writeFiles(folder, [{ path: 'directory/support.yaml', text: 'groups: {}' }]);
  await expect(writing).rejects.toThrow(DiagnosticError);
  await expect(writing).rejects.toMatchObject({
    diagnostics: [
      { code: 'usage', summary: expect.stringContaining('directory/support.yaml cannot be written') },
    ],
  });
});
