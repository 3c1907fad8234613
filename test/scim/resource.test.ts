import { describe, expect, it } from 'vitest';
import { readAttribute } from '../../src/scim/resource.ts';

describe('readAttribute', () => {
  it.each([
    [{ userName: 'a' }, 'userName', 'a'],
    [{ USERNAME: 'a' }, 'userName', 'a'],
    [{ username: 'a', userName: 'b' }, 'userName', 'b'],
    [{ username: 'a', USERNAME: 'b' }, 'userName', 'a'],
    [{ title: null }, 'title', null],
    [{}, 'title', undefined],
  ])('of %j: %s', (resource, name, expected) => {
    expect(readAttribute(resource, name)).toBe(expected);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'CONSTRUCTOR'])(
    'does not inherit %s',
    (name) => {
      expect(readAttribute({ title: 'x' }, name)).toBeUndefined();
      expect(readAttribute(Object.create({ title: 'x', constructor: 'y' }), name)).toBeUndefined();
    },
  );

  it('sees an attribute that came over the wire under a dangerous name', () => {
    expect(readAttribute(JSON.parse('{"__proto__":"x"}'), '__proto__')).toBe('x');
  });
});
