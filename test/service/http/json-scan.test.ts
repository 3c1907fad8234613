import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointerTo, scanJson } from '../../../src/service/http/json-scan.ts';

describe('the scan of a JSON text', () => {
  it('finds nothing in whatever this program itself would write', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5, noUnicodeString: false }), (text) => {
        const faults = scanJson(text).filter(
          ({ detail }) => !/not exact|no text may have|can have this name/.test(detail),
        );
        expect(faults).toEqual([]);
      }),
    );
  });

  it('finds a name that is said twice wherever it stands, and points to it', () => {
    const step = fc.oneof(
      fc.nat(3),
      fc.string().filter((name) => name !== '__proto__' && !/\p{Surrogate}/u.test(name)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (path) => {
        const twice = '{"a":1,"\\u0061":2}';
        const text = path.reduceRight<string>(
          (inner, at) =>
            typeof at === 'number'
              ? `[${'{"a":[]},'.repeat(at)}${inner}]`
              : `{"":"]},{","${'z'.repeat(9)}":1,${JSON.stringify(`k${at}`)}:${inner}}`,
          twice,
        );
        const steps = path.map((at) => (typeof at === 'number' ? at : `k${at}`));
        const faults = scanJson(text).filter(({ detail }) => detail === 'is said twice');
        expect(faults).toEqual([{ pointer: pointerTo([...steps, 'a']), detail: 'is said twice' }]);
      }),
    );
  });

  it('takes numbers that are exact, and no others', () => {
    const exact = ['0', '-1', '9007199254740991', '1.5', '-0.25e3', '1e15'];
    const inexact = ['9007199254740993', '-9007199254740993', '1e400', '1e300', '12345678901234567890'];
    for (const text of exact) expect([text, scanJson(`[${text}]`)]).toEqual([text, []]);
    for (const text of inexact) {
      expect([text, scanJson(`{"n":${text}}`).map(({ pointer }) => pointer)]).toEqual([text, ['#/n']]);
    }
  });

  it('stops where a record is too deep or has too many parts, however large it is', () => {
    expect(scanJson(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toHaveLength(1);
    expect(scanJson(`[${'0,'.repeat(400_000)}0]`)).toEqual([
      { pointer: '#', detail: 'has more parts than any record' },
    ]);
    expect(scanJson(`[${'1e999,'.repeat(1_000)}0]`)).toHaveLength(20);
  });

  it('points as RFC 6901 writes it in a fragment', () => {
    expect(pointerTo(['a/b', 'c~d', 0, 'é "x"'])).toBe('#/a~1b/c~0d/0/%C3%A9%20%22x%22');
  });
});
