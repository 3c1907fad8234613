import { foldName } from '../scim/fold.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { isCoreSchema, sameName } from '../scim/resource.ts';

/**
 * Whether two paths may mean the same value, or one a part of the other. When in doubt they do: of two authors of one
 * value each would undo what the other wrote.
 */
export function overlap(left: AttributePath, right: AttributePath): boolean {
  const [leftSchema, rightSchema] = [extensionOf(left), extensionOf(right)];
  if (leftSchema !== undefined && sameName(leftSchema, right.attribute)) return true;
  if (rightSchema !== undefined && sameName(rightSchema, left.attribute)) return true;
  if (!sameName(leftSchema ?? '', rightSchema ?? '') || !sameName(left.attribute, right.attribute))
    return false;
  if (selectDifferent(left, right)) return false;
  const [leftPart, rightPart] = [left.subAttribute, right.subAttribute];
  return leftPart === undefined || rightPart === undefined || sameName(leftPart, rightPart);
}

/** A core attribute is the same one with and without its schema in front (RFC 7644 section 3.10). */
function extensionOf({ schema }: AttributePath): string | undefined {
  return schema === undefined || isCoreSchema(schema) ? undefined : schema;
}

/** `emails[type eq "work"]` and `emails[type eq "home"]` select different values. Of other filters nobody can be sure. */
function selectDifferent({ filter: left }: AttributePath, { filter: right }: AttributePath): boolean {
  if (left?.kind !== 'compare' || right?.kind !== 'compare') return false;
  if (left.operator !== 'eq' || right.operator !== 'eq') return false;
  return (
    sameName(printPath(left.path), printPath(right.path)) &&
    foldName(String(left.value)) !== foldName(String(right.value))
  );
}
