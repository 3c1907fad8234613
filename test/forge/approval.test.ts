import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deed, deedDigest } from '../../src/changeset/deed.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { approvalFromPullRequest, readPostedApproval } from '../../src/forge/approval.ts';
import { printMarker } from '../../src/forge/marker.ts';
import { printPayload } from '../../src/forge/payload.ts';
import { addition, change, members, plan, removal } from '../render/plan.ts';
import { type ForgeStandIn, startForge } from '../support/forge-stand-in.ts';
import { head, merge, older, open } from './on-the-forge.ts';

const approved = plan({ changes: [change({ members: members(3, [addition('jane')], [removal('sam')]) })] });
const other = plan({ changes: [change({ members: members(3, [addition('mallory')]) })] });

const bodyOf = (of: Plan, { target = 'production', commit = head } = {}) =>
  [printMarker({ document: 'plan', target, commit, digest: of.digest }), 'text', printPayload(of)].join('\n');

describe('what a comment approves', () => {
  it('is its target, commit, digest and deed', () => {
    expect(readPostedApproval(bodyOf(approved))).toEqual({
      target: 'production',
      commit: head,
      digest: approved.digest,
      deed: deed(approved),
    });
    expect(deedDigest(deed(approved))).toBe(approved.digest);
  });

  it('is nothing when the deed is that of another plan', () => {
    const body = bodyOf(approved).replace(printPayload(approved), printPayload(other));
    expect(readPostedApproval(body)).toBeUndefined();
  });

  it('is nothing when one character of the deed or the digest was changed', () => {
    const body = bodyOf(approved);
    const digestAt = body.indexOf('sha256:') + 7;
    const deedAt = body.indexOf('deed:v1 ') + 8;
    const places = fc.oneof(
      fc.integer({ min: digestAt, max: digestAt + 63 }),
      fc.integer({ min: deedAt, max: body.length - 8 }),
    );
    fc.assert(
      fc.property(places, fc.constantFrom('0', 'f', 'A', 'z', '+'), (place, character) => {
        const altered = body.slice(0, place) + character + body.slice(place + 1);
        // Some bits at the end of base64 mean nothing, so that the same deed may come out.
        const read = readPostedApproval(altered);
        if (read !== undefined) expect(read).toEqual(readPostedApproval(body));
      }),
    );
  });

  it('is nothing when the deed would fill the memory', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const bomb = deflateRawSync(Buffer.alloc(80 * 1024 * 1024)).toString('base64');
    const body = bodyOf(approved).replace(printPayload(approved), `<!-- rollcall:deed:v1 ${bomb} -->`);
    expect(readPostedApproval(body)).toBeUndefined();
  });

  it('is nothing in the comment about drift', () => {
    const marker = printMarker({
      document: 'drift',
      target: 'production',
      commit: head,
      digest: approved.digest,
    });
    expect(readPostedApproval(`${marker}\ntext`)).toBeUndefined();
  });
});

describe.each(['github', 'gitlab'] as const)('the approval of what was merged on %s', (kind) => {
  let standIn: ForgeStandIn;
  beforeEach(async () => {
    standIn = await startForge(kind);
    const [pullRequest] = standIn.state.pullRequests;
    if (pullRequest) pullRequest.merged = merge;
  });
  afterEach(() => standIn.close());

  const own = kind === 'github' ? 'github-actions[bot]' : 'project_bot';
  const put = (body: string, author = own) => {
    standIn.state.pullRequests[0]?.comments.push({ id: standIn.state.nextId++, author, body });
  };
  const find = async (commit: string | undefined = merge, beforeMerge = false) => {
    const { forge, context } = await open(standIn);
    const { commit: _ofTheJob, ...rest } = context;
    return approvalFromPullRequest({ ...rest, ...(commit !== '' && { commit }) }, forge, 'production', {
      beforeMerge,
    });
  };
  const code = async (commit?: string) => {
    const outcome = await find(commit);
    return outcome.ok ? 'approved' : outcome.diagnostics.map((each) => each.code).join();
  };

  it('is what our comment says, found from the commit that was pushed', async () => {
    put('talk', 'jane');
    put(bodyOf(other, { target: 'staging' }));
    put(bodyOf(approved));
    expect(await find()).toMatchObject({
      ok: true,
      value: { digest: approved.digest, deed: deed(approved) },
    });
  });

  it('is missing when only a stranger wrote it', async () => {
    put(bodyOf(approved), 'mallory');
    expect(await code()).toBe('approval-missing');
  });

  it('is missing without a pull request: pushed directly, or not merged yet', async () => {
    put(bodyOf(approved));
    expect(await code(older)).toBe('approval-missing');
    const [pullRequest] = standIn.state.pullRequests;
    if (pullRequest) delete pullRequest.merged;
    expect(await code(head)).toBe('approval-missing');
  });

  it('is missing when the pull request was merged into another branch, whatever came of that branch', async () => {
    put(bodyOf(approved));
    const [pullRequest] = standIn.state.pullRequests;
    if (pullRequest) pullRequest.base = 'playground';
    const outcome = await find();
    expect(outcome).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'approval-missing', summary: expect.stringContaining('merged into playground') }],
    });
  });

  it('asks for the branch, and names the variable that tells it', async () => {
    put(bodyOf(approved));
    const { forge, context } = await open(standIn);
    const { branch: _branch, ...job } = { ...context, commit: merge };
    const outcome = await approvalFromPullRequest(job, forge, 'production', { beforeMerge: false });
    const variable = kind === 'github' ? 'GITHUB_REF' : 'CI_COMMIT_BRANCH';
    expect(outcome).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'usage', advice: expect.stringContaining(variable) }],
    });
  });

  describe('when several pull requests came in by one commit', () => {
    const another = (body?: string, base = 'main') =>
      standIn.state.pullRequests.push({
        number: 8,
        head,
        base,
        merged: merge,
        comments: body === undefined ? [] : [{ id: standIn.state.nextId++, author: own, body }],
      });

    it('is that of the one that has one: anybody can open another with the same head', async () => {
      put(bodyOf(approved));
      another();
      expect(await code()).toBe('approved');
    });

    it('is that of the one into our branch', async () => {
      put(bodyOf(approved));
      another(bodyOf(other), 'playground');
      expect(await find()).toMatchObject({ ok: true, value: { digest: approved.digest } });
    });

    it('is missing when none has one', async () => {
      another();
      expect(await code()).toBe('approval-missing');
    });

    it('is stale when they contradict each other, and counts when they agree', async () => {
      put(bodyOf(approved));
      another(bodyOf(approved));
      expect(await code()).toBe('approved');
      standIn.state.pullRequests.pop();
      another(bodyOf(other));
      expect(await code()).toBe('approval-stale');
    });
  });

  it('is stale when somebody pushed after the plan', async () => {
    put(bodyOf(approved, { commit: older }));
    expect(await code()).toBe('approval-stale');
  });

  it('is stale when our own comments contradict each other', async () => {
    put(bodyOf(approved));
    put(bodyOf(other));
    expect(await code()).toBe('approval-stale');
  });

  it('counts before the merge where nothing is written', async () => {
    const [pullRequest] = standIn.state.pullRequests;
    if (pullRequest) delete pullRequest.merged;
    put(bodyOf(approved));
    expect(await find(merge, true)).toMatchObject({ ok: true, value: { digest: approved.digest } });
  });

  it('asks for the commit that was pushed', async () => {
    expect(await code('')).toBe('usage');
  });
});
