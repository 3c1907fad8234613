import { withActive } from '../directory/activity.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { RuleReference } from '../manifest/manifest.ts';
import { attributesOf, type Filter } from '../scim/filter.ts';
import { compilePath } from '../scim/filter-match.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import type { ResourceSchema } from '../scim/schema.ts';

/** Says why a rule may select too few, as far as the people that were read can tell. */
export type RuleDoubt = (rule: RuleReference) => string | undefined;

/**
 * Doubts a rule that asks for an attribute which nobody at all holds: servers leave attributes out that a permission
 * hides or that another service failed to deliver (genesys-cloud.md section 4), and everybody then seems not to fit.
 */
export function ruleDoubt(users: readonly LiveUser[], schemas: readonly ResourceSchema[]): RuleDoubt {
  const known = new Map<string, boolean>();

  function isHeld(path: AttributePath): boolean {
    const name = printPath(path);
    const search = compilePath(path, schemas);
    const held = known.get(name) ?? users.some((user) => search(withActive(user), () => true));
    known.set(name, held);
    return held;
  }

  return ({ filter }) => {
    const unheld = askedFor(filter, true).find((path) => !isHeld(path));
    return unheld && `nobody in the directory has "${printPath(unheld)}", so the server may leave it out`;
  };
}

/**
 * An attribute that a filter reads and no group holds. Left out by the server, it would let `not (externalId sw "x")`
 * select every group there is.
 */
export function unheldByGroups(
  filter: Filter,
  groups: readonly LiveGroup[],
  schemas: readonly ResourceSchema[],
): AttributePath | undefined {
  return attributesOf(filter)
    .map(wholeOf)
    .find((path) => {
      const search = compilePath(path, schemas);
      return !groups.some(({ resource }) => search(resource, () => true));
    });
}

/** Whole attributes without which a filter selects fewer people, not more. */
function askedFor(filter: Filter, asserted: boolean): readonly AttributePath[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return [...askedFor(filter.left, asserted), ...askedFor(filter.right, asserted)];
    case 'not':
      return askedFor(filter.filter, !asserted);
    case 'present':
    case 'valuePath':
      return asserted ? [wholeOf(filter.path)] : [];
    case 'compare': {
      // `ne` is true of a value that is absent, and so is `eq null` (RFC 7643 section 2.5).
      const wantsValue = (filter.operator === 'ne') === (filter.value === null);
      return wantsValue === asserted ? [wholeOf(filter.path)] : [];
    }
  }
}

function wholeOf({ kind, schema, attribute }: AttributePath): AttributePath {
  return { kind, attribute, ...(schema !== undefined && { schema }) };
}
