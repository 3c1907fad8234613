import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { addition, change, members, plan } from '../render/plan.ts';
import { rollcall } from './rollcall.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-views-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

writeFileSync(
  join(folder, 'change.plan'),
  printPlan(plan({ changes: [change({ members: members(1, [addition('jane')]) })] })),
);
writeFileSync(
  join(folder, 'rollcall.yaml'),
  `version: 1
defaults: { membership: exact, roles: at-least }
roles: { agent: { name: Agent } }
groups:
  support: { displayName: Support, members: [{ group: night }], roles: [agent] }
  night: { displayName: Night, membership: unmanaged }
`,
);

test('a plan on stdout as Markdown and in files as every form it has', async () => {
  const { exitCode, stdout, stderr } = await rollcall(
    [
      'show',
      'change.plan',
      '--format',
      'markdown',
      '--report',
      'html=plan.html',
      '--report',
      'markdown=plan.md',
    ],
    { folder },
  );
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toMatch(/^\*\*Plan: 0 to create, 1 to update/);
  expect(read('plan.md')).toBe(stdout);
  expect(read('plan.html')).toMatch(/^<!doctype html>/);
});

test('a form that a command does not have is refused', async () => {
  const { exitCode, stderr } = await rollcall(['validate', '--format', 'html'], { folder });
  expect(exitCode).toBe(3);
  expect(stderr).toContain('Allowed choices are text, json, sarif.');
});

test('the graph of a manifest', async () => {
  const { exitCode, stdout } = await rollcall(['graph', '--report', 'svg=groups.svg'], { folder });
  expect(exitCode).toBe(0);
  expect(stdout.split('\n')).toEqual([
    'flowchart LR',
    '  n0["Night"]',
    '  n1["Support"]',
    '  n2(["role Agent"])',
    '  n1 --> n0',
    '  n1 -.-> n2',
    '',
  ]);
  expect(read('groups.svg')).toContain('<title>Support has inside Night</title>');
  expect((await rollcall(['graph', '--format', 'dot'], { folder })).stdout).toContain(
    '"group/support" -> "group/night";',
  );
});

test('the faults of a manifest that cannot be drawn go to stderr', async () => {
  writeFileSync(join(folder, 'wrong.yaml'), 'version: 1\ngroups: { night: { displayNam: Night } }\n');
  const { exitCode, stdout, stderr } = await rollcall(['graph', '-c', 'wrong.yaml'], { folder });
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toContain('did you mean "displayName"?');
});
