import { isIP, SocketAddress } from 'node:net';

/** What proxies write of whom they were asked by; each adds to the end, or writes it anew. */
export interface ForwardingHeaders {
  /** `X-Forwarded-For` */
  readonly xForwardedFor?: string | undefined;
  /** `Forwarded` (RFC 7239) */
  readonly forwarded?: string | undefined;
}

/**
 * Who asked the nearest proxy that is none of ours. Read from the right, for what stands on the left a sender may have put
 * there; what is no address ends the walk, and whoever named it counts.
 *
 * @param peer the other end of the connection, which is a proxy of ours
 * @returns undefined when the two headers contradict each other: a proxy writes one of them and passes the other on as it
 *   came, and nobody can tell which
 */
export function clientBehind(
  peer: string,
  { xForwardedFor, forwarded }: ForwardingHeaders,
  isProxy: (address: string) => boolean,
): string | undefined {
  const walk = (header: string, addressIn: typeof addressOf) => {
    let client = peer;
    for (const entry of header.split(',').reverse()) {
      const address = addressIn(entry);
      if (address === undefined) return client;
      client = address;
      if (!isProxy(address)) return client;
    }
    return client;
  };
  const clients = [
    ...(xForwardedFor === undefined ? [] : [walk(xForwardedFor, addressOf)]),
    ...(forwarded === undefined ? [] : [walk(forwarded, addressInElement)]),
  ];
  const [first = peer, second = first] = clients;
  return first === second ? first : undefined;
}

/** An address in one spelling for each: IPv4 without the prefix under which IPv6 has it (RFC 4291 section 2.5.5.2). */
export function plainAddress(address: string): string {
  const text = isIP(address) === 6 ? new SocketAddress({ address, family: 'ipv6' }).address : address;
  return text.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** With a port, and IPv6 in brackets, or without either: all of them are met with. A zone is somebody else's. */
const node = /^(?:\[([\da-f.:]+)\]|([\da-f.:]+))$/i;
const port = /:(?:\d{1,5}|_[\w.-]+)$/;

function addressOf(text: string): string | undefined {
  const trimmed = text.trim();
  // Of IPv6 without brackets the last part could be taken for a port.
  const [, bracketed, plain] = node.exec(isIP(trimmed) === 0 ? trimmed.replace(port, '') : trimmed) ?? [];
  const address = bracketed ?? plain ?? '';
  const version = isIP(address);
  return version === 6 || (version === 4 && bracketed === undefined) ? plainAddress(address) : undefined;
}

const token = "[!#$%&'*+.^_`|~\\w-]+";
const pair = new RegExp(`^\\s*(${token})=(?:(${token})|"((?:[^"\\\\]|\\\\.)*)")\\s*$`);

/**
 * `for=192.0.2.60;proto=https`, `for="[2001:db8::17]:4711"`. Commas and semicolons separate wherever they stand, in quotes as
 * well: no address has one, and a quote that a sender left open must not swallow what a proxy added.
 */
function addressInElement(element: string): string | undefined {
  const stated = element.split(';').filter((text) => text.trim() !== '');
  const pairs = stated.map((text) => pair.exec(text));
  if (!pairs.every((each) => each !== null)) return undefined;
  const [first, ...others] = pairs.filter(([, name]) => name?.toLowerCase() === 'for');
  if (first === undefined || others.length > 0) return undefined;
  const [, , plain, quoted] = first;
  return addressOf(plain ?? quoted?.replace(/\\(.)/g, '$1') ?? '');
}
