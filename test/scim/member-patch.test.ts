import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memberAdditions, memberRemovals, memberReplacement } from '../../src/scim/member-patch.ts';
import { parsePath } from '../../src/scim/path.ts';

describe('memberAdditions', () => {
  it('adds to the members there are', () => {
    expect(memberAdditions([{ value: 'a' }, { value: 'g', type: 'Group' }])).toEqual({
      op: 'add',
      path: 'members',
      value: [{ value: 'a' }, { value: 'g', type: 'Group' }],
    });
  });
});

describe('memberRemovals', () => {
  it('names each member in an operation of its own', () => {
    expect(memberRemovals(['a', 'b'], 'filter')).toEqual([
      { op: 'remove', path: 'members[value eq "a"]' },
      { op: 'remove', path: 'members[value eq "b"]' },
    ]);
  });

  it('sends the ids as a value only where the server asks for it', () => {
    expect(memberRemovals(['a', 'b'], 'value')).toEqual([
      { op: 'remove', path: 'members', value: [{ value: 'a' }, { value: 'b' }] },
    ]);
  });

  it.each(['filter', 'value'] as const)('does nothing at all for nobody (%s)', (form) => {
    expect(memberRemovals([], form)).toEqual([]);
  });

  it('chooses exactly the member with this id, whatever the id', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constant('" or value pr or value eq "')),
        (id) => {
          const [operation, ...others] = memberRemovals([id], 'filter');
          expect(others).toEqual([]);
          const path = { kind: 'path', attribute: 'value' };
          expect(parsePath(operation?.path ?? '')).toEqual({
            ok: true,
            value: {
              kind: 'path',
              attribute: 'members',
              filter: { kind: 'compare', path, operator: 'eq', value: id },
            },
          });
        },
      ),
    );
  });
});

describe('memberReplacement', () => {
  it('names everybody who stays', () => {
    expect(memberReplacement([{ value: 'a' }])).toEqual({
      op: 'replace',
      path: 'members',
      value: [{ value: 'a' }],
    });
  });
});
