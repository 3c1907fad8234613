import { isComplex, isMultiValued, PATCH_OP_SCHEMA, type ScimValue } from '../scim/resource.ts';
import { badRequest } from './refusal.ts';

/** One operation as a client sent it, its form checked and its meaning not yet. */
export interface RequestedOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path?: string;
  readonly value?: ScimValue;
}

export interface PatchManners {
  /** Whether the PatchOp URN must be among the body's schemas (RFC 7644 3.5.2). */
  readonly schemaRequired: boolean;
  readonly capitalisedOps: boolean;
  readonly maxOperations: number;
}

/** Reads the body of a PATCH; refuses with `invalidSyntax` what has not the form of RFC 7644 3.5.2. */
export function readPatch(body: unknown, manners: PatchManners): readonly RequestedOperation[] {
  const message = body as ScimValue | undefined;
  if (!isComplex(message)) throw badRequest('invalidSyntax', 'A PATCH needs a JSON object.');
  const { schemas, Operations: operations } = message;
  const named = isMultiValued(schemas) && schemas.includes(PATCH_OP_SCHEMA);
  if (manners.schemaRequired && !named) {
    throw badRequest('invalidSyntax', `The schemas of a PATCH must name ${PATCH_OP_SCHEMA}.`);
  }
  if (!isMultiValued(operations) || operations.length === 0) {
    throw badRequest('invalidSyntax', 'A PATCH needs a list of Operations.');
  }
  if (manners.maxOperations > 0 && operations.length > manners.maxOperations) {
    throw badRequest('tooMany', `At most ${manners.maxOperations} operations are allowed.`);
  }
  return operations.map((operation: ScimValue) => readOperation(operation, manners));
}

function readOperation(operation: ScimValue, manners: PatchManners): RequestedOperation {
  if (!isComplex(operation)) throw badRequest('invalidSyntax', 'An operation must be a JSON object.');
  const { op: written, path, value } = operation;
  const op = manners.capitalisedOps && typeof written === 'string' ? written.toLowerCase() : written;
  if (op !== 'add' && op !== 'replace' && op !== 'remove') {
    throw badRequest(
      'invalidSyntax',
      `The operation ${JSON.stringify(written)} is not add, replace or remove.`,
    );
  }
  if (path !== undefined && typeof path !== 'string') throw badRequest('invalidPath', 'A path must be text.');
  if (value === undefined && op !== 'remove')
    throw badRequest('invalidValue', `The operation ${op} needs a value.`);
  return { op, ...(path !== undefined && { path }), ...(value !== undefined && { value }) };
}
