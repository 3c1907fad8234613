import type { DirectoryService } from '../apply/directory-service.ts';
import { isSame } from '../apply/same.ts';
import { valueEditsOf } from '../apply/value-edit.ts';
import type { PersonEffect, ValueEffect } from '../changeset/inverse-effects.ts';
import type { Standing } from '../changeset/inverse-world.ts';
import { isActivity } from '../changeset/removal.ts';
import { withActive } from '../directory/activity.ts';
import type { LiveUser } from '../directory/resource.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import { isMultiValued, type ScimResource, sameName, USER_SCHEMA } from '../scim/resource.ts';

/** Compares as an apply does, so that what it would take for done is not undone. */
export function standingOf(
  { path, before, after, grant }: ValueEffect,
  resource: ScimResource,
  service: DirectoryService,
): Standing {
  const planned = {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(grant !== undefined && { action: grant.action }),
  };
  const [edit] = valueEditsOf({ attributes: [planned] }, service);
  if (edit === undefined) return { kind: 'otherwise' };
  const found = edit.valueIn(resource);
  const isChosen = edit.at.filter !== undefined && edit.at.subAttribute === undefined;
  const value = isChosen && isMultiValued(found) ? found[0] : found;
  const shown = value === undefined ? {} : { value };
  const isWithoutHolder = edit.partOfHeld && found === undefined;
  if (isSame(edit, before, found) && !isWithoutHolder) return { kind: 'as-before', ...shown };
  if (isSame(edit, after, found)) return { kind: 'as-written', ...shown };
  return { kind: 'otherwise', ...shown };
}

/** Whom the run deactivated, and nobody else has touched since in that. */
export function reactivated(
  effects: readonly PersonEffect[],
  people: ReadonlyMap<string, LiveUser>,
  service: DirectoryService,
): ReadonlySet<string> {
  const ids = effects.filter(({ id, values }) => {
    const activity = values.find((value) => isActivity(value) && value.after === false);
    const person = people.get(id);
    if (activity === undefined || person === undefined) return false;
    return standingOf(activity, withActive(person), service).kind === 'as-written';
  });
  return new Set(ids.map(({ id }) => id));
}

/** Whether clients may set an attribute of a group, as far as the schemas say. */
export function isSettable(path: string, { schemas }: Pick<DirectoryService, 'schemas'>): boolean {
  const at = parsed(path, { schemas });
  const ofGroups = schemas.filter(({ id }) => !sameName(id, USER_SCHEMA));
  return at !== undefined && attributeTraits(ofGroups, at)?.mutability === 'readWrite';
}

/** The path as the server's schemas read it; none for one that cannot be read. */
export function parsed(
  path: string,
  { schemas }: Pick<DirectoryService, 'schemas'>,
): AttributePath | undefined {
  const result = parsePath(
    path,
    schemas.map(({ id }) => id),
  );
  return result.ok ? result.value : undefined;
}
