import { attributeTraits, subAttributeTraits } from '../scim/attribute.ts';
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
import type { Carrier, Carriers, Catalogues, GrantKind, Holding } from './carrier.ts';
import { GRANT_KINDS, hasNamesakes } from './carrier.ts';

/** A carrier made ready to be read. */
export interface CarrierReader {
  readonly kind: GrantKind;
  readonly carrier: Carrier;
  readonly path: AttributePath;
  readonly read: (resource: ScimResource) => readonly Holding[];
  /** The name or id that one value of the carrier holds. */
  readonly valueIn: (element: ScimValue) => string | undefined;
  /** Values that mean the same item have the same key; ids are case-exact (RFC 7643 section 3.1), names as the schema says. */
  readonly keyOf: (value: string) => string;
}

export type CarrierReaders = ReadonlyMap<GrantKind, CarrierReader>;

/** Prepares the carriers of a server; one whose path cannot be read is none. */
export function carrierReaders(
  carriers: Carriers,
  schemas: readonly ResourceSchema[],
  catalogues: Catalogues,
): CarrierReaders {
  const readers = new Map<GrantKind, CarrierReader>();
  for (const kind of GRANT_KINDS) {
    const carrier = carriers[kind];
    if (carrier === undefined) continue;
    const path = carrierPath(carrier, schemas);
    if (path !== undefined)
      readers.set(kind, carrierReader(kind, carrier, path, schemas, hasNamesakes(catalogues[kind])));
  }
  return readers;
}

/** Where a carrier is, as a path that can be asked for. */
export function carrierPath(
  { path }: Carrier,
  schemas: readonly ResourceSchema[] = [],
): AttributePath | undefined {
  const parsed = parsePath(
    path,
    schemas.map(({ id }) => id),
  );
  return parsed.ok ? parsed.value : undefined;
}

function carrierReader(
  kind: GrantKind,
  carrier: Carrier,
  path: AttributePath,
  schemas: readonly ResourceSchema[],
  caseCounts: boolean,
): CarrierReader {
  const readWhole = valueAt(path, schemas);
  const whole = attributeTraits(schemas, path);
  const traits = carrier.key === undefined ? whole : subAttributeTraits(whole, carrier.key);
  const isExact = carrier.holds === 'id' || caseCounts || traits?.caseExact === true;
  return {
    kind,
    carrier,
    path,
    valueIn: (element) => valueIn(element, carrier),
    read: (resource) => {
      const value = readWhole(resource);
      const elements = isMultiValued(value) ? value : [value ?? null];
      // Everybody is read, and more than once: a list for each value would take most of the time.
      const holdings: Holding[] = [];
      for (const element of elements) {
        const holding = holdingOf(element, carrier);
        if (holding !== undefined) holdings.push(holding);
      }
      return holdings;
    },
    keyOf: isExact ? (value) => value : foldName,
  };
}

/** Some servers send bare texts where the schema has complex values, and the other way about. */
function valueIn(element: ScimValue, { key = 'value' }: Carrier): string | undefined {
  const value = isComplex(element) ? readAttribute(element, key) : element;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function holdingOf(element: ScimValue, carrier: Carrier): Holding | undefined {
  const value = valueIn(element, carrier);
  if (value === undefined) return undefined;
  const { proficiency } = carrier;
  const level =
    isComplex(element) && proficiency !== undefined ? readAttribute(element, proficiency) : undefined;
  return { value, ...(typeof level === 'number' && { proficiency: level }), element };
}
