import { compareText } from '../directory/order.ts';
import type { DesiredAttribute } from '../directory/resource.ts';
import { isUnassigned } from '../scim/equal.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { Comparison } from './comparison.ts';
import type { AttributeEdit } from './plan.gen.ts';
import { sameContent } from './same-content.ts';

/**
 * The attributes that differ from what they should be, sorted by path; each path at most once.
 *
 * @param live absent for a resource that the plan creates
 */
export function diffAttributes(
  desired: readonly DesiredAttribute[],
  live: ScimResource | undefined,
  comparison: Comparison,
): readonly AttributeEdit[] {
  const edits = new Map<string, AttributeEdit>();
  for (const attribute of desired) {
    const edit = diffAttribute(attribute, live, comparison);
    if (edit !== undefined && !edits.has(edit.path)) edits.set(edit.path, edit);
  }
  return [...edits.values()].sort((left, right) => compareText(left.path, right.path));
}

function diffAttribute(
  { path, value, origin, mapping }: DesiredAttribute,
  live: ScimResource | undefined,
  { attributeAt, sourceOf }: Comparison,
): AttributeEdit | undefined {
  const { text, read, traits } = attributeAt(path);
  const before = live && read(live);
  if (sameContent(value, before, traits)) return undefined;
  return {
    path: text,
    ...(!isUnassigned(before) && { before }),
    ...(!isUnassigned(value) && { after: value }),
    source: sourceOf(origin),
    ...(mapping !== undefined && { mapping: mapping.name, row: mapping.row }),
  };
}
