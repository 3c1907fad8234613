import { elementChosenBy } from './chosen-element.ts';
import { compilePath } from './filter-match.ts';
import {
  isComplex,
  isCoreSchema,
  isMultiValued,
  readAttribute,
  type ScimComplex,
  type ScimResource,
  type ScimValue,
  sameName,
} from './resource.ts';
import type { ResourceSchema } from './schema.ts';
import type { AttributePath } from './syntax.ts';

/**
 * The resource with this value at a path, and nothing else changed in it; what a path needs and is not there (an extension,
 * a list, the value that an `eq` filter describes) is made.
 * Undefined takes the value away. So does null, which leaves a null where an attribute stood: servers that keep what a PUT
 * does not name take only that for a removal (RFC 7644 section 3.5.1).
 * Undefined is answered when a value should be made that the filter does not describe, for `sw` and the like fit many.
 */
export function assign(
  resource: ScimResource,
  path: AttributePath,
  value: ScimValue | undefined,
  schemas: readonly ResourceSchema[],
): ScimResource | undefined {
  const { schema } = path;
  if (schema === undefined || isCoreSchema(schema)) return assignIn(resource, path, value, schemas);
  const extension = readAttribute(resource, schema);
  const inside = assignIn(isComplex(extension) ? extension : {}, path, value, schemas);
  return inside && withValue(resource, schema, emptied(inside));
}

/** The resource whose `schemas` name every extension that it has a value of (RFC 7643 section 3). */
export function withSchemas(resource: ScimResource, core: string): ScimResource {
  const { schemas = [core] } = resource;
  const extensions = Object.keys(resource).filter((name) => /^urn:/i.test(name));
  const unnamed = extensions.filter((urn) => !schemas.some((schema) => sameName(schema, urn)));
  return { ...resource, schemas: [...schemas, ...unnamed] };
}

function assignIn(
  holder: ScimComplex,
  path: AttributePath,
  value: ScimValue | undefined,
  schemas: readonly ResourceSchema[],
): ScimComplex | undefined {
  const { attribute, filter, subAttribute } = path;
  const held = readAttribute(holder, attribute);
  if (filter !== undefined) {
    const elements = assignChosen(held, { ...path, filter }, value, schemas);
    return elements && withValue(holder, attribute, elements.list);
  }
  if (subAttribute === undefined) return withValue(holder, attribute, value);
  if (isMultiValued(held)) {
    const elements = held.flatMap((element) => withPart(element, subAttribute, value) ?? []);
    return withValue(holder, attribute, elements);
  }
  return withValue(holder, attribute, withPart(held, subAttribute, value));
}

interface Elements {
  /** Undefined where there was no list and none is needed. */
  readonly list: readonly ScimValue[] | undefined;
}

function assignChosen(
  held: ScimValue | undefined,
  path: AttributePath & Required<Pick<AttributePath, 'filter'>>,
  value: ScimValue | undefined,
  schemas: readonly ResourceSchema[],
): Elements | undefined {
  const { filter, subAttribute } = path;
  const elements = isMultiValued(held) ? held : held === undefined || held === null ? [] : [held];
  const isChosen = chooser(path, schemas);
  const chosen = elements.filter(isChosen);
  const described = elementChosenBy(filter);
  if (chosen.length === 0) {
    if (value === undefined || value === null) return { list: held === undefined ? undefined : elements };
    if (described === undefined) return undefined;
    const made = subAttribute === undefined ? value : { [subAttribute]: value };
    return { list: [...elements, completed(made, described)] };
  }
  const replaced = (element: ScimValue): readonly ScimValue[] => {
    if (!isChosen(element)) return [element];
    if (subAttribute !== undefined) return [withPart(element, subAttribute, value) ?? []].flat();
    if (value === undefined || value === null || element !== chosen[0]) return [];
    return [completed(value, described ?? {})];
  };
  return { list: elements.flatMap(replaced) };
}

function chooser(path: AttributePath, schemas: readonly ResourceSchema[]): (element: ScimValue) => boolean {
  const { subAttribute: _ignored, ...whole } = path;
  const { schema, attribute } = whole;
  const search = compilePath(whole, schemas);
  return (element) => {
    const holder = { [attribute]: [element] };
    const resource = schema === undefined || isCoreSchema(schema) ? holder : { [schema]: holder };
    return search(resource, () => true);
  };
}

/** The value with what the filter says of it, as far as it does not say so itself. */
function completed(value: ScimValue, described: ScimComplex): ScimValue {
  if (!isComplex(value)) return value;
  const unsaid = Object.entries(described).filter(([name]) => readAttribute(value, name) === undefined);
  return { ...(Object.fromEntries(unsaid) as typeof value), ...value };
}

/** A complex value with one sub-attribute changed; undefined when nothing is left of it. A bare value is its `value`. */
function withPart(
  held: ScimValue | undefined,
  name: string,
  value: ScimValue | undefined,
): ScimValue | undefined {
  if (isComplex(held)) return emptied(withValue(held, name, value));
  if (value === undefined || value === null) return held;
  return { ...(held !== undefined && held !== null && { value: held }), [name]: value };
}

function withValue(holder: ScimComplex, name: string, value: ScimValue | undefined): ScimComplex {
  const spelling = Object.hasOwn(holder, name)
    ? name
    : (Object.keys(holder).find((key) => sameName(key, name)) ?? name);
  const entries = Object.entries(holder).filter(([key]) => key === spelling || !sameName(key, name));
  if (value === undefined) return Object.fromEntries(entries.filter(([key]) => key !== spelling));
  const assigned = entries.map(([key, present]) => [key, key === spelling ? value : present] as const);
  return Object.fromEntries(
    Object.hasOwn(holder, spelling) ? assigned : [...assigned, [spelling, value] as const],
  );
}

function emptied(value: ScimComplex): { readonly [name: string]: ScimValue } | undefined {
  const assigned = Object.values(value).some((part) => part !== undefined);
  return assigned ? (value as { readonly [name: string]: ScimValue }) : undefined;
}
