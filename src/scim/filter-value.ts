import { named, refused } from './faults.ts';
import { isOrderOperator, isTextOperator } from './operators.ts';
import type { CompareOperator, FilterValue, Parsed } from './syntax.ts';
import type { Token } from './tokens.ts';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const KEYWORDS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Reads what an attribute is compared with: a JSON string or number, or true, false, null in any case (RFC 7644 figure 1). */
export function parseFilterValue(token: Token, operator: CompareOperator): Parsed<FilterValue> {
  const literal = parseLiteral(token);
  if (!literal.ok) return literal;
  const complaint = mismatch(operator, literal.value);
  return complaint === undefined ? literal : refused(token, complaint);
}

function parseLiteral(token: Token): Parsed<FilterValue> {
  if (token.kind === 'string') return parseString(token);
  if (token.kind === 'word') {
    const keyword = KEYWORDS.get(token.text.toLowerCase());
    if (keyword !== undefined) return { ok: true, value: keyword };
    if (NUMBER.test(token.text)) return parseNumber(token);
  }
  return refused(token, notAValue(token), ['"text"', 'number', 'true', 'false', 'null']);
}

function parseString(token: Token): Parsed<string> {
  try {
    return { ok: true, value: String(JSON.parse(token.text)) };
  } catch {
    const message = `${named(token)} is not a JSON string: write \\" for a quote, \\\\ for a backslash, \\n for a line break`;
    return refused(token, message);
  }
}

function parseNumber(token: Token): Parsed<number> {
  const value = Number(token.text);
  if (!Number.isFinite(value)) return refused(token, `${token.text} is too large a number`);
  // JSON knows a negative zero but prints it as 0: the two must be one value.
  return { ok: true, value: value === 0 ? 0 : value };
}

function notAValue(token: Token): string {
  if (token.kind === 'word') {
    const bare = token.text.replaceAll(/^['‘’“”]|['‘’“”]$/g, '');
    return `text values are written in double quotes: ${JSON.stringify(bare)}`;
  }
  return `expected a value, found ${named(token)}`;
}

/** Order of booleans must be refused (RFC 7644 section 3.4.2.2); the other pairs could never match, which nobody means. */
function mismatch(operator: CompareOperator, value: FilterValue): string | undefined {
  if (isOrderOperator(operator) && (value === null || typeof value === 'boolean')) {
    return `"${operator}" compares texts, numbers and dates; ${value} has no order`;
  }
  if (isTextOperator(operator) && typeof value !== 'string') {
    return `"${operator}" looks into text: write "${value}" in double quotes`;
  }
  return undefined;
}
