import { expect, test } from 'vitest';
import { isSame } from '../../src/apply/same.ts';
import { takesAway, valueEditsOf } from '../../src/apply/value-edit.ts';
import { genesysCloud } from '../../src/target/genesys.ts';

const semantics = { ...genesysCloud, jsonTextAttributes: ['customFields'] };
const role = 'roles[value eq "Agent"]';
const skill =
  'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User:routingSkills[name eq "Billing"]';

// The person holds the second value; the plan wants the first.
test.each([
  ['a text in other case, of an attribute that ignores case', 'title', 'Lead', 'lead', true],
  ['a text in other case, of one that does not', 'externalId', 'E1', 'e1', false],
  [
    'one set in two orders',
    'emails',
    [{ value: 'a' }, { value: 'b' }],
    [{ value: 'b' }, { value: 'a' }],
    true,
  ],
  ['nothing and an empty list', 'emails', undefined, [], true],
  [
    'a role to which the server added something',
    role,
    { value: 'Agent' },
    { value: 'Agent', primary: true },
    true,
  ],
  [
    'a role twice',
    role,
    { value: 'Agent' },
    [
      { value: 'Agent', type: 'a' },
      { value: 'Agent', type: 'b' },
    ],
    true,
  ],
  ['no role', role, { value: 'Agent' }, undefined, false],
  ['a role that should not be', role, undefined, { value: 'Agent' }, false],
  [
    'a skill that is rated, when no rating is asked for',
    skill,
    { name: 'Billing' },
    { name: 'Billing', proficiency: 2 },
    true,
  ],
  [
    'a skill with another rating',
    skill,
    { name: 'Billing', proficiency: 3 },
    { name: 'Billing', proficiency: 2 },
    false,
  ],
  ['a skill among bare texts', 'skills[value eq "Billing"]', 'Billing', 'Billing', true],
  ['one list in two texts of JSON', 'customFields.skills', ['b', 'a'], '[ "a", "b" ]', true],
  ['two lists in texts of JSON', 'customFields.skills', '["a"]', '["a","b"]', false],
  ['a record in JSON that says more', 'customFields.skills', '{"a":1}', '{"a":1,"type":"b"}', false],
  ['a record in JSON that says null', 'customFields.skills', '{"a":1,"b":null}', '{"a":1}', false],
  ['two texts of JSON where any text may stand', 'title', '["a", "b"]', '["b","a"]', true],
  ['a text that is no JSON', 'customFields.skills', 'a', 'a', true],
])('%s', (_, path, wanted, live, same) => {
  const [edit] = valueEditsOf(
    { attributes: [{ path, ...(wanted !== undefined && { after: wanted }) }] },
    semantics,
  );

  expect(edit && isSame(edit, wanted, live)).toBe(same);
});

test('an edit of nothing but the spelling is done once it is spelt so', () => {
  const [edit] = valueEditsOf(
    { attributes: [{ path: 'displayName', before: 'support', after: 'Support' }] },
    semantics,
  );

  expect(edit && isSame(edit, 'Support', 'support')).toBe(false);
  expect(edit && isSame(edit, 'Support', 'Support')).toBe(true);
});

test.each([
  ['a role that goes', { path: role, before: { value: 'Agent' } }, true],
  ['a role that comes', { path: role, after: { value: 'Agent' } }, false],
  ['a value that changes', { path: 'title', before: 'Agent', after: 'Lead' }, false],
  ['a value that is set to null', { path: 'title', before: 'Agent', after: null }, true],
  ['a deactivation', { path: 'active', before: true, after: false }, true],
  [
    'a deactivation with its URN',
    { path: 'urn:ietf:params:scim:schemas:core:2.0:User:active', before: true, after: false },
    true,
  ],
  ['an activation', { path: 'active', before: false, after: true }, false],
])('what takes something away: %s', (_, edit, takes) => {
  expect(takesAway(edit)).toBe(takes);
});
