import type { ScimValue } from '../scim/resource.ts';
import { listAt, objectAt, refuseTwice, textAt } from './json-at.ts';
import { namedUuid } from './random.ts';

/** What an organisation has lists of, and people hold by name. */
export type HoldingKind = 'skills' | 'languages' | 'roles';

/** A skill, language or role of the organisation. A deleted one is still listed, and given to nobody any more. */
export type CatalogueEntry = {
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'deleted';
};

/** The same as a data file writes it: by its name alone, or with what there is to say. */
export type ListedName = string | (Partial<CatalogueEntry> & Pick<CatalogueEntry, 'name'>);

/** An id that is made from the name is the same in every sandbox. */
export const entityId = (kind: string, name: string): string => namedUuid(0, `${kind}:${name}`);

export function entryOf(kind: HoldingKind, listed: ListedName): CatalogueEntry {
  const { name, id, state } = typeof listed === 'string' ? { name: listed } : listed;
  return { id: id ?? entityId(kind, name), name, state: state ?? 'active' };
}

/** Reads one of the lists of a data file; undefined when it was left out. */
export function listedAt(kind: HoldingKind, json: ScimValue | undefined): readonly ListedName[] | undefined {
  if (json === undefined) return undefined;
  const listed = listAt(kind, json).map((one, index) => listedNameAt(`${kind}[${index}]`, one));
  refuseTwice(
    kind,
    listed.map((one) => entryOf(kind, one)),
  );
  return listed;
}

function listedNameAt(where: string, json: ScimValue): ListedName {
  if (typeof json === 'string') return textAt(where, json);
  const { name, id, state } = objectAt(where, json);
  if (state !== undefined && state !== 'active' && state !== 'deleted')
    throw new Error(`${where}.state must be active or deleted`);
  return {
    name: textAt(`${where}.name`, name),
    ...(id !== undefined && { id: textAt(`${where}.id`, id) }),
    ...(state !== undefined && { state }),
  };
}
