import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseSandboxData } from '../../src/sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { administrator } from '../scenario/support/administrator.ts';
import { type ForgeStandIn, ownToken, startForge } from '../support/forge-stand-in.ts';
import { rollcall } from './rollcall.ts';

const people = ['ann', 'bob', 'cyd', 'dan', 'eve'].map((name) => `${name}@company.com`);
const [ann = '', bob = '', cyd = '', dan = '', eve = ''] = people;
const head = 'a'.repeat(40);
const merge = 'c'.repeat(40);

let folder: string;
let sandbox: Sandbox;
let forge: ForgeStandIn;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-approved-'));
  sandbox = await startSandbox({
    mode: 'genesys-cloud',
    data: parseSandboxData({
      users: people.map((userName) => ({ userName })),
      groups: [{ displayName: 'Support', members: [{ user: ann }, { user: bob }, { user: cyd }] }],
    }),
  });
});

afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

function declareSupport(members: readonly string[], rest = '', others = ''): void {
  writeFileSync(
    join(folder, 'rollcall.yaml'),
    `version: 1
targets:
  practice: &genesys
    type: genesys-cloud
    baseUrl: { env: SANDBOX_URL }
    auth: { clientId: { env: SANDBOX_CLIENT_ID }, clientSecret: { env: SANDBOX_CLIENT_SECRET } }
${others}groups:
  support:
    displayName: Support
    membership: exact
    members: [${members.join(', ')}]
${rest}`,
  );
}

const runIn = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  rollcall(args, {
    folder,
    env: {
      SANDBOX_URL: sandbox.url,
      SANDBOX_CLIENT_ID: 'sandbox',
      SANDBOX_CLIENT_SECRET: 'sandbox',
      ...env,
    },
  });
const run = (...args: readonly string[]) => runIn({}, ...args);
const liveMembers = () => sandbox.state().groups[0]?.members.length;
const digestOf = (file: string): string => JSON.parse(readFileSync(join(folder, file), 'utf8')).digest;
const anybodyElse = `sha256:${'0'.repeat(64)}`;

describe('apply --approved', () => {
  test('with the digest of the plan asks nobody', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('plan', '--out', 'change.plan');
    const { exitCode } = await run('apply', '--approved', digestOf('change.plan'));
    expect(exitCode).toBe(0);
    expect(liveMembers()).toBe(4);
  });

  test('compares the digest of a saved plan, too', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('plan', '--out', 'change.plan');
    const refused = await run('apply', 'change.plan', '--approved', anybodyElse, '--auto-approve');
    expect(refused).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('[approval-differs]') });
    expect(liveMembers()).toBe(3);
    expect((await run('apply', 'change.plan', '--approved', digestOf('change.plan'))).exitCode).toBe(0);
    expect(liveMembers()).toBe(4);
  });

  test('allows nothing that is blocked: that takes its own flag', async () => {
    declareSupport([], '    allowEmpty: true\nsafety: { removalsPerGroup: 10%, removalsTotal: 1 }\n');
    await run('plan', '--out', 'change.plan');
    const approved = ['apply', '--approved', 'change.plan'];
    const refused = await run(...approved);
    expect(refused).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('[plan-blocked]') });
    expect((await run(...approved, '--check')).exitCode).toBe(5);
    expect(liveMembers()).toBe(3);
    expect((await run(...approved, '--allow-removals', '3')).exitCode).toBe(0);
    expect(liveMembers()).toBe(0);
  });

  test('covers a part that is chosen on the command line', async () => {
    declareSupport([ann, bob, dan]);
    await run('plan', '--out', 'change.plan');
    const part = await run('apply', '--approved', digestOf('change.plan'), '--additions-only');
    expect(part.exitCode).toBe(0);
    expect(liveMembers()).toBe(4);
  });

  test('takes no file that somebody edited', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('plan', '--out', 'change.plan');
    const text = readFileSync(join(folder, 'change.plan'), 'utf8');
    writeFileSync(join(folder, 'change.plan'), text.replaceAll(dan, eve));
    const refused = await run('apply', '--approved', 'change.plan');
    expect(refused).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('[plan-altered]') });
  });

  test('takes no plan of another target, though organisations of one region have one address', async () => {
    declareSupport([ann, bob, cyd], '  fresh: { displayName: Fresh }\n', '  staging: *genesys\n');
    await run('plan', '--target', 'staging', '--out', 'staging.plan');
    const refused = { exitCode: 6, stderr: expect.stringContaining('[plan-for-another-target]') };
    const target = ['--target', 'practice'];
    expect(await run('apply', '--approved', 'staging.plan', ...target)).toMatchObject(refused);
    expect(await run('apply', 'staging.plan', '--auto-approve', ...target)).toMatchObject(refused);
    expect(sandbox.state().groups).toHaveLength(1);
  });

  test('takes no plan that was made from a snapshot', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('snapshot', '--out', 'live.snapshot');
    await run('plan', '--snapshot', 'live.snapshot', '--out', 'offline.plan');
    const refused = await run('apply', '--approved', 'offline.plan');
    expect(refused).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('[plan-from-snapshot]') });
    expect(liveMembers()).toBe(3);
  });

  test.each([
    ['a digest cut short', '0a1b2c3d4e5f', 'Expected sha256: and 64 hexadecimal digits'],
    ['a file that is not there', 'nowhere.plan', 'there is no plan nowhere.plan'],
    ['a comment, outside of a job', 'comment', 'nobody knows which pull request is meant'],
  ])('refuses %s', async (_, approved, words) => {
    declareSupport([ann]);
    const { exitCode, stderr } = await run('apply', '--approved', approved);
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining(words) });
  });
});

describe.each(['github', 'gitlab'] as const)('apply --approved comment after a merge on %s', (kind) => {
  beforeEach(async () => {
    forge = await startForge(kind);
  });
  afterEach(() => forge.close());

  const forPullRequest = () =>
    kind === 'github'
      ? { ...github(), GITHUB_REF: 'refs/pull/7/merge', ROLLCALL_COMMIT: head }
      : { ...gitlab(), CI_MERGE_REQUEST_IID: '7', CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head };
  const forPush = () =>
    kind === 'github'
      ? { ...github(), GITHUB_REF: 'refs/heads/main', GITHUB_SHA: merge }
      : { ...gitlab(), CI_COMMIT_BRANCH: 'main', CI_COMMIT_SHA: merge };
  const github = () => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: forge.apiUrl,
    GITHUB_REPOSITORY: forge.project,
    GITHUB_OUTPUT: join(folder, 'outputs'),
    GITHUB_TOKEN: ownToken,
  });
  const gitlab = () => ({
    GITLAB_CI: 'true',
    CI_API_V4_URL: forge.apiUrl,
    CI_PROJECT_PATH: forge.project,
    GITLAB_TOKEN: ownToken,
  });

  async function reviewAndMerge(): Promise<void> {
    declareSupport([ann, bob, cyd, dan]);
    await runIn(forPullRequest(), 'plan', '--out', 'change.plan');
    await runIn(forPullRequest(), 'comment', 'change.plan');
    const [pullRequest] = forge.state.pullRequests;
    if (pullRequest !== undefined) pullRequest.merged = merge;
  }

  test('does what the comment shows', async () => {
    await reviewAndMerge();
    const { exitCode, stderr } = await runIn(forPush(), 'apply', '--approved', 'comment');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(liveMembers()).toBe(4);
  });

  test('stops at what it does not show, and names the reason to later steps', async () => {
    await reviewAndMerge();
    await administrator(sandbox.url).addMember('Support', eve);
    const { exitCode, stdout, stderr } = await runIn(forPush(), 'apply', '--approved', 'comment');
    expect(exitCode).toBe(6);
    expect(stdout).toContain('not covered by the comment of the pull request');
    expect(stdout.split('Not approved:')[1]).toMatch(/- eve@company\.com/);
    expect(stdout.split('Not approved:')[1]).not.toContain(dan);
    expect(stderr).toContain('[approval-exceeded]');
    if (kind === 'github')
      expect(readFileSync(join(folder, 'outputs'), 'utf8')).toContain('approval-exceeded');
    expect(liveMembers()).toBe(4);
  });

  describe('when somebody pushes to the branch meanwhile', () => {
    const change = (...paths: readonly string[]) => {
      forge.state.since = { status: 'ahead', files: paths.map((path) => ({ path })) };
    };
    const inRepository = () => execFileSync('git', ['init', '--quiet'], { cwd: folder });
    const refused = {
      exitCode: 6,
      stderr: expect.stringContaining('a later push changed the manifest; its own job applies it'),
    };

    test('stops at another manifest: an old job that is run again would bring back what was taken away', async () => {
      await reviewAndMerge();
      inRepository();
      change('README.md', 'rollcall.yaml');
      expect(await runIn(forPush(), 'apply', '--approved', 'comment')).toMatchObject(refused);
      expect(liveMembers()).toBe(3);
    });

    test('goes on when it was something else', async () => {
      await reviewAndMerge();
      inRepository();
      change('README.md', '.github/workflows/apply.yml', 'other/rollcall.yaml');
      expect((await runIn(forPush(), 'apply', '--approved', 'comment')).exitCode).toBe(0);
      expect(liveMembers()).toBe(4);
    });

    test('stops at anything where it is not known which files are whose', async () => {
      await reviewAndMerge();
      change('README.md');
      expect(await runIn(forPush(), 'apply', '--approved', 'comment')).toMatchObject(refused);
      expect(liveMembers()).toBe(3);
    });

    test('knows a file that is read through a link', async () => {
      await reviewAndMerge();
      inRepository();
      renameSync(join(folder, 'rollcall.yaml'), join(folder, 'text-of-it'));
      symlinkSync('text-of-it', join(folder, 'rollcall.yaml'));
      change('text-of-it');
      expect(await runIn(forPush(), 'apply', '--approved', 'comment')).toMatchObject(refused);
    });

    test('stops when nobody can tell', async () => {
      await reviewAndMerge();
      forge.state.since = { status: 'diverged', files: [], isCut: true };
      expect(await runIn(forPush(), 'apply', '--approved', 'comment')).toMatchObject({
        exitCode: 6,
        stderr: expect.stringContaining('cannot be told [approval-stale]'),
      });
      expect(liveMembers()).toBe(3);
    });

    test('is not asked by a check: it writes nothing', async () => {
      await reviewAndMerge();
      change('rollcall.yaml');
      expect((await runIn(forPush(), 'apply', '--approved', 'comment', '--check')).exitCode).toBe(0);
    });

    test.each([
      { path: 'teams/rollcall.yaml', exitCode: 6 },
      { path: 'rollcall.yaml', exitCode: 0 },
    ])('knows the folder of the manifest: $path', async ({ path, exitCode }) => {
      await reviewAndMerge();
      inRepository();
      mkdirSync(join(folder, 'teams'));
      renameSync(join(folder, 'rollcall.yaml'), join(folder, 'teams/rollcall.yaml'));
      change(path);
      const applied = await runIn(forPush(), 'apply', '--chdir', 'teams', '--approved', 'comment');
      expect(applied.exitCode).toBe(exitCode);
    });
  });

  test('stops when the comment is of another commit than the one that was merged', async () => {
    await reviewAndMerge();
    const [pullRequest] = forge.state.pullRequests;
    if (pullRequest !== undefined) pullRequest.head = 'b'.repeat(40);
    const refused = await runIn(forPush(), 'apply', '--approved', 'comment');
    expect(refused).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('[approval-stale]') });
    expect(liveMembers()).toBe(3);
  });
});

describe('apply --check', () => {
  test('leaves nothing behind', async () => {
    declareSupport([ann, bob, cyd, dan]);
    const { exitCode, stdout } = await run('apply', '--check');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Ready: plan [0-9a-f]{12} for practice can be applied now\. Nothing was written\.\n$/,
    );
    expect(readdirSync(folder)).toEqual(['rollcall.yaml']);
    expect(liveMembers()).toBe(3);
  });

  test('looks again at what a saved plan touches', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('plan', '--out', 'change.plan');
    await administrator(sandbox.url).addMember('Support', eve);
    const stale = await run('apply', 'change.plan', '--check');
    expect(stale).toMatchObject({ exitCode: 6, stdout: '', stderr: expect.stringContaining('[plan-stale]') });
  });

  test('ends as an apply would when nothing is to be done', async () => {
    declareSupport([ann, bob, cyd]);
    const { exitCode, stdout } = await run('apply', '--check', '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ document: 'check', formatVersion: 1, result: 'ready' });
  });
});

describe('the lock', () => {
  test('is let go after every apply, whatever became of it', async () => {
    declareSupport([ann, bob, cyd, dan]);
    expect((await run('apply')).exitCode).toBe(5);
    expect((await run('lock', 'list')).stdout).toBe('Nobody holds a lock.\n');
    expect((await run('apply', '--auto-approve')).exitCode).toBe(0);
    expect((await run('lock', 'list')).stdout).toBe('Nobody holds a lock.\n');
  });

  test('that cannot be kept is named before anything is read', async () => {
    declareSupport([ann, bob, cyd, dan]);
    writeFileSync(join(folder, '.rollcall'), '');
    const { exitCode, stderr } = await run('apply', '--auto-approve');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 3,
      stderr: expect.stringContaining('[lock-unwritable]'),
    });
    expect(sandbox.requests()).toEqual([]);
  });

  test('that was left behind is listed, and broken only when somebody says so', async () => {
    declareSupport([ann, bob, cyd, dan]);
    await run('apply', '--auto-approve');
    leaveBehind();
    const listed = await run('lock', 'list', '--format', 'json');
    expect(JSON.parse(listed.stdout)).toMatchObject({
      document: 'locks',
      formatVersion: 1,
      locks: [{ target: 'practice', state: 'abandoned', holder: { pid: nobody } }],
    });
    const asked = await run('lock', 'break', 'practice');
    expect(asked).toMatchObject({ exitCode: 5, stderr: expect.stringContaining('Add --force') });
    expect((await run('lock', 'break', 'practise')).stderr).toContain('one of practice');
    const broken = await run('lock', 'break', 'practice', '--force', '--format', 'json');
    expect(JSON.parse(broken.stdout)).toMatchObject({
      document: 'lock-break',
      broken: { target: 'practice' },
    });
    expect((await run('lock', 'list')).stdout).toBe('Nobody holds a lock.\n');
  });
});

const nobody = 2_000_000_000;

/** As if the run that had the latest lock had been killed. */
function leaveBehind(): void {
  const locks = join(folder, '.rollcall', 'locks');
  const [latest = ''] = readdirSync(locks).sort().reverse();
  const record = JSON.parse(readFileSync(join(locks, latest), 'utf8'));
  writeFileSync(
    join(locks, latest),
    JSON.stringify({ ...record, state: 'held', owner: { ...record.owner, pid: nobody } }),
  );
}
