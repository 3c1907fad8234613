// Generated from schemas/rollcall.schema.json by npm run generate; edit the schema, not this file.

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

export const validateRootFile: Validator;
export const validateIncludedFile: Validator;
export const validateTargetFile: Validator;
export const validateGroup: Validator;
export const validateMember: Validator;
export const validateKey: Validator;
export const validateCatalogueEntry: Validator;
export const validateRolePolicy: Validator;
export const validateWaiver: Validator;
export const validateSource: Validator;
export const validateAttributeMapping: Validator;
export const validateMappedValue: Validator;
export const validateUser: Validator;
export const validateTarget: Validator;
export const validateReceiver: Validator;
