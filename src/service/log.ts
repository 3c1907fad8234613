/** What a log line carries beside its words: ids to search by, never a secret and never a whole record. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log lines, one JSON object each. pino is one. */
export interface Log {
  readonly debug: (fields: LogFields, message: string) => void;
  readonly info: (fields: LogFields, message: string) => void;
  readonly warn: (fields: LogFields, message: string) => void;
  readonly error: (fields: LogFields, message: string) => void;
  /** A log whose every line carries these fields too. */
  readonly child: (fields: LogFields) => Log;
}
