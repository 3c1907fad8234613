/** A change of a saved plan that no longer fits the directory. */
export interface StaleChange {
  readonly address: string;
  readonly displayName: string;
  readonly reason: string;
  /** What somebody else did to the group or person. */
  readonly theirs: readonly string[];
}

export type Staleness = Pick<StaleChange, 'reason' | 'theirs'>;

/** How many groups or people are read at once. */
export const readers = 8;
