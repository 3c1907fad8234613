import { addTo } from '../directory/add-to.ts';
import type { Grantable, GrantKind } from '../directory/carrier.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import type { GroupGrant } from './grants.ts';

/**
 * Answers which groups decide who holds an item once the plan is carried out: those that grant it and, unless one of
 * them is `exact` about it, those that are `exact` about its kind, for they take it from their members.
 */
export function decidedBy(
  groups: readonly GroupDeclaration[],
  grantsOf: (group: GroupDeclaration) => readonly GroupGrant[],
): (item: Grantable) => readonly string[] {
  const granting = new Map<Grantable, { readonly keys: string[]; exact: boolean }>();
  for (const group of groups) {
    for (const { item, mode } of grantsOf(group)) {
      const known = granting.get(item) ?? { keys: [], exact: false };
      granting.set(item, known);
      known.keys.push(group.key);
      if (mode === 'exact') known.exact = true;
    }
  }
  const exactAbout = new Map<GrantKind, Set<string>>();
  for (const { key, grants } of groups) {
    for (const { kind, mode } of grants) if (mode === 'exact') addTo(exactAbout, kind, key);
  }
  return (item) => {
    const { keys, exact } = granting.get(item) ?? { keys: [], exact: false };
    return exact ? keys : [...new Set([...keys, ...(exactAbout.get(item.kind) ?? [])])];
  };
}
