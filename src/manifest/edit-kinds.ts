import type { Origin } from '../diagnostic/source.ts';
import type { ScimValue } from '../scim/resource.ts';
import type { WrittenMember } from './write.ts';

/** One change of what the files say. Origins are those of the manifest that is edited. */
export type ManifestEdit =
  /** Lists members of a group, in their place where the list is sorted. */
  | { readonly kind: 'add-members'; readonly key: string; readonly entries: readonly WrittenMember[] }
  /** Takes items out of lists and keys out of mappings. */
  | { readonly kind: 'remove-entries'; readonly origins: readonly Origin[] }
  /** Lets an entry of a list of members say something else; its comment stays. */
  | { readonly kind: 'replace-entry'; readonly origin: Origin; readonly entry: WrittenMember }
  /** Writes a value where one stands, or under a key that is not there yet. */
  | { readonly kind: 'set'; readonly origin: Origin; readonly value: ScimValue }
  | { readonly kind: 'add-except'; readonly key: string; readonly entries: readonly WrittenMember[] }
  | { readonly kind: 'remove-group'; readonly key: string };
