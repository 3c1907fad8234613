import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, edit, meanwhile }) => {
  const groups = 'directory/groups.yaml';
  const read = () => readFile(join(folder, groups), 'utf8');

  await rollcall('import', '--split', 'one-file');
  await expect(await read()).toMatchFileSnapshot(join(import.meta.dirname, 'expected/groups.yaml'));
  await rollcall('plan', '--detailed-exitcode');

  meanwhile('somebody edits the file; an administrator makes a group of their own');
  await edit(groups, '    allowEmpty: true\n', '    allowEmpty: true # nobody works at night\n');
  const edited = await read();
  await admin.createGroup('Retention');
  await rollcall('import', '--split', 'one-file');
  expect((await read()).startsWith(edited)).toBe(true);
  await rollcall('plan', '--detailed-exitcode');
  expect(gate.writes()).toEqual([]);
});

test('docs/import.md shows what this story says and writes', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  const page = read('../../../docs/import.md');
  const [command = ''] = read('expected/transcript.txt').split('--- stderr');
  expect(page).toContain(`\`\`\`\n${command}\`\`\``);
  expect(page).toContain(`\`\`\`yaml\n${read('expected/groups.yaml')}\`\`\``);
});
