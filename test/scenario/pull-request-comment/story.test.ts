import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { readPostedApproval } from '../../../src/forge/approval.ts';
import { printMarker } from '../../../src/forge/marker.ts';
import { ownToken, startForge } from '../../support/forge-stand-in.ts';
import { story } from '../support/story.ts';

const forge = await startForge('github');
afterAll(() => forge.close());

const job = {
  GITHUB_ACTIONS: 'true',
  GITHUB_API_URL: forge.apiUrl,
  GITHUB_REPOSITORY: forge.project,
  GITHUB_REF: 'refs/pull/7/merge',
  GITHUB_TOKEN: ownToken,
};

story(
  import.meta.dirname,
  async ({ rollcall, edit, meanwhile, gate, normalise }) => {
    const [pullRequest = never()] = forge.state.pullRequests;
    const { comments } = pullRequest;
    const ours = () => comments.filter(({ author }) => author === 'github-actions[bot]');
    const push = (commit: string) => {
      pullRequest.head = commit;
      return ['comment', 'change.plan', '--commit', commit];
    };
    const shown = async (name: string) => {
      const [{ body } = never()] = ours();
      const hidden = body.replace(/(?<=deed:v1 )\S+/, 'DEED').replace(/(?<= plan )[0-9a-f]{12}/, 'DIGEST');
      await expect(normalise(hidden)).toMatchFileSnapshot(join(import.meta.dirname, 'expected', name));
    };

    const pretended = printMarker({ document: 'plan', target: 'production', digest: 'sha256:0' });
    comments.push({ id: 1, author: 'mallory', body: `${pretended}\nNothing to see here.` });

    await rollcall('plan', '--out', 'change.plan');
    await rollcall(...push('1'.repeat(40)));
    await shown('comment-of-the-first-push.txt');

    meanwhile('the second push keeps Cleo where she was');
    await edit(
      'directory/support.yaml',
      '      - ben.okoro@company.com\n',
      '      - ben.okoro@company.com\n      - cleo.marsh@company.com\n',
    );
    await rollcall('plan', '--out', 'change.plan');
    await rollcall(...push('2'.repeat(40)));
    await shown('comment-of-the-second-push.txt');

    meanwhile('the job of that push runs once more');
    await rollcall(...push('2'.repeat(40)));

    expect(ours()).toHaveLength(1);
    expect(readPostedApproval(ours()[0]?.body ?? '')).toMatchObject({ commit: '2'.repeat(40) });
    expect(comments[0]?.body).toContain('Nothing to see here.');

    meanwhile('somebody takes the permission from the token');
    forge.state.tokens.set(ownToken, { login: 'github-actions[bot]', mayWrite: false });
    await rollcall(...push('3'.repeat(40)));
    expect(gate.writes()).toEqual([]);
  },
  { env: job },
);

function never(): never {
  throw new Error('the stand-in has one pull request');
}
