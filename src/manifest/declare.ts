import { entry, type FaultList } from './fault.ts';
import { declareFilter } from './filter.ts';
import { declareGroup } from './groups.ts';
import type { Manifest, ScopeDeclaration, TargetDeclaration } from './manifest.ts';
import { checkMembers } from './members.ts';
import type { MergedFiles } from './merge.ts';
import { checkNames } from './names.ts';
import { checkCycles, checkNestedGroups } from './nesting.ts';
import { declareSafety } from './safety.ts';
import { declareTarget } from './targets.ts';

type Declared = Pick<Manifest, 'targets' | 'defaultTarget' | 'scope' | 'safety' | 'groups'>;

/**
 * What the merged files state, checked as a statement: each part alone, and the groups against each other.
 *
 * @param read whether all settings and all groups were read, so that what is not declared here is declared nowhere
 */
export function declare(
  merged: MergedFiles,
  { isWhole, hasAllGroups }: { readonly isWhole: boolean; readonly hasAllGroups: boolean },
  faults: FaultList,
): Declared {
  const safety = declareSafety(merged.safety);
  const defaults = isWhole ? merged.defaults : undefined;
  const groups = merged.groups.map((group) => declareGroup(group, defaults, faults));
  for (const group of groups) checkMembers(group, safety.membersPerGroup, faults);
  checkNames(groups, faults);
  if (hasAllGroups) checkNestedGroups(groups, new Set(merged.groups.map(({ key }) => key)), faults);
  checkCycles(groups, faults);
  const { defaultTarget } = merged;
  return {
    targets: declareTargets(merged, isWhole, faults),
    ...(defaultTarget !== undefined && { defaultTarget }),
    scope: declareScope(merged, faults),
    safety,
    groups,
  };
}

function declareTargets(
  { targets, defaultTarget, originOf }: MergedFiles,
  isWhole: boolean,
  faults: FaultList,
) {
  const declared = new Map<string, TargetDeclaration>();
  for (const [name, written] of Object.entries(targets)) {
    const origin = originOf('targets', name);
    const target = origin && declareTarget(name, written, origin);
    if (target !== undefined) declared.set(name, target);
  }
  const origin = originOf('defaultTarget');
  if (isWhole && defaultTarget !== undefined && origin !== undefined && !declared.has(defaultTarget)) {
    faults.add({
      code: 'unknown-target',
      summary: `target "${defaultTarget}" is not declared`,
      at: entry(origin),
      expected: `one of ${[...declared.keys()].join(', ')}`,
    });
  }
  return declared;
}

function declareScope({ scope, originOf }: MergedFiles, faults: FaultList): ScopeDeclaration {
  const origin = originOf('scope', 'groups');
  const filter =
    scope.groups !== undefined && origin ? declareFilter(scope.groups, origin, faults) : undefined;
  return {
    prune: scope.prune ?? 'never',
    ...(filter && scope.groups !== undefined && origin && { groups: { text: scope.groups, filter, origin } }),
  };
}
