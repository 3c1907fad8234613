/** Asks the database, one statement at a time. Rows come as the statement names their columns. */
export interface Queries {
  /**
   * Throws DiagnosticError (`store-unavailable`) when the database cannot be reached; any other fault is of our own making
   * and thrown as it came.
   */
  readonly query: <R extends object>(text: string, values?: readonly unknown[]) => Promise<readonly R[]>;
  /** Several statements without values; the rows of the last. */
  readonly script: <R extends object>(text: string) => Promise<readonly R[]>;
}

/** PostgreSQL, on a server or embedded: the same SQL means the same on both. */
export interface Database extends Queries {
  readonly kind: 'postgresql' | 'embedded';
  /** All or none; it is rolled back when `act` rejects, and nothing else is asked of the database within it. */
  readonly transaction: <T>(act: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Of all processes that share the database, one at a time does this. */
  readonly exclusively: <T>(act: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A time of the database, as everybody else writes it. */
export function timeText(at: Date): string {
  return at.toISOString();
}
