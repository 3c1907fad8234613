import { describe, expect, it } from 'vitest';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { parsePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, type ScimResource, USER_SCHEMA } from '../../src/scim/resource.ts';
import { valueAt } from '../../src/scim/value-at.ts';

describe('valueAt', () => {
  const jane: ScimResource = {
    userName: 'jane',
    name: { givenName: 'Jane' },
    emails: [{ type: 'work', value: 'a' }, { type: 'work', value: 'b' }, { type: 'home' }],
    entitlements: ['read', 'write'],
    [ENTERPRISE_USER_SCHEMA]: { department: 'Sales', manager: { value: 'm1' } },
  };

  it.each([
    ['USERNAME', 'jane'],
    [`${USER_SCHEMA}:userName`, 'jane'],
    ['name.givenName', 'Jane'],
    ['name.familyName', null],
    ['nickName', undefined],
    ['nosuch.value', undefined],
    ['emails.value', ['a', 'b']],
    ['emails[type eq "work"].value', ['a', 'b']],
    ['emails[value eq "a"].type', 'work'],
    ['emails[value eq "a"]', { type: 'work', value: 'a' }],
    ['emails[type eq "home"].value', null],
    ['emails[type eq "other"].value', undefined],
    // A bare value is what `value` is elsewhere.
    ['entitlements[value eq "write"]', 'write'],
    ['entitlements[value eq "admin"]', undefined],
    [`${ENTERPRISE_USER_SCHEMA}:department`, 'Sales'],
    [`${ENTERPRISE_USER_SCHEMA}:manager.value`, 'm1'],
    [ENTERPRISE_USER_SCHEMA, { department: 'Sales', manager: { value: 'm1' } }],
    ['constructor.name', undefined],
  ])('%s', (text, expected) => {
    const path = parsePath(text);
    expect(path.ok && valueAt(path.value, CORE_SCHEMAS)(jane)).toEqual(expected);
  });
});
