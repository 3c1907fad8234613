import type { ReadingNeed } from '../directory/need.ts';
import type { AttributePath } from '../scim/path.ts';
import { isComplex, type ScimComplex, type ScimResource, type ScimValue } from '../scim/resource.ts';
import { askedName } from './attributes.ts';

/** Names that stand for everything a snapshot holds of its people and of its groups. */
export const keptOfUsers = ['id', 'userName', 'displayName', 'active'];
export const keptOfGroups = ['id', 'displayName', 'externalId'];

/** The names of attributes as a snapshot lists them, each once. */
export function namesOf(paths: readonly AttributePath[], always: readonly string[]): readonly string[] {
  const names = [...always, ...paths.map(askedName)];
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].sort();
}

/** Attributes that are needed and that a snapshot does not hold. */
export function lackingAttributes(
  need: Pick<ReadingNeed['users'], 'attributes'>,
  held: readonly string[],
): readonly string[] {
  const known = new Set(held.map((name) => name.toLowerCase()));
  return namesOf(need.attributes, []).filter((name) => !known.has(name.toLowerCase()));
}

/**
 * Makes a resource as narrow as what was asked for: some servers send everything, and a file should not hold more of
 * anybody than a plan needs.
 */
export function projector(names: readonly string[]): (resource: ScimResource) => ScimResource {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  const inside = (urn: string) =>
    names
      .map((name) => name.toLowerCase())
      .filter((name) => name.startsWith(`${urn}:`))
      .map((name) => name.slice(urn.length + 1));
  return (resource) => {
    const kept: Record<string, ScimValue> = {};
    for (const [name, value] of Object.entries(resource)) {
      const key = name.toLowerCase();
      if (value === undefined) continue;
      if (wanted.has(key)) kept[name] = value;
      else if (key.startsWith('urn:') && isComplex(value)) keepParts(kept, name, value, new Set(inside(key)));
    }
    return kept;
  };
}

function keepParts(
  kept: Record<string, ScimValue>,
  urn: string,
  extension: ScimComplex,
  wanted: ReadonlySet<string>,
): void {
  const parts = Object.entries(extension).flatMap(([name, value]): readonly [string, ScimValue][] =>
    value !== undefined && wanted.has(name.toLowerCase()) ? [[name, value]] : [],
  );
  if (parts.length > 0) kept[urn] = Object.fromEntries(parts);
}
