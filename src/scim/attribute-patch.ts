import { subAttributeTraits } from './attribute.ts';
import { elementChosenBy } from './chosen-element.ts';
import { isServerAdded, isUnassigned, sameValue } from './equal.ts';
import type { PatchOperation } from './patch.ts';
import { printPath } from './print.ts';
import { isComplex, isCoreSchema, readAttribute, type ScimComplex, type ScimValue } from './resource.ts';
import type { AttributeTraits } from './schema.ts';
import type { AttributePath } from './syntax.ts';

/** How a path is written in a request. */
export type PathSpelling = (path: AttributePath) => string;

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
  spell: PathSpelling = wirePath,
): readonly PatchOperation[] {
  if (sameValue(after, before, traits)) return [];
  if (isWholeExtension(path)) {
    return subAttributeEdits(path, complexOf(before), complexOf(after), { traits, spell });
  }
  if (isUnassigned(after)) return [{ op: 'remove', path: spell(path) }];
  if (isUnassigned(before)) return [addition(path, before, after, spell)];
  const isWholeAttribute = path.filter === undefined && path.subAttribute === undefined;
  if (isWholeAttribute && isComplex(before) && isComplex(after)) {
    return subAttributeEdits(path, before, after, { traits, spell });
  }
  return [{ op: 'replace', path: spell(path), value: after }];
}

/** Replacing a complex value leaves the sub-attributes it does not name (RFC 7644 section 3.5.2.3), so each has its own edit. */
function subAttributeEdits(
  path: AttributePath,
  before: ScimComplex,
  after: ScimComplex,
  { traits, spell }: { readonly traits: AttributeTraits | undefined; readonly spell: PathSpelling },
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
      spell,
    ),
  );
}

function addition(
  path: AttributePath,
  before: null | undefined,
  after: ScimValue,
  spell: PathSpelling,
): PatchOperation {
  const { filter, subAttribute, ...attribute } = path;
  const chosen = filter === undefined || before === null ? undefined : elementChosenBy(filter);
  if (chosen === undefined) return { op: 'add', path: spell(path), value: after };
  // A path that chooses nothing is refused with noTarget by strict servers; a new value of the attribute never is.
  const element = subAttribute === undefined ? after : { [subAttribute]: after };
  return {
    op: 'add',
    path: spell(attribute),
    value: [isComplex(element) ? { ...chosen, ...element } : element],
  };
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
export function wirePath({ schema, ...path }: AttributePath): string {
  return printPath(schema === undefined || isCoreSchema(schema) ? path : { ...path, schema });
}
