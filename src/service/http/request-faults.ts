import { pointerTo, scanJson } from './json-scan.ts';
import { Problem, type RequestFault } from './problem.ts';
import type { SchemaError, Validator } from './requests.validator.gen.js';

/**
 * Reads a body as JSON of a schema.
 *
 * @returns what the schema's type says, with nothing else in it
 * @throws Problem 400: no JSON, or every part that is wrong with a pointer to it
 */
export function readJson<T>(body: Uint8Array, validate: Validator): T {
  const text = decode(body);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw malformed('The body is not JSON (RFC 8259).', cause);
  }
  const traps = scanJson(text);
  if (traps.length > 0) throw invalid(traps);
  if (!validate(value)) throw invalid(faultsOf(validate.errors ?? []));
  return value as T;
}

export function invalid(errors: readonly RequestFault[]): Problem {
  const [first, ...others] = errors;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return new Problem({
    status: 400,
    code: 'invalid-request',
    detail: `The request cannot be used: ${first?.pointer} ${first?.detail}${more}.`,
    errors,
  });
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw malformed('The body is not UTF-8.', cause);
  }
}

function malformed(detail: string, cause: unknown): Problem {
  return new Problem({ status: 400, code: 'malformed-request', detail, cause });
}

const mostFaults = 20;

function faultsOf(errors: readonly SchemaError[]): readonly RequestFault[] {
  const faults = errors
    .slice(0, mostFaults)
    .map((error) => ({ pointer: placeOf(error), detail: detailOf(error) }));
  // Text may break two rules of one place, which are said in one sentence.
  return faults.filter(
    ({ pointer, detail }, at) =>
      faults.findIndex((other) => other.pointer === pointer && other.detail === detail) === at,
  );
}

/** The validator's pointer, whose steps are escaped already; a key too many or too few is pointed to itself. */
function placeOf({ instancePath, params }: SchemaError): string {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = params.additionalProperty ?? params.missingProperty;
  return pointerTo(typeof key === 'string' ? [...steps, key] : steps);
}

function detailOf({ keyword, parentSchema, params }: SchemaError): string {
  const title = typeof parentSchema.title === 'string' ? parentSchema.title : undefined;
  switch (keyword) {
    case 'required': {
      const missing = Object(Object(parentSchema.properties)[String(params.missingProperty)]) as {
        readonly title?: string;
      };
      return missing.title === undefined ? 'is missing' : `is missing; expected ${missing.title}`;
    }
    case 'additionalProperties':
      return `is not known here; expected one of ${Object.keys(Object(parentSchema.properties)).join(', ')}`;
    case 'enum':
      return `must be one of ${(params.allowedValues as readonly unknown[]).join(', ')}`;
    case 'uniqueItems':
      return 'has an entry twice';
    default:
      return title === undefined ? 'has no valid value' : `must be ${title}`;
  }
}
