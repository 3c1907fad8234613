import { parseAttributeName } from './attribute-name.ts';
import { named, notAnOperator, refused, unexpected } from './faults.ts';
import { parseFilterValue } from './filter-value.ts';
import { COMPARE_OPERATORS } from './operators.ts';
import type { AttributePath, Filter, Parsed } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';
import type { Token } from './tokens.ts';

/** Where an expression stands: how many parentheses and brackets are open, and whether one is a bracket. */
interface Nesting {
  readonly depth: number;
  readonly insideBrackets: boolean;
}

const MAX_DEPTH = 50;
const OUTERMOST: Nesting = { depth: 0, insideBrackets: false };

/** Reads a whole filter (RFC 7644 figure 1) and nothing after it. */
export function readFilter(stream: TokenStream): Parsed<Filter> {
  const filter = readOr(stream, OUTERMOST);
  if (!filter.ok) return filter;
  const rest = stream.peek();
  return rest.kind === 'end'
    ? filter
    : refused(rest, unexpected(rest, 'after a complete condition'), ['and', 'or']);
}

/** Reads a whole path, as PATCH has it (RFC 7644 figure 7), and nothing after it. */
export function readPath(stream: TokenStream): Parsed<AttributePath> {
  const name = readName(stream);
  if (!name.ok) return name;
  const path = opensBrackets(stream) ? readBrackets(stream, name.value, OUTERMOST) : name;
  if (!path.ok) return path;
  const rest = stream.peek();
  return rest.kind === 'end' ? path : refused(rest, unexpected(rest, 'after a complete path'));
}

const readOr = (stream: TokenStream, nesting: Nesting) => readChain(stream, nesting, 'or', readAnd);
const readAnd = (stream: TokenStream, nesting: Nesting) => readChain(stream, nesting, 'and', readTerm);

function readChain(
  stream: TokenStream,
  nesting: Nesting,
  kind: 'and' | 'or',
  readOperand: (stream: TokenStream, nesting: Nesting) => Parsed<Filter>,
): Parsed<Filter> {
  let left = readOperand(stream, nesting);
  while (left.ok && isWord(stream.peek(), kind)) {
    stream.take();
    const right = readOperand(stream, nesting);
    left = right.ok ? { ok: true, value: { kind, left: left.value, right: right.value } } : right;
  }
  return left;
}

function readTerm(stream: TokenStream, nesting: Nesting): Parsed<Filter> {
  if (stream.peek().kind === '(') return readEnclosed(stream, ')', deeper(nesting));
  if (!isWord(stream.peek(), 'not')) return readCondition(stream, nesting);
  stream.take();
  const next = stream.peek();
  if (next.kind !== '(') {
    return refused(next, `"not" is followed by parentheses, found ${named(next)}`, ['(']);
  }
  const negated = readEnclosed(stream, ')', deeper(nesting));
  return negated.ok ? { ok: true, value: { kind: 'not', filter: negated.value } } : negated;
}

/** Reads `( filter )` or `[ filter ]`. */
function readEnclosed(stream: TokenStream, closing: ')' | ']', nesting: Nesting): Parsed<Filter> {
  const opening = stream.take();
  if (nesting.depth > MAX_DEPTH) {
    return refused(opening, `more than ${MAX_DEPTH} parentheses within each other`);
  }
  const filter = readOr(stream, nesting);
  if (!filter.ok) return filter;
  const token = stream.peek();
  if (token.kind !== closing) {
    const message =
      token.kind === 'end'
        ? `this "${opening.text}" is never closed`
        : unexpected(token, 'after a complete condition');
    return refused(token.kind === 'end' ? opening : token, message, ['and', 'or', closing]);
  }
  stream.take();
  return filter;
}

/** Reads `attribute operator value`, `attribute pr`, or a condition on single values: `attribute[filter]`. */
function readCondition(stream: TokenStream, nesting: Nesting): Parsed<Filter> {
  const name = readName(stream);
  if (!name.ok) return name;
  if (!opensBrackets(stream)) return readComparison(stream, name.value);
  const path = readBrackets(stream, name.value, nesting);
  if (!path.ok) return path;
  const { filter, ...attribute } = path.value;
  // `emails[…].value eq "…"` is beyond figure 1, but authors and servers know it from PATCH paths.
  if (filter === undefined || path.value.subAttribute !== undefined) {
    return readComparison(stream, path.value);
  }
  return { ok: true, value: { kind: 'valuePath', path: attribute, filter } };
}

function readComparison(stream: TokenStream, path: AttributePath): Parsed<Filter> {
  const token = stream.take();
  const word = token.kind === 'word' ? token.text.toLowerCase() : undefined;
  if (word === 'pr') return { ok: true, value: { kind: 'present', path } };
  const operator = COMPARE_OPERATORS.find((known) => known === word);
  if (operator === undefined) return refused(token, notAnOperator(token), [...COMPARE_OPERATORS, 'pr']);
  const value = parseFilterValue(stream.take(), operator);
  return value.ok ? { ok: true, value: { kind: 'compare', path, operator, value: value.value } } : value;
}

function readName(stream: TokenStream): Parsed<AttributePath> {
  const token = stream.take();
  if (token.kind === 'word' && !isWord(token, 'and', 'or', 'not')) {
    return parseAttributeName(token, stream.knownSchemas);
  }
  return refused(token, `expected an attribute name, found ${named(token)}`);
}

const opensBrackets = (stream: TokenStream): boolean => stream.touches() && stream.peek().kind === '[';

/** Reads `[filter]` and a sub-attribute after it, if there is one. */
function readBrackets(stream: TokenStream, path: AttributePath, nesting: Nesting): Parsed<AttributePath> {
  const opening = stream.peek();
  if (nesting.insideBrackets || path.subAttribute !== undefined) {
    // Complex attributes do not nest (RFC 7643 section 2.3.8): there is nothing to choose from.
    return refused(
      opening,
      'brackets choose among the values of an attribute; a sub-attribute has one value',
    );
  }
  const filter = readEnclosed(stream, ']', { ...deeper(nesting), insideBrackets: true });
  if (!filter.ok) return filter;
  const subAttribute = readSubAttribute(stream);
  if (!subAttribute.ok) return subAttribute;
  return {
    ok: true,
    value: {
      ...path,
      filter: filter.value,
      ...(subAttribute.value !== undefined && { subAttribute: subAttribute.value }),
    },
  };
}

/** Reads the `.value` after brackets. */
function readSubAttribute(stream: TokenStream): Parsed<string | undefined> {
  const token = stream.peek();
  if (token.kind !== 'word' || !stream.touches()) return { ok: true, value: undefined };
  stream.take();
  if (!token.text.startsWith('.')) return refused(token, unexpected(token, 'after "]"'), ['.']);
  const rest: Token = { ...token, text: token.text.slice(1), offset: token.offset + 1 };
  const name = parseAttributeName(rest, []);
  if (!name.ok) return name;
  const isPlain = name.value.schema === undefined && name.value.subAttribute === undefined;
  return isPlain
    ? { ok: true, value: name.value.attribute }
    : refused(rest, 'a sub-attribute has a plain name');
}

function deeper({ depth, insideBrackets }: Nesting): Nesting {
  return { depth: depth + 1, insideBrackets };
}

function isWord(token: Token, ...words: readonly string[]): boolean {
  return token.kind === 'word' && words.includes(token.text.toLowerCase());
}
