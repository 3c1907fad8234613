import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rollcall } from './rollcall.ts';

let workspace = '';
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'rollcall-job-'));
  await mkdir(join(workspace, 'access/directory'), { recursive: true });
  await writeFile(join(workspace, 'access/rollcall.yaml'), 'version: 1\ninclude: [directory/*.yaml]\n');
  await writeFile(join(workspace, 'access/directory/a.yaml'), faulty);
});
afterEach(() => rm(workspace, { recursive: true }));

/** Two faults: a key that is none, and a name that would like to be a command. */
const faulty = `groups:
  support:
    displayName: Support
    membres: []
  "::error::x ##[error]":
    membership: sometimes
`;

const inJob = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  rollcall(args, {
    folder: workspace,
    env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, ...env },
  });

const commands = (text: string) => text.split('\n').filter((line) => line.trim().startsWith('::'));

describe('faults in a job of GitHub', () => {
  it.each(['validate', 'plan'])('are annotated at their lines by %s', async (verb) => {
    const { exitCode, stdout, stderr } = await inJob([verb, '-c', 'access']);
    expect(exitCode).toBe(3);
    expect(commands(stdout)).toEqual([]);
    const annotations = commands(stderr);
    expect(annotations[0]).toMatch(
      /^::error file=access\/directory\/a\.yaml,line=4,col=5,endColumn=12,title=unknown-key::unknown key "membres"/,
    );
    for (const each of annotations) {
      expect(each).toMatch(/^::(?:error|warning) file=access\/[\w./]+,line=\d+,[\w=,-]+::[^\n]+$/);
    }
    expect(`${stdout}${stderr}`).not.toContain('##[');
  });

  it('are one JSON document still, with the names as they are', async () => {
    const { stdout } = await inJob(['validate', '-c', 'access', '--format', 'json']);
    expect(stdout).not.toContain('##[');
    expect(JSON.stringify(JSON.parse(stdout))).toContain('::error::x ##[error]');
  });

  it('tell later steps why the command ended', async () => {
    const file = join(workspace, 'outputs');
    await inJob(['plan', '-c', 'access'], { GITHUB_OUTPUT: file });
    expect(await readFile(file, 'utf8')).toMatch(/^failure-reason<<(\S+)\nunknown-key\n\1\n$/);
  });

  it('are annotated nowhere else', async () => {
    const { stdout, stderr } = await rollcall(['validate', '-c', 'access'], { folder: workspace });
    expect(commands(stdout + stderr)).toEqual([]);
    expect(stdout).toContain('##[error]');
  });
});

describe('SARIF', () => {
  it('is written beside the text, with places relative to the repository', async () => {
    const { exitCode, stdout } = await inJob(['validate', '-c', 'access', '--report', 'sarif=found.sarif']);
    expect(exitCode).toBe(3);
    expect(stdout).toContain('Error: unknown key "membres"');
    const { runs } = JSON.parse(await readFile(join(workspace, 'found.sarif'), 'utf8'));
    const [{ locations }] = runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('access/directory/a.yaml');
  });

  it('is the result where it is asked for', async () => {
    const { stdout, exitCode } = await rollcall(['validate', '--format', 'sarif'], {
      folder: join(workspace, 'access'),
    });
    expect(exitCode).toBe(3);
    const [{ results }] = JSON.parse(stdout).runs;
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('directory/a.yaml');
  });
});
