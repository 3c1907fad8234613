import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, gate, normalise }) => {
  await rollcall('validate');
  await rollcall('plan');
  await rollcall('plan', '--allow-deletes', '1', '--by', 'user');
  expect(gate.writes()).toEqual([]);
  await rollcall('apply', '--auto-approve', '--allow-deletes', '1', '--parallelism', '1');
  await rollcall('plan', '--detailed-exitcode');

  const runs = join(folder, '.rollcall/runs');
  const [journal = ''] = (await readdir(runs)).filter((file) => file.endsWith('.ndjson'));
  const lines = normalise(await readFile(join(runs, journal), 'utf8'));
  await expect(lines).toMatchFileSnapshot(join(import.meta.dirname, 'expected/journal.ndjson'));
});
