import type { ScimValue } from './resource.ts';
import type { Filter } from './syntax.ts';

/** The value that a filter made of equalities describes; other filters describe no single one. */
export function elementChosenBy(filter: Filter): { readonly [name: string]: ScimValue } | undefined {
  if (filter.kind === 'and') {
    const [left, right] = [elementChosenBy(filter.left), elementChosenBy(filter.right)];
    return left && right && { ...left, ...right };
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return undefined;
  const { attribute, schema, subAttribute } = filter.path;
  return schema === undefined && subAttribute === undefined ? { [attribute]: filter.value } : undefined;
}
