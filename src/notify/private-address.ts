import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * All of IPv6 that was ever given out (RFC 4291 section 2.4 and the registry of IANA). What lies outside stands for
 * something else, for instance for an address of IPv4 that would be judged in its own name.
 */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Within Azure this one leads to the host of the virtual machine and its metadata, although IANA knows it as anybody's. */
const ofTheHost = new Set(['168.63.129.16']);

/**
 * Whether an address belongs to somebody on the public internet, and to nothing near us: not to this machine, its network,
 * the cloud's metadata service, or a range that translates to one of them.
 */
export function isPublicAddress(text: string): boolean {
  // A zone (RFC 4007) names a network interface of this machine.
  if (isIP(text) === 0 || text.includes('%')) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || ofTheHost.has(address.toString())) return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
}
