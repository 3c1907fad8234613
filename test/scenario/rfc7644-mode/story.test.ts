import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

const propsFrom = join(import.meta.dirname, '../first-plan-and-apply');

story(
  import.meta.dirname,
  async ({ rollcall, directory }) => {
    await rollcall('plan', '-t', 'rfc7644', '--allow-deletes', '1');
    await rollcall('apply', '-t', 'rfc7644', '--auto-approve', '--allow-deletes', '1', '--parallelism', '1');
    await rollcall('plan', '-t', 'rfc7644', '--detailed-exitcode');
    expect(directory()).toBe(await readFile(join(propsFrom, 'expected/directory.txt'), 'utf8'));
  },
  { mode: 'rfc7644', propsFrom },
);
