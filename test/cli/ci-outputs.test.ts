import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFailureReason, writeOutputs } from '../../src/cli/ci-outputs.ts';
import { writePlanOutputs } from '../../src/cli/ci-plan-outputs.ts';
import { processRuntime } from '../../src/runtime.ts';
import { addition, change, lost, members, person, plan, removal } from '../render/plan.ts';

let folder = '';
beforeEach(async () => {
  notes = [];
  folder = await mkdtemp(join(tmpdir(), 'rollcall-outputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

let notes: string[] = [];
const session = () => ({
  output: { note: (text: string) => notes.push(text) },
  runtime: { ...processRuntime(), env: { GITHUB_OUTPUT: join(folder, 'outputs') } },
});

/** The file as GitHub's runner reads it: the last of a name counts. */
async function outputs(): Promise<Readonly<Record<string, string>>> {
  const lines = (await readFile(join(folder, 'outputs'), 'utf8')).split('\n');
  const found: Record<string, string> = {};
  for (let index = 0; index < lines.length; index++) {
    const [, name, end] = /^([^=]+?)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === undefined) continue;
    const stop = lines.indexOf(end ?? '', index + 1);
    found[name] = lines.slice(index + 1, stop).join('\n');
    index = stop;
  }
  return found;
}

it('tell what a plan comes to', async () => {
  const made = plan({
    changes: [
      change({ members: members(3, [addition('jane')], [removal('sam'), removal('kim')]) }),
      change({ kind: 'create', address: 'group/new', members: members(0, [addition('jane')]) }),
    ],
    users: [person('sam', { grants: [lost('Agent', 'group/support')] })],
  });
  await writePlanOutputs(made, 0, session());
  expect(await outputs()).toEqual({
    changes: 'true',
    'to-create': '1',
    'to-update': '2',
    'to-delete': '0',
    'to-add': '2',
    'to-remove': '3',
    blocked: '0',
    withheld: '0',
    digest: made.digest,
  });
});

it.each([
  { what: 'blocked', blocks: 2, withheld: [], reason: 'plan-blocked' },
  {
    what: 'withheld',
    blocks: 0,
    withheld: [{ address: 'group/a', displayName: 'A', reason: 'short', members: [], deletion: false }],
    reason: 'reading-incomplete',
  },
])('name the reason when something is $what', async ({ blocks, withheld, reason }) => {
  await writePlanOutputs(plan({ withheld }), blocks, session());
  expect(await outputs()).toMatchObject({ changes: 'false', blocked: `${blocks}`, 'failure-reason': reason });
});

it('name the first error of those that ended a command', async () => {
  await writeFailureReason(
    [
      { code: 'expired-entry', severity: 'warning' },
      { code: 'permission-denied', severity: 'error' },
      { code: 'remote-error', severity: 'error' },
    ],
    session(),
  );
  expect(await outputs()).toEqual({ 'failure-reason': 'permission-denied' });
});

it('let no value become another output', async () => {
  await writeOutputs({ digest: 'a\nblocked<<x\n0\nx\nend', blocked: 3 }, session());
  expect(await outputs()).toEqual({ digest: 'a\nblocked<<x\n0\nx\nend', blocked: '3' });
});

it('are written nowhere outside GitHub', async () => {
  await writePlanOutputs(plan(), 0, { ...session(), runtime: { ...processRuntime(), env: {} } });
  await expect(outputs()).rejects.toThrow('ENOENT');
});

it('say so where they cannot be written, and stop nothing', async () => {
  const { output, runtime } = session();
  const file = join(folder, 'nowhere', 'outputs');
  await writeOutputs({ changes: true }, { output, runtime: { ...runtime, env: { GITHUB_OUTPUT: file } } });
  expect(notes).toEqual([expect.stringContaining('GITHUB_OUTPUT names')]);
});
