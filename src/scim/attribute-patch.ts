import { subAttributeTraits } from './attribute.ts';
import { isServerAdded, isUnassigned, sameValue } from './equal.ts';
import type { PatchOperation } from './patch.ts';
import { printPath } from './print.ts';
import { isComplex, isCoreSchema, readAttribute, type ScimComplex, type ScimValue } from './resource.ts';
import type { AttributeTraits } from './schema.ts';
import type { AttributePath, Filter } from './syntax.ts';

/**
 * The operations that turn the value at a path from `before` into `after`; none if they are the same.
 * With a filter in the path, `before` is undefined when no value was chosen and null when one was that lacks the
 * sub-attribute, as `valueAt` reads it. Members of groups have operations of their own.
 */
export function attributeEdit(
  path: AttributePath,
  before: ScimValue | undefined,
  after: ScimValue | undefined,
  traits?: AttributeTraits,
): readonly PatchOperation[] {
  if (sameValue(after, before, traits)) return [];
  if (isWholeExtension(path)) return subAttributeEdits(path, complexOf(before), complexOf(after), traits);
  if (isUnassigned(after)) return [{ op: 'remove', path: wirePath(path) }];
  if (isUnassigned(before)) return [addition(path, before, after)];
  const isWholeAttribute = path.filter === undefined && path.subAttribute === undefined;
  if (isWholeAttribute && isComplex(before) && isComplex(after)) {
    return subAttributeEdits(path, before, after, traits);
  }
  return [{ op: 'replace', path: wirePath(path), value: after }];
}

/** Replacing a complex value leaves the sub-attributes it does not name (RFC 7644 section 3.5.2.3), so each has its own edit. */
function subAttributeEdits(
  path: AttributePath,
  before: ScimComplex,
  after: ScimComplex,
  traits: AttributeTraits | undefined,
): readonly PatchOperation[] {
  const kept = new Set(Object.keys(after).map((name) => name.toLowerCase()));
  const dropped = Object.keys(before).filter(
    (name) => !kept.has(name.toLowerCase()) && !isServerAdded(name, traits),
  );
  return [...Object.keys(after), ...dropped].flatMap((name) =>
    attributeEdit(
      within(path, name),
      readAttribute(before, name),
      readAttribute(after, name),
      subAttributeTraits(traits, name),
    ),
  );
}

function addition(path: AttributePath, before: null | undefined, after: ScimValue): PatchOperation {
  const { filter, subAttribute, ...attribute } = path;
  const chosen = filter === undefined || before === null ? undefined : elementChosenBy(filter);
  if (chosen === undefined) return { op: 'add', path: wirePath(path), value: after };
  // A path that chooses nothing is refused with noTarget by strict servers; a new value of the attribute never is.
  const element = subAttribute === undefined ? after : { [subAttribute]: after };
  return {
    op: 'add',
    path: wirePath(attribute),
    value: [isComplex(element) ? { ...chosen, ...element } : element],
  };
}

/** The value that a filter made of equalities describes; other filters describe no single one. */
function elementChosenBy(filter: Filter): { readonly [name: string]: ScimValue } | undefined {
  if (filter.kind === 'and') {
    const [left, right] = [elementChosenBy(filter.left), elementChosenBy(filter.right)];
    return left && right && { ...left, ...right };
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return undefined;
  const { attribute, schema, subAttribute } = filter.path;
  return schema === undefined && subAttribute === undefined ? { [attribute]: filter.value } : undefined;
}

/** The attributes of a whole extension carry its URN before them; those of a complex attribute follow a dot. */
function within(path: AttributePath, name: string): AttributePath {
  if (isWholeExtension(path)) return { kind: 'path', schema: path.attribute, attribute: name };
  return { ...path, subAttribute: name };
}

/** A bare URN is no path a PATCH may have (RFC 7644 figure 7), so an extension is always edited attribute by attribute. */
function isWholeExtension({ schema, attribute }: AttributePath): boolean {
  return schema === undefined && attribute.includes(':');
}

function complexOf(value: ScimValue | undefined): ScimComplex {
  return isComplex(value) ? value : {};
}

/** Servers know core attributes without their URN, and some know them only so. */
function wirePath({ schema, ...path }: AttributePath): string {
  return printPath(schema === undefined || isCoreSchema(schema) ? path : { ...path, schema });
}
