import type { ResourceSchema } from '../scim/schema.ts';
import { schemaFromWire } from '../scim/schema-wire.ts';
import type { SchemaDocument } from './schema-document.ts';
import type { ResourceTypeName } from './stored.ts';

/** A kind of resource this server keeps: what `/ResourceTypes` and `/Schemas` tell, and what writes are checked by. */
export interface ResourceType {
  readonly name: ResourceTypeName;
  /** Relative to the SCIM base, such as `/Users`. */
  readonly endpoint: string;
  readonly description: string;
  readonly coreDocument: SchemaDocument;
  readonly extensionDocuments: readonly SchemaDocument[];
  readonly core: ResourceSchema;
  readonly extensions: readonly ResourceSchema[];
  /** The core schema and the extensions. */
  readonly schemas: readonly ResourceSchema[];
}

export function resourceType(
  name: ResourceTypeName,
  description: string,
  coreDocument: SchemaDocument,
  extensionDocuments: readonly SchemaDocument[] = [],
): ResourceType {
  const core = traitsOf(coreDocument);
  const extensions = extensionDocuments.map(traitsOf);
  return {
    name,
    endpoint: `/${name}s`,
    description,
    coreDocument,
    extensionDocuments,
    core,
    extensions,
    schemas: [core, ...extensions],
  };
}

function traitsOf(document: SchemaDocument): ResourceSchema {
  const schema = schemaFromWire(document);
  if (schema === undefined) throw new Error(`The schema ${document.id} does not describe itself.`);
  return schema;
}
