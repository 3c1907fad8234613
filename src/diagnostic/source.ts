/** A file as it was read, under the name a person would use for it (relative to the manifest's folder). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a file; lines and columns count from 1, columns in UTF-16 units. `endColumn` is exclusive. */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * Where a value of the manifest was written, not yet located: a file and the keys that lead to the value.
 * Finding line and column costs a parse, so it is done only for what a person will see.
 */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

/** Turns an origin into a place in its file. */
export type Locate = (origin: Origin) => SourceRange;

/** The lines around a fault, ready to be drawn. `lines[0]` is line number `firstLine`. */
export interface CodeFrame {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** `support.yaml:9`, or `support.yaml:9:5` with the column. */
export function printRange(range: SourceRange, withColumn = false): string {
  return withColumn ? `${range.file}:${range.line}:${range.column}` : `${range.file}:${range.line}`;
}
