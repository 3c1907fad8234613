import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScimResource } from '../../src/scim/resource.ts';
import { coveredAttributes, groupFingerprint, userFingerprint } from '../../src/target/fingerprint.ts';

const asked = ['id', 'userName', 'title', 'roles', 'meta', 'urn:acme:2.0:User:badge'];

const word = fc.constantFrom('a', 'b', 'c');
const parts = {
  userName: word,
  title: fc.option(word, { nil: null }),
  roles: fc.uniqueArray(fc.record({ value: word, display: word }), { selector: ({ value }) => value }),
  'urn:acme:2.0:User': fc.record({ badge: fc.nat(3) }),
};
const person: fc.Arbitrary<ScimResource> = fc.record(parts, { requiredKeys: [] });

const unordered = (resource: ScimResource): ScimResource => ({
  ...Object.fromEntries(Object.entries(resource).toReversed()),
  ...(Array.isArray(resource.roles) && { roles: resource.roles.toReversed() }),
});

test('a fingerprint is the same whatever the order, and whatever was not asked for', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const noise = { ...unordered(one), meta: { lastModified: 'now' }, groups: ['g1'], nickName: 'J' };
      expect(userFingerprint(asked.toReversed())(noise)).toBe(userFingerprint(asked)(one));
      const same = userFingerprint(asked)(one) === userFingerprint(asked)(other);
      expect(same).toBe(plain(one) === plain(other));
    }),
  );
});

/** The content as a text, written by other means. */
function plain({ userName, title, roles, ...rest }: ScimResource): string {
  const badge = (rest['urn:acme:2.0:User'] as { badge?: number } | undefined)?.badge;
  const held = (Array.isArray(roles) ? roles : []).map((role) => `${role.value} ${role.display}`).toSorted();
  return JSON.stringify([userName ?? null, title ?? null, held, badge ?? null]);
}

test('it says what it covers', () => {
  const version = userFingerprint(asked)({ userName: 'jane' });
  expect(coveredAttributes(version)).toEqual(['roles', 'title', 'urn:acme:2.0:User:badge', 'userName']);
  expect(coveredAttributes(groupFingerprint({ displayName: 'Tour', members: [] }))).toEqual(['members']);
  expect(coveredAttributes(groupFingerprint({ displayName: 'Tour' }))).toEqual([]);
  expect(coveredAttributes('W/"content+title:7"')).toEqual([]);
  expect(coveredAttributes(undefined)).toEqual([]);
});
