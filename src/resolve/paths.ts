import { type AttributePath, printPath } from '../scim/path.ts';
import { isCoreSchema, sameName } from '../scim/resource.ts';

/** Whether a path reads or writes the attribute of another: the same one, a part of it, or the extension it is in. */
export function isWithin(path: AttributePath, whole: AttributePath): boolean {
  if (whole.schema !== undefined && path.schema === undefined && sameName(path.attribute, whole.schema))
    return true;
  return sameName(path.attribute, whole.attribute) && sameName(urnOf(path), urnOf(whole));
}

/** Core attributes are the same with and without their URN (RFC 7644 section 3.10). */
function urnOf({ schema }: AttributePath): string {
  return schema === undefined || isCoreSchema(schema) ? '' : schema;
}

/** Each path once, whatever the case of its letters. */
export function distinctPaths(paths: readonly AttributePath[]): readonly AttributePath[] {
  return [...new Map(paths.map((path) => [printPath(path).toLowerCase(), path])).values()];
}
