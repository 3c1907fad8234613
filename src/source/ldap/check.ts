import { isIPv4 } from 'node:net';
import { type Diagnostic, DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { doubt, unreadable } from '../fault.ts';
import type { LdapSource } from '../source.ts';
import { attributeKey, parseAttribute, type WantedAttribute } from './attribute.ts';
import { filterFault } from './message.ts';

/** What a source says, understood: nothing of it has been asked yet. */
export interface LdapRequest {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly wanted: readonly WantedAttribute[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Understands what a source says of its server, before anything is sent to it.
 *
 * @throws DiagnosticError every `source-unreadable` at once
 */
export async function checkLdap(source: LdapSource): Promise<LdapRequest> {
  const { name, url, filter, bindDn = '', bindPassword, startTls = false } = source;
  const faults: Diagnostic[] = [];
  const refuse = (what: string, rest?: { readonly expected?: string; readonly advice?: string }) =>
    faults.push(...unreadable(name, what, rest).diagnostics);

  const address = addressOf(url);
  if (!address)
    refuse('the url is not that of an LDAP server', { expected: 'ldaps://host or ldap://host:port' });
  if (startTls && address?.secure) {
    refuse('startTls does not go with ldaps, which is secure from the first byte', {
      advice: 'Leave startTls out.',
    });
  }
  const misreading = await filterFault(filter);
  if (misreading !== undefined) refuse(`the filter ${filter} cannot be understood (${misreading})`);
  // RFC 4513 section 5.1.2: with a name and no password a server may say yes and let in nobody in particular.
  const password = bindPassword?.reveal() ?? '';
  if ((bindDn === '') !== (password === '')) {
    refuse(
      bindDn === ''
        ? 'bindPassword is given without bindDn'
        : 'bindDn is given without bindPassword, or it is empty',
    );
  }
  const wanted = wantedAttributes(source.attributes, refuse);
  if (address === undefined || faults.length > 0) throw new DiagnosticError(...faults);

  const inTheClear = password !== '' && !address.secure && !startTls && !isLoopback(address.host);
  const advice = 'Use ldaps:// or startTls.';
  return {
    ...address,
    wanted,
    warnings: inTheClear ? [doubt(name, 'bindPassword crosses the network unencrypted', { advice })] : [],
  };
}

function addressOf(text: string): Pick<LdapRequest, 'host' | 'port' | 'secure'> | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'ldap:' && url?.protocol !== 'ldaps:') return undefined;
  const more = url.username + url.password + url.pathname.replace(/^\/$/, '') + url.search + url.hash;
  if (url.hostname === '' || more !== '') return undefined;
  const secure = url.protocol === 'ldaps:';
  const port = url.port === '' ? (secure ? 636 : 389) : Number(url.port);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port, secure };
}

function wantedAttributes(
  written: readonly string[],
  refuse: (what: string, rest?: { readonly expected: string }) => void,
): readonly WantedAttribute[] {
  const wanted: WantedAttribute[] = [];
  const seen = new Set(['dn']);
  for (const text of written) {
    const attribute = parseAttribute(text);
    if (attribute === undefined) {
      refuse(`"${text}" is not the name of an attribute`, {
        expected: 'a name such as mail, memberOf[] or objectGUID;base64',
      });
      continue;
    }
    const key = attributeKey(attribute.name);
    if (seen.has(key))
      refuse(key === 'dn' ? 'dn is in every record and is not listed' : `${attribute.name} is listed twice`);
    seen.add(key);
    wanted.push(attribute);
  }
  if (written.length === 0) refuse('attributes is empty');
  return wanted;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
