import type { Parsed } from './syntax.ts';

/** A piece of a filter or path. A word is anything between blanks, brackets and quotes: a name, an operator, a number. */
export interface Token {
  readonly kind: 'word' | 'string' | '(' | ')' | '[' | ']' | 'end';
  readonly text: string;
  readonly offset: number;
}

/** Longer texts are refused, so that no input can exhaust the stack or a server's patience. */
const MAX_LENGTH = 16_384;

const BLANKS = /\s*/y;
const WORD = /[^\s()[\]"]+/y;
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/sy;

/** The tokens of a text. The only faults are an open string and sheer length. */
export function tokenize(text: string): Parsed<readonly Token[]> {
  if (text.length > MAX_LENGTH) {
    const message = `the text has ${text.length} characters, more than the ${MAX_LENGTH} allowed`;
    return { ok: false, fault: { message, offset: MAX_LENGTH, length: text.length - MAX_LENGTH } };
  }
  const tokens: Token[] = [];
  let offset = lengthAt(BLANKS, text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    if (token === undefined) {
      const message = 'this text value has no closing double quote';
      return { ok: false, fault: { message, offset, length: text.length - offset } };
    }
    tokens.push(token);
    offset = endOf(token);
    offset += lengthAt(BLANKS, text, offset);
  }
  return { ok: true, value: tokens };
}

export function endOf(token: Token): number {
  return token.offset + token.text.length;
}

function tokenAt(text: string, offset: number): Token | undefined {
  const character = text.charAt(offset);
  switch (character) {
    case '(':
    case ')':
    case '[':
    case ']':
      return { kind: character, text: character, offset };
    default: {
      const kind = character === '"' ? 'string' : 'word';
      const length = lengthAt(kind === 'string' ? STRING : WORD, text, offset);
      return length === 0 ? undefined : { kind, text: text.slice(offset, offset + length), offset };
    }
  }
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
