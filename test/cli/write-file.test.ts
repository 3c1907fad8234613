import { execFileSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileWhole } from '../../src/cli/write-file.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a file is replaced, for its owner alone, and nothing else is left behind', async () => {
  const path = join(folder, 'change.plan');
  await writeFileWhole(path, 'first');
  await writeFileWhole(path, 'second');
  expect(await readFile(path, 'utf8')).toBe('second');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['change.plan']);
});

test('what is no file is written to and stays what it is', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [heard] = await Promise.all([readFile(pipe, 'utf8'), writeFileWhole(pipe, 'plan')]);
  expect(heard).toBe('plan');
  expect((await stat(pipe)).isFIFO()).toBe(true);
});

test('a link stays one, and what it points at is written', async () => {
  const [file, link] = [join(folder, 'change.plan'), join(folder, 'link')];
  await symlink(file, link);
  await writeFileWhole(link, 'plan');
  expect(await readFile(file, 'utf8')).toBe('plan');
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
});

test.each(['', 'missing/change.plan', 'file/change.plan'])(
  '"%s" cannot be written, and is named',
  async (name) => {
    await writeFile(join(folder, 'file'), '');
    const writing = writeFileWhole(join(folder, name), 'plan');
    await expect(writing).rejects.toThrow(DiagnosticError);
    await expect(writing).rejects.toMatchObject({
      diagnostics: [{ code: 'usage', summary: expect.stringContaining(join(folder, name)) }],
    });
  },
);
