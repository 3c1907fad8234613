import type { LookupAddress } from 'node:dns';
import { isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGuard, type GuardOptions } from '../../src/notify/guard.ts';
import { isPublicAddress } from '../../src/notify/private-address.ts';
import { Undeliverable } from '../../src/notify/undeliverable.ts';

describe('an address that is not public', () => {
  it.each([
    ['0.0.0.0', 'this machine, as Linux takes it'],
    ['0.1.2.3', 'this network'],
    ['10.0.0.1', 'private'],
    ['10.255.255.255', 'private'],
    ['100.64.0.1', 'shared by a carrier'],
    ['100.127.255.254', 'shared by a carrier'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['169.254.169.254', 'metadata of the cloud'],
    ['169.254.170.2', 'credentials of a container'],
    ['168.63.129.16', 'the host of a virtual machine in Azure'],
    ['100.100.100.200', 'metadata of the cloud'],
    ['192.0.0.192', 'metadata of the cloud'],
    ['fd20:ce::254', 'metadata of the cloud'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.0.0.8', 'reserved for protocols'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', 'a relay of former days'],
    ['192.168.1.1', 'private'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'IPv4 inside, of former days'],
    ['::7f00:1', 'IPv4 inside, of former days'],
    ['::ffff:127.0.0.1', 'IPv4 inside'],
    ['::ffff:a9fe:a9fe', 'IPv4 inside'],
    ['::ffff:8.8.8.8', 'IPv4 inside, which is to be named as what it is'],
    ['64:ff9b::7f00:1', 'translated to IPv4'],
    ['64:ff9b:1::a00:1', 'translated to IPv4 nearby'],
    ['2002:7f00:1::', 'a tunnel to IPv4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'a tunnel through IPv4'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['fc00::1', 'private'],
    ['fd00:ec2::254', 'metadata of the cloud'],
    ['fe80::1', 'this link'],
    ['fe80::1%eth0', 'this link, by its interface'],
    ['2606:4700::1111%lo', 'an interface of this machine'],
    ['fec0::1', 'this site, of former days'],
    ['ff02::1', 'multicast'],
    ['100::1', 'nowhere'],
    ['5f00::1', 'segment routing'],
    ['localhost', 'no address'],
    ['', 'no address'],
    ['127.1', 'no address as a resolver spells it'],
  ])('is %s (%s)', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.215.14',
    '172.32.0.1',
    '2606:4700:4700::1111',
    '2a00:1450:4001::200e',
  ])('is not %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

/** A guard on a machine where every name has these addresses. */
function guardWhere(addresses: readonly string[], options: Partial<GuardOptions> = {}) {
  const resolve = async (): Promise<readonly LookupAddress[]> =>
    addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return createGuard({ allowHosts: [], resolve, ...options });
}

function lookUp(guard: ReturnType<typeof createGuard>, name: string, options = {}): Promise<unknown> {
  return new Promise((found, failed) => {
    guard.lookup(name, options, (fault, address) => (fault ? failed(fault) : found(address)));
  });
}

describe('a URL', () => {
  const guard = guardWhere(['93.184.215.14']);

  it.each([
    'https://127.0.0.1/hook',
    'https://127.0.0.1:8443/hook',
    'https://127.1/',
    'https://0/',
    'https://0x7f.1/',
    'https://0x7f000001/',
    'https://017700000001/',
    'https://2130706433/',
    'https://0177.0.0.01/',
    'https://127.0.0.1./',
    'https://１２７.０.０.１/',
    'https://127。0。0。1/',
    'https://①②⑦.0.0.1/',
    'https://%31%32%37.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://0xa9fea9fe/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://[::]/',
    'https://0.0.0.0/',
    'https://10.1.2.3/',
    'https://public.example@127.0.0.1/',
    'https://user:secret@public.example/',
    'https://user@public.example/',
    'http://public.example/',
    'http://93.184.215.14/',
    'ftp://public.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'unix:/var/run/docker.sock',
  ])('may not be %s', (url) => {
    expect(() => guard.check(new URL(url))).toThrow(Undeliverable);
  });

  it.each([
    'https://public.example/hook',
    'https://public.example:8443/',
    'https://1.1.1.1/',
    'https://[2606:4700::1111]/',
  ])('may be %s', (url) => {
    expect(() => guard.check(new URL(url))).not.toThrow();
  });

  it('is not repeated in the reason: it may be a secret itself', () => {
    const check = () => guard.check(new URL('https://user:hunter2@public.example/services/T0/B0/token'));
    expect(check).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/hunter2|token/) }));
  });

  it('may be any spelling of an allowed host, without TLS too, and no other host', () => {
    const allowing = createGuard({ allowHosts: ['127.0.0.1', '*.internal', 'Hooks.Local', '[::1]'] });
    for (const url of [
      'http://127.0.0.1:9/',
      'https://0x7f.1/',
      'http://a.internal/',
      'http://a.b.internal/',
      'http://hooks.local./',
      'http://[0:0::1]/',
    ])
      expect(() => allowing.check(new URL(url))).not.toThrow();
    for (const url of [
      'http://127.0.0.2/',
      'http://internal/',
      'http://ainternal/',
      'http://internal.evil.example/',
      'http://hooks.local.evil.example/',
      'http://127.0.0.1.evil.example/',
      'http://user@127.0.0.1/',
    ])
      expect(() => allowing.check(new URL(url))).toThrow(Undeliverable);
  });
});

describe('a name', () => {
  it('is looked up as one address, or as all', async () => {
    const guard = guardWhere(['93.184.215.14', '2606:4700::1111']);
    expect(await lookUp(guard, 'public.example')).toBe('93.184.215.14');
    expect(await lookUp(guard, 'public.example', { family: 6 })).toBe('2606:4700::1111');
    expect(await lookUp(guard, 'public.example', { all: true })).toHaveLength(2);
  });

  it.each([
    [['127.0.0.1']],
    [['93.184.215.14', '10.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
    [['2606:4700::1111', 'fd00:ec2::254']],
  ])('with the addresses %j leads nowhere, in whichever way it is asked for', async (addresses) => {
    const refusals: unknown[] = [];
    const guard = guardWhere(addresses, { onRefusal: (fault) => refusals.push(fault) });
    await expect(lookUp(guard, 'rebound.example')).rejects.toThrow(Undeliverable);
    await expect(lookUp(guard, 'rebound.example', { all: true })).rejects.toThrow(
      'rebound.example has an address that is not public; the manifest has to list it under allowHosts',
    );
    expect(refusals).toHaveLength(2);
  });

  it('that is allowed may have any address', async () => {
    const guard = guardWhere(['10.0.0.7'], { allowHosts: ['hooks.internal'] });
    expect(await lookUp(guard, 'hooks.internal')).toBe('10.0.0.7');
    expect(await lookUp(guard, 'HOOKS.internal.')).toBe('10.0.0.7');
    await expect(lookUp(guard, 'other.internal')).rejects.toThrow(Undeliverable);
  });

  it('without an address is not there, and that is another fault', async () => {
    await expect(lookUp(guardWhere([]), 'nowhere.example')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
});

it('lets no address through that Node would take for loopback, however IPv6 spells it', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(octet, octet, octet, (b, c, d) => {
      const group = (high: number, low: number) => ((high << 8) | low).toString(16);
      const tail = `${group(127, b)}:${group(c, d)}`;
      for (const address of [`127.${b}.${c}.${d}`, `::ffff:${tail}`, `::${tail}`, `64:ff9b::${tail}`])
        expect(isPublicAddress(address)).toBe(false);
    }),
  );
});
