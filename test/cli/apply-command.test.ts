import { expect, test } from 'vitest';
import { applyCommand } from '../../src/cli/apply-command.ts';

test('what the plan was allowed is said again, in words a shell keeps together', () => {
  expect(applyCommand('change.plan', {})).toBe('rollcall apply change.plan');
  expect(
    applyCommand('my changes.plan', {
      config: 'centre/rollcall.yaml',
      allowRemovals: 0,
      allowDeletes: 2,
      allowProtected: ["user/o'neil@company.com", 'group/leads'],
      allowRoles: ['admin', 'auditor'],
      skipBlocked: true,
    }),
  ).toBe(
    "rollcall apply 'my changes.plan' --config centre/rollcall.yaml --allow-removals 0 --allow-deletes 2 --allow-protected 'user/o'\\''neil@company.com' --allow-protected group/leads --allow-roles admin --allow-roles auditor",
  );
});
