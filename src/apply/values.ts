import { assign } from '../scim/assign.ts';
import { isUnassigned } from '../scim/equal.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import type { ForeignEdit } from './foreign-edit.ts';
import type { Discrepancy } from './report.gen.ts';
import { isSame } from './same.ts';
import type { ValueEdit, ValueSemantics } from './value-edit.ts';

/** Values of the attributes and grants that the plan edits, by path; an unassigned one is absent or null. */
export type Values = ReadonlyMap<string, ScimValue>;

/** The values as the plan saw them. */
export function plannedValues(edits: readonly ValueEdit[]): Values {
  return valuesBy(edits, ({ before }) => before);
}

/** The values as a resource holds them. */
export function liveValues(resource: ScimResource, edits: readonly ValueEdit[]): Values {
  return valuesBy(edits, ({ valueIn }) => valueIn(resource));
}

function valuesBy(edits: readonly ValueEdit[], valueIn: (edit: ValueEdit) => ScimValue | undefined): Values {
  return new Map(
    edits.flatMap((edit) => {
      const value = valueIn(edit);
      return value === undefined ? [] : [[edit.path, value] as const];
    }),
  );
}

/** The resource with these values in it, so that what is written can be computed from it. */
export function resourceWith(
  values: Values,
  edits: readonly ValueEdit[],
  { resource, schemas }: { readonly resource: ScimResource } & Pick<ValueSemantics, 'schemas'>,
): ScimResource {
  return edits.reduce<ScimResource>(
    (known, { path, at }) => assign(known, at, values.get(path), schemas) ?? known,
    resource,
  );
}

/** The edits that are not done yet. */
export function valuesLeft(edits: readonly ValueEdit[], now: Values): readonly ValueEdit[] {
  return edits.filter((edit) => !isSame(edit, edit.after, now.get(edit.path)));
}

/**
 * What somebody else set to something that neither the plan was made from nor wants, or set back after this run wrote
 * it: to go on would undo that.
 */
export function foreignValues(
  edits: readonly ValueEdit[],
  now: Values,
  edited: ReadonlySet<string>,
): readonly ForeignEdit[] {
  return valuesLeft(edits, now).flatMap((edit): readonly ForeignEdit[] => {
    const { path, before, partOfHeld } = edit;
    const value = now.get(path);
    const isLost = partOfHeld && value === undefined;
    if (!isLost && !edited.has(path) && isSame(edit, before, value)) return [];
    return [isUnassigned(value) ? { kind: 'cleared', path } : { kind: 'set', path, value }];
  });
}

/** Where the values differ from what was asked. */
export function verifyValues(
  address: string,
  edits: readonly ValueEdit[],
  now: Values,
): readonly Discrepancy[] {
  return valuesLeft(edits, now).map(({ path, after }) => ({
    address,
    path,
    expected: printValue(after),
    actual: printValue(now.get(path)),
  }));
}

/**
 * Whether a resource tells what became of the edits. Answers may leave out attributes that nobody asked them for; an
 * attribute that is not there then does not say that it has no value.
 */
export function tellsOf(resource: ScimResource, edits: readonly ValueEdit[]): boolean {
  return edits.every(({ wholeIn }) => wholeIn(resource) !== undefined);
}

/** The values as a write must have left them. */
export function expectedValues(before: Values, edits: readonly ValueEdit[]): Values {
  const values = new Map(before);
  for (const { path, after } of edits) {
    if (after === undefined) values.delete(path);
    else values.set(path, after);
  }
  return values;
}

function printValue(value: ScimValue | undefined): string {
  if (isUnassigned(value)) return 'unassigned';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What the plan wants, as an administrator would say it. */
export function printEdit({ path, after }: ValueEdit): string {
  return isUnassigned(after) ? `clear ${path}` : `set ${path} to ${JSON.stringify(after)}`;
}
