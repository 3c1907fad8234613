import { describe, expect, test } from 'vitest';
import { refuseUnknownRoles } from '../../src/cli/allowed-roles.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';

const origin = { file: 'rollcall.yaml', path: ['roles'] };
const catalogue = [
  { kind: 'role', key: 'admin', name: 'Administrator', origin },
  { kind: 'role', key: 'auditor', name: 'Auditor', origin },
  { kind: 'skill', key: 'billing', name: 'Billing', origin },
] as const;

const faultsOf = (allowRoles: readonly string[]) => {
  try {
    refuseUnknownRoles({ catalogue }, { allowRoles });
    return [];
  } catch (error) {
    return error instanceof DiagnosticError ? error.diagnostics : [error];
  }
};

describe('a role under --allow-roles', () => {
  test('is a key of the catalogue', () => expect(faultsOf(['auditor', 'admin'])).toEqual([]));

  test.each([
    ['auditr', 'auditor'],
    ['Administrator', 'admin'],
  ])('"%s" is refused, and "%s" is meant', (role, suggestion) =>
    expect(faultsOf([role])).toMatchObject([{ code: 'usage', severity: 'error', suggestion }]),
  );

  test('a skill is none, and all that are wrong are said at once', () =>
    expect(faultsOf(['billing', 'nobody'])).toHaveLength(2));
});
