import { describe, expect, it } from 'vitest';
import { attributeTraits } from '../../src/scim/attribute.ts';
import { attributeEdit } from '../../src/scim/attribute-patch.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { type PatchOperation, patchBody } from '../../src/scim/patch.ts';
import { parsePath } from '../../src/scim/path.ts';
import {
  ENTERPRISE_USER_SCHEMA,
  PATCH_OP_SCHEMA,
  type ScimValue,
  USER_SCHEMA,
} from '../../src/scim/resource.ts';

function edit(
  text: string,
  before: ScimValue | undefined,
  after: ScimValue | undefined,
): readonly PatchOperation[] {
  const path = parsePath(text);
  if (!path.ok) throw new Error(path.fault.message);
  return attributeEdit(path.value, before, after, attributeTraits(CORE_SCHEMAS, path.value));
}

describe('attributeEdit', () => {
  const DEPARTMENT = `${ENTERPRISE_USER_SCHEMA}:department`;
  const WORK = 'emails[type eq "work"]';

  it.each<[string, ScimValue | undefined, ScimValue | undefined, PatchOperation]>([
    ['title', 'Guide', 'Chief', { op: 'replace', path: 'title', value: 'Chief' }],
    ['title', undefined, 'Chief', { op: 'add', path: 'title', value: 'Chief' }],
    ['title', 'Guide', null, { op: 'remove', path: 'title' }],
    ['emails', [{ value: 'a' }], [], { op: 'remove', path: 'emails' }],
    [
      'emails',
      [{ value: 'a' }],
      [{ value: 'b' }],
      { op: 'replace', path: 'emails', value: [{ value: 'b' }] },
    ],
    ['name.givenName', 'A', 'B', { op: 'replace', path: 'name.givenName', value: 'B' }],
    // Core attributes travel without their URN, which some servers do not know; those of an extension need it.
    [`${USER_SCHEMA}:title`, 'Guide', 'Chief', { op: 'replace', path: 'title', value: 'Chief' }],
    [DEPARTMENT, 'Sales', 'HR', { op: 'replace', path: DEPARTMENT, value: 'HR' }],
    [ENTERPRISE_USER_SCHEMA, undefined, { department: 'HR' }, { op: 'add', path: DEPARTMENT, value: 'HR' }],
    [
      ENTERPRISE_USER_SCHEMA,
      { department: 'Sales' },
      { department: 'HR' },
      { op: 'replace', path: DEPARTMENT, value: 'HR' },
    ],
    [ENTERPRISE_USER_SCHEMA, { department: 'Sales' }, null, { op: 'remove', path: DEPARTMENT }],
    // A path that chooses one value: replaced where it is, made anew where it is not (noTarget, RFC 7644 section 3.5.2.3).
    [`${WORK}.value`, 'a', 'b', { op: 'replace', path: `${WORK}.value`, value: 'b' }],
    [`${WORK}.value`, 'a', undefined, { op: 'remove', path: `${WORK}.value` }],
    [`${WORK}.value`, undefined, 'b', { op: 'add', path: 'emails', value: [{ type: 'work', value: 'b' }] }],
    [`${WORK}.value`, null, 'b', { op: 'add', path: `${WORK}.value`, value: 'b' }],
    [WORK, undefined, { value: 'b' }, { op: 'add', path: 'emails', value: [{ type: 'work', value: 'b' }] }],
    [WORK, { value: 'a' }, { value: 'b' }, { op: 'replace', path: WORK, value: { value: 'b' } }],
    [
      'emails[type eq "work" and primary eq true].value',
      undefined,
      'b',
      { op: 'add', path: 'emails', value: [{ type: 'work', primary: true, value: 'b' }] },
    ],
    [
      'emails[type sw "w"].value',
      undefined,
      'b',
      { op: 'add', path: 'emails[type sw "w"].value', value: 'b' },
    ],
  ])('%s from %j to %j', (path, before, after, operation) => {
    expect(edit(path, before, after)).toEqual([operation]);
  });

  it.each<[string, ScimValue | undefined, ScimValue | undefined]>([
    ['title', 'Guide', 'Guide'],
    ['title', undefined, null],
    ['emails', [], undefined],
    ['emails', [{ value: 'a' }, { value: 'b' }], [{ value: 'b' }, { value: 'a' }]],
  ])('%s from %j to %j needs nothing', (path, before, after) => {
    expect(edit(path, before, after)).toEqual([]);
  });

  it('edits only the parts of a complex value that differ, for a replacement would keep what it does not name', () => {
    const before = { familyName: 'Roe', givenName: 'Jane', honorificPrefix: 'Dr' };
    expect(edit('name', before, { familyName: 'Roe', givenName: 'Ann', middleName: 'B' })).toEqual([
      { op: 'replace', path: 'name.givenName', value: 'Ann' },
      { op: 'add', path: 'name.middleName', value: 'B' },
      { op: 'remove', path: 'name.honorificPrefix' },
    ]);
  });

  it('leaves alone what the server wrote itself', () => {
    const before = { department: 'Sales', manager: { value: 'm1', displayName: 'Jo', $ref: '/Users/m1' } };
    expect(edit(ENTERPRISE_USER_SCHEMA, before, { manager: { value: 'm2' } })).toEqual([
      { op: 'replace', path: `${ENTERPRISE_USER_SCHEMA}:manager.value`, value: 'm2' },
      { op: 'remove', path: DEPARTMENT },
    ]);
  });
});

describe('patchBody', () => {
  const operations: readonly PatchOperation[] = [
    { op: 'add', path: 'title', value: 'x' },
    { op: 'remove', path: 'nickName' },
  ];

  it('spells operations as the RFC does', () => {
    expect(patchBody(operations)).toEqual({ schemas: [PATCH_OP_SCHEMA], Operations: operations });
  });

  it('capitalises them for servers that insist', () => {
    expect(patchBody(operations, { capitalisedOps: true }).Operations).toEqual([
      { op: 'Add', path: 'title', value: 'x' },
      { op: 'Remove', path: 'nickName' },
    ]);
  });
});
