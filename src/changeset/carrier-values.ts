import {
  type Carrier,
  type Carriers,
  type Catalogues,
  GRANT_KINDS,
  type GrantKind,
  hasNamesakes,
} from '../directory/carrier.ts';
import { attributeTraits, subAttributeTraits } from '../scim/attribute.ts';
import { printFilter } from '../scim/filter.ts';
import { foldName } from '../scim/fold.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimResource,
  type ScimValue,
} from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { valueAt } from '../scim/value-at.ts';

/** A carrier as one that is read and edited value by value. */
export interface CarrierValues {
  readonly carrier: Carrier;
  /** The values of a resource by what they stand for; of two for the same thing the first. */
  readonly read: (resource: ScimResource) => ReadonlyMap<string, ScimValue>;
  /** What `read` lists a name or id under: ids are case-exact (RFC 7643 section 3.1), names as the schema says. */
  readonly keyOf: (name: string) => string;
  /** The name or id that a value holds. */
  readonly nameIn: (value: ScimValue) => string | undefined;
  /** The path of the value with this name; the name is a JSON string in it (RFC 7644 section 3.4.2.2). */
  readonly pathTo: (name: string) => string;
  /** The value to write. */
  readonly write: (name: string, proficiency: number | undefined) => ScimValue;
}

/** Prepares the carriers of a server. One whose path cannot be read is none: nothing is granted or taken away there. */
export function carrierValues(
  carriers: Carriers,
  schemas: readonly ResourceSchema[],
  catalogues: Catalogues,
): ReadonlyMap<GrantKind, CarrierValues> {
  const prepared = new Map<GrantKind, CarrierValues>();
  const knownSchemas = schemas.map(({ id }) => id);
  for (const kind of GRANT_KINDS) {
    const carrier = carriers[kind];
    if (carrier === undefined) continue;
    const path = parsePath(carrier.path, knownSchemas);
    if (path.ok) prepared.set(kind, valuesOf(carrier, path.value, schemas, hasNamesakes(catalogues[kind])));
  }
  return prepared;
}

function valuesOf(
  carrier: Carrier,
  path: AttributePath,
  schemas: readonly ResourceSchema[],
  caseCounts: boolean,
): CarrierValues {
  const { key = 'value', holds, proficiency } = carrier;
  const whole = attributeTraits(schemas, path);
  const traits = carrier.key === undefined ? whole : subAttributeTraits(whole, key);
  const isExact = holds === 'id' || caseCounts || traits?.caseExact === true;
  const keyOf = isExact ? (name: string) => name : foldName;
  const readWhole = valueAt(path, schemas);

  /** Some servers send bare texts where the schema has complex values, and the other way about. */
  const nameIn = (value: ScimValue) => {
    const name = isComplex(value) ? readAttribute(value, key) : value;
    return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
  };
  return {
    carrier,
    keyOf,
    nameIn,
    read: (resource) => {
      const value = readWhole(resource) ?? [];
      const held = new Map<string, ScimValue>();
      for (const element of isMultiValued(value) ? value : [value]) {
        const name = nameIn(element);
        if (name !== undefined && !held.has(keyOf(name))) held.set(keyOf(name), element);
      }
      return held;
    },
    pathTo: (name) => {
      const attribute = { kind: 'path', attribute: key } as const;
      return `${carrier.path}[${printFilter({ kind: 'compare', path: attribute, operator: 'eq', value: name })}]`;
    },
    write: (name, level) => {
      if (carrier.key === undefined) return name;
      const hasLevel = proficiency !== undefined && level !== undefined;
      return { [key]: name, ...(hasLevel && { [proficiency]: level }) };
    },
  };
}
