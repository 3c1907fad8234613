import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch } from '../../src/sandbox/patch.ts';
import { type RequestedOperation, readPatch } from '../../src/sandbox/patch-request.ts';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { resourceType } from '../../src/sandbox/resource-type.ts';
import { enterpriseUserDocument, groupDocument, userDocument } from '../../src/sandbox/standard-schemas.ts';
import type { Attributes } from '../../src/sandbox/stored.ts';
import type { ScimValue } from '../../src/scim/resource.ts';

const groupRules = {
  type: resourceType('Group', 'Groups', groupDocument),
  removeWithValue: 'listed',
} as const;
const userRules = {
  type: resourceType('User', 'People', userDocument, [enterpriseUserDocument]),
  removeWithValue: 'listed',
} as const;

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const list = (ids: readonly string[]): ScimValue => ids.map((value) => ({ value }));

/** An edit of a set, as a PATCH operation and as what it does to a set. */
const edit = fc.oneof(
  fc.array(id, { minLength: 1 }).map((ids) => ({
    operation: { op: 'add', path: 'members', value: list(ids) } as RequestedOperation,
    apply: (set: ReadonlySet<string>) => new Set([...set, ...ids]),
  })),
  id.map((one) => ({
    operation: { op: 'remove', path: `members[value eq "${one}"]` } as RequestedOperation,
    apply: (set: ReadonlySet<string>) => new Set([...set].filter((member) => member !== one)),
  })),
  fc.tuple(id, id).map(([one, two]) => ({
    operation: {
      op: 'remove',
      path: `members[value eq "${one}" or value eq "${two}"]`,
    } as RequestedOperation,
    apply: (set: ReadonlySet<string>) =>
      new Set([...set].filter((member) => member !== one && member !== two)),
  })),
  fc.uniqueArray(id).map((ids) => ({
    operation: { op: 'replace', path: 'members', value: list(ids) } as RequestedOperation,
    apply: () => new Set(ids),
  })),
);

it('members behave as a set, whatever is done to them and in whatever order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      const before: Attributes = { displayName: 'Tour', ...(start.length > 0 && { members: list(start) }) };
      const after = applyPatch(
        before,
        edits.map(({ operation }) => operation),
        groupRules,
      );
      const expected = edits.reduce<ReadonlySet<string>>((set, { apply }) => apply(set), new Set(start));
      const members = (after.members ?? []) as readonly { readonly value: string }[];
      expect(members).toHaveLength(expected.size);
      expect(new Set(members.map(({ value }) => value))).toEqual(expected);
      expect('members' in after).toBe(expected.size > 0);
    }),
  );
});

const path = fc.constantFrom(
  'title',
  'name',
  'name.givenName',
  'emails',
  'emails.value',
  'emails[type eq "work"]',
  'emails[type eq "work"].value',
  'emails[primary eq true].type',
  'groups',
  'schemas',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value',
  '__proto__.x',
  'constructor',
  'emails[',
);
const anyOperation = fc.record(
  { op: fc.constantFrom('add', 'replace', 'remove', 'Add', 'move'), path, value: fc.jsonValue() },
  { requiredKeys: ['op'] },
);

it('any operation is carried out or refused, and the stored resource is never touched', () => {
  const stored = {
    userName: 'ada@example.com',
    emails: [{ value: 'a@example.com', type: 'work', primary: true }],
    name: { givenName: 'Ada' },
  };
  const manners = { schemaRequired: false, capitalisedOps: true, maxOperations: 0 };
  fc.assert(
    fc.property(fc.array(anyOperation, { minLength: 1, maxLength: 4 }), (operations) => {
      const before = structuredClone(stored);
      try {
        const after = applyPatch(before, readPatch({ Operations: operations }, manners), userRules);
        expect(after.userName).toBe('ada@example.com');
        for (const value of Object.values(after)) expect([null, undefined]).not.toContain(value);
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
        expect((error as Refusal).status).toBe(400);
      }
      expect(before).toEqual(stored);
      expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    }),
    { numRuns: 500 },
  );
});
