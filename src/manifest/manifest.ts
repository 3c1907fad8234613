import type { Origin, SourceFile } from '../diagnostic/source.ts';
import type { Filter } from '../scim/filter.ts';
import type { CatalogueEntry, GrantDeclaration, RolePolicyDeclaration } from './access.ts';
import type {
  AttributeDeclaration,
  AttributeMapping,
  SourceDeclaration,
  UserDeclaration,
} from './attributes.ts';
import type { NotifyDeclaration } from './notify.ts';
import type { ServiceDeclaration } from './service.ts';
import type { TargetDeclaration } from './target-declaration.ts';

export type { Reference } from './reference.ts';
export type { AuthDeclaration, GenesysPlace, TargetDeclaration } from './target-declaration.ts';

/**
 * What people wrote, checked and with its defaults filled in, not yet compared with anything live.
 * Every part carries the origin that a plan line or a fault points back to.
 */
export interface Manifest {
  /** The absolute folder of `rollcall.yaml`; file names inside are relative to it. */
  readonly folder: string;
  readonly files: readonly SourceFile[];
  /** SHA-256 over the meaning of the files (names and parsed values), so that a comment does not change it. */
  readonly digest: string;
  /** By their names. */
  readonly targets: ReadonlyMap<string, TargetDeclaration>;
  readonly defaultTarget?: string;
  readonly scope: ScopeDeclaration;
  readonly safety: SafetyDeclaration;
  readonly journal: JournalDeclaration;
  /** Sorted by key. */
  readonly groups: readonly GroupDeclaration[];
  /** Sorted by kind and key. */
  readonly catalogue: readonly CatalogueEntry[];
  readonly rolePolicy?: RolePolicyDeclaration;
  /** Sorted by name. */
  readonly sources: readonly SourceDeclaration[];
  readonly mappings: readonly AttributeMapping[];
  /** Sorted by userName. */
  readonly users: readonly UserDeclaration[];
  /** Who is told of what happens; sorted by name. */
  readonly notify: readonly NotifyDeclaration[];
  readonly service: ServiceDeclaration;
}

export type Membership = 'exact' | 'at-least' | 'unmanaged';

export interface GroupDeclaration {
  /** The name inside the manifest; `group/<key>` is the address in plans and flags. */
  readonly key: string;
  readonly origin: Origin;
  readonly displayName: string;
  readonly externalId?: string;
  readonly owner?: string;
  /** Former display names, newest first: a group found under one of them is renamed. */
  readonly previously: readonly string[];
  readonly membership: Membership;
  /** Absent: the members are not managed. Empty and `exact`: nobody may stay, which `allowEmpty` must confirm. */
  readonly members?: readonly MemberDeclaration[];
  /** People who must not be members, whatever else says they should. */
  readonly except: readonly ExceptDeclaration[];
  /** What whoever is in the group should hold; one of each kind at most. */
  readonly grants: readonly GrantDeclaration[];
  /** Attributes beside displayName and externalId. */
  readonly attributes: readonly AttributeDeclaration[];
  readonly allowEmpty: boolean;
  readonly protect: boolean;
}

export type MemberDeclaration = (PersonReference | NestedGroupReference | RuleReference) & {
  readonly origin: Origin;
  /** First day of membership, `YYYY-MM-DD` (UTC). */
  readonly from?: string;
  /** Last day of membership, inclusive, `YYYY-MM-DD` (UTC). */
  readonly until?: string;
  readonly reason?: string;
};

export interface PersonReference {
  readonly kind: 'person';
  readonly by: 'userName' | 'externalId' | 'id';
  readonly value: string;
}

interface NestedGroupReference {
  readonly kind: 'group';
  readonly key: string;
}

export interface RuleReference {
  readonly kind: 'rule';
  readonly text: string;
  readonly filter: Filter;
}

export type ExceptDeclaration = PersonReference & { readonly origin: Origin };

/** Which groups we answer for beyond those that are declared, and what happens to them. */
export interface ScopeDeclaration {
  readonly groups?: { readonly text: string; readonly filter: Filter; readonly origin: Origin };
  readonly prune: 'never' | 'report' | 'delete';
}

export interface SafetyDeclaration {
  readonly removalsPerGroup: RemovalLimit;
  readonly removalsTotal: RemovalLimit;
  readonly groupDeletes: number;
  /** Members a group may have at most; 500 unless said. */
  readonly membersPerGroup: number;
  /** Display names (globs) that may not be deleted, renamed or lose members, even when their declaration is gone. */
  readonly protectedGroups: readonly string[];
  /** userNames of people, rollcall's own identity among them, who may not lose anything or be deactivated. */
  readonly protectedUsers: readonly string[];
}

export interface JournalDeclaration {
  /** Whether the record of a run names people and holds the values of their attributes. */
  readonly names: boolean;
}

/** Removals are too many when they exceed the share *and* the head count; without a share the head count alone decides. */
export interface RemovalLimit {
  /** 0 to 1. */
  readonly share?: number;
  readonly people: number;
}
