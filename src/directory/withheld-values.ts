import type { Origin } from '../diagnostic/source.ts';

/** What a mapping would take away from people, or replace by a default, and what is left as it is. */
export interface WithheldValues {
  readonly mapping: string;
  /** The attribute's path. */
  readonly path: string;
  readonly deed: 'clear' | 'default';
  /** The rows of the people concerned. */
  readonly rows: readonly string[];
  readonly reason: string;
  readonly origin: Origin;
}
