import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './private-address.ts';
import { Undeliverable } from './undeliverable.ts';

/** Keeps messages away from whatever the manifest does not allow: a receiver's address may come from a stranger. */
export interface Guard {
  /** Throws Undeliverable for a URL to which nothing may be sent, whatever its name resolves to. */
  readonly check: (url: URL) => void;
  /**
   * Resolves a name for a connection, and fails with Undeliverable when one of its addresses is not public. The connection
   * goes to exactly what was judged here, so that a name which is given another address meanwhile leads nowhere.
   */
  readonly lookup: LookupFunction;
}

/** All addresses of a name, as `dns.lookup` finds them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface GuardOptions {
  /** Hosts that may be private and spoken to without TLS: exact names, or with a leading `*.`. */
  readonly allowHosts: readonly string[];
  /** By the system's resolver unless said. */
  readonly resolve?: Resolve;
  /** Called when a name was refused, for those to whom a failed connection does not say why it failed. */
  readonly onRefusal?: (fault: Undeliverable) => void;
}

export function createGuard({ allowHosts, resolve = resolveHere, onRefusal }: GuardOptions): Guard {
  const patterns = allowHosts.map(hostOf);
  const isAllowed = (host: string) => patterns.some((pattern) => fits(pattern, host));

  function check(url: URL): void {
    // As the URL standard reads it: `0x7f.1`, `2130706433` and `127.1` are all 127.0.0.1 by now.
    const host = hostOf(url.hostname);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new Undeliverable('its URL begins with neither https:// nor http://');
    }
    if (url.username !== '' || url.password !== '') {
      throw new Undeliverable('its URL carries a credential; say it as a header or under auth');
    }
    if (isAllowed(host)) return;
    if (url.protocol === 'http:') throw new Undeliverable(`${host} is spoken to without TLS; ${remedy}`);
    const literal = host.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw notPublic(host);
  }

  async function judged(hostname: string): Promise<readonly LookupAddress[]> {
    const addresses = await resolve(hostname);
    const host = hostOf(hostname);
    if (isAllowed(host)) return addresses;
    // One private address among public ones is no accident of a receiver who means well.
    if (addresses.every(({ address }) => isPublicAddress(address))) return addresses;
    const refusal = notPublic(host);
    onRefusal?.(refusal);
    throw refusal;
  }

  const lookup: LookupFunction = (hostname, options, callback) => {
    judged(hostname).then(
      (addresses) => {
        const wanted = addresses.filter(({ family }) => !options.family || family === options.family);
        const [first] = wanted;
        if (first === undefined) return callback(notFound(hostname), '', 0);
        if (options.all) return callback(null, [...wanted]);
        callback(null, first.address, first.family);
      },
      (fault: Error) => callback(fault, '', 0),
    );
  };

  return { check, lookup };
}

const remedy = 'the manifest has to list it under allowHosts';

function notPublic(host: string): Undeliverable {
  return new Undeliverable(`${host} has an address that is not public; ${remedy}`);
}

function notFound(hostname: string): Error {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}

/** A host the way URLs spell it: lower case, an address in its one form, without the dot of the root. */
function hostOf(text: string): string {
  const [, wildcard = '', name = ''] = /^(\*\.)?(.*)$/s.exec(text) ?? [];
  const host = URL.canParse(`http://${name}/`) ? new URL(`http://${name}/`).hostname : name;
  return `${wildcard}${host.toLowerCase().replace(/\.$/, '')}`;
}

function fits(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function resolveHere(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((found, failed) => {
    systemLookup(hostname, { all: true }, (fault, addresses) => (fault ? failed(fault) : found(addresses)));
  });
}
