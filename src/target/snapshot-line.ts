import type { LiveMember } from '../directory/resource.ts';
import type { ScimResource } from '../scim/resource.ts';

/** A line of a snapshot's file after the first, as its schema says. */
export type SnapshotLine = GroupLine | UserLine | EndLine;

export interface GroupLine {
  readonly kind: 'group';
  readonly resource: ScimResource & { readonly id: string };
  readonly version?: string;
  /** Absent when they could not be read. */
  readonly members?: readonly LiveMember[];
}

export interface UserLine {
  readonly kind: 'user';
  readonly resource: ScimResource & { readonly id: string };
  readonly version?: string;
}

export interface EndLine {
  readonly kind: 'end';
  /** `sha256:` and the hash of all lines before this one. */
  readonly digest: string;
}
