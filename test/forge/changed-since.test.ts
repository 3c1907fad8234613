import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ForgeStandIn, type Since, startForge } from '../support/forge-stand-in.ts';
import { merge, open } from './on-the-forge.ts';

describe.each(['github', 'gitlab'] as const)('what changed since a commit on %s', (kind) => {
  let standIn: ForgeStandIn;
  beforeEach(async () => {
    standIn = await startForge(kind);
  });
  afterEach(() => standIn.close());

  const ask = async (since: Since) => {
    standIn.state.since = since;
    return (await open(standIn)).forge.filesChangedSince(merge, 'main');
  };

  it('is nothing when nothing was pushed', async () => {
    expect(await ask({ status: 'identical', files: [] })).toEqual([]);
  });

  it('is every file, one that moved by both its names', async () => {
    const files = [{ path: 'README.md' }, { path: 'old/ann.yaml', formerly: 'directory/ann.yaml' }];
    const found = await ask({ status: 'ahead', files });
    expect(new Set(found)).toEqual(new Set(['README.md', 'old/ann.yaml', 'directory/ann.yaml']));
  });

  it('is asked about the commit of the branch, for a tag may have its name', async () => {
    await ask({ status: 'identical', files: [] });
    expect(standIn.requests.some((line) => line.endsWith('/branches/main'))).toBe(true);
    expect(standIn.requests.some((line) => /compare.*main/.test(line))).toBe(false);
  });
});

describe('nobody can tell what changed', () => {
  it.each<[string, 'github' | 'gitlab', Since]>([
    ['the branch was put back', 'github', { status: 'behind', files: [] }],
    ['the commit is not of the branch any more', 'github', { status: 'diverged', files: [{ path: 'a' }] }],
    ['there may be more files than GitHub names', 'github', { status: 'ahead', files: many(300) }],
    ['GitLab gave up', 'gitlab', { status: 'ahead', files: many(3), isCut: true }],
  ])('when %s', async (_, kind, since) => {
    const standIn = await startForge(kind);
    standIn.state.since = since;
    const { forge } = await open(standIn);
    expect(await forge.filesChangedSince(merge, 'main')).toBe('unknown');
    await standIn.close();
  });
});

function many(count: number) {
  return Array.from({ length: count }, (_, index) => ({ path: `notes/${index}.md` }));
}
