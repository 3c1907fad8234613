import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { story } from '../support/story.ts';

/** The manifest is a repository of its own, so that what it said at the time of a run can be told. */
function commit(folder: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@company.com', ...args], {
      cwd: folder,
    });
  git('init', '--quiet');
  git('add', 'rollcall.yaml');
  git('commit', '--quiet', '--message', 'As it is');
}

story(import.meta.dirname, async ({ rollcall, folder, gate, admin, edit, meanwhile, normalise }) => {
  commit(folder);
  await rollcall('apply', '--auto-approve', '--quiet');
  await rollcall('drift', '--detailed-exitcode');
  const written = gate.writes().length;

  meanwhile('an administrator: Ben leaves Support, Cleo joins it, Eva joins Sales, which gets another name');
  await admin.removeMember('Support', 'ben.okoro@company.com');
  await admin.addMember('Support', 'cleo.marsh@company.com');
  await admin.addMember('Sales', 'eva.novak@company.com');
  await admin.rename('Sales', 'Sales EMEA');
  meanwhile('in the manifest somebody lets Ana take the place of Dan, and nobody has applied it yet');
  await edit('rollcall.yaml', '      - dan.weber@company.com\n', '      - ana.silva@company.com\n');
  await edit(
    'rollcall.yaml',
    '    displayName: Sales\n',
    '    displayName: Sales\n    previously: [Sales EMEA]\n',
  );
  await rollcall('drift', '--detailed-exitcode', '--out', 'drift.json', '--report', 'markdown=drift.md');
  const markdown = normalise(await readFile(join(folder, 'drift.md'), 'utf8'));
  await expect(markdown).toMatchFileSnapshot(join(import.meta.dirname, 'expected/drift.md'));
  const saved = JSON.parse(await readFile(join(folder, 'drift.json'), 'utf8'));
  expect(saved).toMatchObject({ document: 'drift', formatVersion: 1, plan: { document: 'plan' } });
  expect(gate.writes().length).toBe(written);

  await rollcall('apply', '--auto-approve', '--quiet');
  await rollcall('drift', '--detailed-exitcode');
});
