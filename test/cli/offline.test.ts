import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { repositoryIn } from '../workflow/repository.ts';
import { rollcall } from './rollcall.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const group = (...members: readonly string[]) =>
  `version: 1
targets:
  test: { type: scim, baseUrl: { env: DIRECTORY_URL }, auth: { token: { env: DIRECTORY_TOKEN } } }
groups:
  support: { displayName: Support, membership: exact, members: [${members.join(', ')}] }
`;
const repository = repositoryIn(folder);
repository.write({ 'rollcall.yaml': group('jane@company.com', 'sam@company.com') });
repository.commit('first');
repository.write({ 'rollcall.yaml': group('jane@company.com') });

const run = (...args: readonly string[]) => rollcall(args, { folder });

describe('plan --against', () => {
  test('stdout is one document, the file is the same, and nobody else may read it', async () => {
    const { exitCode, stdout } = await run(
      ...['plan', '--against', 'main', '--format', 'json', '--out', 'difference.json', '--detailed-exitcode'],
    );
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      document: 'manifest-comparison',
      formatVersion: 1,
      before: { ref: 'main', commit: repository.git('rev-parse', 'HEAD') },
      summary: { takes: 1 },
      differences: [{ kind: 'removed', before: { text: 'sam@company.com', file: 'rollcall.yaml', line: 5 } }],
    });
    expect(readFileSync(join(folder, 'difference.json'), 'utf8')).toBe(stdout);
    expect(statSync(join(folder, 'difference.json')).mode & 0o777).toBe(0o600);
  });

  test('a report in another form beside it', async () => {
    const { stdout } = await run('plan', '--against', 'main', '--report', 'markdown=difference.md');
    expect(stdout).toContain('Two revisions of the manifest, not the live directory: main');
    expect(readFileSync(join(folder, 'difference.md'), 'utf8')).toContain('**not the live directory**');
  });

  test.each([
    [['--snapshot', 'x'], '--snapshot'],
    [['--only', 'group/*'], '--only'],
    [['--target', 'test', '--as-of', '2026-01-01'], '--as-of, --target'],
    [['--format', 'html'], 'html'],
    [['--report', 'html=x.html'], 'html'],
  ])('%j means nothing beside it', async (flags, named) => {
    const { exitCode, stderr } = await run('plan', '--against', 'main', ...flags);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`Error: ${named} cannot be combined with --against`);
  });

  test('it cannot be shown or applied as a plan', async () => {
    await run('plan', '--against', 'main', '--out', 'difference.json');
    const { exitCode, stderr } = await run('show', 'difference.json');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('difference.json is not a plan');
    expect(stderr).toContain('a document of another kind: manifest-comparison');
  });
});

describe('plan --snapshot', () => {
  test('a file that is not there', async () => {
    const { exitCode, stderr } = await run('plan', '--snapshot', 'none.snapshot');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('the snapshot none.snapshot does not exist [snapshot-unreadable]');
  });
});

describe('snapshot', () => {
  test('an attribute that is none', async () => {
    const { exitCode, stderr } = await run('snapshot', '--attribute', 'a[');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('--attribute a[');
  });
});

describe('schema', () => {
  test('bare it needs no manifest', async () => {
    const { exitCode, stdout } = await run('schema', '--chdir', tmpdir());
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'RootFile', type: 'object' });
  });

  test('with a manifest it offers its keys; a file is written as well as printed', async () => {
    const { stdout } = await run('schema', '--config', 'rollcall.yaml', '--out', 'rollcall.schema.json');
    expect(stdout).toBe('');
    expect(readFileSync(join(folder, 'rollcall.schema.json'), 'utf8')).toMatch(
      /"const": "support",\s+"description": "Support"/,
    );
  });

  test('the names come from one directory', async () => {
    const { exitCode, stderr } = await run('schema', '--live', '--snapshot', 'x');
    expect(exitCode).toBe(3);
    expect(stderr).toContain('--snapshot and --live cannot be combined');
  });
});
