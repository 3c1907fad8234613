import type { Carrier, Carriers, Catalogues, GrantKind } from '../directory/carrier.ts';
import { type CarrierReader, carrierReaders } from '../directory/carrier-reader.ts';
import { printFilter } from '../scim/filter.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';

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
  const readers = carrierReaders(carriers, schemas, catalogues);
  return new Map([...readers].map(([kind, reader]) => [kind, valuesOf(reader)]));
}

function valuesOf({ carrier, keyOf, valueIn, read }: CarrierReader): CarrierValues {
  const { key = 'value', proficiency } = carrier;
  return {
    carrier,
    keyOf,
    nameIn: valueIn,
    read: (resource) => {
      const held = new Map<string, ScimValue>();
      for (const { value, element } of read(resource)) {
        if (!held.has(keyOf(value))) held.set(keyOf(value), element);
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
