import type { Origin } from '../diagnostic/source.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { Grantable } from './carrier.ts';

/** The server's own identifier of a resource: opaque and case-exact (RFC 7643 section 3.1). */
export type ResourceId = string & { readonly brand: 'ResourceId' };

/** How people name a resource in plans and flags: `group/support-tier1`, `user/jane@company.com`. */
export type Address = `group/${string}` | `user/${string}`;

export type MemberType = 'User' | 'Group';

/** A person as the directory has them now. */
export interface LiveUser {
  readonly id: ResourceId;
  readonly userName: string;
  readonly displayName?: string;
  readonly externalId?: string;
  readonly active: boolean;
  /** The version exactly as the server spelt it, where it was asked for. */
  readonly version?: string;
  /** Everything that was read, for rules to look at. */
  readonly resource: ScimResource;
}

/** A group as the directory has it now. */
export interface LiveGroup {
  readonly id: ResourceId;
  readonly displayName: string;
  readonly externalId?: string;
  /** The version exactly as the server spelt it, quotes included (RFC 7644 section 3.14). */
  readonly version?: string;
  /** Absent when the members were not asked for or cannot be read. */
  readonly members?: readonly LiveMember[];
  /** Everything that was read, for the scope filter to look at. */
  readonly resource: ScimResource;
}

export interface LiveMember {
  readonly id: ResourceId;
  /** Absent when the server does not say; a group is then recognised by its id. */
  readonly type?: MemberType;
  readonly display?: string;
}

/** A group as it should be, with every reference resolved. */
export interface DesiredGroup {
  readonly address: Address;
  readonly origin: Origin;
  readonly displayName: string;
  readonly externalId?: string;
  readonly owner?: string;
  /** The live group this declaration stands for; absent when there is none yet. */
  readonly live?: LiveGroup;
  readonly membership: 'exact' | 'at-least' | 'unmanaged';
  /** By `memberKey`; empty when the membership is unmanaged. */
  readonly members: ReadonlyMap<string, DesiredMember>;
  /** Why somebody who is a member now should not be, where more is known than "not declared". By member id. */
  readonly departures: ReadonlyMap<string, Departure>;
  readonly allowEmpty: boolean;
  readonly protect: boolean;
  /** Attributes beside displayName and externalId. */
  readonly attributes: readonly DesiredAttribute[];
  /** What the group itself carries, on servers where it does; empty elsewhere. */
  readonly grants: readonly DesiredGrant[];
  readonly surplus: readonly SurplusGrant[];
  /** Why somebody may be missing from `members`: a removal would rest on a listing that could not be proved complete. */
  readonly uncertain?: string;
}

export interface DesiredMember {
  readonly member: MemberReference;
  /** Every ground on which the membership rests; at least one. */
  readonly grounds: readonly Ground[];
}

/** A member that exists, or a group that this very plan creates. */
export type MemberReference =
  | {
      readonly kind: 'user';
      readonly id: ResourceId;
      readonly userName: string;
      readonly displayName?: string;
    }
  | {
      readonly kind: 'group';
      readonly id: ResourceId;
      readonly address?: Address;
      readonly displayName: string;
    }
  | { readonly kind: 'new-group'; readonly address: Address; readonly displayName: string };

export interface Ground {
  readonly kind: 'entry' | 'rule' | 'nested';
  readonly origin: Origin;
  /** The rule's filter, or the path of nested groups; absent for an entry. */
  readonly text?: string;
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
}

export interface Departure {
  readonly kind: 'excepted' | 'expired' | 'not-yet';
  readonly origin: Origin;
  readonly date?: string;
}

/** A person as they should be, as far as anything is said about them. */
export interface DesiredUser {
  readonly address: Address;
  readonly userName: string;
  /** Absent when the plan creates the person. */
  readonly live?: LiveUser;
  /** Where `users` declares them. */
  readonly origin?: Origin;
  readonly attributes: readonly DesiredAttribute[];
  /** Everything of the catalogue that the person should hold, each with its grounds. */
  readonly grants: readonly DesiredGrant[];
  /** What of the catalogue the person holds without ground and should lose. */
  readonly surplus: readonly SurplusGrant[];
  /** Why a ground may have been overlooked: nothing may be taken away then. */
  readonly uncertain?: string;
}

/** One attribute as it should be. */
export interface DesiredAttribute {
  readonly path: AttributePath;
  /** Absent: the attribute should have no value. */
  readonly value?: ScimValue;
  /** Where the manifest says so: an entry of `attributes`, or a line of a mapping. */
  readonly origin: Origin;
  /** The mapping's name and the row of its source, for what comes from one. */
  readonly mapping?: { readonly name: string; readonly row: string };
}

/** A skill, language or role that somebody should hold. */
export interface DesiredGrant {
  readonly item: Grantable;
  readonly proficiency?: number;
  /** At least one. */
  readonly grounds: readonly GrantGround[];
}

/** A group that grants something, and the membership it does so through. */
export interface GrantGround {
  readonly group: Address;
  /** The groups the membership goes through, nearest first, when it is not direct: `group/a → group/b`. */
  readonly through?: string;
  /** The line of the grant. */
  readonly origin: Origin;
  readonly proficiency?: number;
}

/** What somebody holds without ground. */
export interface SurplusGrant {
  readonly item: Grantable;
  /** The value as the carrier holds it. */
  readonly held: ScimValue;
  /** Groups that granted it until now and that the plan takes the person out of. */
  readonly lost: readonly Address[];
}

export function resourceId(text: string): ResourceId {
  return text as ResourceId;
}

/** Identifies a member before and after it exists: its id, or the address of the group that is yet to be created. */
export function memberKey(member: MemberReference): string {
  return member.kind === 'new-group' ? member.address : member.id;
}
