import type { ExpressionFault } from './compile.ts';
import { plainPath } from './path.ts';

export type { ExpressionFault } from './compile.ts';

/**
 * Whether a text is an expression that `evaluateRecords` takes. Nothing is evaluated.
 * JSONata is loaded only for an expression that is more than a path of names.
 */
export async function checkExpression(text: string): Promise<ExpressionFault | undefined> {
  if (plainPath(text) !== undefined) return undefined;
  const { compileExpression } = await import('./compile.ts');
  const compiled = compileExpression(text);
  return compiled.kind === 'fault' ? compiled.fault : undefined;
}
