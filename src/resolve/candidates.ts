import type { LiveUser } from '../directory/resource.ts';
import type { Filter } from '../scim/filter.ts';
import { compilePath } from '../scim/filter-match.ts';
import { instantOf } from '../scim/instant.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { isComplex, readAttribute } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';

/** Everybody whom a filter might select, and perhaps more; undefined when that may be anybody. */
export type CandidateFinder = (filter: Filter) => readonly LiveUser[] | undefined;

/**
 * Finds candidates by the conditions `attribute eq "text"`, each attribute indexed when it is first asked for: hundreds
 * of rules over a hundred thousand people then cost one look at everybody, not hundreds. The filter itself decides.
 */
export function candidateFinder(
  users: readonly LiveUser[],
  schemas: readonly ResourceSchema[],
): CandidateFinder {
  const indexes = new Map<string, ReadonlyMap<string, readonly LiveUser[]>>();

  function withText(path: AttributePath, text: string): readonly LiveUser[] {
    const name = printPath(path);
    const index = indexes.get(name) ?? indexByText(users, path, schemas);
    indexes.set(name, index);
    return index.get(text.toLowerCase()) ?? [];
  }

  return function candidates(filter): readonly LiveUser[] | undefined {
    switch (filter.kind) {
      case 'and': {
        const [left, right] = [candidates(filter.left), candidates(filter.right)];
        if (left === undefined || right === undefined) return left ?? right;
        return left.length <= right.length ? left : right;
      }
      case 'or': {
        const [left, right] = [candidates(filter.left), candidates(filter.right)];
        return left && right && [...new Set([...left, ...right])];
      }
      case 'compare': {
        const { path, operator, value } = filter;
        // Moments are equal in many spellings, so a text that may be one is not looked up as text.
        const isText = typeof value === 'string' && instantOf(value) === undefined;
        return operator === 'eq' && isText ? withText(path, value) : undefined;
      }
      default:
        return undefined;
    }
  };
}

/** Case is folded whatever the schema says: a candidate too many is refused by the filter, one too few would be lost. */
function indexByText(
  users: readonly LiveUser[],
  path: AttributePath,
  schemas: readonly ResourceSchema[],
): ReadonlyMap<string, readonly LiveUser[]> {
  const search = compilePath(path, schemas);
  const index = new Map<string, LiveUser[]>();
  for (const user of users) {
    search(user.resource, (found) => {
      const value = isComplex(found) ? readAttribute(found, 'value') : found;
      if (typeof value === 'string') insert(index, value.toLowerCase(), user);
      return false;
    });
  }
  return index;
}

/** Once for each person, even when two of their values read alike. */
function insert(index: Map<string, LiveUser[]>, text: string, user: LiveUser): void {
  const present = index.get(text);
  if (present === undefined) index.set(text, [user]);
  else if (present.at(-1) !== user) present.push(user);
}
