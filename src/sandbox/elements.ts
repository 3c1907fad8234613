import { compileFilter } from '../scim/filter.ts';
import { isComplex, type ScimComplex, type ScimValue } from '../scim/resource.ts';
import type { AttributeTraits, ResourceSchema } from '../scim/schema.ts';
import type { Filter } from '../scim/syntax.ts';
import { isPrimary } from './attribute-value.ts';

/** The values of one multi-valued attribute while a PATCH works on them: a member is found without a walk. */
export interface Elements {
  /** Adds what is not there yet; an element that is there takes on what is new about it (RFC 7644 3.5.2.1). */
  readonly add: (values: readonly ScimValue[]) => void;
  readonly replaceAll: (values: readonly ScimValue[]) => void;
  /** The places of the elements a filter selects; without a filter, of all. */
  readonly places: (filter?: Filter) => readonly number[];
  readonly at: (place: number) => ScimValue | undefined;
  /** Undefined takes the element away. */
  readonly set: (place: number, value: ScimValue | undefined) => void;
  /** Takes away the elements that are the same as the given ones. */
  readonly discard: (values: readonly ScimValue[]) => void;
  /** Of several primary elements keeps the mark on the one written last (RFC 7644 3.5.2). */
  readonly settlePrimary: () => void;
  readonly values: () => readonly ScimValue[];
}

const ELEMENT_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Element';

export function createElements(traits: AttributeTraits, initial: readonly ScimValue[]): Elements {
  const identity = identityOf(traits);
  let items: (ScimValue | undefined)[] = [...initial];
  let placesByKey: Map<string, number[]> | undefined;
  let primaryWritten: number | undefined;

  const keyOf = (value: ScimValue): string => {
    const named = identity === undefined ? value : isComplex(value) ? value[identity.name] : undefined;
    if (typeof named !== 'string') return JSON.stringify(value);
    return (identity ?? traits).caseExact ? named : named.toLowerCase();
  };

  function index(): Map<string, number[]> {
    if (placesByKey === undefined) {
      placesByKey = new Map();
      for (const place of items.keys()) note(placesByKey, place);
    }
    return placesByKey;
  }

  function note(map: Map<string, number[]>, place: number): void {
    const item = items[place];
    if (item === undefined) return;
    const key = keyOf(item);
    const places = map.get(key);
    if (places === undefined) map.set(key, [place]);
    else places.push(place);
  }

  const placesOfSame = (value: ScimValue): readonly number[] =>
    (index().get(keyOf(value)) ?? []).filter((place) => {
      const item = items[place];
      return item !== undefined && keyOf(item) === keyOf(value) && agree(item, value);
    });

  function write(place: number, value: ScimValue | undefined): void {
    const before = items[place];
    items[place] = value;
    if (value === undefined) return;
    if (isPrimary(value)) primaryWritten = place;
    if (placesByKey !== undefined && (before === undefined || keyOf(before) !== keyOf(value))) {
      note(placesByKey, place);
    }
  }

  function add(values: readonly ScimValue[]): void {
    for (const value of values) {
      const [place] = placesOfSame(value);
      const known = place === undefined ? undefined : items[place];
      if (place === undefined) write(items.length, value);
      else if (isComplex(known) && isComplex(value)) write(place, { ...known, ...value });
    }
  }

  return {
    add,
    replaceAll(values) {
      items = [];
      placesByKey = undefined;
      add(values);
    },
    places(filter) {
      if (filter === undefined) return presentPlaces(items);
      const value = identity?.name === 'value' ? comparedValue(filter) : undefined;
      if (value !== undefined) {
        const key = identity?.caseExact ? value : value.toLowerCase();
        return (index().get(key) ?? []).filter((place) => {
          const item = items[place];
          return item !== undefined && keyOf(item) === key;
        });
      }
      const matches = compileFilter(filter, [elementSchema(traits)]);
      return presentPlaces(items).filter((place) => matches(asComplex(items[place])));
    },
    at: (place) => items[place],
    set: write,
    discard(values) {
      for (const value of values) for (const place of placesOfSame(value)) write(place, undefined);
    },
    settlePrimary() {
      if (primaryWritten === undefined) return;
      for (const [place, item] of items.entries()) {
        if (place !== primaryWritten && isComplex(item) && item.primary === true) {
          items[place] = { ...item, primary: false };
        }
      }
      primaryWritten = undefined;
    },
    values: () => items.filter((item) => item !== undefined),
  };
}

/** What tells elements apart: their `value`, else their `name`, else everything about them. */
function identityOf(traits: AttributeTraits): AttributeTraits | undefined {
  const subAttributes = traits.subAttributes ?? [];
  return ['value', 'name'].map((name) => subAttributes.find((sub) => sub.name === name)).find(Boolean);
}

/** RFC 7643 2.4: the same value may stand there twice under two types, or two authorities. */
const agree = (left: ScimValue, right: ScimValue): boolean =>
  !isComplex(left) ||
  !isComplex(right) ||
  ['type', 'authority'].every(
    (name) => left[name] === undefined || right[name] === undefined || left[name] === right[name],
  );

/** The text a filter of the form `value eq "…"` asks for. */
function comparedValue(filter: Filter): string | undefined {
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || typeof filter.value !== 'string')
    return undefined;
  const { attribute, schema, subAttribute } = filter.path;
  const plain = schema === undefined && subAttribute === undefined && filter.path.filter === undefined;
  return plain && attribute.toLowerCase() === 'value' ? filter.value : undefined;
}

const presentPlaces = (items: readonly (ScimValue | undefined)[]): readonly number[] =>
  [...items.keys()].filter((place) => items[place] !== undefined);

/** A value that is not complex is seen as one with the sub-attribute `value` (RFC 7643 2.4). */
const asComplex = (item: ScimValue | undefined): ScimComplex =>
  isComplex(item) ? item : { value: item ?? null };

const elementSchema = (traits: AttributeTraits): ResourceSchema => ({
  id: ELEMENT_SCHEMA,
  attributes: traits.subAttributes ?? [{ ...traits, name: 'value', multiValued: false }],
});
