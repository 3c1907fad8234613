import type { ManifestEdit } from '../manifest/edit.ts';

/** Which differences are adopted, and for how long. */
export interface AdoptionOptions {
  /** Whether a difference is to be adopted; all are unless said. */
  readonly only?: (address: string, difference: AdoptedDifference) => boolean;
  /** Until when (`YYYY-MM-DD`, inclusive) what is live is put up with, instead of adopted for good. */
  readonly tolerate?: Tolerance;
}

export interface Tolerance {
  readonly until: string;
  readonly reason: string;
}

/** One difference between manifest and directory: of a member or an attribute; of the group or person itself without either. */
export interface AdoptedDifference {
  /** The member's id. */
  readonly member?: string;
  /** The attribute's path, as a plan writes it. */
  readonly path?: string;
}

/** A difference that the edits take into the manifest. */
interface AdoptedChange extends AdoptedDifference {
  readonly address: string;
  /** `sam.poe@company.com is a member`. */
  readonly what: string;
}

/** A difference that stays, and why. */
interface Leftover extends AdoptedChange {
  readonly why: string;
}

/** What has to be written so that the manifest says what is live, and what cannot be written. */
export interface Adoption {
  readonly edits: readonly ManifestEdit[];
  readonly adopted: readonly AdoptedChange[];
  readonly leftovers: readonly Leftover[];
}

/** What becomes of one difference: the edits that adopt it, or why there are none. */
export type Decision = AdoptedChange &
  (
    | { readonly edits: readonly ManifestEdit[]; readonly why?: never }
    | { readonly edits?: never; readonly why: string }
  );
