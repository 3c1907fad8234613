import { isFunction, type JsonValue } from './value.ts';

/** Plain names separated by dots, as JSONata splits them: its blanks, its backquotes. */
const blank = '[ \\t\\n\\r\\v]*';
const name = '(?:[\\p{L}_][\\p{L}\\p{N}_]*|`[^`]+`)';
const plainPathForm = new RegExp(`^${blank}${name}(?:${blank}\\.${blank}${name})*${blank}$`, 'u');
const names = new RegExp(name, 'gu');

/** Words that are no names to JSONata unless they stand in backquotes. */
const words = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function']);

/** The names of an expression that is nothing but a path of names; undefined for any other expression. */
export function plainPath(text: string): readonly string[] | undefined {
  if (!plainPathForm.test(text)) return undefined;
  const spelled = text.match(names) ?? [];
  if (spelled.some((word) => words.has(word))) return undefined;
  return spelled.map((word) => word.replaceAll('`', ''));
}

/** Said of a record for which the path means more than names: JSONata maps over lists on the way. */
export const notPlain = Symbol('not plain');

/** What JSONata finds in the record at the path, or that JSONata itself has to be asked. */
export function readPath(
  record: JsonValue,
  path: readonly string[],
): JsonValue | undefined | typeof notPlain {
  let value = record;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (isList(value) || isFunction(value)) return notPlain;
    const next = Object.hasOwn(value, step) ? value[step] : undefined;
    if (next === undefined) return undefined;
    value = next;
  }
  return isFunction(value) ? notPlain : value;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
