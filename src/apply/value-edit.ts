import type { AttributeEdit, GrantEdit } from '../changeset/plan.ts';
import { isActivity } from '../changeset/removal.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { elementChosenBy } from '../scim/chosen-element.ts';
import { isUnassigned } from '../scim/equal.ts';
import { isNamed } from '../scim/named-path.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import type { ScimResource, ScimValue } from '../scim/resource.ts';
import { valueAt } from '../scim/value-at.ts';
import type { ResourceEdit } from '../target/edits.ts';
import type { Profile } from '../target/profile.ts';
import { type Comparison, isSame } from './same.ts';

/** What it takes to tell whether two values mean the same. */
export type ValueSemantics = Pick<Profile, 'schemas' | 'jsonTextAttributes'>;

/** One value of a resource that the plan sets, changes or takes away: an attribute, or a grant in its carrier. */
export interface ValueEdit extends Comparison {
  /** As the plan spells it. */
  readonly path: string;
  /** What a resource holds there. */
  readonly valueIn: (resource: ScimResource) => ScimValue | undefined;
  /** The whole attribute the value is a part of. */
  readonly wholeIn: (resource: ScimResource) => ScimValue | undefined;
  readonly before?: ScimValue;
  readonly after?: ScimValue;
  /** Whether it is a part of something held, so that it cannot be there without that. */
  readonly partOfHeld: boolean;
  /** The skill, language or role it stands for. */
  readonly grant?: Grant;
}

type Grant = Pick<GrantEdit, 'kind' | 'key' | 'name'>;

type PlannedValue = Pick<AttributeEdit, 'path' | 'before' | 'after'> &
  Partial<Pick<GrantEdit, 'action'> & Grant>;

/** The edits of one resource, attributes before grants. */
export function valueEditsOf(
  {
    attributes,
    grants = [],
  }: { readonly attributes: readonly PlannedValue[]; readonly grants?: readonly PlannedValue[] },
  semantics: ValueSemantics,
): readonly ValueEdit[] {
  return [...attributes, ...grants].map((planned) => valueEdit(planned, semantics));
}

function valueEdit(planned: PlannedValue, { schemas, jsonTextAttributes }: ValueSemantics): ValueEdit {
  const { path, after, action, kind, key, name } = planned;
  const parsed = parsePath(
    path,
    schemas.map(({ id }) => id),
  );
  // A path that cannot be read is left to the server to refuse.
  const at: AttributePath = parsed.ok ? parsed.value : { kind: 'path', attribute: path };
  const partOfHeld = action === 'change';
  // Null: what holds the value is there and lacks it (see `valueAt`).
  const before = planned.before ?? (partOfHeld ? null : undefined);
  const traits = attributeTraits(schemas, at);
  const jsonText = isNamed(at, jsonTextAttributes);
  return {
    path,
    at,
    valueIn: valueAt(at, schemas),
    wholeIn: valueAt(wholeOf(at), schemas),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(traits && { traits }),
    jsonText,
    partOfHeld,
    ...(kind && key !== undefined && name !== undefined && { grant: { kind, key, name } }),
    toTheLetter:
      typeof before === 'string' &&
      before !== after &&
      isSame({ at, ...(traits && { traits }), jsonText, toTheLetter: false }, before, after),
  };
}

function wholeOf({ filter: _choice, subAttribute: _part, ...whole }: AttributePath): AttributePath {
  return whole;
}

/** Whether the edit costs somebody something: a grant, the value of an attribute, or the access as a whole. */
export function takesAway({ path, before, after }: PlannedValue): boolean {
  if (leavesInactive({ path, ...(after !== undefined && { after }) })) return true;
  return !isUnassigned(before) && isUnassigned(after);
}

/** Whether nobody can sign in as the person once it is written, whoever is active now. */
export function leavesInactive(edit: Pick<PlannedValue, 'path' | 'after'>): boolean {
  return edit.after === false && isActivity(edit);
}

/**
 * Whether the plan alone does not tell how the edit is written: a value of which it cannot say whether it is there to
 * get a part, or was to be chosen by a filter that does not describe it.
 */
export function mustBeSeen({ at, before }: ValueEdit): boolean {
  if (at.filter === undefined) return false;
  const isPart = at.subAttribute !== undefined;
  return (isPart && isUnassigned(before)) || elementChosenBy(at.filter) === undefined;
}

/** What is to be written. */
export function wireEdit({ at, after }: ValueEdit): ResourceEdit {
  return { path: at, ...(after !== undefined && { after }) };
}
