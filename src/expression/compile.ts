import jsonata, { type Expression, type JsonataError, type JsonataOptions } from 'jsonata';
import { refusedFunctions } from './refused.ts';

export type { Expression } from 'jsonata';

/** Why a text is no expression we evaluate, and which characters of it are to blame (offset in UTF-16 units). */
export interface ExpressionFault {
  readonly message: string;
  readonly offset: number;
  readonly length: number;
}

export type Compiled =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'fault'; readonly fault: ExpressionFault };

/** The parser descends once for each bracket, so a text needs an end. */
const longestText = 10_000;

/** Reads JSONata and refuses what would make a plan depend on more than the record. Nothing is evaluated. */
export function compileExpression(text: string, options?: JsonataOptions): Compiled {
  if (text.length > longestText) {
    return fault(`an expression may have ${longestText} characters, not ${text.length}`, 0, text.length);
  }
  try {
    const expression = jsonata(text, options);
    const [refused] = refusedFunctions(expression.ast());
    if (refused === undefined) return { kind: 'expression', expression };
    const { name, reason, position } = refused;
    return fault(`$${name} is not available: ${reason}`, position - name.length - 1, name.length + 1);
  } catch (error) {
    return { kind: 'fault', fault: syntaxFault(text, error) };
  }
}

/** A function of JSONata's own, to stand behind one that bounds its arguments. */
export async function builtin(name: string): Promise<(...args: readonly unknown[]) => unknown> {
  const { implementation } = await jsonata(`$${name}`).evaluate(undefined);
  return implementation;
}

/** JSONata's words for what went wrong. They may quote a value, and a value may be long. */
export function wording(error: unknown): string {
  const message = (error as Partial<JsonataError> | undefined)?.message ?? 'the evaluation failed';
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

const longestMessage = 300;

function fault(message: string, offset: number, length: number): Compiled {
  return { kind: 'fault', fault: { message, offset, length } };
}

/** JSONata tells where a token ends; where the token is not part of the text, one character is shown. */
function syntaxFault(text: string, error: unknown): ExpressionFault {
  const message = wording(error);
  const { position = 0, token } = error as Partial<JsonataError>;
  const end = Math.min(position, text.length);
  const start = end - String(token ?? '').length;
  if (typeof token === 'string' && token !== '' && text.slice(start, end) === token) {
    return { message, offset: start, length: token.length };
  }
  return { message, offset: Math.max(0, end - 1), length: 1 };
}
