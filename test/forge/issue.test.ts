import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepIssue } from '../../src/forge/issue.ts';
import { printMarker } from '../../src/forge/marker.ts';
import { type ForgeStandIn, startForge } from '../support/forge-stand-in.ts';
import { open } from './on-the-forge.ts';

const request = (text: string, { target = 'production', isEmpty = false } = {}) => ({
  document: 'drift' as const,
  target,
  title: `Drift in ${target}`,
  body: `${printMarker({ document: 'drift', target })}\n${text}\n`,
  isEmpty,
});

describe.each(['github', 'gitlab'] as const)('the issue on %s', (kind) => {
  let standIn: ForgeStandIn;
  beforeEach(async () => {
    standIn = await startForge(kind);
  });
  afterEach(() => standIn.close());

  const issues = () => standIn.state.issues;
  const keep = async (...args: Parameters<typeof request>) => {
    const { forge, runtime } = await open(standIn);
    return keepIssue(forge, runtime, request(...args));
  };

  it('is opened, kept up to date, and left alone when it says the same', async () => {
    expect(await keep('two people')).toMatchObject({ action: 'created' });
    expect(await keep('three people')).toMatchObject({ action: 'updated' });
    expect(await keep('three people')).toMatchObject({ action: 'unchanged' });
    expect(issues()).toMatchObject([{ title: 'Drift in production', isOpen: true }]);
    expect(issues()[0]?.body).toContain('three people');
  });

  it('is closed with a word when nothing is left, and a new one tells of the next drift', async () => {
    await keep('two people');
    expect(await keep('nothing', { isEmpty: true })).toMatchObject({ action: 'closed' });
    expect(issues()).toMatchObject([
      { isOpen: false, comments: [{ body: expect.stringContaining('closed') }] },
    ]);
    expect(await keep('nothing', { isEmpty: true })).toEqual({ action: 'none' });
    expect(await keep('one person')).toMatchObject({ action: 'created' });
    expect(issues()).toMatchObject([{ isOpen: false }, { isOpen: true }]);
  });

  it('is one for each target', async () => {
    await keep('two people');
    await keep('one person', { target: 'staging' });
    expect(issues().map(({ title }) => title)).toEqual(['Drift in production', 'Drift in staging']);
  });

  it('is found on the second page, among pull requests and the issues of strangers', async () => {
    await keep('two people');
    const { body } = request('forged');
    for (let index = 0; index < 120; index++) {
      issues().unshift({
        number: standIn.state.nextId++,
        author: 'mallory',
        title: 'Forged',
        body,
        isOpen: true,
        isPullRequest: index % 2 === 0,
        comments: [],
      });
    }
    expect(await keep('three people')).toMatchObject({ action: 'updated' });
    expect(issues().filter((issue) => issue.body === body)).toHaveLength(120);
  });

  it.each([true, false])(
    'is there once when the answer to its making is lost (carried out: %s)',
    async (carriedOut) => {
      standIn.fail({ method: 'POST', path: /issues$/, answer: { status: 502 }, carriedOut });
      const attempt = keep('two people');
      if (carriedOut) expect(await attempt).toMatchObject({ action: 'created' });
      else await expect(attempt).rejects.toThrow('answered 502');
      expect(issues()).toHaveLength(carriedOut ? 1 : 0);
    },
  );
});
