import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/manifest/overlap.ts';
import { parsePath } from '../../src/scim/path.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const core = 'urn:ietf:params:scim:schemas:core:2.0:User';

function path(text: string) {
  const parsed = parsePath(text);
  if (!parsed.ok) throw new Error(parsed.fault.message);
  return parsed.value;
}

describe('two attribute paths', () => {
  it.each([
    ['title', 'Title'],
    ['title', `${core}:title`],
    ['name', 'name.givenName'],
    ['name.givenName', 'NAME.GIVENNAME'],
    [enterprise, `${enterprise}:department`],
    [enterprise.toUpperCase(), `${enterprise}:department`],
    [`${enterprise}:manager`, `${enterprise}:manager.value`],
    ['emails', 'emails[type eq "work"].value'],
    ['emails.value', 'emails[type eq "work"].value'],
    ['emails[type eq "work"]', 'emails[type eq "WORK"].value'],
    ['emails[type eq "work"]', 'emails[type sw "w"]'],
    ['emails[type eq "work"]', 'emails[primary eq true]'],
  ])('%s and %s overlap', (left, right) => {
    expect(overlap(path(left), path(right))).toBe(true);
  });

  it.each([
    ['title', 'nickName'],
    ['title', `${enterprise}:title`],
    ['name.givenName', 'name.familyName'],
    [`${enterprise}:department`, `${enterprise}:division`],
    [enterprise, 'urn:acme:2.0:User:department'],
    ['emails[type eq "work"].value', 'emails[type eq "home"].value'],
    ['emails[type eq "work"].value', 'emails[type eq "work"].display'],
  ])('%s and %s do not', (left, right) => {
    expect(overlap(path(left), path(right))).toBe(false);
  });

  it('overlap in either order, and each with itself', () => {
    const some = fc
      .tuple(
        fc.constantFrom('', `${core}:`, `${enterprise}:`),
        fc.constantFrom('emails', 'Emails', 'phones'),
        fc.constantFrom('', '[type eq "work"]', '[type eq "home"]', '[value pr]'),
        fc.constantFrom('', '.value', '.display'),
      )
      .map((parts) => path(parts.join('')));
    fc.assert(
      fc.property(some, some, (left, right) => {
        expect(overlap(left, right)).toBe(overlap(right, left));
        expect(overlap(left, left)).toBe(true);
      }),
    );
  });
});
