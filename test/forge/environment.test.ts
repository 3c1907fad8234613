import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ciContext } from '../../src/forge/ci.ts';
import { withEvent } from '../../src/forge/event.ts';
import { forgeToken } from '../../src/forge/token.ts';
import { head } from './on-the-forge.ts';

const github = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'company/directory',
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_SHA: 'e'.repeat(40),
  GITHUB_ACTOR: 'jane',
  GITHUB_RUN_ID: '12',
};

describe('the commit of a pull request on GitHub', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rollcall-event-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (event: string, env: Record<string, string> = {}) => {
    const file = join(folder, 'event.json');
    await writeFile(file, event);
    const all = { ...github, GITHUB_EVENT_PATH: file, ...env };
    const context = ciContext(all);
    return context && (await withEvent(context, all)).commit;
  };

  it('is the head that the event names, never the merge that nobody pushed', async () => {
    expect(await read(JSON.stringify({ pull_request: { number: 7, head: { sha: head } } }))).toBe(head);
  });

  it('is what the workflow says where it says so', async () => {
    const event = JSON.stringify({ pull_request: { number: 7, head: { sha: head } } });
    expect(await read(event, { ROLLCALL_COMMIT: 'c'.repeat(40) })).toBe('c'.repeat(40));
  });

  it.each([
    '',
    'no JSON',
    'null',
    '[]',
    '{"pull_request":{"number":8,"head":{"sha":"x"}}}',
    '{"pull_request":7}',
  ])('is unknown after an event like %j', async (event) => {
    expect(await read(event)).toBeUndefined();
  });
});

describe('the branch', () => {
  const gitlab = { GITLAB_CI: 'true', CI_PROJECT_PATH: 'company/directory' };

  it.each([
    { what: 'a push on GitHub', env: { ...github, GITHUB_REF: 'refs/heads/release/1' }, branch: 'release/1' },
    { what: 'a tag', env: { ...github, GITHUB_REF: 'refs/tags/main', GITHUB_REF_NAME: 'main' } },
    { what: 'a pull request', env: github },
    { what: 'a merge queue', env: { ...github, GITHUB_REF: 'refs/heads/gh-readonly-queue/main/pr-7-a' } },
    { what: 'a push on GitLab', env: { ...gitlab, CI_COMMIT_BRANCH: 'main' }, branch: 'main' },
    { what: 'a merge request', env: { ...gitlab, CI_COMMIT_REF_NAME: 'topic', CI_MERGE_REQUEST_IID: '7' } },
  ])('of $what is $branch', ({ env, branch }) => {
    expect(ciContext(env)?.branch).toBe(branch);
  });
});

describe('the token', () => {
  it.each([
    { forge: 'github', env: { GITHUB_TOKEN: 'a', GH_TOKEN: 'b' }, token: 'a' },
    { forge: 'github', env: { GITHUB_TOKEN: '', GH_TOKEN: 'b' }, token: 'b' },
    { forge: 'gitlab', env: { GITLAB_TOKEN: 'c', GITHUB_TOKEN: 'a' }, token: 'c' },
  ] as const)('of $forge is $token among $env', ({ forge, env, token }) => {
    const outcome = forgeToken(forge, env);
    expect(outcome.ok && outcome.value.reveal()).toBe(token);
    expect(JSON.stringify(outcome)).toContain('***');
  });

  it('of a GitLab job is none, and the fault says what to do', () => {
    const outcome = forgeToken('gitlab', { CI_JOB_TOKEN: 'x' });
    expect(outcome).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'authentication-failed', advice: expect.stringContaining('CI_JOB_TOKEN') }],
    });
  });
});
