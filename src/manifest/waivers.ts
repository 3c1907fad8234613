import { below } from './below.ts';
import { entry, type FaultList } from './fault.ts';
import type { MergedPolicy, Placed } from './merge-policy.ts';
import type { Waiver } from './rollcall.gen.ts';
import { checkValidity } from './validity.ts';

/**
 * Checks the last day of a waiver, and that there is a rule for it to suspend: a waiver of nothing is a mistake in the
 * name of a role or group, and whoever granted it believes in an exception that is none.
 *
 * @param policy undefined when a fault may have cost some of its rules
 */
export function checkWaiver(
  { written, origin }: Placed<Waiver>,
  policy: MergedPolicy | undefined,
  faults: FaultList,
): void {
  checkValidity({ until: written.until }, origin, faults);
  // Of a rule that was left out because of a fault nobody knows what it would say.
  if (policy === undefined || policy.faulty.has(written.rule) || suspends(written, policy)) return;
  faults.add({
    code: 'waiver-without-rule',
    summary: `no rule of \`${written.rule}\` speaks of ${subject(written)}`,
    at: entry(below(origin, 'rule')),
    advice: 'Correct the waiver, or take it out.',
  });
}

function suspends(
  { rule, role, group }: Waiver,
  { allow, conflicts, limits, restrictedParents }: MergedPolicy,
): boolean {
  switch (rule) {
    case 'allow':
      // Whatever is not allowed is forbidden, so that the rule speaks of every role.
      return allow !== undefined;
    case 'conflicts':
      return conflicts.some(({ written }) => role === undefined || written.roles.includes(role));
    case 'limits':
      return limits.some((limit) => limit.role === role);
    case 'nesting':
      return restrictedParents.some(({ written }) => written === group);
  }
}

function subject({ role, group, user }: Waiver): string {
  if (role !== undefined) return `role "${role}"`;
  return group === undefined ? `user "${user ?? ''}"` : `group "${group}"`;
}
