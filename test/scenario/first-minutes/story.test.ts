import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, start, record, folder, env, gate }) => {
  const place = ['--type', 'genesys-cloud', '--base-url', env.DIRECTORY_URL ?? ''];
  const credentials = [
    '--client-id-env',
    'DIRECTORY_CLIENT_ID',
    '--client-secret-env',
    'DIRECTORY_CLIENT_SECRET',
  ];
  const init = ['init', ...place, ...credentials, '--ci', 'github', '--yes'];
  await rollcall(...init);
  await expect(await readFile(join(folder, '.github/workflows/rollcall.yml'), 'utf8')).toMatchFileSnapshot(
    join(import.meta.dirname, 'expected/rollcall.yml'),
  );
  await rollcall('validate');

  const checkup = await start('doctor').ended;
  // How much of the minute is left differs from run to run.
  record(['doctor'], { ...checkup, stdout: checkup.stdout.replace(/anew in \d+ s/, 'anew in N s') });

  await rollcall('import', '--split', 'one-file');
  await rollcall('plan', '--detailed-exitcode');
  await rollcall(...init);
  expect(gate.writes()).toEqual([]);
});
