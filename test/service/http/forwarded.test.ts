import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { proxiesIn } from '../../../src/service/http/client-address.ts';
import { clientBehind, plainAddress } from '../../../src/service/http/forwarded.ts';

const peer = '10.0.0.1';
const isProxy = proxiesIn(['10.0.0.0/8', '192.0.2.128/25', 'fd00::/8']);
const byList = (xForwardedFor: string) => clientBehind(peer, { xForwardedFor }, isProxy);
const byElements = (forwarded: string) => clientBehind(peer, { forwarded }, isProxy);

describe('whoever asked our proxies, by X-Forwarded-For,', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', 'is the one that it names'],
    ['198.51.100.1, 203.0.113.7', '203.0.113.7', 'is the last one, for the others are hearsay'],
    ['198.51.100.1,203.0.113.7,10.1.1.1 , 10.2.2.2', '203.0.113.7', 'stands left of the proxies'],
    ['203.0.113.7, fd00::5, 192.0.2.200', '203.0.113.7', 'stands left of proxies of both families'],
    ['203.0.113.7, ::ffff:10.3.3.3', '203.0.113.7', 'stands left of a proxy with IPv4 inside of IPv6'],
    ['10.9.9.9, 10.1.1.1', '10.9.9.9', 'is the farthest of them where they ask themselves'],
    ['198.51.100.1, 192.0.2.5', '192.0.2.5', 'is no proxy because its neighbours are'],
    ['2001:DB8:0:0::0017', '2001:db8::17', 'has one spelling'],
    ['::ffff:203.0.113.7', '203.0.113.7', 'is IPv4 where IPv6 only carries it'],
    ['::FFFF:cb00:7107', '203.0.113.7', 'is IPv4 however that is spelled'],
    ['203.0.113.7:51000', '203.0.113.7', 'may come with a port'],
    ['[2001:db8::17]', '2001:db8::17', 'may stand in brackets'],
    ['[2001:db8::17]:443', '2001:db8::17', 'may stand in brackets before a port'],
    ['2001:db8::17', '2001:db8::17', 'does not lose its end, which looks like a port'],
  ])('%s: %s, who %s', (header, client) => {
    expect(byList(header)).toBe(client);
  });

  it.each([
    '',
    ' ',
    '203.0.113.7,',
    '203.0.113.7, ,',
    'unknown',
    '203.0.113.7, unknown',
    '203.0.113.7, localhost',
    '203.0.113.7, 203.0.113',
    '203.0.113.7, 203.0.113.7.9',
    '203.0.113.7, 0203.0.113.7',
    '203.0.113.7, 3405803783',
    '203.0.113.7, 203.0.113.7/32',
    '203.0.113.7, "203.0.113.7"',
    '203.0.113.7, for=203.0.113.7',
    '203.0.113.7, 203.0.113.7:',
    '203.0.113.7, 203.0.113.7:port',
    '203.0.113.7, [203.0.113.7]',
    '203.0.113.7, [2001:db8::17',
    '203.0.113.7, 2001:db8::17]',
    '203.0.113.7, fe80::1%eth0',
    '203.0.113.7 198.51.100.1',
  ])('is our proxy, as far as can be told, when it says %j', (header) => {
    expect(byList(header)).toBe(peer);
  });

  test('is the last that is known for certain where something else stands in between', () => {
    expect(byList('203.0.113.7, unknown, 10.7.7.7')).toBe('10.7.7.7');
    expect(byList('203.0.113.7, , 10.7.7.7, 10.8.8.8')).toBe('10.7.7.7');
  });
});

describe('whoever asked our proxies, by Forwarded (RFC 7239),', () => {
  it.each([
    ['for=203.0.113.7', '203.0.113.7', 'is the one that it names'],
    ['For="[2001:db8:cafe::17]:4711"', '2001:db8:cafe::17', 'may be one of IPv6, in quotes'],
    ['for=203.0.113.7;proto=https;by=10.0.0.9;host=a.example', '203.0.113.7', 'is not its other pairs'],
    ['proto=https ; for="203.0.113.7:51000"', '203.0.113.7', 'may come with a port'],
    ['for=203.0.113.7; ;', '203.0.113.7', 'may stand beside nothing at all'],
    ['for="203.0.113.7:_a1"', '203.0.113.7', 'may come with a port that is hidden'],
    ['for="203.0.\\113.7"', '203.0.113.7', 'may be written with needless escapes'],
    ['for=198.51.100.1, for=203.0.113.7, for=10.1.1.1', '203.0.113.7', 'stands left of the proxies'],
    ['for="198.51.100.1, for=203.0.113.7', '203.0.113.7', 'is not hidden by quotes that somebody left open'],
    ['for=198.51.100.1;x="\\, for="[2001:db8::17]"', '2001:db8::17', 'is not hidden by escapes, either'],
  ])('%s: %s, who %s', (header, client) => {
    expect(byElements(header)).toBe(client);
  });

  it.each([
    '',
    'for=unknown',
    'for=_hidden',
    'for=203.0.113.7, for=unknown',
    'for=203.0.113.7, proto=https',
    'for=198.51.100.1;for=203.0.113.7',
    'for=2001:db8::17',
    'for = 203.0.113.7',
    'for="203.0.113.7',
    '203.0.113.7',
    'for="203.0.113.7, 198.51.100.1"',
  ])('is our proxy, as far as can be told, when it says %j', (header) => {
    expect(byElements(header)).toBe(peer);
  });
});

describe('two headers', () => {
  const both = (xForwardedFor: string, forwarded: string) =>
    clientBehind(peer, { xForwardedFor, forwarded }, isProxy);

  test('that say the same are one', () => {
    expect(both('2001:db8::17', 'for="[2001:DB8::17]:4711"')).toBe('2001:db8::17');
  });

  test('that do not are none: a proxy wrote one, and its client the other', () => {
    expect(both('203.0.113.7', 'for=198.51.100.1')).toBeUndefined();
    expect(both('203.0.113.7', 'for=unknown')).toBeUndefined();
  });
});

test('without a header it is the proxy itself', () => {
  expect(clientBehind(peer, {}, isProxy)).toBe(peer);
});

/** Anybody's header, which may contain whatever headers may. */
const anything = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom('1', '.', ':', ',', ';', '"', '\\', ' ', '=', 'for=', '[', ']', '::') }),
);
const stranger = fc
  .oneof(fc.ipV4(), fc.ipV6())
  .map(plainAddress)
  .filter((address) => !isProxy(address));
const ours = fc.constantFrom('10.0.0.9', '192.0.2.130', 'fd12::1');

test('nothing that a sender writes comes before what our proxies add', () => {
  const bracketed = (address: string) => (address.includes(':') ? `"[${address}]"` : address);
  fc.assert(
    fc.property(anything, stranger, fc.array(ours, { maxLength: 3 }), (left, client, proxies) => {
      const added = [client, ...proxies];
      expect(byList([left, ...added].join(', '))).toBe(client);
      const elements = added.map((address) => `for=${bracketed(address)};by="_p";host="a.example"`);
      expect(byElements([left, ...elements].join(', '))).toBe(client);
    }),
  );
});

test('whatever stands there, the client is an address', () => {
  fc.assert(
    fc.property(anything, (header) => {
      for (const client of [byList(header), byElements(header)]) expect(client).toMatch(/^[\da-f.:]+$/);
    }),
  );
});

describe('proxies', () => {
  test('are those of the networks, to the bit, in whichever family they come', () => {
    const yes = ['10.0.0.0', '10.255.255.255', '::ffff:10.1.2.3', '192.0.2.128', 'fd00::', 'fdff::1'];
    const no = ['9.255.255.255', '11.0.0.0', '192.0.2.127', 'fc00::1', '::1', '::10.0.0.1', 'unknown', ''];
    expect([...yes, ...no].filter(isProxy)).toEqual(yes);
  });

  test('are nobody unless said', () => {
    expect(['127.0.0.1', '::1', '0.0.0.0', '10.0.0.1'].filter(proxiesIn([]))).toEqual([]);
  });
});
