import { assign } from '../scim/assign.ts';
import { attributeEdit } from '../scim/attribute-patch.ts';
import { isUnassigned, sameValue } from '../scim/equal.ts';
import type { PatchOperation } from '../scim/patch.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { isMultiValued, type ScimResource, type ScimValue } from '../scim/resource.ts';
import { valueAt } from '../scim/value-at.ts';
import type { Profile } from './profile.ts';
import { isWithin, pathSpelling, traitsAt, valueAsSent, wholeLists } from './spelling.ts';

/** One value of a person or a group as it is to be; the path of a skill or role carries an `eq` filter. */
export interface ResourceEdit {
  readonly path: AttributePath;
  /** Absent: there should be no value. */
  readonly after?: ScimValue;
}

/** What is to become of a person or a group, and as what it was last seen. */
export interface ResourceChange {
  readonly id: string;
  readonly version?: string;
  readonly edits: readonly ResourceEdit[];
  readonly current: ScimResource;
}

/**
 * The operations of one PATCH that turn `current` into what the edits say; none for what is so already. `current` must have
 * been read with every attribute edited: a list that is only ever written as a whole is computed from it.
 * Values go before others come, so that a server that allows so many of a kind never sees one too many.
 */
export function editOperations(
  profile: Profile,
  edits: readonly ResourceEdit[],
  current: ScimResource,
): readonly PatchOperation[] {
  const operations: PatchOperation[] = [];
  let single = edits;
  for (const list of wholeLists(profile)) {
    const own = single.filter(({ path }) => isWithin(path, list));
    if (own.length === 0) continue;
    single = single.filter((edit) => !own.includes(edit));
    operations.push(...listOperations(profile, list, own, current));
  }
  operations.push(...single.flatMap((edit) => operationsFor(profile, edit, current)));
  return gathered(operations).toSorted((left, right) => rank(left) - rank(right));
}

/** The resource with the edits made in it, or the path that names no single value. What is cleared becomes null. */
export function withEdits(
  profile: Profile,
  edits: readonly ResourceEdit[],
  current: ScimResource,
): { readonly resource: ScimResource } | { readonly unassignable: string } {
  const { schemas } = profile;
  let resource = current;
  for (const edit of edits) {
    const after = valueAsSent(profile, edit.path, edit.after);
    // A null is written only where it takes a value away.
    if (isUnassigned(after) && isUnassigned(valueAt(edit.path, schemas)(resource))) continue;
    const assigned = assign(resource, edit.path, after ?? null, schemas);
    if (assigned === undefined) return { unassignable: printPath(edit.path) };
    resource = assigned;
  }
  return { resource };
}

/** Whether two readings differ in anything that the edits touch. */
export function differAt(
  profile: Profile,
  edits: readonly ResourceEdit[],
  [left, right]: readonly [ScimResource, ScimResource],
): boolean {
  return edits.some(({ path }) => {
    const read = valueAt(path, profile.schemas);
    return !sameValue(read(left), read(right), traitsAt(profile, path));
  });
}

/** The list is replaced by itself with the edits made in it. */
function listOperations(
  profile: Profile,
  list: AttributePath,
  edits: readonly ResourceEdit[],
  current: ScimResource,
): readonly PatchOperation[] {
  const edited = withEdits(profile, edits, current);
  // A value that cannot be made here may yet be understood there.
  if ('unassignable' in edited) return edits.flatMap((edit) => operationsFor(profile, edit, current));
  const read = valueAt(list, profile.schemas);
  const after = read(edited.resource);
  const path = pathSpelling(profile)(list);
  if (sameValue(after, read(current), traitsAt(profile, list))) return [];
  if (isUnassigned(after)) return [{ op: 'remove', path }];
  return [{ op: 'replace', path, value: after }];
}

function operationsFor(
  profile: Profile,
  { path, after }: ResourceEdit,
  current: ScimResource,
): readonly PatchOperation[] {
  const before = valueAt(path, profile.schemas)(current);
  const desired = valueAsSent(profile, path, after);
  return attributeEdit(path, before, desired, traitsAt(profile, path), pathSpelling(profile));
}

/** Several values added to one attribute are one operation. */
function gathered(operations: readonly PatchOperation[]): readonly PatchOperation[] {
  const result: PatchOperation[] = [];
  for (const operation of operations) {
    const { op, path, value } = operation;
    const at = result.findIndex((other) => other.op === 'add' && other.path === path);
    const earlier = result[at]?.value;
    if (op === 'add' && isMultiValued(value) && isMultiValued(earlier)) {
      result[at] = { ...operation, value: [...earlier, ...value] };
    } else result.push(operation);
  }
  return result;
}

function rank({ op }: PatchOperation): number {
  return op === 'remove' ? 0 : 1;
}
