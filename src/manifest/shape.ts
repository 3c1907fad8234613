import type { Origin } from '../diagnostic/source.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { FaultList } from './fault.ts';
import type { SchemaError, Validator } from './rollcall.validator.gen.js';
import { shapeFaults } from './shape-fault.ts';

/** Reports what is wrong and tells which of the value's own keys are concerned; `''` when it is the value itself. */
export function checkWith(
  validate: Validator,
  value: unknown,
  at: Origin,
  faults: FaultList,
): ReadonlySet<string> {
  if (validate(value)) return new Set();
  const errors: readonly SchemaError[] = validate.errors ?? [];
  for (const fault of shapeFaults(errors, at)) faults.add(fault);
  return new Set(errors.map(concernedKey));
}

/** What is left of a mapping has passed its schema, so it has the type that was generated from it. */
export function without<T>(mapping: object, keys: ReadonlySet<string>): T {
  if (keys.size === 0) return mapping as T;
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.has(key))) as T;
}

/**
 * One entry of a long list, or undefined when it is at fault. Entries are asked for one by one, because a list of all
 * errors costs as much as the errors are many, and entry by entry one can stop when there are enough.
 */
export function checkEntry<T>(
  validate: Validator,
  entry: YamlValue,
  at: Origin,
  faults: FaultList,
): T | undefined {
  if (faults.isFull()) return undefined;
  return checkWith(validate, entry, at, faults).size === 0 ? (entry as T) : undefined;
}

export function isMapping(value: unknown): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function concernedKey({ instancePath, keyword, params }: SchemaError): string {
  if (instancePath !== '') return instancePath.split('/')[1] ?? '';
  return keyword === 'additionalProperties' ? String(params.additionalProperty) : '';
}
