import type { ExpressionLimits } from './limits.ts';
import { sizeOf } from './size.ts';
import { isFunction } from './value.ts';

/** What one record has used up. JSONata goes on with parallel parts after a fault, so a run must be told when it is over. */
export interface Run {
  steps: number;
  over: boolean;
}

/** No expression can spell a variable with a blank, so none can reach the run. */
export const runVariable = ' run';

interface Environment {
  readonly base: { readonly lookup: (name: string) => Run };
}

/** The parts of a syntax tree that build new lists and objects; the others hand on what is there. */
const builders = new Set(['path', 'unary', 'binary', 'function', 'apply', 'transform']);

/**
 * Watches every evaluated part, called by JSONata with its result: counts steps and measures what was made, so that no
 * function ever gets an argument, and no error message a value, that is larger than the limit.
 */
export function meter(limits: ExpressionLimits) {
  return (
    part: { readonly type: string },
    _input: unknown,
    environment: Environment,
    result: unknown,
  ): void => {
    const run = environment.base.lookup(runVariable);
    run.steps += 1;
    if (run.over) throw new Error('this record has been given up');
    if (run.steps > limits.steps) throw new Error(`it takes more than ${limits.steps} steps`);
    if (isMade(part, result) && sizeOf(result, limits.outputBytes) > limits.outputBytes) {
      throw tooLarge(limits);
    }
  };
}

/** What every value that is too large is refused with, wherever that is noticed. */
export function tooLarge(limits: ExpressionLimits): Error {
  return new Error(`it makes a value larger than ${limits.outputBytes} bytes, or nested without end`);
}

function isMade(part: { readonly type: string }, result: unknown): boolean {
  if (typeof result === 'string') return true;
  if (typeof result !== 'object' || result === null || !builders.has(part.type)) return false;
  // A tuple stream is JSONata's own bookkeeping for `%`, `@` and `#`: references to what is there, bounded as a list.
  return !isFunction(result) && Reflect.get(result, 'tupleStream') !== true;
}
