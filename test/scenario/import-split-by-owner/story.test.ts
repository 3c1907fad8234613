import { readFileSync } from 'node:fs';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, edit, meanwhile }) => {
  const owners = join(folder, 'directory/owners');
  const read = (file: string) => readFile(join(owners, file), 'utf8');

  await rollcall('import', '--split', 'owner');
  const first = ['ana-silva-company-com.yaml', 'dan-ferro-company-com.yaml', 'unowned.yaml'];
  expect((await readdir(owners)).sort()).toEqual(first);
  for (const file of first) {
    await expect(await read(file)).toMatchFileSnapshot(join(import.meta.dirname, 'expected', file));
  }
  await rollcall('plan', '--detailed-exitcode');

  meanwhile('somebody renames and edits a file; administrators make groups');
  await edit('directory/owners/ana-silva-company-com.yaml', 'groups:\n', 'groups:\n  # Ask Ana first.\n');
  await rename(join(owners, 'ana-silva-company-com.yaml'), join(owners, 'ana.yaml'));
  const edited = await read('ana.yaml');
  await admin.createGroup('Weekends', 'ana.silva@company.com');
  await admin.createGroup('Training', 'cleo.marsh@company.com');
  await admin.createGroup('Visitors');
  await rollcall('import', '--split', 'owner');
  expect((await readdir(owners)).sort()).toEqual([
    'ana.yaml',
    'cleo-marsh-company-com.yaml',
    'dan-ferro-company-com.yaml',
    'unowned.yaml',
  ]);
  expect((await read('ana.yaml')).slice(0, edited.length)).toBe(edited);
  expect((await read('ana.yaml')).slice(edited.length)).toContain('displayName: Weekends');
  expect(await read('unowned.yaml')).toContain('displayName: Visitors');
  await rollcall('plan', '--detailed-exitcode');
  expect(gate.writes()).toEqual([]);
});

test('docs/import.md shows what this story says and writes', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  const page = read('../../../docs/import.md');
  const [command = ''] = read('expected/transcript.txt').split('--- exit code');
  expect(page).toContain(`\`\`\`\n${command.replace('--- stderr\n', '')}\`\`\``);
  expect(page).toContain(`\`\`\`yaml\n${read('expected/ana-silva-company-com.yaml')}\`\`\``);
});
