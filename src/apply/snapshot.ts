import type { AttributeEdit, Change } from '../changeset/plan.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { parsePath } from '../scim/path.ts';
import { valueAt } from '../scim/value-at.ts';

/** What is known of a group at one instant: as planned, as answered, or as read. */
export interface Snapshot {
  readonly version?: string;
  /** What the group is found by; absent while it was not seen. */
  readonly displayName?: string;
  readonly externalId?: string;
  /** Display names, where the server gave them, by member id; absent when the members cannot be read. */
  readonly members?: ReadonlyMap<string, string | undefined>;
  /** Values of the attributes the plan edits, by path; an unassigned one is absent. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The group as the plan saw it. */
export function plannedSnapshot({ version, members, attributes }: Change): Snapshot {
  return {
    ...(version !== undefined && { version }),
    ...(members && { members: new Map(members.before.map((id) => [id, undefined])) }),
    attributes: assigned(attributes, ({ before }) => before),
  };
}

/** The group as the server shows it. */
export function liveSnapshot(group: LiveGroup, edits: readonly AttributeEdit[]): Snapshot {
  const { version, members, displayName, externalId } = group;
  return {
    ...(version !== undefined && { version }),
    ...(displayName !== '' && { displayName }),
    ...(externalId !== undefined && { externalId }),
    ...(members && { members: new Map(members.map(({ id, display }) => [id, display])) }),
    attributes: assigned(edits, ({ path }) => attributeOf(group, path)),
  };
}

function assigned(
  edits: readonly AttributeEdit[],
  valueIn: (edit: AttributeEdit) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(
    edits.flatMap((edit) => {
      const value = valueIn(edit);
      return value === undefined ? [] : [[edit.path, value] as const];
    }),
  );
}

function attributeOf(group: LiveGroup, path: string): string | undefined {
  if (path === 'displayName') return group.displayName;
  if (path === 'externalId') return group.externalId;
  const parsed = parsePath(path);
  const value = parsed.ok ? valueAt(parsed.value, [])(group.resource) : undefined;
  return value === undefined || value === null ? undefined : String(value);
}
