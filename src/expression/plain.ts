import { isFunction, type JsonValue } from './value.ts';

/**
 * The result of an expression as plain JSON: a copy without what JSONata hangs on its lists, on ordinary objects.
 * Nothing stays `undefined`, which is not null. Throws for what JSON cannot say: functions, and numbers that are none.
 */
export function plainJson(value: unknown): JsonValue | undefined {
  if (isFunction(value)) throw new Error('the result is a function, not a value');
  switch (typeof value) {
    case 'undefined':
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`the result is no number JSON can say (${value})`);
      return value;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? value.map((entry) => plainJson(entry) ?? null) : plainObject(value);
    default:
      throw new Error(`the result is a ${typeof value}, not a value`);
  }
}

/** `fromEntries` defines properties, so that even a key `__proto__` is a key and nothing else. */
function plainObject(value: object): JsonValue {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const plain = plainJson(part);
      return plain === undefined ? [] : [[name, plain]];
    }),
  );
}
