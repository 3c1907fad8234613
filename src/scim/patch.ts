import { PATCH_OP_SCHEMA, type ScimResource, type ScimValue } from './resource.ts';

/** One step of a PATCH request (RFC 7644 section 3.5.2). */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path?: string;
  readonly value?: ScimValue;
}

/** Where servers differ in the PATCH they understand. */
export interface PatchDialect {
  /**
   * `filter`: one `members[value eq "id"]` per member, as the RFC has it. `value`: the ids as the value of a removal,
   * which servers that follow the RFC take for "remove everyone". `replace`: the whole list anew.
   */
  readonly memberRemoval: 'filter' | 'value' | 'replace';
  /** Whether operations are called `Add`, `Replace` and `Remove`, against the RFC. */
  readonly capitalisedOps: boolean;
}

const CAPITALISED = { add: 'Add', replace: 'Replace', remove: 'Remove' } as const;

/** The body of a PATCH request; operations are carried out in the order given. */
export function patchBody(
  operations: readonly PatchOperation[],
  { capitalisedOps }: Pick<PatchDialect, 'capitalisedOps'> = { capitalisedOps: false },
): ScimResource {
  return {
    schemas: [PATCH_OP_SCHEMA],
    Operations: operations.map(({ op, ...target }) => ({
      op: capitalisedOps ? CAPITALISED[op] : op,
      ...target,
    })),
  };
}
