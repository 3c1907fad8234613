import type { Grantable, GrantKind } from '../directory/carrier.ts';
import type { CarrierReaders } from '../directory/carrier-reader.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { Grantables } from './catalogue.ts';

/** An item of the catalogue as a person or a group holds it. */
export interface HeldItem {
  readonly item: Grantable;
  readonly proficiency?: number;
  /** The value of the carrier. */
  readonly element: ScimValue;
}

/** Reads what of the catalogue a resource holds; what is outside the catalogue is not seen. */
export type HoldingsReader = (resource: ScimResource) => readonly HeldItem[];

/** Prepares the reading of what is carried on people, or on groups. */
export function holdingsReader(
  readers: CarrierReaders,
  grantables: Grantables,
  on: 'user' | 'group',
): HoldingsReader {
  const kinds = [...readers.values()]
    .filter(({ carrier }) => carrier.on === on)
    .map((reader) => ({ reader, itemsByKey: itemsByKey(reader.kind, reader.keyOf, grantables) }))
    .filter(({ itemsByKey: items }) => items.size > 0);
  return (resource) => {
    const held = new Map<Grantable, HeldItem>();
    for (const { reader, itemsByKey: items } of kinds) {
      for (const { value, proficiency, element } of reader.read(resource)) {
        const item = items.get(reader.keyOf(value));
        // A value that a server lists twice is held once.
        if (item === undefined || held.has(item)) continue;
        held.set(item, { item, element, ...(proficiency !== undefined && { proficiency }) });
      }
    }
    return [...held.values()];
  };
}

function itemsByKey(
  kind: GrantKind,
  keyOf: (value: string) => string,
  grantables: Grantables,
): ReadonlyMap<string, Grantable> {
  const items = [...(grantables.get(kind)?.values() ?? [])];
  return new Map(items.map((item) => [keyOf(item.value), item]));
}
