import { compilePath } from './filter-match.ts';
import { attributeReader } from './path-reader.ts';
import { isComplex, isMultiValued, readAttribute, type ScimResource, type ScimValue } from './resource.ts';
import type { ResourceSchema } from './schema.ts';
import type { AttributePath } from './syntax.ts';

/**
 * Prepares the reading of what a resource holds at a path.
 * A path into several values yields all of them as a list, and one value as itself. With a filter in the path, undefined
 * says that no value was chosen, null that the chosen ones lack the sub-attribute: a PATCH must tell the two apart.
 */
export function valueAt(
  path: AttributePath,
  schemas: readonly ResourceSchema[],
): (resource: ScimResource) => ScimValue | undefined {
  const { subAttribute, ...whole } = path;
  const elementsAt = path.filter === undefined ? attributeReader(path) : chosenElements(whole, schemas);
  if (subAttribute === undefined) return elementsAt;
  return (resource) => {
    const elements = elementsAt(resource);
    if (!isMultiValued(elements)) return subValue(elements, subAttribute);
    return elements
      .map((element) => subValue(element, subAttribute) ?? null)
      .filter((value) => value !== null);
  };
}

function chosenElements(
  path: AttributePath,
  schemas: readonly ResourceSchema[],
): (resource: ScimResource) => ScimValue | undefined {
  const search = compilePath(path, schemas);
  return (resource) => {
    const chosen: ScimValue[] = [];
    search(resource, (element) => {
      chosen.push(element);
      return false;
    });
    return chosen.length > 1 ? chosen : chosen[0];
  };
}

function subValue(element: ScimValue | undefined, name: string): ScimValue | undefined {
  if (element === undefined) return undefined;
  return isComplex(element) ? (readAttribute(element, name) ?? null) : null;
}
