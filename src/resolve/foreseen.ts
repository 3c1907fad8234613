import type { Carrier, Grantable } from '../directory/carrier.ts';
import type { CarrierReader, CarrierReaders } from '../directory/carrier-reader.ts';
import type { DesiredAttribute, LiveUser } from '../directory/resource.ts';
import { assign } from '../scim/assign.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { sameValue } from '../scim/equal.ts';
import type { AttributePath } from '../scim/path.ts';
import { readAttribute, type ScimResource, type ScimValue } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { valueAt } from '../scim/value-at.ts';
import type { PersonAccess } from './access.ts';
import type { HeldItem, HoldingsReader } from './holdings.ts';
import { isWithin } from './paths.ts';

const ACTIVE: AttributePath = { kind: 'path', attribute: 'active' };

/**
 * Shows people as mappings and `users` will leave them, as far as anybody looks: attributes that no rule reads stay as
 * they are. Each attribute is looked up in the schemas once.
 */
export function withAttributes(
  schemas: readonly ResourceSchema[],
  readByRules: readonly AttributePath[],
): (user: LiveUser, attributes: readonly DesiredAttribute[]) => LiveUser {
  const looked = [...readByRules, ACTIVE];
  const prepare = (path: AttributePath) => ({
    isSeen: looked.some((read) => isWithin(path, read) || isWithin(read, path)),
    read: valueAt(path, schemas),
    traits: attributeTraits(schemas, path),
  });
  const prepared = new Map<AttributePath, ReturnType<typeof prepare>>();
  return (user, attributes) => {
    let resource: ScimResource = user.resource;
    for (const { path, value } of attributes) {
      const { isSeen, read, traits } = prepared.get(path) ?? prepare(path);
      prepared.set(path, { isSeen, read, traits });
      if (isSeen && !sameValue(value, read(resource), traits))
        resource = assign(resource, path, value, schemas) ?? resource;
    }
    if (resource === user.resource) return user;
    return { ...user, active: readAttribute(resource, 'active') !== false, resource };
  };
}

export interface AccessForesight {
  readonly items: ReadonlySet<Grantable>;
  readonly holdings: HoldingsReader;
  readonly readers: CarrierReaders;
  readonly schemas: readonly ResourceSchema[];
}

/** A person as the plan will leave what they hold of these items; what is withheld stays. */
export function withAccess(
  user: LiveUser,
  { grants, surplus, uncertain }: PersonAccess,
  { items, holdings, readers, schemas }: AccessForesight,
): LiveUser {
  const gone = new Set(
    uncertain === undefined ? surplus.flatMap(({ item }) => (items.has(item) ? [item] : [])) : [],
  );
  const wanted = grants.filter(({ item }) => items.has(item));
  if (gone.size === 0 && wanted.length === 0) return user;
  const held = new Map(holdings(user.resource).map((holding) => [holding.item, holding]));
  let { resource } = user;
  for (const reader of readers.values()) {
    const removed = ofKind([...gone], reader).flatMap((item) => held.get(item) ?? []);
    const added = wanted
      .filter(({ item }) => item.kind === reader.kind)
      .map(({ item, proficiency }) => ({ item, proficiency, now: held.get(item) }))
      .filter(({ proficiency, now }) => now === undefined || differs(proficiency, now));
    if (removed.length === 0 && added.length === 0) continue;
    const replaced = [...removed, ...added.flatMap(({ now }) => now ?? [])].map(({ element }) => element);
    const made = added.map(({ item, proficiency }) => elementOf(item, proficiency, reader.carrier));
    const elements = [...elementsAt(reader, resource).filter((one) => !replaced.includes(one)), ...made];
    resource = assign(resource, reader.path, elements, schemas) ?? resource;
  }
  return resource === user.resource ? user : { ...user, resource };
}

function ofKind(items: readonly Grantable[], { kind }: CarrierReader): readonly Grantable[] {
  return items.filter((item) => item.kind === kind);
}

function differs(proficiency: number | undefined, now: HeldItem): boolean {
  return proficiency !== undefined && proficiency !== now.proficiency;
}

function elementsAt(reader: CarrierReader, resource: ScimResource): readonly ScimValue[] {
  return reader.read(resource).map(({ element }) => element);
}

function elementOf(item: Grantable, proficiency: number | undefined, carrier: Carrier): ScimValue {
  if (carrier.key === undefined) return item.value;
  const level = carrier.proficiency === undefined ? undefined : proficiency;
  return {
    [carrier.key]: item.value,
    ...(carrier.proficiency !== undefined && level !== undefined && { [carrier.proficiency]: level }),
  };
}
