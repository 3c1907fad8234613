import type { Origin } from '../diagnostic/source.ts';
import type { AttributePath } from '../scim/path.ts';

export type GrantKind = 'skill' | 'language' | 'role';

/** An entry of `skills`, `languages` or `roles`: the boundary of what rollcall ever grants or takes away. */
export interface CatalogueEntry {
  readonly kind: GrantKind;
  /** The name inside the manifest. */
  readonly key: string;
  readonly origin: Origin;
  /** What the server calls it; at least one of name and id is there. */
  readonly name?: string;
  readonly id?: string;
}

/** What a group grants to whoever is in it, of one kind. */
export interface GrantDeclaration {
  readonly kind: GrantKind;
  /**
   * `exact`: of the catalogue, members hold what their groups grant and nothing else, and nobody holds without ground what
   * is granted here. `at-least`: nothing is ever taken away for this group's sake.
   */
  readonly mode: 'exact' | 'at-least';
  readonly items: readonly GrantItem[];
  readonly origin: Origin;
}

export interface GrantItem {
  /** The catalogue's key. */
  readonly key: string;
  /** Absent: as it is, and the server's own default for who did not have it. */
  readonly proficiency?: number;
  readonly origin: Origin;
}

/** Who may hold which roles. Roles are named by their keys in the catalogue. */
export interface RolePolicyDeclaration {
  readonly allow?: AllowedRoles;
  readonly conflicts: readonly RoleConflict[];
  readonly limits: readonly RoleLimit[];
  /** Groups that may not have groups inside. */
  readonly restrictedParents: readonly { readonly group: string; readonly origin: Origin }[];
  readonly requireApproval: readonly { readonly role: string; readonly origin: Origin }[];
  readonly waivers: readonly Waiver[];
}

/** Which roles people may hold, by the value of one of their attributes. */
export interface AllowedRoles {
  readonly by: AttributePath;
  readonly byText: string;
  readonly rules: readonly {
    readonly value: string;
    readonly roles: readonly string[];
    readonly origin: Origin;
  }[];
  /** For people whose value no rule names, or who have none. */
  readonly otherwise: readonly string[];
  readonly origin: Origin;
}

/** Roles that nobody may hold together. */
export interface RoleConflict {
  readonly roles: readonly string[];
  readonly reason?: string;
  readonly origin: Origin;
}

/** How many people must and may hold a role. */
export interface RoleLimit {
  readonly role: string;
  readonly min?: number;
  readonly max?: number;
  readonly origin: Origin;
}

/** An exception to the role policy that somebody answers for until a day. */
export interface Waiver {
  readonly rule: 'allow' | 'conflicts' | 'limits' | 'nesting';
  /** Whom it concerns, by userName; absent for a rule about a role or a group. */
  readonly user?: string;
  /** Which role; absent: every role the rule speaks of. */
  readonly role?: string;
  /** Which group, for `nesting`. */
  readonly group?: string;
  /** Last day, inclusive, `YYYY-MM-DD` (UTC). */
  readonly until: string;
  readonly reason: string;
  readonly owner: string;
  readonly origin: Origin;
}
