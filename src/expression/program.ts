import { replaceBuiltins, replacements } from './builtins.ts';
import { compileExpression } from './compile.ts';
import type { ExpressionLimits } from './limits.ts';
import { meter, type Run, runVariable, tooLarge } from './meter.ts';
import { plainJson } from './plain.ts';
import { bytesPerValue, sizeOf } from './size.ts';
import type { JsonValue } from './value.ts';

/** One expression, ready for any number of records. It throws an error whose message is meant for the author. */
export type Program = (record: JsonValue, run: Run) => Promise<JsonValue | undefined>;

/** The symbol under which JSONata looks for whom to tell about an evaluated part. */
const afterEachPart = Symbol.for('jsonata.__evaluate_exit');

/** However much a caller allows: a list has to fit into what V8 keeps in reserve when a thread runs out of memory. */
const mostEntries = 1_000_000;

/** Compiles expressions so that each is bounded. A text that is none yields a program that says so for every record. */
export async function programsOf(
  texts: readonly string[],
  now: number,
  limits: ExpressionLimits,
): Promise<readonly Program[]> {
  const functions = await replacements(now, limits.outputBytes);
  return texts.map((text) => {
    const compiled = compileExpression(text, {
      stack: limits.depth,
      sequence: Math.min(mostEntries, Math.floor(limits.outputBytes / bytesPerValue)),
    });
    if (compiled.kind === 'fault') {
      return async () => {
        throw new Error(compiled.fault.message);
      };
    }
    const { expression } = compiled;
    replaceBuiltins(expression, functions);
    watchParts(expression, meter(limits));
    return async (record, run) => {
      const result = await expression.evaluate(record, { [runVariable]: run });
      if (sizeOf(result, limits.outputBytes) > limits.outputBytes) throw tooLarge(limits);
      return plainJson(result);
    };
  });
}

/** JSONata takes symbols where its types say text. */
function watchParts(
  expression: { assign(name: string | symbol, value: unknown): void },
  call: unknown,
): void {
  expression.assign(afterEachPart, call);
}
