import type { Change } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { ValueEdit } from './value-edit.ts';
import { liveValues, plannedValues, tellsOf, type Values } from './values.ts';

/** What is known of a group at one instant: as planned, as answered, or as read. */
export interface Snapshot {
  readonly version?: string;
  /** What the group is found by; absent while it was not seen. */
  readonly displayName?: string;
  readonly externalId?: string;
  /** Display names, where the server gave them, by member id; absent when the members cannot be read. */
  readonly members?: ReadonlyMap<string, string | undefined>;
  readonly values: Values;
  /** Everything that was read of it; nothing while it was not seen. */
  readonly resource: ScimResource;
}

/** The group as the plan saw it. */
export function plannedSnapshot({ version, members }: Change, edits: readonly ValueEdit[]): Snapshot {
  return {
    ...(version !== undefined && { version }),
    ...(members && { members: new Map(members.before.map((id) => [id, undefined])) }),
    values: plannedValues(edits),
    resource: {},
  };
}

/** The group as the server shows it. */
export function liveSnapshot(group: LiveGroup, edits: readonly ValueEdit[]): Snapshot {
  const { version, members, displayName, externalId } = group;
  const resource = resourceOf(group);
  return {
    ...(version !== undefined && { version }),
    ...(displayName !== '' && { displayName }),
    ...(externalId !== undefined && { externalId }),
    ...(members && { members: new Map(members.map(({ id, display }) => [id, display])) }),
    values: liveValues(resource, edits),
    resource,
  };
}

/** Whether the group, as an answer shows it, tells of all that the plan edits beside the members. */
export function tellsOfGroup(group: LiveGroup, edits: readonly ValueEdit[]): boolean {
  return tellsOf(resourceOf(group), edits);
}

function resourceOf({ resource, displayName, externalId }: LiveGroup): ScimResource {
  return { ...resource, displayName, externalId };
}
