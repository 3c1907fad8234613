import type { ExpressionLimits } from './limits.ts';
import type { JsonValue } from './value.ts';

/** What the thread is started with. */
export interface Assignment {
  readonly expressions: readonly string[];
  readonly now: number;
  readonly limits: ExpressionLimits;
  /** Shared memory, because a thread that never returns cannot send a message: where it is, or `idle`. */
  readonly progress: Int32Array;
}

/** Places in `Assignment.progress`. */
export const recordPlace = 0;
export const expressionPlace = 1;
export const progressPlaces = 2;
export const idle = -1;

/** A record and which of the expressions are asked of it. */
export interface Question {
  readonly index: number;
  readonly record: JsonValue;
  readonly expressions: readonly number[];
}

/** Values in the order of the question's expressions, or the first expression that failed. */
export type Answer =
  | { readonly kind: 'values'; readonly values: readonly (JsonValue | undefined)[] }
  | { readonly kind: 'fault'; readonly expression: number; readonly message: string };
