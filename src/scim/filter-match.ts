import { attributeTraits, subAttributeTraits } from './attribute.ts';
import { comparison } from './comparison.ts';
import { type ValueSearch, valueSearch } from './path-reader.ts';
import {
  isComplex,
  isMultiValued,
  readAttribute,
  type ScimComplex,
  type ScimResource,
  type ScimValue,
  sameName,
} from './resource.ts';
import type { AttributeTraits, ResourceSchema } from './schema.ts';
import type { AttributePath, CompareOperator, Filter, FilterValue } from './syntax.ts';

type Matcher = (holder: ScimComplex) => boolean;
/** What is known about an attribute from where the filter stands: in the resource, or within brackets in one value. */
type TraitsLookup = (path: AttributePath) => AttributeTraits | undefined;

/**
 * Turns a filter into a test of resources; schemas tell type and case-exactness (RFC 7644 section 3.4.2.2).
 * - A multi-valued attribute matches when any one value does, for `ne` too: `not (roles eq "x")` says "no role x".
 * - Conditions within brackets must hold for one and the same value; `emails.type … and emails.value …` need not.
 * - A complex attribute compared as a whole compares its `value`.
 * - Absent, null and [] are one state (RFC 7643 section 2.5): equal to null, different from everything else.
 */
export function compileFilter(
  filter: Filter,
  schemas: readonly ResourceSchema[],
): (resource: ScimResource) => boolean {
  return compile(filter, (path) => attributeTraits(schemas, path));
}

/** Prepares the search for the values at a path; a filter in the path is compiled as above. */
export function compilePath(path: AttributePath, schemas: readonly ResourceSchema[]): ValueSearch {
  return searchFor(path, (inner) => attributeTraits(schemas, inner));
}

function compile(filter: Filter, traitsOf: TraitsLookup): Matcher {
  switch (filter.kind) {
    case 'and': {
      const [left, right] = [compile(filter.left, traitsOf), compile(filter.right, traitsOf)];
      return (holder) => left(holder) && right(holder);
    }
    case 'or': {
      const [left, right] = [compile(filter.left, traitsOf), compile(filter.right, traitsOf)];
      return (holder) => left(holder) || right(holder);
    }
    case 'not': {
      const matches = compile(filter.filter, traitsOf);
      return (holder) => !matches(holder);
    }
    case 'present': {
      const search = searchFor(filter.path, traitsOf);
      return (holder) => search(holder, isPresent);
    }
    case 'valuePath': {
      const search = searchFor({ ...filter.path, filter: filter.filter }, traitsOf);
      return (holder) => search(holder, isAnything);
    }
    case 'compare':
      return compileComparison(filter.path, filter.operator, filter.value, traitsOf);
  }
}

function compileComparison(
  path: AttributePath,
  operator: CompareOperator,
  value: FilterValue,
  traitsOf: TraitsLookup,
): Matcher {
  const search = searchFor(path, traitsOf);
  if (value === null) {
    return operator === 'eq'
      ? (holder) => !search(holder, isAnything)
      : (holder) => search(holder, isAnything);
  }
  const traits = traitsOf(path);
  const compares = comparison(
    operator,
    value,
    traits?.type === 'complex' ? subAttributeTraits(traits, 'value') : traits,
  );
  const test = (found: ScimValue): boolean =>
    compares(isComplex(found) ? (readAttribute(found, 'value') ?? null) : found);
  if (operator !== 'ne') return (holder) => search(holder, test);
  return (holder) => search(holder, test) || !search(holder, isAnything);
}

function searchFor(path: AttributePath, traitsOf: TraitsLookup): ValueSearch {
  if (path.filter === undefined) return valueSearch(path);
  const { filter, subAttribute: _ignored, ...whole } = path;
  const traits = traitsOf(whole);
  return valueSearch(
    path,
    compile(filter, ({ attribute }) => elementTraits(traits, attribute)),
  );
}

/** In a list of bare values `value` is each of them. */
function elementTraits(traits: AttributeTraits | undefined, name: string): AttributeTraits | undefined {
  const isBare = traits?.subAttributes === undefined && sameName(name, 'value');
  return isBare ? traits : subAttributeTraits(traits, name);
}

const isAnything = (): boolean => true;

/** "A non-empty or non-null value", and in a complex one at least one such (RFC 7644 table 3). */
function isPresent(value: ScimValue): boolean {
  if (value === null || value === '') return false;
  if (isMultiValued(value)) return value.some(isPresent);
  return !isComplex(value) || Object.values(value).some(isPresent);
}
