import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import { entry, type Fault, key } from './fault.ts';
import { suggestedKey, unknownKey, wrongKey } from './key-fault.ts';
import type { SchemaError } from './rollcall.validator.gen.js';
import { nameOf, quote, shown, titleOf, typeName } from './words.ts';

/** What a schema validator says, as the few faults a person can act on. `base` is where the validated value stands. */
export function shapeFaults(errors: readonly SchemaError[], base: Origin): readonly Fault[] {
  const wrongTypes = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map((error) => error.instancePath),
  );
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const meant = new Set(unknown.flatMap((error) => suggestedKey(error).suggestion ?? []));
  const misnamed = new Set(unknown.map(({ instancePath }) => instancePath));
  return errors
    .filter((error) => !isEcho(error) && (error.keyword === 'type' || !wrongTypes.has(error.instancePath)))
    .filter(({ keyword, params }) => keyword !== 'required' || !meant.has(String(params.missingProperty)))
    .filter(({ keyword, instancePath }) => !isChoice(keyword) || !misnamed.has(instancePath))
    .map((error) =>
      describe(error, { file: base.file, path: [...base.path, ...stepsOf(error.instancePath)] }),
    );
}

/** Follows from another error of the same validation, which says it better. */
function isEcho({ keyword, schemaPath, propertyName }: SchemaError): boolean {
  if (keyword === 'if' || /\/(oneOf|anyOf)\//.test(schemaPath)) return true;
  return propertyName !== undefined && keyword !== 'propertyNames';
}

function isChoice(keyword: string): boolean {
  return keyword === 'oneOf' || keyword === 'anyOf';
}

function branchKeys(schema: unknown): readonly (readonly string[])[] {
  return (schema as readonly { readonly required?: readonly string[] }[]).map(
    ({ required }) => required ?? [],
  );
}

function describe(error: SchemaError, at: Origin): Fault {
  const { keyword, params, parentSchema, schemaPath } = error;
  const expected = at.path.length === 0 ? 'a mapping' : titleOf(parentSchema);
  const what = nameOf(at.path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(error, at);
    case 'false schema': {
      const summary = `${what} does not go with the other keys here`;
      return { code: 'unknown-key', summary, at: key(at) };
    }
    case 'propertyNames':
      return wrongKey({ file: at.file, path: [...at.path, String(params.propertyName)] });
    case 'required':
    case 'dependentRequired': {
      const missing = String(params.missingProperty);
      const wanted = titleOf(Object(parentSchema.properties)[missing]);
      return {
        code: 'missing-key',
        summary: `${quote(missing)} is missing${at.path.length > 0 ? ` in ${what}` : ''}`,
        at: key(at),
        ...(wanted && { expected: wanted }),
      };
    }
    case 'oneOf':
    case 'anyOf': {
      const given = branchKeys(error.schema)
        .flat()
        .some((name) => Object.hasOwn(Object(error.data), name));
      return {
        code: given ? 'invalid-value' : 'missing-key',
        summary: `${what} needs ${expected}`,
        at: entry(at),
      };
    }
    case 'type':
      if (parentSchema.writeOnly === true) return literalSecret(at, what);
      return {
        code: 'wrong-type',
        summary: `${what} is ${typeName(error.data)}`,
        at: entry(at),
        ...(expected && { expected }),
      };
    case 'enum':
    case 'const':
      return unknownWord(error, at, what);
    case 'minItems':
    case 'minProperties':
    case 'maxProperties':
    case 'uniqueItems':
      return {
        code: 'invalid-value',
        summary: `${what} ${miscounts[keyword]}`,
        at: entry(at),
        ...(expected && { expected }),
      };
    default:
      return {
        code: schemaPath.includes('/groupName/') ? 'invalid-group-name' : 'invalid-value',
        summary: mayBeQuoted(at) ? `${what} cannot be ${shown(error.data)}` : `${what} has no valid value`,
        at: entry(at),
        ...(expected && { expected }),
      };
  }
}

const miscounts = {
  minItems: 'has too few entries',
  minProperties: 'has too few entries',
  maxProperties: 'has too many entries',
  uniqueItems: 'has an entry twice',
} as const;

/** A secret, or what by its name must be one, that stands in the manifest itself. */
export function literalSecret(at: Origin, what: string): Fault {
  return {
    code: 'literal-secret',
    summary: `${what} must not be written into the manifest`,
    at: key(at),
    expected: '{ env: NAME } or { file: PATH }',
    advice:
      'Take the secret out of the file, and out of its history: whoever can read the repository knows it.',
  };
}

function unknownWord({ keyword, schema, data }: SchemaError, at: Origin, what: string): Fault {
  const words = (keyword === 'enum' ? (schema as readonly unknown[]) : [schema]).map(String);
  const suggestion = typeof data === 'string' ? nearest(data, words) : undefined;
  return {
    code: 'invalid-value',
    summary: `${what} cannot be ${shown(data)}`,
    at: entry(at),
    expected: words.length === 1 ? words.join() : `one of ${words.join(', ')}`,
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** Whoever connects to a server may have pasted a password into the wrong key. */
function mayBeQuoted({ path }: Origin): boolean {
  return !['targets', 'target', 'sources', 'notify', 'service'].includes(String(path[0]));
}

function stepsOf(pointer: string): readonly (string | number)[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => {
    const text = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(text) ? Number(text) : text;
  });
}
