import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actorHere } from '../../src/cli/actor.ts';
import { type Repository, repositoryIn } from '../workflow/repository.ts';

const env = { PATH: process.env.PATH };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'actor-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function committed(): { readonly repository: Repository; readonly commit: string } {
  const repository = repositoryIn(folder);
  repository.write({ 'cc/rollcall.yaml': 'version: 1\n', 'README.md': '' });
  return { repository, commit: repository.commit('first') };
}

test('where there is no repository the person and the machine are known', async () => {
  expect(await actorHere(folder, env)).toEqual({ user: userInfo().username, host: hostname() });
});

test('without git, too', async () => {
  committed();
  expect(await actorHere(folder, { PATH: folder })).toEqual({ user: userInfo().username, host: hostname() });
});

test('the commit is that of the manifest’s folder, clean while nothing below it differs', async () => {
  const { repository, commit } = committed();
  repository.write({ 'README.md': 'edited', 'cc/.rollcall/runs/x.ndjson': '{}' });
  expect(await actorHere(join(folder, 'cc'), env)).toMatchObject({ commit, isDirty: false });
});

test.each([
  ['an edited file', 'cc/rollcall.yaml'],
  ['a file that git does not know', 'cc/new.yaml'],
])('%s makes it dirty', async (_name, file) => {
  const { repository, commit } = committed();
  repository.write({ [file]: 'edited: true\n' });
  expect(await actorHere(join(folder, 'cc'), env)).toMatchObject({ commit, isDirty: true });
});

test('a repository without a commit has none', async () => {
  repositoryIn(folder);
  mkdirSync(join(folder, 'cc'));
  expect(await actorHere(join(folder, 'cc'), env)).not.toHaveProperty('commit');
});

test('a CI job says who set it off, for which pull request, and where its log is', async () => {
  const job = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/cc',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '7',
    GITHUB_REF: 'refs/pull/12/merge',
    GITHUB_TOKEN: 'ghs_secret',
  };
  const actor = await actorHere(folder, { ...env, ...job });
  expect(actor.ci).toEqual({
    forge: 'github',
    project: 'acme/cc',
    actor: 'octocat',
    pullRequest: 12,
    runUrl: 'https://github.com/acme/cc/actions/runs/7',
  });
  expect(JSON.stringify(actor)).not.toContain('ghs_secret');
});
