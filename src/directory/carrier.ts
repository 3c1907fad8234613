import { foldName } from '../scim/fold.ts';
import type { ScimValue } from '../scim/resource.ts';

/** What a group can grant to its members beside the membership itself. */
export type GrantKind = 'skill' | 'language' | 'role';

export const GRANT_KINDS: readonly GrantKind[] = ['skill', 'language', 'role'];

/** Where a server keeps what is granted: an attribute with one value for each skill, language or role that is held. */
export interface Carrier {
  /** Whose attribute it is. On a group, the server passes it on to the members by itself. */
  readonly on: 'user' | 'group';
  /** The multi-valued attribute, with the URN of its schema where it has one. */
  readonly path: string;
  /** The sub-attribute that says which item it is; absent where the values are bare texts. */
  readonly key?: string;
  /** What of the catalogue's item stands there. */
  readonly holds: 'name' | 'id';
  /** The sub-attribute that says how well. */
  readonly proficiency?: string;
  /** The server rounds a proficiency to a whole number. */
  readonly wholeProficiency?: boolean;
  /** Values one resource may have at most. */
  readonly most?: number;
  /** How values are edited: each by itself, with a filter in its path, or the whole list anew. */
  readonly writing: 'value' | 'list';
}

export type Carriers = { readonly [kind in GrantKind]?: Carrier };

/** A skill, language or role as the server offers it. */
export interface CatalogueItem {
  readonly id: string;
  readonly name: string;
}

/** What the server offers, as far as it can be asked. */
export type Catalogues = { readonly [kind in GrantKind]?: readonly CatalogueItem[] };

/** Something that can be granted, as the manifest and the directory know it together. */
export interface Grantable {
  readonly kind: GrantKind;
  /** Its key in the manifest's catalogue. */
  readonly key: string;
  /** What people call it. */
  readonly name: string;
  /** What stands for it in the carrier. */
  readonly value: string;
}

/** One value of a carrier as read. */
export interface Holding {
  readonly value: string;
  readonly proficiency?: number;
  readonly element: ScimValue;
}

/** Whether only its case tells an item from another: names that differ in it must then not be taken for each other. */
export function hasNamesakes(offered: readonly CatalogueItem[] = []): boolean {
  return (
    new Set(offered.map(({ name }) => foldName(name))).size < new Set(offered.map(({ name }) => name)).size
  );
}
