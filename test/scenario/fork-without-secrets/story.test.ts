import { existsSync } from 'node:fs';
import { readFile, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { repositoryIn } from '../../workflow/repository.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, sandbox, edit, meanwhile, surround }) => {
  const repository = repositoryIn(folder);
  repository.commit('What was agreed');
  repository.git('checkout', '--quiet', '-b', 'fork');
  // As in the job of a fork.
  surround({ DIRECTORY_URL: undefined, DIRECTORY_CLIENT_ID: undefined, DIRECTORY_CLIENT_SECRET: undefined });

  meanwhile('nothing was changed yet');
  await rollcall('plan', '--against', 'main', '--detailed-exitcode');

  meanwhile('a stranger opens a pull request');
  const witness = join(folder, 'witness');
  await writeFile(join(folder, '.git/hooks/post-checkout'), `#!/bin/sh\ntouch ${witness}\n`, { mode: 0o755 });
  await edit('rollcall.yaml', '{ env: DIRECTORY_URL }', 'https://collector.example.com');
  await edit(
    'rollcall.yaml',
    '  removalsTotal: 10%\n  protectedUsers: [ana.silva@company.com]',
    '  removalsTotal: 90%',
  );
  await edit('directory/support.yaml', 'at-least', 'exact');
  await edit('directory/support.yaml', '    protect: true\n', '');
  await edit('directory/support.yaml', '      - ben.okoro@company.com\n', '');
  await edit('directory/support.yaml', '2099-12-31', '2099-01-31');
  await edit('directory/support.yaml', 'INC-42 }', 'INC-42 }\n      - mallory@example.com');
  await rollcall('plan', '--against', 'main', '--detailed-exitcode');
  await rollcall('plan', '--against', 'main', '--format', 'markdown', '--out', 'comparison.json');
  expect(JSON.parse(await readFile(join(folder, 'comparison.json'), 'utf8'))).toMatchObject({
    document: 'manifest-comparison',
    summary: { authority: 2 },
  });

  meanwhile('a later commit leads to a file of the machine, and then a reference that is an option');
  await symlink('/etc/hostname', join(folder, 'directory/link.yaml'));
  repository.commit('A link');
  await unlink(join(folder, 'directory/link.yaml'));
  await rollcall('plan', '--against', 'fork');
  await rollcall('plan', '--against=--output=x');

  expect(existsSync(witness) && 'a hook has run').toBe(false);
  expect(sandbox.requests()).toEqual([]);
});
