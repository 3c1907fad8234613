import { describe, expect, test } from 'vitest';
import { attributeFaults } from '../../src/resolve/attribute-faults.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { declareGroup, locate, where } from '../support/declare.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function faultsOfRule(rule: string) {
  const groups = [declareGroup('sales', [where(rule)])];
  return attributeFaults({ groups, scope: { prune: 'never' }, schemas: CORE_SCHEMAS, unlisted: [], locate });
}

describe('a condition on an attribute that nobody has', () => {
  test.each([
    ['titel ne "Agent"', 'error', 'title'],
    [`${enterprise}:departmnt ne "Sales"`, 'error', 'department'],
    [`${enterprise.replace('enterprise', 'enterprize')}:department ne "Sales"`, 'warning', enterprise],
    // an attribute of an extension without its URN is none of the core
    ['department eq "Sales"', 'error', undefined],
    ['members eq "x"', 'error', undefined],
    ['not (emails[typ eq "work"])', 'error', 'type'],
  ])('%s: %s', (rule, severity, suggestion) => {
    const [fault, ...others] = faultsOfRule(rule);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      code: 'unknown-attribute',
      severity,
      range: { file: 'sales.yaml', line: 10 },
    });
    expect(fault?.suggestion).toBe(suggestion);
  });

  test.each([
    'title eq "Agent" and active eq true',
    'meta.lastModified gt "2026-01-01T00:00:00Z"',
    `${enterprise}:manager.value eq "7"`,
    'emails[type eq "work"].value ew "@example.com"',
    'groups.value eq "g1"',
  ])('%s is fine', (rule) => {
    expect(faultsOfRule(rule)).toEqual([]);
  });
});
