import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttributePath, parsePath, printPath } from '../../src/scim/path.ts';
import { anyPath } from './arbitrary.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

describe('parsePath', () => {
  it('reads back every path it prints', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        expect(parsePath(printPath(path), ['urn:example:hr'])).toEqual({ ok: true, value: path });
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, Omit<AttributePath, 'kind'>]>([
    ['title', { attribute: 'title' }],
    ['name.givenName', { attribute: 'name', subAttribute: 'givenName' }],
    ['members.$ref', { attribute: 'members', subAttribute: '$ref' }],
    [`${ENTERPRISE}:department`, { schema: ENTERPRISE, attribute: 'department' }],
    [`${ENTERPRISE}:manager.value`, { schema: ENTERPRISE, attribute: 'manager', subAttribute: 'value' }],
    [`${ENTERPRISE}:x-1`, { schema: ENTERPRISE, attribute: 'x-1' }],
    // The path of a whole extension: the attribute that bears the URN as its name.
    [ENTERPRISE, { attribute: ENTERPRISE }],
    [
      'URN:ietf:params:scim:schemas:core:2.0:Group',
      { attribute: 'URN:ietf:params:scim:schemas:core:2.0:Group' },
    ],
    // A URN of one's own ends at the last colon…
    ['urn:example:hr:grade', { schema: 'urn:example:hr', attribute: 'grade' }],
  ])('%s', (text, expected) => {
    expect(parsePath(text)).toEqual({ ok: true, value: { kind: 'path', ...expected } });
  });

  // …unless a known schema says otherwise.
  it.each<[string, Omit<AttributePath, 'kind'>]>([
    ['urn:example:hr', { attribute: 'urn:example:hr' }],
    ['URN:Example:HR:grade', { schema: 'URN:Example:HR', attribute: 'grade' }],
    ['urn:example:2.0:grade', { schema: 'urn:example:2.0', attribute: 'grade' }],
    ['urn:example:hr:more:grade', { schema: 'urn:example:hr:more', attribute: 'grade' }],
  ])('%s, where its schema is known', (text, expected) => {
    const known = ['urn:example:hr', 'urn:example:hr:more', 'urn:example:2.0'];
    expect(parsePath(text, known)).toEqual({ ok: true, value: { kind: 'path', ...expected } });
  });

  it('reads a filter within', () => {
    const result = parsePath('emails[type eq "work"].value');
    const type = { kind: 'path', attribute: 'type' };
    expect(result).toEqual({
      ok: true,
      value: {
        kind: 'path',
        attribute: 'emails',
        filter: { kind: 'compare', path: type, operator: 'eq', value: 'work' },
        subAttribute: 'value',
      },
    });
  });

  it.each([
    [
      `${ENTERPRISE}.department`,
      'a schema and its attribute are joined by a colon',
      [`${ENTERPRISE}:department`],
    ],
    [
      'enterprise:department',
      '"enterprise:department" is no attribute: a schema before the colon is written as a URN, "urn:…"',
      undefined,
    ],
    ['emails[type eq', 'expected a value, found the end', ['"text"', 'number', 'true', 'false', 'null']],
    ['emails[type pr]value', 'unexpected "value" after "]"', ['.']],
    ['emails[type pr].a.b', 'a sub-attribute has a plain name', undefined],
    ['emails[type pr].', 'an attribute name is missing', undefined],
    ['name.', 'an attribute name is missing', undefined],
    ['title eq "x"', 'unexpected "eq" after a complete path', undefined],
    ['', 'expected an attribute name, found the end', undefined],
  ])('refuses %s', (text, message, expected) => {
    const result = parsePath(text);
    expect(result.ok ? undefined : result.fault.message).toBe(message);
    expect(result.ok ? undefined : result.fault.expected).toEqual(expected);
  });
});
