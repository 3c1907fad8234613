import type { GrantKind } from './access.ts';
import type { AttributeClaims } from './attribute-claims.ts';
import { declareCatalogue, grantKinds, grantSections } from './catalogue.ts';
import { entry, type FaultList } from './fault.ts';
import { declareFilter } from './filter.ts';
import { checkGrants } from './grants.ts';
import { declareGroup } from './groups.ts';
import type { KeyedSection } from './keyed-sections.ts';
import type { GroupDeclaration, Manifest, ScopeDeclaration, TargetDeclaration } from './manifest.ts';
import { declareMappings } from './mappings.ts';
import { checkMembers } from './members.ts';
import type { MergedFiles } from './merge.ts';
import { checkNames } from './names.ts';
import { checkCycles, checkNestedGroups } from './nesting.ts';
import { declareReceivers } from './receivers.ts';
import { declareRolePolicy } from './role-policy.ts';
import { declareSafety } from './safety.ts';
import { declareSources } from './sources.ts';
import { declareTarget } from './targets.ts';
import { declareTokens } from './tokens.ts';
import { declareUsers } from './users.ts';
import type { Section } from './validate.ts';

type Declared = Omit<Manifest, 'folder' | 'files' | 'digest'>;

/** How much of the files could be read. */
export interface Completeness {
  /** All settings: what is not said here is said nowhere. */
  readonly isWhole: boolean;
  /** All entries of a section: what is not declared here is declared nowhere. */
  readonly hasAll: (section: Section) => boolean;
  /** They are one target's manifest, and not what several have in common, each with more of its own. */
  readonly isOfOne: boolean;
  /** The targets, whether or not their files are among them. */
  readonly targetNames: ReadonlySet<string>;
}

/** What the merged files state, checked as a statement: each part alone, and the parts against each other. */
export function declare(merged: MergedFiles, completeness: Completeness, faults: FaultList): Declared {
  const { isWhole, isOfOne } = completeness;
  const hasAll = (section: Section) => isOfOne && completeness.hasAll(section);
  const known = (section: 'groups' | KeyedSection): ReadonlySet<string> | undefined => {
    const entries = section === 'groups' ? merged.groups : merged.entries[section];
    return hasAll(section) ? new Set(entries.map(({ key }) => key)) : undefined;
  };
  const safety = declareSafety(merged.safety);
  const defaults = { said: merged.defaults, isAll: isWhole && isOfOne };
  const groups = merged.groups.map((group) => declareGroup(group, defaults, faults));
  for (const group of groups) checkMembers(group, safety.membersPerGroup, faults);
  checkGroups(groups, known, faults);
  const names = { roles: known('roles'), groups: known('groups') };
  const rolePolicy = declareRolePolicy(
    merged.rolePolicy,
    { ...names, isWhole: hasAll('rolePolicy') },
    faults,
  );
  const mapped: AttributeClaims = new Map();
  const { attributeMappings, sources, users, notify } = merged.entries;
  const { defaultTarget } = merged;
  return {
    targets: declareTargets(merged, isWhole ? completeness.targetNames : undefined, faults),
    ...(defaultTarget !== undefined && { defaultTarget }),
    scope: declareScope(merged, faults),
    safety,
    journal: { names: merged.journal.names ?? true },
    groups,
    catalogue: declareCatalogue(merged.entries, faults),
    ...(rolePolicy && { rolePolicy }),
    sources: declareSources(sources, faults),
    mappings: declareMappings(
      attributeMappings,
      known('sources'),
      mayBeEvents(sources, known('sources')),
      mapped,
      faults,
    ),
    users: declareUsers(users, mapped, faults),
    notify: declareReceivers(notify, faults),
    service: { tokens: declareTokens(merged.tokens) },
  };
}

/** Whether the records of a source come as events; of one that a fault may have cost, nobody knows. */
function mayBeEvents(
  sources: MergedFiles['entries']['sources'],
  known: ReadonlySet<string> | undefined,
): (name: string) => boolean {
  const others = new Set(sources.filter(({ written }) => written.events === undefined).map(({ key }) => key));
  return (name) => !others.has(name) && known?.has(name) !== false;
}

/** Checks the groups against each other, and what they grant against the catalogue. */
function checkGroups(
  groups: readonly GroupDeclaration[],
  known: (section: 'groups' | (typeof grantSections)[GrantKind]) => ReadonlySet<string> | undefined,
  faults: FaultList,
): void {
  checkNames(groups, faults);
  const keys = known('groups');
  if (keys !== undefined) checkNestedGroups(groups, keys, faults);
  checkCycles(groups, faults);
  for (const kind of grantKinds) {
    const grantable = known(grantSections[kind]);
    if (grantable !== undefined) checkGrants(groups, kind, grantable, faults);
  }
}

function declareTargets(
  { targets, defaultTarget, originOf }: MergedFiles,
  names: ReadonlySet<string> | undefined,
  faults: FaultList,
) {
  const declared = new Map<string, TargetDeclaration>();
  for (const [name, written] of Object.entries(targets)) {
    const origin = originOf('targets', name);
    const target = origin && declareTarget(name, written, origin);
    if (target !== undefined) declared.set(name, target);
  }
  const origin = originOf('defaultTarget');
  if (
    names !== undefined &&
    defaultTarget !== undefined &&
    origin !== undefined &&
    !names.has(defaultTarget)
  ) {
    faults.add({
      code: 'unknown-target',
      summary: `target "${defaultTarget}" is not declared`,
      at: entry(origin),
      expected: `one of ${[...names].join(', ')}`,
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
