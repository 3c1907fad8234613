import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/changeset/plan.ts';
import { readPostedApproval } from '../../src/forge/approval.ts';
import type { CiContext } from '../../src/forge/ci.ts';
import { composeBody, type Posting } from '../../src/forge/posting.ts';
import { renderPlanMarkdown } from '../../src/render/markdown.ts';
import { addition, change, members, plan, removal } from '../render/plan.ts';
import { head } from './on-the-forge.ts';

const context = (forge: CiContext['forge'] = 'github'): CiContext => ({
  forge,
  apiUrl: 'https://api.test',
  project: 'company/directory',
  pullRequest: 7,
  commit: head,
  runUrl: 'https://ci.test/run/1',
});

const postingOf = (of: Plan): Posting => ({
  document: 'plan',
  target: of.target.name,
  isEmpty: false,
  digest: of.digest,
  plan: of,
  render: (budget) => renderPlanMarkdown(of, budget === undefined ? {} : { budget }),
});

const small = plan({ changes: [change({ members: members(3, [addition('jane')], [removal('sam')]) })] });

const withChanges = (count: number) =>
  plan({
    changes: Array.from({ length: count }, (_, index) =>
      change({
        address: `group/team-${index}`,
        displayName: `Team ${index}`,
        members: members(9, [addition(`in-${index}`)], [removal(`out-${index}`)]),
      }),
    ),
  });

const visible = (body: string) => body.replace(/^<!--.*-->$/gm, '').trim();

describe('the text of a comment', () => {
  it('begins with the marker, ends with the deed, and says for which commit it was made', () => {
    const body = composeBody(postingOf(small), context());
    const lines = body.split('\n');
    expect(lines[0]).toBe(
      `<!-- rollcall:v1 target="production" commit="${head}" digest="${small.digest}" -->`,
    );
    expect(lines[1]).toMatch(/^\*\*Plan: /);
    expect(lines.at(-1)).toMatch(/^<!-- rollcall:deed:v1 \S+ -->$/);
    expect(visible(body)).toContain('Made for commit `aaaaaaaaaaaa` · [job log](https://ci.test/run/1).');
  });

  it('is one line when nothing changes', () => {
    const body = composeBody(postingOf(plan()), context());
    expect(visible(body)).toMatch(/^\*\*No changes\. .*$/);
    expect(visible(body)).not.toContain('\n');
    expect(readPostedApproval(body)).toMatchObject({ digest: plan().digest });
  });

  it.each([
    { forge: 'github', room: 65_536 },
    { forge: 'gitlab', room: 1_000_000 },
  ] as const)('fits $forge with 5,000 changes, every removal counted', ({ forge, room }) => {
    const body = composeBody(postingOf(withChanges(5_000)), context(forge));
    expect(body.length).toBeLessThanOrEqual(room);
    expect(visible(body)).toContain('5000 to update, 0 to delete; members +5000 −5000 in 5000 groups');
    expect(visible(body)).toMatch(/Shortened to fit/);
    expect(visible(body)).toMatch(/only exactly the same plan can be applied by it/);
    expect(readPostedApproval(body)).toMatchObject({ target: 'production', commit: head });
    expect(readPostedApproval(body)?.deed).toBeUndefined();
  });

  it('leaves the deed out as soon as it has no room beside the whole text', () => {
    const bodies = [10, 60, 120, 180, 240, 300, 400].map((count) => {
      const of = withChanges(count);
      return { body: composeBody(postingOf(of), context()), whole: renderPlanMarkdown(of).trim() };
    });
    const withDeed = bodies.filter(({ body }) => readPostedApproval(body)?.deed !== undefined);
    for (const { body, whole } of withDeed) expect(body).toContain(whole);
    for (const { body } of bodies) expect(body.length).toBeLessThanOrEqual(65_536);
    expect(withDeed.length).toBeGreaterThan(0);
    expect(withDeed.length).toBeLessThan(bodies.length);
  });

  it('leaves out an address of the job that could end the link', () => {
    const body = composeBody(postingOf(small), {
      ...context(),
      runUrl: 'https://ci.test/)[x](https://evil.test',
    });
    expect(body).not.toContain('evil');
  });

  it('of a plan without a digest approves nothing', () => {
    const { digest: _digest, ...posting } = postingOf(small);
    const body = composeBody(posting, context());
    expect(readPostedApproval(body)).toBeUndefined();
    expect(body).not.toContain('rollcall:deed');
  });
});
