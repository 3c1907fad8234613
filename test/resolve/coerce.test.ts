import { describe, expect, test } from 'vitest';
import { coerce, isNothing } from '../../src/resolve/coerce.ts';
import { attributeTraits } from '../../src/scim/attribute.ts';
import { CORE_SCHEMAS } from '../../src/scim/core-schemas.ts';
import { jsonText, sameJson } from '../../src/scim/json-text.ts';
import type { ScimValue } from '../../src/scim/resource.ts';
import type { AttributeTraits } from '../../src/scim/schema.ts';
import { path } from './mappings.ts';

function traits(type: AttributeTraits['type'], multiValued = false): AttributeTraits {
  return {
    name: 'x',
    type,
    multiValued,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    required: false,
  };
}

describe('a value takes the type of its attribute, where nothing is lost', () => {
  test.each<[AttributeTraits['type'], ScimValue, ScimValue]>([
    ['string', 'Agent', 'Agent'],
    ['string', 4711, '4711'],
    ['string', true, 'true'],
    ['string', ['a', 'b'], '["a","b"]'],
    ['boolean', 'TRUE', true],
    ['boolean', false, false],
    ['integer', ' 42 ', 42],
    ['integer', '-7', -7],
    ['decimal', '3.50', 3.5],
    ['decimal', 2, 2],
    ['dateTime', '2026-12-31', '2026-12-31T00:00:00Z'],
    ['dateTime', '2026-12-31T08:30:00', '2026-12-31T08:30:00Z'],
    ['dateTime', '2026-12-31T08:30:00+02:00', '2026-12-31T08:30:00+02:00'],
    ['dateTime', '2026-12-31t08:30:00z', '2026-12-31t08:30:00z'],
    ['reference', 'https://example.com', 'https://example.com'],
  ])('%s from %j', (type, value, expected) => {
    expect(coerce(value, traits(type))).toEqual({ value: expected });
  });

  test.each<[AttributeTraits['type'], ScimValue]>([
    ['string', { a: 1 }],
    ['boolean', 'yes'],
    ['boolean', 1],
    ['integer', '4.5'],
    ['integer', '12a'],
    ['integer', '90071992547409931'],
    ['decimal', '90071992547409931'],
    ['decimal', '1e999'],
    ['decimal', ''],
    ['decimal', ['1']],
    ['dateTime', '31.12.2026'],
    ['dateTime', 20261231],
    ['reference', 7],
    ['binary', { a: 1 }],
  ])('%s does not take %j', (type, value) => {
    expect(coerce(value, traits(type))).toEqual({ fault: expect.stringContaining(JSON.stringify(value)) });
  });

  test('a single value becomes a list where the attribute is one', () => {
    expect(coerce('a', traits('string', true))).toEqual({ value: ['a'] });
    expect(coerce([1, 'b'], traits('string', true))).toEqual({ value: ['1', 'b'] });
    expect(coerce(['1', 'x'], traits('integer', true))).toHaveProperty('fault');
  });

  test('a single value is the `value` of a complex one, and parts have types of their own', () => {
    const emails = attributeTraits(CORE_SCHEMAS, path('emails'));
    expect(coerce('a@x.org', emails)).toEqual({ value: [{ value: 'a@x.org' }] });
    expect(coerce({ value: 7, primary: 'true', type: null }, emails)).toEqual({
      value: [{ value: '7', primary: true }],
    });
    expect(coerce({ value: 'a', primary: 'maybe' }, emails)).toEqual({
      fault: 'primary: "maybe" is not true or false',
    });
    expect(coerce('Ann', attributeTraits(CORE_SCHEMAS, path('name')))).toHaveProperty('fault');
  });

  test('what no schema describes is taken as it comes', () => {
    expect(coerce({ a: [1] }, undefined)).toEqual({ value: { a: [1] } });
  });
});

test('an empty cell, null, an empty list and a record of nothing say nothing', () => {
  for (const nothing of [undefined, null, '', [], [null], {}, { a: null }])
    expect(isNothing(nothing)).toBe(true);
  for (const something of [0, false, ' ', 'x', [0]]) expect(isNothing(something)).toBe(false);
});

describe('texts of JSON', () => {
  test.each([
    ['["a","b"]', '[ "b", "a", "a" ]', true],
    ['{"a":1,"b":[1,2]}', '{"b":[2,1],"a":1}', true],
    ['["a"]', '["A"]', false],
    ['["1"]', '[1]', false],
    ['not json', 'not json', false],
    ['[]', '', false],
  ])('%s and %s', (left, right, same) => {
    expect(sameJson(left, right)).toBe(same);
  });

  test('a text is one already', () => {
    expect(jsonText('["a"]')).toBe('["a"]');
    expect(jsonText(['a'])).toBe('["a"]');
  });
});
