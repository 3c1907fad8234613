import {
  isComplex,
  isCoreSchema,
  isMultiValued,
  readAttribute,
  type ScimComplex,
  type ScimValue,
} from './resource.ts';
import type { AttributePath } from './syntax.ts';

/** Offers the values at a path one by one until the visitor says true, and answers whether it did. */
export type ValueSearch = (holder: ScimComplex, found: (value: ScimValue) => boolean) => boolean;

/**
 * Prepares the search for the values at a path. Null is no value (RFC 7643 section 2.5).
 * `selects` decides for a path with a filter which values are looked into.
 */
export function valueSearch(path: AttributePath, selects?: (element: ScimComplex) => boolean): ValueSearch {
  const { subAttribute } = path;
  const inElement: ElementSearch =
    subAttribute === undefined
      ? (element, found) => found(element)
      : (element, found) => isComplex(element) && eachOf(readAttribute(element, subAttribute), found);
  const inSelected: ElementSearch =
    selects === undefined
      ? inElement
      : (element, found) => selects(asComplex(element)) && inElement(element, found);
  const readWhole = attributeReader(path);
  return (holder, found) => {
    const value = readWhole(holder);
    if (value === undefined || value === null) return false;
    if (!isMultiValued(value)) return inSelected(value, found);
    return value.some((element) => element !== null && inSelected(element, found));
  };
}

/** A bare value answers to `value`, the name that its kind has in complex values (RFC 7643 section 2.4). */
function asComplex(element: ScimValue): ScimComplex {
  return isComplex(element) ? element : { value: element };
}

type ElementSearch = (element: ScimValue, found: (value: ScimValue) => boolean) => boolean;

function eachOf(value: ScimValue | undefined, found: (value: ScimValue) => boolean): boolean {
  if (value === undefined || value === null) return false;
  return isMultiValued(value) ? value.some((each) => each !== null && found(each)) : found(value);
}

/** Attributes of an extension are found under its URN, those of a core schema at the top (RFC 7643 section 3.3). */
export function attributeReader({
  schema,
  attribute,
}: AttributePath): (holder: ScimComplex) => ScimValue | undefined {
  if (schema === undefined || isCoreSchema(schema)) return (holder) => readAttribute(holder, attribute);
  return (holder) => {
    const extension = readAttribute(holder, schema);
    return isComplex(extension) ? readAttribute(extension, attribute) : undefined;
  };
}
