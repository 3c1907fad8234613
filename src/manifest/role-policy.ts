import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { foldName } from '../scim/fold.ts';
import type { AllowedRoles, RolePolicyDeclaration } from './access.ts';
import { declarePath } from './attribute-path.ts';
import { below } from './below.ts';
import { entry, type FaultList, key, type Place } from './fault.ts';
import type { MergedPolicy, Placed } from './merge-policy.ts';
import type { Allow } from './rollcall.gen.ts';
import { checkWaiver } from './waivers.ts';

/** What the policy may name, and whether the policy itself is all there. Undefined where a fault elsewhere may have cost some, so that nobody can know. */
export interface PolicyNames {
  readonly roles: ReadonlySet<string> | undefined;
  readonly groups: ReadonlySet<string> | undefined;
  /** Whether all rules could be read, so that a rule that is not here is nowhere. */
  readonly isWhole: boolean;
}

/** The role policy, with every role and group it names looked up. Undefined when there is none. */
export function declareRolePolicy(
  merged: MergedPolicy,
  names: PolicyNames,
  faults: FaultList,
): RolePolicyDeclaration | undefined {
  const { conflicts, limits, restrictedParents, requireApproval, waivers } = merged;
  const checkRoles = (roles: readonly string[], at: Origin) =>
    roles.forEach((role, index) => {
      checkKnown('role', role, entry(below(at, index)), names.roles, faults);
    });

  const allow = merged.allow && declareAllowed(merged.allow, checkRoles, faults);
  for (const { written, origin } of conflicts) checkRoles(written.roles, below(origin, 'roles'));
  for (const { role, written, origin } of limits) {
    checkKnown('role', role, key(origin), names.roles, faults);
    checkOrder(role, written, origin, faults);
  }
  for (const { written, origin } of restrictedParents)
    checkKnown('group', written, entry(origin), names.groups, faults);
  for (const { written, origin } of requireApproval)
    checkKnown('role', written, entry(origin), names.roles, faults);
  for (const { written, origin } of waivers) {
    const { role, group } = written;
    if (role !== undefined) checkKnown('role', role, entry(below(origin, 'role')), names.roles, faults);
    if (group !== undefined) checkKnown('group', group, entry(below(origin, 'group')), names.groups, faults);
    checkWaiver({ written, origin }, names.isWhole ? merged : undefined, faults);
  }

  const isThere = allow ?? [conflicts, limits, restrictedParents, requireApproval, waivers].some(isFilled);
  if (!isThere) return undefined;
  return {
    ...(allow && { allow }),
    conflicts: conflicts.map(({ written, origin }) => ({ ...written, origin })),
    limits: limits.map(({ role, written, origin }) => ({ role, ...written, origin })),
    restrictedParents: restrictedParents.map(({ written, origin }) => ({ group: written, origin })),
    requireApproval: requireApproval.map(({ written, origin }) => ({ role: written, origin })),
    waivers: waivers.map(({ written, origin }) => ({ ...written, origin })),
  };
}

function declareAllowed(
  { written, origin }: Placed<Allow>,
  checkRoles: (roles: readonly string[], at: Origin) => void,
  faults: FaultList,
): AllowedRoles | undefined {
  const by = declarePath(written.by, below(origin, 'by'), 'inside', faults);
  const seen = new Map<string, Origin>();
  const rules = Object.entries(written.rules).map(([value, roles]) => {
    const at = below(origin, 'rules', value);
    checkRoles(roles, at);
    const first = seen.get(foldName(value));
    if (first === undefined) seen.set(foldName(value), at);
    else {
      faults.add({
        code: 'declared-twice',
        summary: `the value "${value}" has two rules; upper and lower case are the same`,
        at: key(at),
        related: [{ message: 'first declared here', at: key(first) }],
      });
    }
    return { value, roles, origin: at };
  });
  checkRoles(written.otherwise, below(origin, 'otherwise'));
  return by && { by, byText: written.by, rules, otherwise: written.otherwise, origin };
}

function checkKnown(
  kind: 'role' | 'group',
  name: string,
  at: Place,
  known: ReadonlySet<string> | undefined,
  faults: FaultList,
): void {
  if (known === undefined || known.has(name)) return;
  const suggestion = nearest(name, known);
  faults.add({
    code: kind === 'role' ? 'unknown-role' : 'unknown-group',
    summary: kind === 'role' ? `role "${name}" is not in the catalogue` : `group "${name}" is not declared`,
    at,
    ...(suggestion !== undefined && { suggestion }),
  });
}

function checkOrder(
  role: string,
  { min, max }: { readonly min?: number; readonly max?: number },
  origin: Origin,
  faults: FaultList,
): void {
  if (min === undefined || max === undefined || min <= max) return;
  faults.add({
    code: 'invalid-value',
    summary: `role "${role}" needs ${min} holders and may have ${max}`,
    at: entry(below(origin, 'min')),
    expected: `a whole number, ${max} or less`,
  });
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}
