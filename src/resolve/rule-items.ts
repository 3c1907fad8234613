import type { Grantable } from '../directory/carrier.ts';
import type { CarrierReader, CarrierReaders } from '../directory/carrier-reader.ts';
import type { Filter } from '../scim/filter.ts';
import type { AttributePath } from '../scim/path.ts';
import { sameName } from '../scim/resource.ts';
import type { Grantables } from './catalogue.ts';
import { isWithin } from './paths.ts';

/** The items of the catalogue that a rule asks about: those it names, or all of a kind where that cannot be told. */
export type RuleItems = (filter: Filter) => ReadonlySet<Grantable>;

/** Prepares the question for what is carried on users; a rule that names only what is outside the catalogue reads nothing. */
export function ruleItems(readers: CarrierReaders, grantables: Grantables): RuleItems {
  const kinds = [...readers.values()]
    .filter(({ carrier }) => carrier.on === 'user')
    .map((reader) => ({ reader, items: [...(grantables.get(reader.kind)?.values() ?? [])] }))
    .filter(({ items }) => items.length > 0);
  return (filter) =>
    new Set(
      kinds.flatMap(({ reader, items }) => {
        const named = namedIn(filter, reader);
        if (named === 'any') return items;
        return items.filter(({ value }) => named.has(reader.keyOf(value)));
      }),
    );
}

/** Keys of the values a condition speaks of; `any` where it may be about every value. */
type Named = ReadonlySet<string> | 'any';

function namedIn(filter: Filter, reader: CarrierReader): Named {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return union(namedIn(filter.left, reader), namedIn(filter.right, reader));
    case 'not':
      return namedIn(filter.filter, reader);
    case 'valuePath':
      return isWithin(filter.path, reader.path) ? namedInside(filter.filter, reader) : NOBODY;
    case 'present':
    case 'compare': {
      if (!isWithin(filter.path, reader.path)) return NOBODY;
      if (filter.path.filter !== undefined) return namedInside(filter.path.filter, reader);
      return filter.kind === 'compare' && isKey(filter.path, reader) ? equal(filter, reader) : 'any';
    }
  }
}

const NOBODY: Named = new Set<string>();

/** Within brackets the conditions of an `and` hold for one and the same value, so either side tells which it is. */
function namedInside(filter: Filter, reader: CarrierReader): Named {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [namedInside(filter.left, reader), namedInside(filter.right, reader)];
      return left === 'any' ? right : left;
    }
    case 'or':
      return union(namedInside(filter.left, reader), namedInside(filter.right, reader));
    case 'compare':
      return sameName(filter.path.attribute, reader.carrier.key ?? 'value') ? equal(filter, reader) : 'any';
    default:
      return 'any';
  }
}

function equal({ operator, value }: Extract<Filter, { kind: 'compare' }>, { keyOf }: CarrierReader): Named {
  return operator === 'eq' && typeof value === 'string' ? new Set([keyOf(value)]) : 'any';
}

/** A complex attribute compared as a whole compares its `value` (RFC 7644 section 3.4.2.2). */
function isKey({ subAttribute = 'value' }: AttributePath, { carrier, path }: CarrierReader): boolean {
  return path.subAttribute === undefined && sameName(subAttribute, carrier.key ?? 'value');
}

function union(left: Named, right: Named): Named {
  return left === 'any' || right === 'any' ? 'any' : new Set([...left, ...right]);
}
