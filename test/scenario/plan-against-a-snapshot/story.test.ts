import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, folder, env, sandbox, gate, edit, meanwhile, surround }) => {
  await rollcall('snapshot', '--out', 'live.snapshot');
  await rollcall('snapshot', '--out', 'shared.snapshot', '--redact', '-q');
  await rollcall('plan', '-q', '--out', 'live.plan');
  const file = join(folder, 'live.snapshot');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const read = sandbox.requests().length;
  const without = Object.fromEntries(Object.keys(env).map((name) => [name, undefined]));

  meanwhile('without secrets and without the directory');
  surround(without);
  await rollcall('plan', '--snapshot', 'live.snapshot', '--out', 'offline.plan');
  await rollcall('plan', '--snapshot', 'live.snapshot', '--format', 'markdown');
  await rollcall('plan', '--snapshot', 'shared.snapshot');
  await rollcall('schema', '--snapshot', 'live.snapshot', '--out', 'rollcall.schema.json');
  expect(sandbox.requests()).toHaveLength(read);

  const digestIn = async (plan: string) => JSON.parse(await readFile(join(folder, plan), 'utf8')).digest;
  expect(await digestIn('offline.plan')).toBe(await digestIn('live.plan'));
  const shared = await readFile(join(folder, 'shared.snapshot'), 'utf8');
  expect(shared).not.toMatch(/silva|okoro|cleo/i);
  expect(await readFile(join(folder, 'rollcall.schema.json'), 'utf8')).toContain('"const": "support"');

  meanwhile('with secrets again');
  surround(env);
  await rollcall('apply', 'offline.plan', '--auto-approve');
  await edit('directory/support.yaml', 'department eq "Support"\'', 'department eq "Support" and title pr\'');
  surround(without);
  await rollcall('plan', '--snapshot', 'live.snapshot');
  expect(gate.writes()).toEqual([]);
});
