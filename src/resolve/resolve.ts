import { fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { Grantable } from '../directory/carrier.ts';
import { type DirectoryIndex, indexDirectory, type LiveDirectory } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import { compareText } from '../directory/order.ts';
import type { Address, DesiredGroup, DesiredUser, LiveGroup } from '../directory/resource.ts';
import type { WithheldValues } from '../directory/withheld-values.ts';
import type { CatalogueEntry, RolePolicyDeclaration } from '../manifest/access.ts';
import type { UserDeclaration } from '../manifest/attributes.ts';
import type { GroupDeclaration, ScopeDeclaration } from '../manifest/manifest.ts';
import { foldName } from '../scim/fold.ts';
import { accessReader } from './access.ts';
import { accessContext } from './access-context.ts';
import { attributeFaults } from './attribute-faults.ts';
import { desiredGroup, groupContents } from './desired-group.ts';
import { desiredUsers } from './desired-users.ts';
import { readByRules } from './entries.ts';
import type { EvaluatedMapping } from './evaluated-mapping.ts';
import { grantCycleFaults } from './grant-cycles.ts';
import { grantLimitFaults } from './grant-limits.ts';
import { grantTerms } from './grant-terms.ts';
import { groupOrder } from './group-order.ts';
import { matchGroups } from './groups.ts';
import type { HoldingsReader } from './holdings.ts';
import { intendedPeople } from './intended-people.ts';
import { memberLimitFaults } from './limits.ts';
import { type MembershipReader, membershipReader } from './memberships.ts';
import { nestedMembers } from './nesting.ts';
import { nestingFaults } from './nesting-faults.ts';
import { personSuggester } from './people.ts';
import { personIds } from './person-ids.ts';
import { policyFaults } from './policy-faults.ts';
import { resolveGroups } from './resolve-groups.ts';
import { settableFaults } from './settable.ts';
import { scopeDoubts, undeclaredGroups } from './undeclared.ts';
import { unlistedAttributes } from './unlisted.ts';

export interface ResolveInput {
  /**
   * The declared groups, and with them every group they nest; all of them where `people` is set, for any group may be
   * somebody's ground. The manifest itself has no nesting cycle.
   */
  readonly groups: readonly GroupDeclaration[];
  /** Whether the plan changes a group; the others stay as they are, whatever is declared of them. */
  readonly isPlanned: (address: Address) => boolean;
  readonly scope: ScopeDeclaration;
  readonly membersPerGroup: number;
  readonly catalogue: readonly CatalogueEntry[];
  readonly rolePolicy?: RolePolicyDeclaration | undefined;
  readonly mappings: readonly EvaluatedMapping[];
  readonly users: readonly UserDeclaration[];
  /** Whether changes of people are planned at all; else rules see them as they are. */
  readonly people: boolean;
  /** Habits of the server, as its profile has them. */
  readonly jsonTextAttributes: readonly string[];
  readonly bracketedAttributes: readonly string[];
  readonly directory: LiveDirectory;
  /** `YYYY-MM-DD`: the day for which from and until are judged. */
  readonly day: string;
  readonly locate: Locate;
}

/** The desired state, with every name resolved to something that exists or that the plan will create. */
export interface Resolution {
  /** Sorted by address. */
  readonly groups: readonly DesiredGroup[];
  /** People about whom something is said, sorted by address. */
  readonly users: readonly DesiredUser[];
  /** What mappings would take away from people if their sources could be believed. */
  readonly withheld: readonly WithheldValues[];
  /** Live groups inside the scope that nobody declares, sorted by name. */
  readonly undeclared: readonly LiveGroup[];
  readonly index: DirectoryIndex;
  /** What of the catalogue exists on the server and is held by people. */
  readonly grantables: readonly Grantable[];
  /** What of the catalogue a person holds now. */
  readonly holdings: HoldingsReader;
  readonly memberships: MembershipReader;
}

/** Turns declarations into desired groups and people by looking at the live directory. All faults at once. */
export function resolve(input: ResolveInput): Outcome<Resolution> {
  const { directory, scope, day, locate, people, jsonTextAttributes, isPlanned } = input;
  const { schemas } = directory;
  const groups = input.groups.toSorted((left, right) => compareText(left.key, right.key));
  const index = indexDirectory(directory);
  const gaps = indexGaps(directory.gaps);
  const { liveByKey, diagnostics: matchFaults } = matchGroups(groups, index, gaps, locate);

  const [users, mappings] = people ? [input.users, input.mappings] : [[], []];
  const lookup = {
    index,
    usersComplete: gaps.users === undefined,
    toBeCreated: new Set(users.filter(({ create }) => create).map(({ userName }) => foldName(userName))),
    suggest: personSuggester(index),
    locate,
  };
  const intended = intendedPeople(users, mappings, {
    ...lookup,
    schemas,
    jsonTextAttributes,
    readByRules: readByRules(groups),
  });
  const terms = grantTerms({ ...input, groups });
  const { readers, grantables, heldByUser: holdings } = terms;
  const contents = groupContents(groups, liveByKey, terms, { schemas, jsonTextAttributes, locate });

  const sight = { directory, index, gaps, ids: personIds(index), isPlanned };
  const accessAfter = accessContext(groups, sight, terms);
  const strata = groupOrder({ groups, directory, liveByKey, day, terms });
  const resolvedByKey = resolveGroups({
    strata,
    people: intended.views,
    schemas,
    terms,
    context: { ...lookup, day },
    nestedMembers: nestedMembers(groups, liveByKey, sight),
    desiredGroup: (group, members) =>
      desiredGroup(group, members, liveByKey.get(group.key), contents.of(group)),
    accessAfter,
  });
  const resolved = groups.flatMap(({ key }) => resolvedByKey.get(key) ?? []);
  const desired = resolved.map((group) => group.desired);
  const access = accessAfter(resolved);
  const desiredPeople = people ? desiredUsers(index, intended, accessReader(resolved, access)) : [];

  const unlisted = unlistedAttributes(input, directory.carriers, schemas);
  const rolePolicy = people ? input.rolePolicy : undefined;
  const diagnostics = [
    ...matchFaults,
    ...attributeFaults({ groups, scope, rolePolicy, schemas, unlisted, locate }),
    ...settableFaults({ groups, users, mappings, readers, schemas, unlisted, locate }),
    ...scopeDoubts(input),
    ...terms.diagnostics,
    ...policyFaults({ ...input, readers, people: people ? directory.users : [] }),
    ...grantCycleFaults(strata, groups, locate),
    ...intended.diagnostics,
    ...contents.diagnostics,
    ...resolved.flatMap(({ members }) => members.diagnostics),
    ...memberLimitFaults(desired, input.membersPerGroup, locate),
    ...grantLimitFaults(desiredPeople, readers, locate),
    ...nestingFaults(desired, directory, index, locate),
  ];
  if (hasErrors(diagnostics)) return fail(diagnostics);
  return succeed(
    {
      groups: desired,
      users: desiredPeople,
      withheld: intended.withheld,
      undeclared: undeclaredGroups(input, index, liveByKey),
      index,
      grantables: [...grantables.values()].flatMap((items) => [...items.values()]),
      holdings,
      memberships: membershipReader(desired, access.effective),
    },
    diagnostics,
  );
}
