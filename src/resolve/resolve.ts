import { type Diagnostic, fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import { type DirectoryIndex, indexDirectory, type LiveDirectory } from '../directory/directory.ts';
import { type GapIndex, indexGaps } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredGroup, LiveGroup } from '../directory/resource.ts';
import type { GroupDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { looksAlike } from '../scim/fold.ts';
import { attributeFaults } from './attribute-faults.ts';
import { cycleFaults } from './cycles.ts';
import { membershipOf } from './entries.ts';
import { exceptThroughNestingFaults } from './exceptions.ts';
import { futureContents } from './future-contents.ts';
import { matchGroups } from './groups.ts';
import { memberLimitFaults } from './limits.ts';
import { type MemberContext, type NestedMembers, type ResolvedMembers, resolveMembers } from './members.ts';
import { asNestedGroup, asPeople, nestedFirst } from './nesting.ts';
import { personSuggester } from './people.ts';
import { ruleReader } from './rules.ts';
import { scopeDoubts, undeclaredGroups } from './undeclared.ts';
import { ruleDoubt } from './unheld.ts';

export interface ResolveInput {
  /** The declared groups, and with them every group they nest. The manifest itself has no nesting cycle. */
  readonly groups: readonly GroupDeclaration[];
  readonly scope: ScopeDeclaration;
  readonly membersPerGroup: number;
  readonly directory: LiveDirectory;
  /** `YYYY-MM-DD`: the day for which from and until are judged. */
  readonly day: string;
  readonly locate: Locate;
}

/** The desired state, with every name resolved to something that exists or that the plan will create. */
export interface Resolution {
  /** Sorted by address. */
  readonly groups: readonly DesiredGroup[];
  /** Live groups inside the scope that nobody declares, sorted by name. */
  readonly undeclared: readonly LiveGroup[];
  readonly index: DirectoryIndex;
}

/** Turns declarations into desired groups by looking at the live directory. All faults at once. */
export function resolve(input: ResolveInput): Outcome<Resolution> {
  const { directory, locate } = input;
  const groups = input.groups.toSorted((left, right) => compareText(left.key, right.key));
  const index = indexDirectory(directory);
  const gaps = indexGaps(directory.gaps);
  const { liveByKey, diagnostics: matchFaults } = matchGroups(groups, index, gaps, locate);
  const resolved = resolveAll(input, index, gaps, liveByKey);
  const members = groups.flatMap(({ key }) => resolved.get(key) ?? []);
  const desired = groups.flatMap((group) => {
    const found = resolved.get(group.key);
    return found === undefined ? [] : [desiredGroup(group, found, liveByKey.get(group.key))];
  });
  const diagnostics = [
    ...matchFaults,
    ...attributeFaults(groups, input.scope, directory.schemas, locate),
    ...scopeDoubts(input),
    ...members.flatMap((one) => one.diagnostics),
    ...memberLimitFaults(desired, input.membersPerGroup, locate),
    ...(directory.nesting ? nestingFaults(desired, directory, index, locate) : []),
  ];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  return succeed(
    { groups: desired, undeclared: undeclaredGroups(input, index, liveByKey), index },
    diagnostics,
  );
}

/** Resolves each group once, by key, and the groups it nests before it. */
function resolveAll(
  { groups, directory, day, locate }: ResolveInput,
  index: DirectoryIndex,
  gaps: GapIndex,
  liveByKey: ReadonlyMap<string, LiveGroup>,
): ReadonlyMap<string, ResolvedMembers> {
  const declarations = new Map(groups.map((group) => [group.key, group]));
  const resolved = new Map<string, ResolvedMembers>();

  function nestedMembers(key: string): NestedMembers {
    const group = declarations.get(key);
    const live = liveByKey.get(key);
    if (group !== undefined && directory.nesting) return asNestedGroup(group, live);
    const members = resolved.get(key);
    // The manifest's own checks leave no such group; were there one, nobody may be removed for it.
    if (group === undefined || members === undefined)
      return { members: [], uncertain: `the members of group/${key} are not known` };
    return asPeople(group, members, live, index, gaps.members.get(live?.id ?? ''));
  }

  const users = [...index.userById.values()];
  const context: MemberContext = {
    index,
    selectedBy: ruleReader(users, directory.schemas),
    ruleDoubt: ruleDoubt(users, directory.schemas),
    usersComplete: gaps.users === undefined,
    suggest: personSuggester(index),
    nestedMembers,
    day,
    locate,
  };
  for (const group of nestedFirst(groups)) resolved.set(group.key, resolveMembers(group, context));
  return resolved;
}

function desiredGroup(
  group: GroupDeclaration,
  { members, departures, uncertain }: ResolvedMembers,
  live: LiveGroup | undefined,
): DesiredGroup {
  return {
    address: `group/${group.key}`,
    origin: group.origin,
    displayName: spellingOf(group, live),
    ...(group.externalId !== undefined && { externalId: group.externalId }),
    ...(group.owner !== undefined && { owner: group.owner }),
    ...(live !== undefined && { live }),
    membership: membershipOf(group),
    members,
    departures,
    allowEmpty: group.allowEmpty,
    protect: group.protect,
    ...(uncertain !== undefined && { uncertain }),
  };
}

/** A name that only its composition tells from the live one stays as it is: no reviewer could see that rename. */
function spellingOf({ displayName }: GroupDeclaration, live: LiveGroup | undefined): string {
  return live !== undefined && looksAlike(live.displayName, displayName) ? live.displayName : displayName;
}

function nestingFaults(
  desired: readonly DesiredGroup[],
  directory: LiveDirectory,
  index: DirectoryIndex,
  locate: Locate,
): readonly Diagnostic[] {
  const contents = futureContents(desired, directory);
  return [
    ...cycleFaults(desired, contents, locate),
    ...exceptThroughNestingFaults(desired, contents, index, locate),
  ];
}
