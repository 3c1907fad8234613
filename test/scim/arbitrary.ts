import fc from 'fast-check';
import type { CompareOperator, Filter, FilterValue } from '../../src/scim/filter.ts';
import type { AttributePath } from '../../src/scim/path.ts';
import { ENTERPRISE_USER_SCHEMA, type ScimResource, USER_SCHEMA } from '../../src/scim/resource.ts';

/** Names of every legal shape; `and`, `or`, `not` would be read as operators. */
const attributeName = fc
  .stringMatching(/^[$_A-Za-z][-$_0-9A-Za-z]{0,11}$/)
  .filter((name) => !['and', 'or', 'not'].includes(name.toLowerCase()));

const urn = fc.constantFrom(USER_SCHEMA, ENTERPRISE_USER_SCHEMA, 'urn:example:hr', 'URN:x:2.0:Thing');

const finiteNumber = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((number) => (number === 0 ? 0 : number));

const comparisonParts = fc.oneof(
  fc.record({
    operator: fc.constantFrom<CompareOperator>('eq', 'ne'),
    value: fc.oneof<fc.Arbitrary<FilterValue>[]>(
      fc.string({ unit: 'grapheme' }),
      finiteNumber,
      fc.boolean(),
      fc.constant(null),
    ),
  }),
  fc.record({
    operator: fc.constantFrom<CompareOperator>('co', 'sw', 'ew'),
    value: fc.string({ unit: 'binary' }),
  }),
  fc.record({
    operator: fc.constantFrom<CompareOperator>('gt', 'ge', 'lt', 'le'),
    value: fc.oneof<fc.Arbitrary<FilterValue>[]>(fc.string(), finiteNumber),
  }),
);

function pathWith(parts: {
  readonly schema?: string | undefined;
  readonly attribute: string;
  readonly filter?: Filter | undefined;
  readonly subAttribute?: string | undefined;
}): AttributePath {
  const { schema, attribute, filter, subAttribute } = parts;
  return {
    kind: 'path',
    ...(schema !== undefined && { schema }),
    attribute,
    ...(filter !== undefined && { filter }),
    ...(subAttribute !== undefined && { subAttribute }),
  };
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const plainPath = fc
  .record({ schema: optional(urn), attribute: attributeName, subAttribute: optional(attributeName) })
  .map(pathWith);

const attributePath = fc.record({ schema: optional(urn), attribute: attributeName }).map(pathWith);

/** Random filters over whatever paths they are given. */
function filterOver(condition: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      condition,
      fc.record({ kind: fc.constantFrom('and', 'or'), left: tie('filter'), right: tie('filter') }),
      fc.record({ kind: fc.constant('not'), filter: tie('filter') }),
    ),
  })).filter;
}

function conditionOn(path: fc.Arbitrary<AttributePath>): fc.Arbitrary<Filter> {
  return fc.oneof(
    fc
      .record({ path, parts: comparisonParts })
      .map(({ path, parts }): Filter => ({ kind: 'compare', path, ...parts })),
    fc.record({ kind: fc.constant('present'), path }),
  );
}

const insideBrackets = filterOver(conditionOn(plainPath));

/** `emails[type eq "work"].value`, with and without the sub-attribute. */
const filteredPath = fc
  .record({
    schema: optional(urn),
    attribute: attributeName,
    filter: insideBrackets,
    subAttribute: attributeName,
  })
  .map(pathWith);

export const anyPath: fc.Arbitrary<AttributePath> = fc.oneof(
  plainPath,
  filteredPath,
  filteredPath.map(({ subAttribute: _, ...path }) => path),
  fc.constantFrom<AttributePath[]>(
    { kind: 'path', attribute: ENTERPRISE_USER_SCHEMA },
    { kind: 'path', attribute: USER_SCHEMA },
  ),
);

/** Every shape of filter the grammar can say. */
export const anyFilter: fc.Arbitrary<Filter> = filterOver(
  fc.oneof(
    conditionOn(fc.oneof(plainPath, filteredPath)),
    fc.record({ kind: fc.constant('valuePath'), path: attributePath, filter: insideBrackets }),
  ),
);

/** Filters about the few attributes that `smallResource` has, so that they often match. */
const word = fc.constantFrom('a', 'A', 'b', 'ab', '');
const knownPath = (...names: readonly [string, string?][]): fc.Arbitrary<AttributePath> =>
  fc.constantFrom(...names.map(([attribute, subAttribute]) => pathWith({ attribute, subAttribute })));

const smallCondition = (path: fc.Arbitrary<AttributePath>): fc.Arbitrary<Filter> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('compare'),
      path,
      operator: fc.constantFrom<CompareOperator>('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'le'),
      value: word,
    }),
    fc.record({ kind: fc.constant('present'), path }),
  );

const inElement = filterOver(smallCondition(knownPath(['value'], ['type'])));

export const smallFilter: fc.Arbitrary<Filter> = filterOver(
  fc.oneof(
    smallCondition(knownPath(['title'], ['externalId'], ['emails'], ['emails', 'type'], ['emails', 'value'])),
    fc.record({ kind: fc.constant('valuePath'), path: knownPath(['emails']), filter: inElement }),
  ),
);

export const smallResource: fc.Arbitrary<ScimResource> = fc.record(
  {
    title: fc.option(word),
    externalId: word,
    emails: fc.array(fc.record({ value: word, type: word }, { requiredKeys: [] }), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
