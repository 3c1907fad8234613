import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Marker, printMarker, readMarker } from '../../src/forge/marker.ts';

const marker: fc.Arbitrary<Marker> = fc.record(
  {
    document: fc.constantFrom('plan', 'drift', 'manifest-comparison'),
    target: fc.string({ unit: 'grapheme' }),
    commit: fc.stringMatching(/^[0-9a-f]{40}$/),
    digest: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
  },
  { requiredKeys: ['document'] },
);

it('is read back whatever it says', () => {
  fc.assert(
    fc.property(marker, fc.string(), (each, rest) => {
      expect(readMarker(`${printMarker(each)}\n${rest}`)).toEqual(each);
    }),
  );
});

it('is one line that nothing in it can end', () => {
  fc.assert(
    fc.property(marker, (each) => {
      const printed = printMarker(each);
      expect(printed).toMatch(/^<!-- [^<>\n]* -->$/);
      expect(printed).toMatch(/^[ -~]+$/);
    }),
  );
});

it('looks as the page says', () => {
  expect(printMarker({ document: 'plan', target: 'production', commit: 'abc', digest: 'sha256:def' })).toBe(
    '<!-- rollcall:v1 target="production" commit="abc" digest="sha256:def" -->',
  );
});

it.each([
  { what: 'nothing', body: '' },
  { what: 'a marker further down', body: `x\n${printMarker({ document: 'plan', target: 'a' })}` },
  { what: 'something before it', body: ` ${printMarker({ document: 'plan', target: 'a' })}` },
  { what: 'something after it', body: `${printMarker({ document: 'plan', target: 'a' })} x` },
  { what: 'a later format', body: '<!-- rollcall:v2 target="a" -->' },
  { what: 'a fact twice', body: '<!-- rollcall:v1 target="a" target="b" -->' },
  { what: 'a fact we do not write', body: '<!-- rollcall:v1 target="a" by="me" -->' },
  { what: 'an unknown document', body: '<!-- rollcall:v1 document="report" target="a" -->' },
  { what: 'a broken escape', body: '<!-- rollcall:v1 target="%E0" -->' },
])('is not found in $what', ({ body }) => {
  expect(readMarker(body)).toBeUndefined();
});
