import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { type Fault, key } from './fault.ts';
import type { SchemaError } from './rollcall.validator.gen.js';
import { quote } from './words.ts';

/** A key that is not part of the language, with those that are. */
export function unknownKey(error: SchemaError, at: Origin): Fault {
  const name = String(error.params.additionalProperty);
  const belongsToRoot = at.path.length === 0 && rootKeys.has(name);
  const describesTarget = at.path.length === 0 && name === 'target';
  return {
    code: 'unknown-key',
    summary: belongsToRoot ? `"${name}" belongs in the root file alone` : `unknown key ${quote(name)}`,
    at: key({ file: at.file, path: [...at.path, name] }),
    expected: `one of ${knownKeys(error).join(', ')}`,
    ...(describesTarget
      ? { advice: 'A file that describes one target is named under `targets` in the root file.' }
      : suggestedKey(error)),
  };
}

const rootKeys = new Set(['version', 'include', 'defaultTarget']);

/** The key that was probably meant. */
export function suggestedKey(error: SchemaError): { readonly suggestion?: string } {
  const suggestion = nearest(String(error.params.additionalProperty), knownKeys(error));
  return suggestion === undefined ? {} : { suggestion };
}

function knownKeys({ parentSchema }: SchemaError): readonly string[] {
  return Object.keys(Object(parentSchema.properties));
}

/** A key of our own choice that does not fit into addresses such as `group/support-tier1`. */
export function wrongKey(at: Origin): Fault {
  return {
    code: 'invalid-value',
    summary: `${quote(String(at.path.at(-1)))} cannot be a key`,
    at: key(at),
    expected: 'letters, digits, dots, underscores and hyphens, beginning with a letter or digit, 128 at most',
  };
}

/** A key of `users`. Names with a blank at an end, or with control characters, are no names anybody means. */
export function wrongUserName(at: Origin): Fault {
  return {
    code: 'invalid-value',
    summary: `${quote(String(at.path.at(-1)))} cannot be a userName`,
    at: key(at),
    expected: 'a userName without control characters or blanks at its ends',
  };
}
