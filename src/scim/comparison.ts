import { instantOf } from './instant.ts';
import type { ScimValue } from './resource.ts';
import type { AttributeTraits } from './schema.ts';
import type { CompareOperator, FilterValue } from './syntax.ts';

type ValueTest = (candidate: ScimValue) => boolean;
type Relation<T> = (candidate: T, value: T) => boolean;

/** The operators that ask for an order; they are written once and serve texts, numbers and moments. */
const ORDERED: Readonly<Record<'eq' | 'gt' | 'ge' | 'lt' | 'le', Relation<FilterValue & {}>>> = {
  eq: (candidate, value) => candidate === value,
  gt: (candidate, value) => candidate > value,
  ge: (candidate, value) => candidate >= value,
  lt: (candidate, value) => candidate < value,
  le: (candidate, value) => candidate <= value,
};

const TEXTUAL: Readonly<Record<'co' | 'sw' | 'ew', Relation<string>>> = {
  co: (candidate, value) => candidate.includes(value),
  sw: (candidate, value) => candidate.startsWith(value),
  ew: (candidate, value) => candidate.endsWith(value),
};

/**
 * Prepares the comparison of single values with the one a filter names.
 * Values of different types are unequal and without order; texts ignore case unless the schema says caseExact
 * (RFC 7643 section 2.2), and dateTimes compare as moments.
 */
export function comparison(
  operator: CompareOperator,
  value: FilterValue & {},
  traits: AttributeTraits | undefined,
): ValueTest {
  switch (operator) {
    case 'ne': {
      const isEqual = comparison('eq', value, traits);
      return (candidate) => !isEqual(candidate);
    }
    case 'co':
    case 'sw':
    case 'ew':
      return textTest(TEXTUAL[operator], String(value), traits);
    default: {
      const holds = ORDERED[operator];
      if (typeof value === 'number') {
        return (candidate) => typeof candidate === 'number' && holds(candidate, value);
      }
      if (typeof value === 'boolean') return (candidate) => operator === 'eq' && candidate === value;
      const instant = traits?.type === 'dateTime' ? instantOf(value) : undefined;
      return instant === undefined ? textTest(holds, value, traits) : instantTest(holds, instant);
    }
  }
}

function textTest(holds: Relation<string>, value: string, traits: AttributeTraits | undefined): ValueTest {
  if (traits?.caseExact === true) {
    return (candidate) => typeof candidate === 'string' && holds(candidate, value);
  }
  const folded = value.toLowerCase();
  return (candidate) => typeof candidate === 'string' && holds(candidate.toLowerCase(), folded);
}

function instantTest(holds: Relation<number>, instant: number): ValueTest {
  return (candidate) => {
    const moment = typeof candidate === 'string' ? instantOf(candidate) : undefined;
    return moment !== undefined && holds(moment, instant);
  };
}
