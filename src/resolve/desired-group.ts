import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DesiredGroup, LiveGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { looksAlike } from '../scim/fold.ts';
import { declaredAttributes, type FittingContext } from './declared-attributes.ts';
import { membershipOf } from './entries.ts';
import type { GrantTerms } from './grant-terms.ts';
import { carriedByGroup } from './group-grants.ts';
import type { ResolvedMembers } from './members.ts';

/** What a declaration says of the group itself: its attributes, and what it carries. */
type GroupContent = Pick<DesiredGroup, 'attributes' | 'grants' | 'surplus'>;

export interface GroupContents {
  readonly of: (group: GroupDeclaration) => GroupContent;
  readonly diagnostics: readonly Diagnostic[];
}

export function groupContents(
  groups: readonly GroupDeclaration[],
  liveByKey: ReadonlyMap<string, LiveGroup>,
  { toGroup, heldByGroup }: Pick<GrantTerms, 'toGroup' | 'heldByGroup'>,
  context: FittingContext,
): GroupContents {
  const contents = new Map<GroupDeclaration, GroupContent>();
  const diagnostics: Diagnostic[] = [];
  for (const group of groups) {
    const live = liveByKey.get(group.key);
    const { attributes, diagnostics: faults } = declaredAttributes(group.attributes, live?.resource, context);
    diagnostics.push(...faults);
    contents.set(group, { attributes, ...carriedByGroup(group, live, toGroup(group), heldByGroup) });
  }
  return { of: (group) => contents.get(group) ?? { attributes: [], grants: [], surplus: [] }, diagnostics };
}

export function desiredGroup(
  group: GroupDeclaration,
  { members, departures, uncertain }: ResolvedMembers,
  live: LiveGroup | undefined,
  content: GroupContent,
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
    ...content,
    ...(uncertain !== undefined && { uncertain }),
  };
}

/** A name that only its composition tells from the live one stays as it is: no reviewer could see that rename. */
function spellingOf({ displayName }: GroupDeclaration, live: LiveGroup | undefined): string {
  return live !== undefined && looksAlike(live.displayName, displayName) ? live.displayName : displayName;
}
