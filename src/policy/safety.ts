import type { Block, Change, Plan } from '../changeset/plan.ts';
import { isClear, isDeactivation, isRemoval } from '../changeset/removal.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import type { SafetyDeclaration } from '../manifest/manifest.ts';
import type { HoldingsReader } from '../resolve/holdings.ts';
import { exceeds, percent, printLimit } from './limit.ts';
import { peopleSafety } from './people-safety.ts';
import { protectedGroupBlocks } from './protection.ts';
import { protectedUserBlocks } from './user-protection.ts';

export interface SafetyInput extends Pick<Plan, 'changes' | 'users'> {
  /** The declared groups of the run, changed or not: they are what the total share is a share of. */
  readonly groups: readonly DesiredGroup[];
  /** People about whom something is said, changed or not: likewise for the share of a mapping. */
  readonly people: readonly DesiredUser[];
  readonly index: Pick<DirectoryIndex, 'userById' | 'usersByUserName' | 'groupById'>;
  readonly holdings: HoldingsReader;
  readonly safety: SafetyDeclaration;
}

/** Every reason why this plan takes away more than anybody may take away unasked. */
export function safetyBlocks(input: SafetyInput): readonly Block[] {
  return [
    ...removalsPerGroup(input),
    ...removalsTotal(input),
    ...groupDeletes(input),
    ...emptiedGroups(input),
    ...peopleSafety(input, countRemovals(input)),
    ...protectedGroupBlocks(input.changes, input.groups, input.safety.protectedGroups),
    ...protectedUserBlocks(input, input.safety.protectedUsers, input.index),
  ];
}

/** How much the changes take away: memberships, skills, languages, roles, values of attributes, and people's access as a whole. */
export function countRemovals({ changes, users }: Pick<Plan, 'changes' | 'users'>): number {
  const grants = [...changes, ...users].flatMap((change) => change.grants ?? []).filter(isRemoval);
  const attributes = users.flatMap((change) => change.attributes);
  const withdrawn = attributes.filter((edit) => isClear(edit) || isDeactivation(edit));
  return countMemberRemovals(changes) + grants.length + withdrawn.length;
}

function countMemberRemovals(changes: readonly Change[]): number {
  return changes.reduce((total, { members }) => total + (members?.remove.length ?? 0), 0);
}

function removalsPerGroup({
  changes,
  users,
  safety: { removalsPerGroup: limit },
}: SafetyInput): readonly Block[] {
  const allow = { flag: '--allow-removals', value: countRemovals({ changes, users }) } as const;
  return changes.flatMap(({ address, members }) => {
    const removals = members?.remove.length ?? 0;
    const before = members?.before.length ?? 0;
    if (!exceeds(limit, removals, before)) return [];
    const summary = `${address} would lose ${removals} of ${before} members (${percent(removals / before)}); the limit per group is ${printLimit(limit)}`;
    return [{ rule: 'removals-per-group', summary, addresses: [address], allow }];
  });
}

/** The whole is what could be lost: only groups whose list is exact lose anybody. */
function removalsTotal({
  changes,
  users,
  groups,
  safety: { removalsTotal: limit },
}: SafetyInput): readonly Block[] {
  const removals = countMemberRemovals(changes);
  const memberships = groups
    .filter(({ membership }) => membership === 'exact')
    .reduce((total, { live }) => total + new Set(live?.members?.map(({ id }) => id)).size, 0);
  if (!exceeds(limit, removals, memberships)) return [];
  const addresses = changes
    .filter(({ members }) => (members?.remove.length ?? 0) > 0)
    .map(({ address }) => address);
  const summary = `${removals} of ${memberships} memberships would be removed (${percent(removals / memberships)}); the limit in total is ${printLimit(limit)}`;
  const allow = { flag: '--allow-removals', value: countRemovals({ changes, users }) } as const;
  return [{ rule: 'removals-total', summary, addresses, allow }];
}

function groupDeletes({ changes, groups, safety }: SafetyInput): readonly Block[] {
  const deleted = changes.filter(({ kind }) => kind === 'delete');
  // A manifest without any group has most likely lost its files, and then every group looks like one nobody wants.
  const limit = groups.length === 0 ? 0 : safety.groupDeletes;
  if (deleted.length <= limit) return [];
  const names = deleted.map(({ displayName }) => `"${displayName}"`).join(', ');
  const summary = `${deleted.length} ${deleted.length === 1 ? 'group' : 'groups'} would be deleted (${names}); the limit is ${limit}${groups.length === 0 ? ', for no group is declared' : ''}`;
  const addresses = deleted.map(({ address }) => address);
  return [
    { rule: 'group-deletes', summary, addresses, allow: { flag: '--allow-deletes', value: deleted.length } },
  ];
}

/** A rule that suddenly selects nobody is a fault far more often than a wish, so no flag allows this: only the manifest. */
function emptiedGroups({ changes, groups }: SafetyInput): readonly Block[] {
  const mayBeEmpty = new Set(
    groups.filter(({ allowEmpty }) => allowEmpty).map(({ address }) => address as string),
  );
  return changes
    .filter(({ kind }) => kind !== 'delete')
    .filter(
      ({ address, members }) => members?.after === 0 && members.before.length > 0 && !mayBeEmpty.has(address),
    )
    .map(({ address, members }) => ({
      rule: 'emptied-group',
      summary: `${address} would lose all of its ${members?.before.length} members; \`allowEmpty: true\` in its declaration allows that`,
      addresses: [address],
    }));
}
