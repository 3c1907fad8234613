import { meantOperator } from './operators.ts';
import type { Parsed } from './syntax.ts';
import type { Token } from './tokens.ts';

/** The outcome of a parse that fails because of one token. */
export function refused(token: Token, message: string, expected?: readonly string[]): Parsed<never> {
  const { offset, text } = token;
  return {
    ok: false,
    fault: { message, offset, length: text.length, ...(expected !== undefined && { expected }) },
  };
}

/** How a fault message calls a token. */
export function named(token: Token): string {
  if (token.kind === 'end') return 'the end';
  return token.kind === 'string' ? `the text ${token.text}` : `"${token.text}"`;
}

export function unexpected(token: Token, place: string): string {
  const meant = token.kind === 'word' ? meantOperator(token.text) : undefined;
  return `unexpected ${named(token)} ${place}${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

export function notAnOperator(token: Token): string {
  const meant = token.kind === 'word' ? meantOperator(token.text) : undefined;
  if (meant !== undefined) return `"${token.text}" is not an operator; did you mean "${meant}"?`;
  return `expected an operator, found ${named(token)}`;
}
