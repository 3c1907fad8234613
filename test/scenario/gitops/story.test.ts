import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { ownToken, type StoredComment, startForge } from '../../support/forge-stand-in.ts';
import { story } from '../support/story.ts';
import { createRepository } from './repository.ts';

const forge = await startForge('github');
afterAll(() => forge.close());
const [pullRequest] = forge.state.pullRequests;
if (pullRequest === undefined) throw new Error('the stand-in begins with a pull request');

/** What the steps of a workflow are surrounded by, for a pull request and for a push. */
const workflow = {
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: forge.project,
  GITHUB_API_URL: forge.apiUrl,
  GITHUB_ACTOR: 'mia-holm',
  GITHUB_RUN_ID: '42',
  GITHUB_TOKEN: ownToken,
};
const onPullRequest = (head: string) => ({
  ...workflow,
  GITHUB_REF: 'refs/pull/7/merge',
  ROLLCALL_COMMIT: head,
});
const onMain = (commit: string) => ({
  ...workflow,
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: commit,
  ROLLCALL_COMMIT: undefined,
});

story(import.meta.dirname, async (scene) => {
  const { rollcall, surround, folder, edit, meanwhile, admin, gate, normalise } = scene;
  const { git, commit } = createRepository(folder);
  const expectText = (name: string, text: string) =>
    expect(normalise(visible(text))).toMatchFileSnapshot(join(import.meta.dirname, 'expected', name));
  const support = 'directory/groups/support.yaml';

  meanwhile('the organisation comes into the repository');
  await rollcall('import');
  commit('Our groups, as they are');

  meanwhile('a branch: Dan joins Support, Ben leaves it');
  git('switch', '--quiet', '--create', 'support-rota');
  await edit(support, 'ben.okoro@company.com', 'dan.weber@company.com # on the rota from now on');
  pullRequest.head = commit('Dan instead of Ben');
  surround(onPullRequest(pullRequest.head));
  await rollcall('plan', '--out', 'change.plan');
  await rollcall('comment', 'change.plan');
  await expectText('comment-first.md', onlyOne(pullRequest.comments).body);

  meanwhile('the reviewer wants Cleo, too: another push');
  await edit(support, '      - dan.weber', '      - cleo.marsh@company.com\n      - dan.weber');
  pullRequest.head = commit('Cleo as well');
  surround(onPullRequest(pullRequest.head));
  const first = onlyOne(pullRequest.comments).id;
  await rollcall('plan', '--out', 'change.plan');
  await rollcall('comment', 'change.plan');
  expect(onlyOne(pullRequest.comments).id).toBe(first);
  await expectText('comment-second.md', onlyOne(pullRequest.comments).body);
  expect(gate.writes()).toEqual([]);

  meanwhile('it is merged; somebody has put Cleo into Support by hand already');
  await admin.addMember('Support', 'cleo.marsh@company.com');
  git('switch', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '--message', 'Merge pull request 7', 'support-rota');
  pullRequest.merged = git('rev-parse', 'HEAD');
  surround(onMain(pullRequest.merged));
  await rollcall('apply', '--approved', 'comment', '--check');
  await rollcall('apply', '--approved', 'comment');
  await rollcall('plan', '--detailed-exitcode');

  meanwhile('at night an administrator puts Eva into Support');
  await admin.addMember('Support', 'eva.novak@company.com');
  await rollcall('drift', '--detailed-exitcode', '--out', 'drift.json');
  await rollcall('comment', 'drift.json', '--to', 'issue');
  const issue = onlyOne(forge.state.issues);
  await expectText('issue.md', `${issue.title}\n\n${issue.body}`);

  meanwhile('Eva is welcome');
  await rollcall('drift', '--adopt', '--auto-approve');
  surround(onMain(commit('Eva helps out in Support')));
  expect(git('show', '--format=', '--unified=0', 'HEAD').split('\n').slice(-2)).toMatchInlineSnapshot(`
    [
      "@@ -9,0 +10 @@ groups:",
      "+      - eva.novak@company.com",
    ]
  `);
  await rollcall('drift', '--detailed-exitcode', '--out', 'drift.json');
  await rollcall('comment', 'drift.json', '--to', 'issue');
  expect(onlyOne(forge.state.issues).isOpen).toBe(false);

  meanwhile('the rota is cancelled: what the run did is taken back, Eva and Cleo stay');
  await rollcall('undo', 'last', '--out', 'undo.plan');
  await rollcall('apply', 'undo.plan', '--auto-approve');
  await rollcall('history');
  await rollcall('audit', 'verify');
});

function onlyOne<T>(list: readonly T[]): T {
  const [one, another] = list;
  if (one === undefined || another !== undefined) throw new Error(`expected one, there are ${list.length}`);
  return one;
}

/** What a reader sees of a comment. */
function visible(body: StoredComment['body']): string {
  return body.replace(/<!--[\s\S]*?-->\n*/g, '');
}
