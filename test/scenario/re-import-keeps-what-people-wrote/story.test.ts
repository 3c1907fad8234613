import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, meanwhile }) => {
  const read = (file: string) => readFile(join(folder, 'directory', file), 'utf8');
  const shared = await read('teams.yaml');

  await rollcall('import', '--update');
  meanwhile('administrators add, remove, let somebody come back, and make a group');
  await admin.addMember('Support (EMEA)', 'bob.hale@company.com');
  await admin.removeMember('Support (EMEA)', 'cleo.marsh@company.com');
  await admin.addMember('Support (EMEA)', 'dan.ferro@company.com');
  await admin.removeMember('Support Tools', 'eve.kranz@company.com');
  await admin.removeMember('Beginners', 'eve.kranz@company.com');
  await admin.addMember('Mornings', 'bob.hale@company.com');
  await admin.createGroup('Retention');

  await rollcall('import', '--update');
  await expect(await read('support.yaml')).toMatchFileSnapshot(
    join(import.meta.dirname, 'expected/support.yaml'),
  );
  expect(await read('teams.yaml')).toBe(shared);
  await rollcall('plan', '--detailed-exitcode');

  meanwhile('nothing');
  const before = await read('support.yaml');
  await rollcall('import', '--update', '--only', 'group/support-*');
  expect(await read('support.yaml')).toBe(before);
  expect(gate.writes()).toEqual([]);
});

test('docs/import.md shows what this story says', () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  const [, , command = ''] = read('expected/transcript.txt').split('$ ');
  const [said = ''] = command.split('--- exit code');
  expect(read('../../../docs/import.md')).toContain(`\`\`\`\n$ ${said}\`\`\``);
});
