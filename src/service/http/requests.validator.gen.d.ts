// Generated from schemas/service-event.schema.json by npm run generate; edit the schema, not this file.

export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value at fault. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly schema: unknown;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** The key at fault, when keys were looked at. */
  readonly propertyName?: string;
}

export interface Validator {
  (data: unknown): boolean;
  /** The errors of the latest call. */
  readonly errors?: readonly SchemaError[] | null;
}

export const validateServiceEvent: Validator;
export const validateReconcileRequest: Validator;
