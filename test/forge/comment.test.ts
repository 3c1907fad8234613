import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { keepComment } from '../../src/forge/comment.ts';
import { printMarker } from '../../src/forge/marker.ts';
import { type ForgeStandIn, ownToken, startForge } from '../support/forge-stand-in.ts';
import { head, older, open } from './on-the-forge.ts';

const bodyFor = (target: string, text: string, commit = head) =>
  `${printMarker({ document: 'plan', target, commit, digest: 'sha256:1' })}\n${text}\n`;

const request = (text: string, { target = 'production', commit = head } = {}) => ({
  document: 'plan' as const,
  target,
  pullRequest: 7,
  commit,
  body: bodyFor(target, text, commit),
});

describe.each(['github', 'gitlab'] as const)('the comment on %s', (kind) => {
  let standIn: ForgeStandIn;
  beforeEach(async () => {
    standIn = await startForge(kind);
  });
  afterEach(() => standIn.close());

  const comments = () => standIn.state.pullRequests[0]?.comments ?? [];
  const own = kind === 'github' ? 'github-actions[bot]' : 'project_bot';
  const put = (author: string, body: string) => {
    const comment = { id: standIn.state.nextId++, author, body };
    comments().push(comment);
    return comment;
  };
  const keep = async (...args: Parameters<typeof request>) => {
    const { forge, runtime } = await open(standIn);
    return keepComment(forge, runtime, request(...args));
  };

  it('is written once, then edited in place, and left alone when it says the same', async () => {
    expect(await keep('first')).toMatchObject({ action: 'created' });
    const [{ id } = { id: 0 }] = comments();
    expect(await keep('second')).toMatchObject({ action: 'updated' });
    expect(await keep('second')).toMatchObject({ action: 'unchanged' });
    expect(comments()).toMatchObject([{ id, body: bodyFor('production', 'second') }]);
  });

  it('is found on the second page', async () => {
    for (let index = 0; index < 130; index++) put('somebody', `talk ${index}`);
    await keep('first');
    for (let index = 0; index < 130; index++) put('somebody', `more talk ${index}`);
    expect(await keep('second')).toMatchObject({ action: 'updated' });
    expect(comments().filter(({ author }) => author === own)).toHaveLength(1);
  });

  it('is not the one that a stranger wrote with our marker', async () => {
    const forged = put('mallory', bodyFor('production', 'approved!'));
    expect(await keep('first')).toMatchObject({ action: 'created' });
    expect(comments().find(({ id }) => id === forged.id)).toEqual(forged);
    expect(forged.body).toBe(bodyFor('production', 'approved!'));
  });

  it('is not the one about another target, nor one with the marker further down', async () => {
    await keep('of staging', { target: 'staging' });
    put(own, `Look:\n${bodyFor('production', 'quoted')}`);
    expect(await keep('of production')).toMatchObject({ action: 'created' });
    expect(comments()).toHaveLength(3);
  });

  it('remains one when two jobs write at the same moment', async () => {
    let release: () => void = () => {};
    const both = new Promise<void>((done) => {
      release = done;
    });
    let arrived = 0;
    standIn.onRequest = async (line) => {
      if (!line.startsWith('POST') || line.includes('graphql')) return;
      arrived += 1;
      if (arrived === 2) release();
      await both;
    };
    await Promise.all([keep('of one job'), keep('of the other')]);
    expect(arrived).toBe(2);
    expect(comments()).toHaveLength(1);
    expect(['of one job', 'of the other']).toContain(comments()[0]?.body.split('\n')[1]);
  });

  it('is not written over for an older commit than it speaks of', async () => {
    await keep('of the head');
    expect(await keep('of an older commit', { commit: older })).toMatchObject({ action: 'outdated' });
    expect(comments()[0]?.body).toContain('of the head');
  });

  it('is written over for a newer commit', async () => {
    const [pullRequest] = standIn.state.pullRequests;
    if (pullRequest) pullRequest.head = older;
    await keep('first', { commit: older });
    if (pullRequest) pullRequest.head = head;
    expect(await keep('second', { commit: head })).toMatchObject({ action: 'updated' });
  });

  it('leaves one behind when an earlier race left two', async () => {
    const first = put(own, bodyFor('production', 'one'));
    put(own, bodyFor('production', 'two'));
    expect(await keep('three')).toMatchObject({ action: 'updated' });
    expect(comments()).toMatchObject([{ id: first.id, body: bodyFor('production', 'three') }]);
  });

  it.each([{ carriedOut: true }, { carriedOut: false }])(
    'is there once when the answer to its making is lost (carried out: $carriedOut)',
    async ({ carriedOut }) => {
      const path = /(comments|notes)$/;
      standIn.fail({ method: 'POST', path, answer: { status: 502 }, carriedOut });
      expect(await keep('first')).toMatchObject({ action: 'created' });
      expect(comments()).toHaveLength(1);
    },
  );

  it('waits as long as a rate limit asks for, and tries a broken read again', async () => {
    const path = /(comments|notes)$/;
    standIn.fail(
      { method: 'GET', path, answer: 'cut' },
      { method: 'GET', path, answer: { status: 502 } },
      { method: 'POST', path, answer: { status: 429, headers: { 'retry-after': '7' } } },
      // GitHub's secondary rate limit.
      { method: 'POST', path, answer: { status: 403, headers: { 'retry-after': '60' } } },
    );
    const { forge, runtime, waits } = await open(standIn);
    expect(await keepComment(forge, runtime, request('first'))).toMatchObject({ action: 'created' });
    expect(waits.slice(-2)).toEqual([7_000, 60_000]);
    expect(comments()).toHaveLength(1);
  });

  it.each([
    { status: 503, code: 'remote-unavailable', times: 9 },
    { status: 422, code: 'remote-error', times: 1 },
    { status: 401, code: 'authentication-failed', times: 1 },
    { status: 403, code: 'permission-denied', times: 1 },
    { status: 404, code: 'permission-denied', times: 1 },
  ])('ends with $code when the forge answers $status', async ({ status, code, times }) => {
    for (let time = 0; time < times; time++) {
      standIn.fail({
        method: 'POST',
        path: /(comments|notes)$/,
        answer: { status, body: { message: 'No' } },
      });
    }
    expect(await faultCode(keep('first'))).toBe(code);
  });

  it('ends after a few attempts when nobody listens there', async () => {
    const { forge, runtime, waits } = await open(standIn);
    await standIn.close();
    const error = await keepComment(forge, runtime, request('first')).catch((each: unknown) => each);
    expect(error).toMatchObject({
      diagnostics: [{ code: 'remote-unavailable', summary: expect.stringContaining('(ECONNREFUSED)') }],
    });
    expect(waits).toEqual([1_500, 3_000, 6_000, 12_000]);
  });

  it('names the permission that a token lacks, and never the token', async () => {
    standIn.state.tokens.set(ownToken, { login: own, mayWrite: false });
    const error = await keep('first').catch((each: unknown) => each);
    const said = JSON.stringify((error as DiagnosticError).diagnostics);
    expect(said).toContain(kind === 'github' ? 'pull-requests: write' : 'scope api');
    expect(said).not.toContain(ownToken);
  });
});

async function faultCode(attempt: Promise<unknown>): Promise<string | undefined> {
  const error = await attempt.catch((each: unknown) => each);
  if (!(error instanceof DiagnosticError)) throw error;
  return error.diagnostics[0]?.code;
}

describe('whose comments are ours on GitHub', () => {
  it.each([
    { whose: 'a person', token: { login: 'jane', mayAskForUser: true } },
    { whose: 'an app that GraphQL names', token: { login: 'our-app[bot]', mayAskGraphql: true } },
    { whose: 'a workflow', token: { login: 'github-actions[bot]' } },
  ])('$whose', async ({ token }) => {
    const standIn = await startForge('github', { ...token, mayWrite: true });
    const { forge, runtime } = await open(standIn);
    await keepComment(forge, runtime, request('first'));
    expect(await keepComment(forge, runtime, request('second'))).toMatchObject({ action: 'updated' });
    await standIn.close();
  });
});
