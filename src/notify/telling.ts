import type { Plan } from '../changeset/plan.ts';

/** Tells others of an apply or of a round, as the manifest asks. What comes of it never changes what became of the run. */
export interface Telling {
  /** Before the first write. Throws DiagnosticError (journal-unwritable): what cannot be told of later is not begun. */
  readonly begin: () => Promise<void>;
  readonly blocked: (plan: Plan) => Promise<void>;
  /** The directory is not as the manifest says, and nothing is done about it. */
  readonly drift: (plan: Plan) => Promise<void>;
  /** Neither of both any more. */
  readonly settled: () => Promise<void>;
  /** When it is over, whatever became of it. Tells of this run, and of whatever else still waits. */
  readonly end: () => Promise<void>;
}
