/** How much the evaluation of one record may take, over all its expressions. */
export interface ExpressionLimits {
  /** Parts of an expression evaluated: a name, a call, an operator is one each time it is reached. */
  readonly steps: number;
  /** How deep parts and calls may nest. */
  readonly depth: number;
  /** For what cannot be counted in steps: a regular expression, a function over a long list. */
  readonly milliseconds: number;
  /** The values of a record together, as measured in memory. No value on the way to them may be larger either. */
  readonly outputBytes: number;
  /** How many records may have to be stopped from outside (time, memory) before the remaining ones are given up. */
  readonly stops: number;
}

/** Generous for a mapping over one person; whoever reads a whole document allows more. */
export const defaultLimits: ExpressionLimits = {
  steps: 100_000,
  depth: 500,
  milliseconds: 1_000,
  outputBytes: 1_048_576,
  stops: 10,
};
