import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printPlan } from '../../src/changeset/plan-text.ts';
import { readPostedApproval } from '../../src/forge/approval.ts';
import { hostilePlan } from '../render/hostile-plan.ts';
import { addition, change, members, plan, removal } from '../render/plan.ts';
import { type ForgeStandIn, ownToken, startForge } from '../support/forge-stand-in.ts';
import { rollcall } from './rollcall.ts';

const head = 'a'.repeat(40);
const changed = plan({ changes: [change({ members: members(3, [addition('jane')], [removal('sam')]) })] });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollcall-comment-'));
  await writeFile(join(folder, 'change.plan'), printPlan(changed));
});
afterEach(() => rm(folder, { recursive: true }));

/** The variables of a job for pull request 7. */
function job({ kind, apiUrl, project }: ForgeStandIn): Readonly<Record<string, string>> {
  return kind === 'github'
    ? {
        GITHUB_ACTIONS: 'true',
        GITHUB_API_URL: apiUrl,
        GITHUB_REPOSITORY: project,
        GITHUB_REF: 'refs/pull/7/merge',
        ROLLCALL_COMMIT: head,
        GITHUB_TOKEN: ownToken,
      }
    : {
        GITLAB_CI: 'true',
        CI_API_V4_URL: apiUrl,
        CI_PROJECT_PATH: project,
        CI_MERGE_REQUEST_IID: '7',
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
        GITLAB_TOKEN: ownToken,
      };
}

describe.each(['github', 'gitlab'] as const)('rollcall comment in a job of %s', (kind) => {
  let forge: ForgeStandIn;
  beforeEach(async () => {
    forge = await startForge(kind);
  });
  afterEach(() => forge.close());

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    rollcall(['comment', ...args], { folder, env: { ...job(forge), ...env } });
  const comments = () => forge.state.pullRequests[0]?.comments ?? [];

  it('writes a comment that approves the plan, and says where it is', async () => {
    const { exitCode, stdout, stderr } = await run(['change.plan']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^The comment on the pull request was written: http:\S+\n$/);
    expect(readPostedApproval(comments()[0]?.body ?? '')).toMatchObject({
      target: 'production',
      commit: head,
      digest: changed.digest,
    });
    expect((await run(['change.plan', '--format', 'json'])).stdout).toContain('"action": "unchanged"');
  });

  it('fits a plan whose names are hostile, and prints nothing that a runner obeys', async () => {
    await writeFile(join(folder, 'hostile.plan'), printPlan(hostilePlan('\n::error::x ##[error]y-->')));
    const sent = await run(['hostile.plan']);
    expect(sent.exitCode).toBe(0);
    const printed = await run(['hostile.plan', '--print']);
    expect(printed.stdout.trimEnd()).toBe(comments()[0]?.body.trimEnd());
    for (const { stdout, stderr } of [sent, printed]) {
      expect(`${stdout}${stderr}`).not.toMatch(/^\s*::|##\[/m);
    }
  });

  it('keeps an issue, and closes it when nothing is left', async () => {
    await run(['change.plan', '--to', 'issue', '--title', 'Waiting']);
    expect(forge.state.issues).toMatchObject([{ title: 'Waiting', isOpen: true }]);
    expect(forge.state.issues[0]?.body).not.toContain('rollcall:deed');
    await writeFile(join(folder, 'change.plan'), printPlan(plan()));
    const { stdout } = await run(['change.plan', '--to', 'issue']);
    expect(stdout).toMatch(/^The issue was closed: nothing is left of it: /);
    expect(forge.state.issues).toMatchObject([{ isOpen: false }]);
  });

  it('ends with 4 and names what the token lacks', async () => {
    forge.state.tokens.set(ownToken, { login: 'somebody', mayWrite: false });
    const { exitCode, stderr } = await run(['change.plan']);
    expect(exitCode).toBe(4);
    expect(stderr).toContain(kind === 'github' ? 'pull-requests: write' : 'scope api');
    expect(stderr).not.toContain(ownToken);
  });

  it('ends with 4 without a token', async () => {
    const { exitCode, stderr } = await run(['change.plan'], { GITHUB_TOKEN: '', GITLAB_TOKEN: '' });
    expect(exitCode).toBe(4);
    expect(stderr).toContain('there is no token');
    expect(forge.requests).toEqual([]);
  });
});

it('writes the summary of the job before it asks the forge, and the outputs of the step', async () => {
  const env = {
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_OUTPUT: join(folder, 'outputs'),
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'company/directory',
    GITHUB_REF: 'refs/pull/7/merge',
    ROLLCALL_COMMIT: head,
  };
  const { exitCode } = await rollcall(['comment', 'change.plan'], { folder, env });
  expect(exitCode).toBe(4);
  expect(await readFile(join(folder, 'summary.md'), 'utf8')).toContain('members +1 −1');
  const outputs = await readFile(join(folder, 'outputs'), 'utf8');
  expect(outputs).toMatch(/^to-remove<<(\S+)\n1\n\1$/m);
  expect(outputs).toMatch(/^failure-reason<<(\S+)\nauthentication-failed\n\1$/m);
});

it('needs no forge for --print and --to summary', async () => {
  const printed = await rollcall(['comment', 'change.plan', '--print'], { folder });
  expect(printed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(printed.stdout).toContain('**Plan: ');
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const { exitCode, stdout } = await rollcall(['comment', 'change.plan', '--to', 'summary'], { folder, env });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'The summary of the job was written.\n' });
});

it('ends with 3 where the summary is asked for and cannot be written', async () => {
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'nowhere', 'summary.md') };
  const { exitCode, stderr } = await rollcall(['comment', 'change.plan', '--to', 'summary'], { folder, env });
  expect(exitCode).toBe(3);
  expect(stderr).toContain('which cannot be written (ENOENT)');
});

it.each([
  { args: ['change.plan'], says: '--forge, --project' },
  { args: ['change.plan', '--forge', 'github', '--project', 'a/b'], says: '--pull-request, --commit' },
  { args: ['change.plan', '--to', 'summary'], says: 'GITHUB_STEP_SUMMARY' },
  { args: ['nothing.plan', '--print'], says: 'there is no plan nothing.plan' },
  { args: ['change.plan', '--to', 'wall'], says: 'Expected pull-request, issue or summary' },
  { args: ['change.plan', '--commit', 'abc'], says: 'the whole id of a commit' },
  { args: ['change.plan', '--api-url', 'https://a:b@c'], says: 'Expected an address' },
])('ends with 3 for $args', async ({ args, says }) => {
  const { exitCode, stderr } = await rollcall(['comment', ...args], { folder });
  expect(exitCode).toBe(3);
  expect(stderr).toContain(says);
});

it('ends with 3 for a file that only claims to be drift', async () => {
  await writeFile(join(folder, 'drift.json'), '{"document":"drift","formatVersion":1}');
  const { exitCode, stderr } = await rollcall(['comment', 'drift.json', '--print'], { folder });
  expect(exitCode).toBe(3);
  expect(stderr).toContain('drift.json is no drift');
});

it('ends with 9 when the forge is down', async () => {
  const forge = await startForge('github');
  // Longer than anybody waits: what comes of pauses and attempts is in test/forge.
  const answer = { status: 503, headers: { 'retry-after': '3600' } };
  forge.fail({ method: 'GET', path: /comments$/, answer });
  const { exitCode, stderr } = await rollcall(['comment', 'change.plan'], { folder, env: job(forge) });
  await forge.close();
  expect(exitCode).toBe(9);
  expect(stderr).toContain('answered 503');
});

it('shows what two revisions of a manifest differ in, and that it is not the live directory', async () => {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  await writeFile(join(folder, 'rollcall.yaml'), manifestWith('[ana@company.com, ben@company.com]'));
  git('init', '--quiet');
  git('add', 'rollcall.yaml');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--quiet', '-m', 'first');
  await writeFile(join(folder, 'rollcall.yaml'), manifestWith('[ana@company.com]'));
  await rollcall(['plan', '--against', 'HEAD', '--out', 'comparison.json'], { folder });
  const { exitCode, stdout } = await rollcall(['comment', 'comparison.json', '--print'], { folder });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^<!-- rollcall:v1 document="manifest-comparison" -->\n/);
  expect(stdout).toContain('**not the live directory**');
  expect(stdout).toContain('ben@company.com');
  expect(readPostedApproval(stdout)).toBeUndefined();
});

const manifestWith = (members: string) => `version: 1
targets:
  production: { type: scim, baseUrl: https://scim.company.test, auth: { token: { env: TOKEN } } }
groups:
  support: { displayName: Support, membership: exact, members: ${members} }
`;
