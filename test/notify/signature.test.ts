import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sign, verifySignature } from '../../src/notify/signature.ts';
import { Secret } from '../../src/runtime.ts';

const secret = new Secret('whsec_0123456789');
const body = '{"id":"evt_1","name":"Jürgen"}';
const at = 1_767_225_600;
const now = at * 1000;
const check = { now, tolerance: 300 };
const good = sign(secret, at, body);
const mac = good.slice(good.indexOf('v1=') + 3);
const zeros = '0'.repeat(64);

describe('sign', () => {
  it('signs the time and the body, as anybody can compute it', () => {
    // printf '1767225600.{"a":1}' | openssl dgst -sha256 -hmac secret
    expect(sign(new Secret('secret'), at, '{"a":1}')).toBe(
      't=1767225600,v1=96a067a1c95eb143fc00b9097bcfcbcd5456adda508c443ff219748e764dbed7',
    );
  });

  it('signs the same for text and for its bytes', () => {
    expect(sign(secret, at, Buffer.from(body))).toBe(good);
  });
});

describe('verifySignature', () => {
  it.each([
    ['what was signed', good, 'valid'],
    ['spaces after commas', `t=${at}, v1=${mac}`, 'valid'],
    ['fields in another order', `v1=${mac},t=${at}`, 'valid'],
    ['capital letters', `t=${at},v1=${mac.toUpperCase()}`, 'valid'],
    ['a second signature that fits', `t=${at},v1=${zeros},v1=${mac}`, 'valid'],
    ['a first signature that fits', `t=${at},v1=${mac},v1=${zeros}`, 'valid'],
    ['a version of later days beside it', `t=${at},v2=abc,v1=${mac}`, 'valid'],
    ['no header', undefined, 'missing'],
    ['an empty header', '', 'missing'],
    ['a header of spaces', '  ', 'missing'],
    ['no time', `v1=${mac}`, 'malformed'],
    ['two times', `t=${at},t=${at},v1=${mac}`, 'malformed'],
    ['a time that is no number', `t=now,v1=${mac}`, 'malformed'],
    ['a negative time', `t=-1,v1=${mac}`, 'malformed'],
    ['a time in the scientific way', `t=1e9,v1=${mac}`, 'malformed'],
    ['a time beyond all numbers', `t=${'9'.repeat(400)},v1=${mac}`, 'malformed'],
    ['no signature', `t=${at}`, 'malformed'],
    ['only a version of later days', `t=${at},v2=${mac}`, 'malformed'],
    ['half a signature', `t=${at},v1=${mac.slice(0, 32)}`, 'malformed'],
    ['a signature that is no hex', `t=${at},v1=${'g'.repeat(64)}`, 'malformed'],
    ['an empty signature beside a good one', `t=${at},v1=,v1=${mac}`, 'malformed'],
    ['more signatures than anybody needs', `t=${at}${`,v1=${mac}`.repeat(9)}`, 'malformed'],
    ['nonsense', 'sha256=abc', 'malformed'],
    ['another signature', `t=${at},v1=${zeros}`, 'wrong'],
    ['another time', `t=${at + 1},v1=${mac}`, 'wrong'],
    ['the same time, spelt otherwise', `t=0${at},v1=${mac}`, 'wrong'],
  ])('says of %s: %3$s', (_what, header, verdict) => {
    expect(verifySignature(header, body, secret, check)).toBe(verdict);
  });

  it.each([
    [-301, 'expired'],
    [-300, 'valid'],
    [300, 'valid'],
    [301, 'expired'],
  ])('says of a signature that is %i seconds from now: %s', (seconds, verdict) => {
    expect(verifySignature(good, body, secret, { now: now - seconds * 1000, tolerance: 300 })).toBe(verdict);
  });

  it('does not take the body of another message, nor another secret', () => {
    expect(verifySignature(good, `${body} `, secret, check)).toBe('wrong');
    expect(verifySignature(good, body, new Secret('another'), check)).toBe('wrong');
  });

  it('says of an old signature by somebody else that it is wrong, and not how old', () => {
    expect(verifySignature(`t=1,v1=${zeros}`, body, secret, check)).toBe('wrong');
  });

  it('takes whatever was signed, and nothing in which one byte differs', () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, place, flip) => {
        const header = sign(secret, at, content);
        expect(verifySignature(header, content, secret, check)).toBe('valid');
        const other = Uint8Array.from(content);
        const index = place % other.length;
        other[index] = (other[index] ?? 0) ^ flip;
        expect(verifySignature(header, other, secret, check)).toBe('wrong');
      }),
    );
  });

  it('answers any header with a verdict', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(verifySignature(header, body, secret, check)).not.toBe('valid');
      }),
    );
  });
});
