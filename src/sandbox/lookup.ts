import { type Stored, textOf } from './stored.ts';
import type { IndexedAttribute } from './view.ts';

/** Resources by the text of one attribute, in any case. Most texts have one bearer, so a list per text stays short. */
export interface Lookup {
  readonly add: (resource: Stored) => void;
  readonly remove: (resource: Stored) => void;
  readonly idsOf: (value: string) => readonly string[];
}

export function createLookup(attribute: IndexedAttribute): Lookup {
  const idsByText = new Map<string, readonly string[]>();
  const keyOf = (resource: Stored) => textOf(resource, attribute)?.toLowerCase();

  return {
    add(resource) {
      const key = keyOf(resource);
      if (key !== undefined) idsByText.set(key, [...(idsByText.get(key) ?? []), resource.id]);
    },
    remove(resource) {
      const key = keyOf(resource);
      if (key === undefined) return;
      const left = (idsByText.get(key) ?? []).filter((id) => id !== resource.id);
      if (left.length === 0) idsByText.delete(key);
      else idsByText.set(key, left);
    },
    idsOf: (value) => idsByText.get(value.toLowerCase()) ?? [],
  };
}
