import type { Parsed } from './syntax.ts';
import { endOf, type Token, tokenize } from './tokens.ts';

/** The tokens of one text in turn, and the schemas whose attributes may be named in it. */
export interface TokenStream {
  readonly knownSchemas: readonly string[];
  readonly peek: () => Token;
  readonly take: () => Token;
  /** Whether the next token follows the last one without a blank, as `[` and `.value` must in `emails[…].value`. */
  readonly touches: () => boolean;
}

export function tokenStream(text: string, knownSchemas: readonly string[]): Parsed<TokenStream> {
  const tokens = tokenize(text);
  if (!tokens.ok) return tokens;
  const end: Token = { kind: 'end', text: '', offset: text.length };
  let position = 0;
  const at = (index: number): Token => tokens.value[index] ?? end;
  return {
    ok: true,
    value: {
      knownSchemas,
      peek: () => at(position),
      take: () => at(position++),
      touches: () => position > 0 && endOf(at(position - 1)) === at(position).offset,
    },
  };
}
