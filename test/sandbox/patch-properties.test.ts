import fc from 'fast-check';
import { expect, it } from 'vitest';
import { genesysExtensionDocument, genesysUserDocument } from '../../src/sandbox/genesys-schemas.ts';
import { applyPatch } from '../../src/sandbox/patch.ts';
import { type RequestedOperation, readPatch } from '../../src/sandbox/patch-request.ts';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { resourceType } from '../../src/sandbox/resource-type.ts';
import { enterpriseUserDocument, groupDocument, userDocument } from '../../src/sandbox/standard-schemas.ts';
import type { Attributes } from '../../src/sandbox/stored.ts';
import type { ScimValue } from '../../src/scim/resource.ts';
import { GENESYS, SKILLS } from './ada.ts';

const groupRules = {
  type: resourceType('Group', 'Groups', groupDocument),
  removeWithValue: 'listed',
} as const;
const userRules = {
  type: resourceType('User', 'People', userDocument, [enterpriseUserDocument]),
  removeWithValue: 'listed',
} as const;

const genesysRules = {
  type: resourceType('User', 'People', genesysUserDocument, [genesysExtensionDocument]),
  removeWithValue: 'listed',
} as const;

interface Extension {
  readonly routingSkills?: readonly { readonly name: string; readonly proficiency: number }[];
  readonly routingLanguages?: unknown;
}

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

type Levels = ReadonlyMap<string, number>;
const level = fc.integer({ min: 0, max: 5 });
const leveled = fc.uniqueArray(fc.tuple(id, level), { selector: ([name]) => name });
const skillsOf = (levels: Iterable<readonly [string, number]>): ScimValue =>
  [...levels].map(([name, proficiency]) => ({ name, proficiency }));

/** An edit of somebody's skills, as a PATCH operation and as what it does to a map of levels by name. */
const skillEdit = fc.oneof(
  leveled.map((given) => ({
    operation: { op: 'add', path: SKILLS, value: skillsOf(given) } as RequestedOperation,
    apply: (levels: Levels): Levels => new Map([...levels, ...given]),
  })),
  leveled.map((given) => ({
    operation: { op: 'replace', path: SKILLS, value: skillsOf(given) } as RequestedOperation,
    apply: (): Levels => new Map(given),
  })),
  id.map((one) => ({
    operation: { op: 'remove', path: `${SKILLS}[name eq "${one}"]` } as RequestedOperation,
    apply: (levels: Levels): Levels => new Map([...levels].filter(([name]) => name !== one)),
  })),
  fc.tuple(id, level).map(([one, proficiency]) => ({
    operation: {
      op: 'add',
      path: `${SKILLS}[name eq "${one}"].proficiency`,
      value: proficiency,
    } as RequestedOperation,
    apply: (levels: Levels): Levels => new Map([...levels, [one, proficiency]]),
  })),
);

it('skills behave as a map of levels by name, and what stands beside them stays', () => {
  fc.assert(
    fc.property(leveled, fc.array(skillEdit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      const routingLanguages = [{ name: 'a', proficiency: 1 }];
      const extension = { routingLanguages, ...(start.length > 0 && { routingSkills: skillsOf(start) }) };
      const before: Attributes = { userName: 'ada@example.com', displayName: 'Ada', [GENESYS]: extension };
      const operations = edits.map(({ operation }) => operation);
      const after = applyPatch(before, operations, genesysRules)[GENESYS] as unknown as Extension;
      const expected = edits.reduce<Levels>((levels, { apply }) => apply(levels), new Map(start));
      const levels = (after.routingSkills ?? []).map(({ name, proficiency }) => [name, proficiency] as const);
      expect(levels).toHaveLength(expected.size);
      expect(new Map(levels)).toEqual(expected);
      expect(after.routingLanguages).toEqual(routingLanguages);
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
