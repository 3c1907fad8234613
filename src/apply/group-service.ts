import type { LiveGroup } from '../directory/resource.ts';
import type { PatchOperation } from '../scim/patch.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ResourceChange, ResourceEdit } from '../target/edits.ts';
import type { WriteAnswer } from '../target/write.ts';
import type { MemberEdit } from './edits.ts';
import type { ReportRequests } from './report.gen.ts';

/** What carrying out a plan needs of a directory's groups, and of the directory as a whole. */
export interface GroupService {
  /** Milliseconds within which a write may not be visible yet. */
  readonly consistencyDelay: number;
  /** Whether a removal replaces the whole list, so that whoever was not seen in it is taken out too. */
  readonly replacesMembers: boolean;
  /** What was sent so far. */
  readonly requests: () => ReportRequests;
  /** The group with everything these paths name. */
  readonly read: (
    id: string,
    members: boolean,
    paths?: readonly AttributePath[],
  ) => Promise<LiveGroup | undefined>;
  /** Every group with this externalId; when there is none, or none is given, every group with this name. */
  readonly find: (group: NewGroup) => Promise<readonly LiveGroup[]>;
  /** What people call this member, a person or a group; its id when nobody can say. */
  readonly nameOf: (id: string) => Promise<string>;
  readonly create: (group: NewGroup) => Promise<WriteAnswer>;
  readonly patch: (edit: GroupEdit) => Promise<WriteAnswer>;
  /** Writes attributes other than the members. `current` is the group as it must be now. */
  readonly update: (change: ResourceChange) => Promise<WriteAnswer>;
  readonly delete: (group: { readonly id: string; readonly version?: string }) => Promise<WriteAnswer>;
  /** As many of the additions, from the first on, as fit into one request. */
  readonly additions: (members: readonly MemberEdit[]) => MemberRequest;
  /** Likewise for removals. `present` are the group's members, for servers that only know how to replace the list. */
  readonly removals: (members: readonly MemberEdit[], present: Iterable<string>) => MemberRequest;
}

interface NewGroup {
  readonly displayName: string;
  readonly externalId?: string;
  /** Further attributes. */
  readonly edits?: readonly ResourceEdit[];
}

interface GroupEdit {
  readonly id: string;
  readonly version?: string;
  readonly operations: readonly PatchOperation[];
}

export interface MemberRequest {
  readonly members: readonly MemberEdit[];
  readonly operations: readonly PatchOperation[];
}
