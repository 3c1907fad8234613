import { isIPv6 } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Who is at the other end of the connection. What a header says of it anybody could have written; behind a proxy that is
 * the proxy, which has to keep senders apart itself.
 */
export function clientAddress(c: Context): string {
  const { incoming } = c.env as HttpBindings;
  const address = incoming.socket.remoteAddress ?? 'unknown';
  return address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
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
