import { BlockList, isIP, isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { clientBehind, plainAddress } from './forwarded.ts';

/** Whether an address is that of a proxy that is trusted to say who asked it. */
export type IsProxy = (address: string) => boolean;

/** @param networks `10.0.0.0/8`, `fd00::/8` */
export function proxiesIn(networks: readonly string[]): IsProxy {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix] = network.split('/');
    list.addSubnet(address, Number(prefix), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** Who sent a request, as the log has it. */
export interface Sender {
  readonly client: string;
  /** The trusted proxy that passed it on. */
  readonly proxy?: string;
  /** Two headers name different clients: neither is believed, and the client is the proxy. */
  readonly forwarded?: 'contradictory';
}

/**
 * Who is at the other end of the connection; and where that is a trusted proxy, whoever is at the other end of the proxy's.
 * What a header says of it anybody else could have written.
 */
export function senderOf(c: Context, isProxy: IsProxy): Sender {
  const peer = peerOf(c);
  if (!isProxy(peer)) return { client: peer };
  const headers = { xForwardedFor: c.req.header('x-forwarded-for'), forwarded: c.req.header('forwarded') };
  const client = clientBehind(peer, headers, isProxy);
  return { client: client ?? peer, proxy: peer, ...(client === undefined && { forwarded: 'contradictory' }) };
}

/** The other end of the connection. */
export function peerOf(c: Context): string {
  const { incoming } = c.env as HttpBindings;
  return plainAddress(incoming.socket.remoteAddress ?? 'unknown');
}

/** Whose requests are counted together: an address; of IPv6 the network of 64 bits, for each has all addresses in it. */
export function clientOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, 4).join(':');
}
