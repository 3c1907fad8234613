import { describe, expect, test } from 'vitest';
import { deed } from '../../src/changeset/deed.ts';
import { additionsOnly, type Plan } from '../../src/changeset/plan.ts';
import { approvalFaults, judgeApproval } from '../../src/workflow/approval.ts';
import { changeOf, planOf } from '../support/changes.ts';

const approvedPlan = planOf([
  changeOf('support', { before: 2, add: 2, remove: 1 }),
  changeOf('sales', { add: 1 }),
]);
const { digest } = approvedPlan;
const byDigest = { digest, name: 'the approved digest' };
const byFile = { digest, deed: deed(approvedPlan), name: 'change.plan' };
const part = planOf([changeOf('support', { before: 2, add: 2 })]);
const more = planOf([changeOf('support', { before: 2, add: 3, remove: 1 }), changeOf('hr', { remove: 1 })]);
const nothing = planOf([]);

describe('an approval covers', () => {
  test.each([
    ['its plan, by digest', byDigest, approvedPlan, 0],
    ['its plan, by file', byFile, approvedPlan, 0],
    ['a part of its plan, by file', byFile, part, 2],
    ['a plan that does nothing any more, by digest', byDigest, nothing, 0],
    ['a plan that does nothing any more, by file', byFile, nothing, 4],
  ])('%s', (_, approval, plan, left) => {
    const verdict = judgeApproval(approval, plan);
    expect(verdict).toEqual({ kind: 'covered', left });
    expect(approvalFaults(verdict, approval)).toEqual([]);
  });

  test('what is left of its plan when the command line leaves something out, by digest alone', () => {
    const reduced = additionsOnly(approvedPlan);
    expect(judgeApproval(byDigest, reduced, approvedPlan)).toEqual({ kind: 'covered', left: 1 });
    expect(judgeApproval(byDigest, reduced)).toEqual({ kind: 'differs' });
  });
});

describe('an approval does not cover', () => {
  test('a part of its plan, by digest: nobody can tell that it is one', () => {
    const verdict = judgeApproval(byDigest, part);
    expect(approvalFaults(verdict, byDigest)).toMatchObject([{ code: 'approval-differs' }]);
  });

  test('more than its plan, and says what', () => {
    const verdict = judgeApproval(byFile, more);
    expect(verdict).toMatchObject({
      kind: 'exceeded',
      beyond: {
        changes: [
          { address: 'group/support', members: { add: [{ id: 'new-2' }], remove: [] } },
          { address: 'group/hr' },
        ],
      },
    });
    expect(approvalFaults(verdict, byFile)).toMatchObject([
      { code: 'approval-exceeded', summary: '2 parts of the plan are not covered by change.plan' },
    ]);
  });

  test('the same for another directory', () => {
    const { target } = approvedPlan;
    const elsewhere = planOf([...part.changes], {
      target: { ...target, baseUrl: 'https://other.example.com' },
    });
    const verdict = judgeApproval(byFile, elsewhere);
    expect(verdict).toMatchObject({ kind: 'exceeded', beyond: { changes: [{ address: 'group/support' }] } });
    expect(approvalFaults(verdict, byFile)[0]?.detail).toContain('the directory');
  });

  test('what was approved with another value before, and names it', () => {
    const title = (before: string) =>
      planOf([
        changeOf('support', undefined, { attributes: [{ path: 'displayName', before, after: 'Support' }] }),
      ]);
    const approved = title('Old');
    const approval = { digest: approved.digest, deed: deed(approved), name: 'change.plan' };
    expect(approvalFaults(judgeApproval(approval, title('Theirs')), approval)).toMatchObject([
      { detail: 'Approved otherwise: group/support (displayName).' },
    ]);
  });

  test('a plan that a rule blocks which did not block the approved one', () => {
    const blocked = [{ rule: 'group-deletes', summary: 'x', addresses: ['group/sales'] }] as const;
    const verdict = judgeApproval(byFile, planOf([...approvedPlan.changes], { blocked }));
    expect(verdict).toMatchObject({ kind: 'exceeded', beyond: { changes: [], blocked } });
  });

  test('a group that somebody else made meanwhile, with others in it, nor what it is put into', () => {
    const support = changeOf('support', { add: 1 }, { kind: 'create' });
    const { id: _none, ...creation } = support;
    const nested = { type: 'Group', name: 'support', address: 'group/support', grounds: [] } as const;
    const edits = { mode: 'exact', before: [], after: 1, remove: [] } as const;
    const admins = (id?: string) => ({
      ...changeOf('admins', undefined),
      members: { ...edits, add: [{ ...nested, ...(id !== undefined && { id }) }] },
    });
    const approved = planOf([admins(), creation]);
    const approval = { digest: approved.digest, deed: deed(approved), name: 'change.plan' };
    const detailOf = (plan: Plan) => approvalFaults(judgeApproval(approval, plan), approval)[0]?.detail;

    const withMallory = { ...changeOf('support', { before: 1, add: 1 }), id: 'g1' };
    expect(detailOf(planOf([admins('g1'), withMallory]))).toContain(
      'group/support (was to be created and is there by now, with member-0 in it)',
    );
    // Nothing is left to do to the group itself, so that the plan does not say who is in it.
    expect(detailOf(planOf([admins('g1')]))).toBe(
      'Approved otherwise: group/admins (its member group/support was to be created and is there by now, perhaps with others in it).',
    );
    // The approved run was cut off before it added anybody.
    const empty = { ...changeOf('support', { add: 1 }), id: 'g1' };
    expect(judgeApproval(approval, planOf([admins('g1'), empty]))).toMatchObject({ kind: 'covered' });
  });
});
